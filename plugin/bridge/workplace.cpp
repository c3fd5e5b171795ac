#include "plugin/bridge/workplace.h"

#include <algorithm>
#include <filesystem>

#include "plugin/bridge/second_records.h"
#include "plugin/bridge/study_headers.h"
#include "plugin/bridge/workplace_p.h"
#include "plugin/session/places.h"
#include "reporting/store/report_store.h"

namespace hsg {

using reporting::Reading;
using viewer::sdk::Severity;

namespace {

/// Home first, then every other study of the examination: a draft begun with one of them alone is found as well.
std::vector<std::string> draftKeys(const viewer::sdk::StudySet& studies, const reporting::CompiledTemplate& compiled) {
    const auto films = proposeFilms(studies, compiled, {}, nullptr);
    std::vector<std::string> keys{homeStudy(films, reporting::templateOf(compiled), studies)};
    const auto isEarlier = [&](const std::string& uid) {
        for (const auto& examination : films.earlier)
            for (const auto& entry : examination)
                if (entry.film.studyUid == uid) return true;
        return false;
    };
    for (const auto& study : studies.studies)
        if (study.study.uid != keys.front() && !isEarlier(study.study.uid)) keys.push_back(study.study.uid);
    return keys;
}

}  // namespace

struct Workplace::Signed {
    reporting::SignedReport kept;
    QStringList documents;
};

Workplace::Workplace(viewer::sdk::Host& host, Clock now, QObject* parent)
    : QObject(parent), d(new Private(host, std::move(now))) {
    d->words.use(host.settings().language());
    connect(&host, &viewer::sdk::Host::languageChanged, this, [this] { d->words.use(d->host.settings().language()); });
    d->worker.setMaxThreadCount(1);
    connect(&d->signatures, &Signatures::ended, this, &Workplace::endDraftOf);
    connect(&d->shelf, &TemplateShelf::changed, this, [this] { followShelf(); });
    if (const auto compiled = d->shelf.current())
        useTemplate(compiled);
    else
        d->problem = d->shelf.trouble();
    d->worker.start([folder = host.settings().dataDirectory(), documents = &host.documents(), at = d->now()] {
        (void)completePending(folder, *documents, at);  // what fails now is tried again at the next start
    });
    connect(&host, &viewer::sdk::Host::studiesChanged, this, [this] { openStudies(); });
    openStudies();
}

Workplace::~Workplace() {
    d->signatures.finish();
    d->worker.waitForDone();
    flush();
}

void Workplace::openStudies() {
    const auto& studies = d->host.studies();
    if (!d->session || (studies.studies.empty() && d->opened.empty())) return;
    const auto keys = studies.studies.empty() ? std::vector<std::string>{} : draftKeys(studies, d->session->compiled());
    const bool same = std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
        return std::find(d->opened.begin(), d->opened.end(), key) != d->opened.end();
    });
    if (same && !d->session->reading().id.empty()) {  // else it could not be opened: it is tried again
        d->opened = keys;
        d->session->open(studies, d->host.frames(), d->session->reading());
        return;
    }
    open(keys);
}

/// Nothing can be answered between two readings, and no view shows one of them with what belongs to the other.
void Workplace::closeReading() {
    flush();
    d->journal->close();
    d->desk->reset();
    d->session->setReadOnly(false);
    d->session->open({}, d->host.frames(), {});
}

void Workplace::open(const std::vector<std::string>& keys) {
    closeReading();
    d->opened = keys;
    if (const auto blinded = d->second->begunWith(keys)) useTemplate(templateOf(*blinded));
    if (d->second->resume(keys)) return;
    if (keys.empty()) return;
    const auto found = findSigned(keys);
    if (found)
        showSigned(*found);
    else
        openReading(keys);
    d->second->attach(keys, found.has_value());
}

void Workplace::reopen() {
    const auto keys = d->opened;
    closeReading();
    if (hashFor(keys) == hashOf(d->compiled)) return open(keys);
    d->session->setReadOnly(true);
    const auto later = [this, keys] {
        if (d->opened == keys) open(keys);
    };
    QMetaObject::invokeMethod(this, later, Qt::QueuedConnection);
}

std::string Workplace::hashFor(const std::vector<std::string>& keys) {
    std::shared_ptr<const reporting::CompiledTemplate> its;
    if (const auto blinded = d->second->begunWith(keys)) {
        its = templateOf(*blinded);
    } else if (const auto found = findSigned(keys)) {
        return found->kept.report.templateRef.hash;
    } else {
        const auto draft = d->journal->peek(keys);
        its = draft ? templateOf(draft->templateRef) : forNewReading();
    }
    return hashOf(its ? its : d->compiled);
}

