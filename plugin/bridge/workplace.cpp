#include "plugin/bridge/workplace.h"

#include <algorithm>
#include <filesystem>

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

Workplace::Workplace(viewer::sdk::Host& host, Clock now, QObject* parent)
    : QObject(parent), d(new Private(host, std::move(now))) {
    d->worker.setMaxThreadCount(1);
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
    if (same) {
        d->opened = keys;
        d->session->open(studies, d->host.frames(), d->session->reading());
        return;
    }
    open(keys);
}

void Workplace::open(const std::vector<std::string>& keys) {
    flush();
    d->opened = keys;
    d->journal->close();
    d->desk->reset();
    d->session->setReadOnly(false);
    if (d->second->resume(keys)) return;
    if (keys.empty()) {
        d->session->open({}, d->host.frames(), {});
        return;
    }
    const bool isSigned = showSigned(keys);
    if (!isSigned) openReading(keys);
    d->second->attach(keys, isSigned);
}

bool Workplace::showSigned(const std::vector<std::string>& keys) {
    const auto file = storeFile(d->host.settings().dataDirectory());
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return false;
    const auto store = reporting::ReportStore::open(file);
    if (!store) return false;
    for (const auto& key : keys) {
        const auto uids = (*store)->signedReports(key);
        if (!uids || uids->empty()) continue;
        const auto kept = (*store)->signedReport(uids->back());
        if (!kept) continue;
        QStringList documents;
        if (const auto rows = (*store)->documents(uids->back()))
            for (const auto& row : *rows) documents << QString::fromStdString(row.path);
        if (kept->report.templateRef.hash != hashOf(d->compiled))
            useTemplate(reporting::openResolved(kept->resolvedTemplate).value);
        d->session->open(d->host.studies(), d->host.frames(), kept->reading);
        d->session->setReadOnly(true);
        d->desk->showSigned(kept->report, kept->resolvedTemplate, documents);
        return true;
    }
    return false;
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
    if (torn > 0)
        d->tell("The last line of the draft was torn and was left out.", "草稿最后一条记录不完整,已略去。",
                Severity::Warning);
    // its own template is lost: it goes on with the present one
    const bool otherTemplate = !begunWith.hash.empty() && begunWith.hash != hashOf(d->compiled);
    const auto misfits = reporting::checkReading(d->session->compiled(), reading).size();
    d->session->open(d->host.studies(), d->host.frames(), std::move(reading));
    keepTemplate();
    if (otherTemplate && misfits > 0)
        d->tell("The template changed since this draft: some answers no longer fit and count as blank.",
                "模板在草稿之后已更改:部分答案不再适用,视为未答。", Severity::Warning);
    const auto newer = isNew ? nullptr : this->otherTemplate();
    if (newer)
        d->tell(
            "This draft was begun with " + nameOf(*d->compiled) + " and stays with it; " + nameOf(*newer) +
                " is in force (menu: take this reading to it).",
            "此草稿以 " + nameOf(*d->compiled) + " 开始并继续使用;现行模板为 " + nameOf(*newer) + "(可从菜单转用)。",
            Severity::Neutral);
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
    return d->zh() ? "有答案未能保存:请释放磁盘空间后重试。"
                   : "Answers could not be saved: free space on the disk and retry.";
}

void Workplace::flush() {
    if (!d->journal) return;
    const auto done = d->journal->flush();
    if (!done) d->host.notify(done.error().message, Severity::Alert);
}

}  // namespace hsg
