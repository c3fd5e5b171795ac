#include "plugin/bridge/prior_finder.h"

#include <algorithm>
#include <filesystem>

#include "plugin/bridge/study_headers.h"
#include "plugin/prior/prior_examination.h"
#include "plugin/session/identifiers.h"
#include "plugin/session/person_words.h"
#include "plugin/session/places.h"
#include "plugin/session/reader_edits.h"
#include "reporting/store/report_store.h"
#include "reporting/template/load.h"

namespace hsg {

using reporting::PriorExamination;
using reporting::Reading;
using viewer::sdk::Identity;

namespace {

viewer::sdk::Patient patientOf(const reporting::PatientHeader& header) {
    return {header.name, header.id, header.issuer, header.birthDate, header.sex};
}

/// An uncertain header is worth a question only if its name has something of the other's: many share a birth date.
bool sharesName(const std::string& a, const std::string& b) {
    const auto groups = [](const std::string& name) { return QString::fromStdString(name).toCaseFolded().split('='); };
    for (const auto& one : groups(a))
        for (const auto& other : groups(b)) {
            const auto said = personWords(one.toStdString());
            if (!said.isEmpty() && said == personWords(other.toStdString())) return true;
        }
    return false;
}

/// What a "no" is remembered about.
std::string nameOf(const PriorExamination& prior) {
    return prior.reportUid.empty() ? prior.studyUid : prior.reportUid;
}

std::string declinedKey(const std::string& study) {
    return "hsg/not-prior/" + study;
}

}  // namespace

std::optional<FoundPrior> findPrior(const std::string& dataDirectory, const viewer::sdk::Patient& patient,
                                    const std::string& date, const std::vector<std::string>& own) {
    std::error_code error;
    if (!std::filesystem::exists(storeFile(dataDirectory), error)) return std::nullopt;
    const auto store = reporting::ReportStore::open(storeFile(dataDirectory));
    if (!store) return std::nullopt;
    const auto uids = (*store)->reportsOfPatient(patient.id, patient.birthDate);
    if (!uids) return std::nullopt;
    std::optional<FoundPrior> best;
    for (const auto& uid : *uids) {
        const auto entry = (*store)->signedReport(uid);
        if (!entry || entry->report.studies.empty()) continue;
        const auto& home = entry->report.studies.front();
        const bool isOwn = std::find(own.begin(), own.end(), home.studyUid) != own.end();
        if (isOwn || home.date.empty() || date.empty() || home.date >= date)
            continue;  // earlier only if both are dated
        const auto identity = compareIdentity(patient, patientOf(home.patient));
        if (identity == Identity::Different) continue;
        if (identity == Identity::Uncertain && !sharesName(patient.name, home.patient.name)) continue;
        const bool isSurer = best && identity == Identity::Same && best->identity != Identity::Same;
        const bool isLater = best && identity == best->identity && home.date > best->prior.date;
        if (best && !isSurer && !isLater) continue;
        const auto itsTemplate = reporting::templateFromResolved(entry->resolvedTemplate);
        if (!itsTemplate.value) continue;
        best = FoundPrior{priorOf(entry->report, entry->reading, *itsTemplate.value), identity, home.patient, patient};
    }
    return best;
}

struct PriorFinder::Private {
    ReadingSession& session;
    viewer::sdk::Host& host;
    std::string looked;  ///< id of the reading that was searched for, with the number of its studies
    Workers& search;
    std::optional<FoundPrior> waiting = {};
    int busy = 0;