std::optional<Workplace::Signed> Workplace::findSigned(const std::vector<std::string>& keys) const {
    const auto file = storeFile(d->host.settings().dataDirectory());
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return std::nullopt;
    const auto store = reporting::ReportStore::open(file);
    if (!store) return std::nullopt;
    for (const auto& key : keys) {
        const auto uids = (*store)->signedReports(key);
        if (!uids || uids->empty()) continue;
        auto kept = (*store)->signedReport(uids->back());
        if (!kept) continue;
        Signed found{std::move(*kept), {}};
        if (const auto rows = (*store)->documents(uids->back()))
            for (const auto& row : *rows) found.documents << QString::fromStdString(row.path);
        return found;
    }
    return std::nullopt;
}

void Workplace::showSigned(const Signed& found) {
    const auto& kept = found.kept;
    if (kept.report.templateRef.hash != hashOf(d->compiled))
        useTemplate(reporting::openResolved(kept.resolvedTemplate).value);
    d->session->open(d->host.studies(), d->host.frames(), kept.reading);
    d->session->setReadOnly(true);
    d->desk->showSigned(kept.report, kept.resolvedTemplate, found.documents);
}

void Workplace::openReading(const std::vector<std::string>& keys) {
    auto draft = d->journal->open(keys);
    if (!draft) {
        d->host.notify(draft.error().message, Severity::Alert);
        d->session->open(d->host.studies(), d->host.frames(), {});
        d->session->setReadOnly(true);
        return;
    }
    const bool isNew = !*draft;
    Reading reading = draft->value_or(Reading{});
    const auto torn = d->journal->droppedLines();
    const auto begunWith = reading.templateRef;
    if (const auto its = isNew ? forNewReading() : templateOf(begunWith); its && hashOf(its) != hashOf(d->compiled)) {
        d->journal->close();
        useTemplate(its);
        if (const auto again = d->journal->open(keys); !again) {
            d->host.notify(again.error().message, Severity::Alert);
            d->session->setReadOnly(true);
        }
    }
    if (reading.id.empty()) reading.id = newUuid();
    if (torn > 0) d->tell(tr("The last line of the draft was torn and was left out."), Severity::Warning);
    // its own template is lost: it goes on with the present one
    const bool isOther = !begunWith.hash.empty() && begunWith.hash != hashOf(d->compiled);
    const auto misfits = reporting::checkReading(d->session->compiled(), reading).size();
    const bool isBeingSigned = d->signatures.isRunning(reading.id);
    d->session->open(d->host.studies(), d->host.frames(), std::move(reading));
    if (isBeingSigned) d->session->setReadOnly(true);
    keepTemplate();
    if (isOther && misfits > 0)
        d->tell(tr("The template changed since this draft: some answers no longer fit and count as blank."),
                Severity::Warning);
    if (const auto newer = isNew ? nullptr : otherTemplate())
        d->tell(tr("This draft was begun with %1 and stays with it; %2 is in force (menu: take this reading to it).")
                    .arg(nameOf(*d->compiled), nameOf(*newer)),
                Severity::Neutral);
}

/// The draft of what was signed, whatever is open now, and no other one.
void Workplace::endDraftOf(const Signatures::Ended& one) {
    const bool isOpen = d->session && d->session->reading().id == one.reading.id;
    if (one.result) {
        if (isOpen && d->journal->key() == one.draftKey)
            (void)d->journal->discard();
        else if (!one.draftKey.empty())
            endDraft(draftFolder(d->host.settings().dataDirectory()), one.draftKey, one.reading.id);
        endSecondDrafts(d->host.settings(), one.reading);
    }
    if (isOpen) return;  // its desk tells
    if (one.result)
        d->tell(tr("The report of the study before is signed."), Severity::Good);
    else
        d->tell(tr("The report of the study before was not signed; its draft is kept. %1")
                    .arg(QString::fromStdString(one.result.error().message)),
                Severity::Alert);
}

ReadingSession* Workplace::session() const {
    return d->session.get();
}
SessionDesk* Workplace::desk() const {
    return d->desk.get();
}
SecondReadings* Workplace::secondReadings() const {
    return d->second.get();
}
PriorFinder* Workplace::priorFinder() const {
    return d->prior.get();
}
const Clock& Workplace::clock() const {
    return d->now;
}
const std::string& Workplace::problem() const {
    return d->problem;
}

std::string Workplace::unfinished() const {
    if (!d->session || !d->session->isStopped()) return {};
    return tr("Answers could not be saved: free space on the disk and retry.").toStdString();
}

void Workplace::flush() {
    if (!d->journal) return;
    const auto done = d->journal->flush();
    if (!done) d->host.notify(done.error().message, Severity::Alert);
}

}  // namespace hsg
