#include "plugin/bridge/workplace.h"

#include <QThreadPool>
#include <algorithm>
#include <filesystem>

#include "plugin/bridge/study_headers.h"
#include "plugin/bridge/study_journal.h"
#include "plugin/bridge/template_place.h"
#include "reporting/store/report_store.h"

namespace hsg {

using reporting::Reading;
using viewer::sdk::Severity;

struct Workplace::Private {
    viewer::sdk::Host& host;
    Clock now;
    std::string problem;
    StudyJournal* journal = nullptr;  // the session's
    std::unique_ptr<ReadingSession> session;
    std::unique_ptr<SessionDesk> desk;
    std::unique_ptr<SecondReadings> second;
    std::unique_ptr<PriorFinder> prior;
    std::vector<std::string> opened;  // keys of the reading on the screen
    QThreadPool worker;

    bool zh() const { return host.settings().language() == "zh"; }
    void tell(const char* en, const char* cn, Severity severity) { host.notify(zh() ? cn : en, severity); }
};

namespace {

std::string linesOf(const reporting::Diagnostics& diagnostics) {
    std::string text;
    for (const auto& problem : diagnostics)
        if (problem.grade == reporting::Grade::Error)
            text += problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": " +
                    problem.message + "\n";
    return text;
}

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
    : QObject(parent), d(new Private{host, std::move(now), {}, nullptr, nullptr, nullptr, nullptr, nullptr, {}, {}}) {
    const auto compilation = reporting::openTemplate(templateFolder(host.settings()));
    if (!compilation.value) {
        d->problem = linesOf(compilation.diagnostics);
        return;
    }
    auto journal = std::make_unique<StudyJournal>(draftFolder(host.settings().dataDirectory()));
    d->journal = journal.get();
    d->session = std::make_unique<ReadingSession>(compilation.value, std::move(journal));
    d->desk = std::make_unique<SessionDesk>(*d->session, host, compilation.value, d->now);
    d->second = std::make_unique<SecondReadings>(SecondReadings::Place{host, *d->session, *d->journal, *d->desk, d->now,
                                                                       [this] { open(std::vector(d->opened)); }});
    d->prior = std::make_unique<PriorFinder>(*d->session, host);
    connect(d->desk.get(), &SessionDesk::signedReport, this, [this] {
        (void)d->journal->discard();
        d->second->discardKept(d->session->reading());
    });
    connect(&host, &viewer::sdk::Host::studiesChanged, this, [this] { openStudies(); });
    d->worker.setMaxThreadCount(1);
    d->worker.start([folder = host.settings().dataDirectory(), documents = &host.documents(), at = d->now()] {
        (void)completePending(folder, *documents, at);  // what fails now is tried again at the next start
    });
    openStudies();
}

Workplace::~Workplace() {
    d->worker.waitForDone();
    flush();
}

void Workplace::openStudies() {
    const auto& studies = d->host.studies();
    if (studies.studies.empty() && d->opened.empty()) return;
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
    Reading reading = draft->value_or(Reading{});
    if (reading.id.empty()) reading.id = newUuid();
    if (d->journal->droppedLines() > 0)
        d->tell("The last line of the draft was torn and was left out.", "草稿最后一条记录不完整,已略去。",
                Severity::Warning);
    const auto hash = d->session->source().hash;
    const bool otherTemplate = !reading.templateRef.hash.empty() && reading.templateRef.hash != hash;
    const auto misfits = reporting::checkReading(d->session->compiled(), reading).size();
    d->session->open(d->host.studies(), d->host.frames(), std::move(reading));
    if (otherTemplate && misfits > 0)
        d->tell("The template changed since this draft: some answers no longer fit and count as blank.",
                "模板在草稿之后已更改:部分答案不再适用,视为未答。", Severity::Warning);
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