    std::string home() const {
        const auto& films = session.reading().films;
        return films.empty() ? std::string() : homeStudy(session.films(), session.source(), host.studies());
    }
};

PriorFinder::PriorFinder(ReadingSession& session, viewer::sdk::Host& host, Workers& search)
    : d(new Private{session, host, {}, search}) {
    connect(&session, &ReadingSession::changed, this, [this] { look(); });
    look();
}

PriorFinder::~PriorFinder() = default;

std::optional<FoundPrior> PriorFinder::waiting() const {
    return d->waiting;
}

bool PriorFinder::isBusy() const {
    return d->busy > 0;
}

/// Once for a reading and what is open with it.
void PriorFinder::look() {
    const auto& reading = d->session.reading();
    const auto& studies = d->host.studies();
    const bool isLooked =
        !reading.id.empty() && !reading.films.empty() && !studies.studies.empty() && !d->session.isReadOnly();
    const auto what = isLooked ? reading.id + "/" + std::to_string(studies.studies.size()) : std::string();
    if (d->looked == what) return;
    d->looked = what;
    // the question about another study's patient is not this one's
    const bool hadWaiting = d->waiting.has_value();
    d->waiting.reset();
    if (hadWaiting) emit changed();
    if (isLooked) search();
}

void PriorFinder::search() {
    const auto& reading = d->session.reading();
    const viewer::sdk::PatientStudy* home = nullptr;
    std::vector<std::string> own;
    for (const auto& film : reading.films) own.push_back(film.studyUid);
    for (const auto& study : d->host.studies().studies)
        if (study.study.uid == d->home()) home = &study;
    if (!home) return;
    std::string date;
    for (const auto& film : reading.films)
        if (film.time && (date.empty() || dicomDate(*film.time) < date)) date = dicomDate(*film.time);
    if (date.empty() && home->study.time) date = dicomDate(*home->study.time);
    ++d->busy;
    d->search.run(
        this,
        [patient = home->patient, date, own, folder = d->host.settings().dataDirectory()] {
            return findPrior(folder, patient, date, own);
        },
        [this, what = d->looked, patient = home->patient](std::optional<FoundPrior> found) {
            --d->busy;
            if (found) found->present = patient;
            if (what == d->looked) take(found);
        });
}

/// Earlier films that are open beside the present ones, as far as their header may be this patient's. An uncertain one
/// that the reader took for the same when the study was opened is one.
std::optional<FoundPrior> PriorFinder::openFilms() const {
    const auto prior = priorOf(d->session.films());
    if (!prior) return std::nullopt;
    const auto& studies = d->host.studies();
    const viewer::sdk::PatientStudy *home = nullptr, *its = nullptr;
    for (const auto& study : studies.studies) {
        if (study.study.uid == d->home()) home = &study;
        if (study.study.uid == prior->studyUid) its = &study;
    }
    if (!home || !its) return std::nullopt;
    const auto& p = its->patient;
    FoundPrior found{
        *prior, compareIdentity(home->patient, p), {p.name, p.id, p.issuer, p.birthDate, p.sex}, home->patient};
    if (found.identity == Identity::Different) return std::nullopt;
    const auto& confirmed = studies.confirmedStudyUids;
    const bool isConfirmed = found.identity == Identity::Uncertain &&
                             std::find(confirmed.begin(), confirmed.end(), prior->studyUid) != confirmed.end();
    if (isConfirmed) found.identity = Identity::Same;
    found.prior.identity = isConfirmed ? "confirmed" : "same";
    return found;
}

/// What is open beside the present films goes before an older report; a report of those very films tells more.
void PriorFinder::take(std::optional<FoundPrior> found) {
    if (found) found->prior.identity = "same";
    const auto films = openFilms();
    const bool isReport = found && (!films || found->prior.date >= films->prior.date);
    const auto& wanted = isReport ? found : films;
    if (wanted && wanted->identity != Identity::Same &&
        d->host.settings().value(declinedKey(d->home())) != nameOf(wanted->prior))
        d->waiting = wanted;
    const auto& sure = isReport && found->identity == Identity::Same ? found : films;
    const auto& known = d->session.reading().prior;
    const bool isSure = sure && sure->identity == Identity::Same;
    if (isSure && (!known || (known->reportUid.empty() && !(*known == sure->prior))))
        d->session.apply(
            {"prior", [made = sure->prior](const Reading& reading) { return edits::setPrior(reading, made); }, true});
    emit changed();
}

void PriorFinder::decide(bool isSame) {
    if (!d->waiting) return;
    auto found = *d->waiting;
    d->waiting.reset();
    found.prior.identity = "confirmed";  // the report says so (architecture §4)
    if (isSame)
        d->session.apply(
            {"prior", [made = found.prior](const Reading& reading) { return edits::setPrior(reading, made); }});
    else
        d->host.settings().setValue(declinedKey(d->home()), nameOf(found.prior));
    emit changed();
}

}  // namespace hsg
