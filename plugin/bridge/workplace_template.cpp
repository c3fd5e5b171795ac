#include <filesystem>
#include <utility>

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
    if (!compiled || (d->session && hashOf(compiled) == hashOf(d->compiled))) return;
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
    makeDesks();
    emit sessionCame();
}

void Workplace::makeDesks() {
    d->desk = std::make_unique<SessionDesk>(
        SessionDesk::Place{*d->session, d->host, d->compiled, d->now, d->signatures, d->pictureMaker});
    d->second = std::make_unique<SecondReadings>(
        SecondReadings::Place{d->host, *d->session, *d->journal, *d->desk, d->now, [this] { reopen(); }});
    d->prior = std::make_unique<PriorFinder>(*d->session, d->host, d->search);
}

/// Which readings are open keep their template; only who looks is told. What was opened before the shelf was read, and
/// has no answer yet, gets what a new reading gets.
void Workplace::followShelf() {
    const bool isFirst = d->shelf.isRead() && !std::exchange(d->hasFollowedShelf, d->shelf.isRead());
    if (!d->session) {
        if (const auto compiled = d->shelf.current()) {
            useTemplate(compiled);
            openStudies();
        } else {
            d->problem = d->shelf.trouble();
            emit problemChanged();
        }
        return;
    }
    tellShelf();
    const auto its = isFirst && isUntouched() ? forNewReading() : nullptr;
    if (its && hashOf(its) != hashOf(d->compiled)) takeTo(reporting::templateOf(*its).id);
}

bool Workplace::isUntouched() const {
    const auto& reading = d->session->reading();
    if (d->opened.empty() || reading.id.empty() || d->session->canUndo() || d->session->canRedo()) return false;
    for (const auto& film : reading.films)
        if (film.phaseSource == "reader" || film.timeSource == "reader") return false;
    return reading.answers.empty() && reading.marks.empty() && reading.overrides.empty() &&
           reading.acknowledgements.empty() && reading.comparisons.empty() && reading.blinded.empty() && !reading.sheet;
}

void Workplace::tellShelf() {
    const auto trouble = d->shelf.trouble();
    const auto* used = d->shelf.inForce();
    const auto now = used ? used->folder + "\n" + used->reason + "\n" + trouble : trouble;
    if (now == d->told) return;
    d->told = now;
    if (!used) return;
    const auto id = QString::fromStdString(used->id), version = QString::fromStdString(used->usedVersion),
               folder = QString::fromStdString(used->folder);
    if (!trouble.empty())
        d->tell(tr("The template %1 cannot be used as it is now: its version %2 stays in force. %3")
                    .arg(id, version,
                         folder + QLatin1Char('/') + QString::fromStdString(trouble.substr(0, trouble.find('\n')))),
                Severity::Warning);
    else if (used->reason == "changed")
        d->tell(tr("The template %1 was changed after it was activated: version %2 stays in force until the change is "
                   "activated. %3")
                    .arg(id, version, folder),
                Severity::Warning);
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
    // what is open is known already; no file is read for it here
    facts.contrastClass = proposeFilms(studies, *d->compiled, {}, nullptr).contrastClass;
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
    QStringList unread;
    for (const auto& one : migration.unread) unread << QString::fromStdString(one.where);
    if (unread.isEmpty())
        d->tell(tr("This reading now uses %1.").arg(nameOf(*compiled)), Severity::Neutral);
    else
        d->tell(tr("This reading now uses %1. These answers no longer fit; they are kept and count as blank: %2")
                    .arg(nameOf(*compiled), unread.join(QStringLiteral(", "))),
                Severity::Warning);
    return true;
}

TemplateShelf& Workplace::shelf() const {
    return d->shelf;
}
}  // namespace hsg
