#include <filesystem>

#include "plugin/bridge/workplace_p.h"
#include "plugin/films/film_set.h"
#include "plugin/session/places.h"
#include "plugin/shelf/template_rules.h"
#include "reporting/authoring/lifecycle.h"
#include "reporting/store/report_store.h"

/// Which template the open reading uses, and how it comes to another one.
namespace hsg {

using viewer::sdk::Severity;

void Workplace::useTemplate(std::shared_ptr<const reporting::CompiledTemplate> compiled) {
    if (!compiled || d->reopening || (d->session && hashOf(compiled) == hashOf(d->compiled))) return;
    if (d->session) {
        emit sessionGoing();
        flush();
        d->prior.reset();
        d->second.reset();
        d->desk.reset();
        d->session.reset();
    }
    auto journal = std::make_unique<StudyJournal>(draftFolder(d->host.settings().dataDirectory()));
    d->journal = journal.get();
    d->compiled = compiled;
    d->session = std::make_unique<ReadingSession>(compiled, std::move(journal));
    d->desk = std::make_unique<SessionDesk>(*d->session, d->host, compiled, d->now);
    const auto reopen = [this] {
        d->reopening = true;
        open(std::vector(d->opened));
        d->reopening = false;
    };
    d->second = std::make_unique<SecondReadings>(
        SecondReadings::Place{d->host, *d->session, *d->journal, *d->desk, d->now, reopen});
    d->prior = std::make_unique<PriorFinder>(*d->session, d->host);
    connect(d->desk.get(), &SessionDesk::signedReport, this, [this] {
        (void)d->journal->discard();
        d->second->discardKept(d->session->reading());
    });
    emit sessionCame();
}

/// Which readings are open keep their template; only who looks is told.
void Workplace::followShelf() {
    const auto trouble = d->shelf.trouble();
    const auto* used = d->shelf.inForce();
    if (!d->session) {
        if (const auto compiled = d->shelf.current()) {
            useTemplate(compiled);
            openStudies();
        } else {
            d->problem = trouble;
        }
    } else if (!trouble.empty() && trouble != d->toldTrouble && used) {
        const auto first = trouble.substr(0, trouble.find('\n'));
        const auto where = used->folder + "/" + first;
        d->tell("The template " + used->id + " cannot be used as it is now: its version " + used->usedVersion +
                    " stays in force. " + where,
                "模板 " + used->id + " 目前无法使用,继续使用其版本 " + used->usedVersion + "。" + where,
                Severity::Warning);
    } else if (used && used->reason == "changed" && d->toldTrouble != used->folder) {
        d->tell(
            "The template " + used->id + " was changed after it was activated: version " + used->usedVersion +
                " stays in force until the change is activated. " + used->folder,
            "模板 " + used->id + " 在启用后被改动:启用改动之前继续使用版本 " + used->usedVersion + "。" + used->folder,
            Severity::Warning);
        d->toldTrouble = used->folder;
        return;
    }
    d->toldTrouble = trouble;
}

std::shared_ptr<const reporting::CompiledTemplate> Workplace::templateOf(const reporting::TemplateRef& ref) const {
    if (ref.hash.empty() || ref.hash == hashOf(d->compiled)) return d->compiled;
    if (ref.hash == hashOf(d->shelf.current())) return d->shelf.current();
    const auto file = storeFile(d->host.settings().dataDirectory());
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return nullptr;
    const auto store = reporting::ReportStore::open(file);
    const auto resolved =
        store ? (*store)->resolvedTemplate(ref.hash) : reporting::Result<std::optional<std::string>>();
    return resolved && *resolved ? reporting::openResolved(**resolved).value : nullptr;
}

std::shared_ptr<const reporting::CompiledTemplate> Workplace::forNewReading() const {
    if (templateRules(d->host.settings()).empty()) return d->shelf.current();
    const auto& studies = d->host.studies();
    TemplateShelf::NewReading facts;
    facts.contrastClass = proposeFilms(studies, *d->compiled, {}, d->host.frames().get()).contrastClass;
    for (const auto& study : studies.studies) {
        facts.descriptions.push_back(study.study.description);
        for (const auto& series : study.study.series) facts.descriptions.push_back(series.description);
    }
    return d->shelf.forNewReading(facts);
}

/// The store keeps the template from the first moment that a reading uses it: the folder may change tomorrow.
void Workplace::keepTemplate() {
    d->worker.start([file = storeFile(d->host.settings().dataDirectory()), compiled = d->compiled] {
        const auto& source = reporting::templateOf(*compiled);
        if (const auto store = reporting::ReportStore::open(file))
            (void)(*store)->putTemplate(source.hash, source.resolved);
    });
}

std::shared_ptr<const reporting::CompiledTemplate> Workplace::otherTemplate(const std::string& templateId) const {
    if (!d->session || d->opened.empty() || d->session->isReadOnly() || d->desk->isSigned() || d->second->reader())
        return nullptr;  // a blinded reading is compared with the first one: both on the same template
    const auto* entry = templateId.empty() ? d->shelf.inForce() : d->shelf.entry(templateId);
    return entry && entry->compiled && hashOf(entry->compiled) != hashOf(d->compiled) ? entry->compiled : nullptr;
}

bool Workplace::takeTo(const std::string& templateId) {
    const auto compiled = otherTemplate(templateId);
    if (!compiled) return false;
    const auto migration = reporting::authoring::migrate(d->session->reading(), *compiled);
    const auto keys = d->opened;
    flush();
    d->journal->close();
    useTemplate(compiled);
    if (const auto again = d->journal->open(keys); !again) {
        d->host.notify(again.error().message, Severity::Alert);
        d->session->setReadOnly(true);
    } else if (const auto kept = d->journal->append(migration.reading); !kept) {
        d->host.notify(kept.error().message, Severity::Alert);
    }
    d->session->open(d->host.studies(), d->host.frames(), migration.reading);
    keepTemplate();
    std::string list;
    for (const auto& one : migration.unread) list += (list.empty() ? " " : ", ") + one.where;
    if (list.empty())
        d->tell("This reading now uses " + nameOf(*compiled) + ".", "此判读现使用 " + nameOf(*compiled) + "。",
                Severity::Neutral);
    else
        d->tell("This reading now uses " + nameOf(*compiled) +
                    ". These answers no longer fit; they are kept and count as "
                    "blank:" +
                    list,
                "此判读现使用 " + nameOf(*compiled) + "。以下答案不再适用,已保留并视为未答:" + list, Severity::Warning);
    return true;
}

TemplateShelf& Workplace::shelf() const {
    return d->shelf;
}
}  // namespace hsg
