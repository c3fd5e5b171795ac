#include "plugin/bridge/prior_finder.h"

#include <QThreadPool>
#include <algorithm>
#include <filesystem>

#include "plugin/bridge/signing.h"
#include "plugin/prior/prior_examination.h"
#include "plugin/session/identifiers.h"
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
    for (auto one : groups(a))
        for (auto other : groups(b)) {
            one.replace('^', ' ');
            other.replace('^', ' ');
            if (!one.trimmed().isEmpty() && one.simplified() == other.simplified()) return true;
        }
    return false;
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
        best = FoundPrior{priorOf(entry->report, entry->reading, *itsTemplate.value), identity, home.patient};
    }
    return best;
}

struct PriorFinder::Private {
    ReadingSession& session;
    viewer::sdk::Host& host;
    std::string looked;  ///< id of the reading that was searched for, with the number of its studies
    std::optional<FoundPrior> waiting;
    int busy = 0;
    QThreadPool worker;

    std::string home() const {
        const auto& films = session.reading().films;
        return films.empty() ? std::string() : films.front().studyUid;
    }
};

PriorFinder::PriorFinder(ReadingSession& session, viewer::sdk::Host& host)
    : d(new Private{session, host, {}, {}, 0, {}}) {
    d->worker.setMaxThreadCount(1);
    connect(&session, &ReadingSession::changed, this, [this] { look(); });
    look();
}

PriorFinder::~PriorFinder() {
    d->worker.waitForDone();
}

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
    if (reading.id.empty() || reading.films.empty() || studies.studies.empty() || d->session.isReadOnly()) return;
    const auto what = reading.id + "/" + std::to_string(studies.studies.size());
    if (d->looked == what) return;
    d->looked = what;
    d->waiting.reset();
    const viewer::sdk::PatientStudy* home = nullptr;
    std::vector<std::string> own;
    for (const auto& film : reading.films) own.push_back(film.studyUid);
    for (const auto& study : studies.studies)
        if (study.study.uid == d->home()) home = &study;
    if (!home) return;
    std::string date;
    for (const auto& film : reading.films)
        if (film.time && (date.empty() || dicomDate(*film.time) < date)) date = dicomDate(*film.time);
    ++d->busy;
    d->worker.start([this, what, patient = home->patient, date, own, folder = d->host.settings().dataDirectory()] {
        auto found = findPrior(folder, patient, date, own);
        QMetaObject::invokeMethod(this, [this, what, found = std::move(found)] {
            --d->busy;
            if (what == d->looked) take(found);
        });
    });
}

/// What is open beside the present films goes before an older report; a report of those very films tells more.
void PriorFinder::take(const std::optional<FoundPrior>& found) {
    auto films = priorOf(d->session.films());
    const bool isReport = found && (!films || found->prior.date >= films->date);
    if (isReport && found->identity != Identity::Same) {
        if (d->host.settings().value(declinedKey(d->home())) != found->prior.reportUid) d->waiting = found;
    }
    std::optional<PriorExamination> prior;
    if (isReport && found->identity == Identity::Same)
        prior = found->prior;
    else if (films)
        prior = films;
    const auto& known = d->session.reading().prior;
    const bool isBetter = prior && (!known || (known->reportUid.empty() && !(*known == *prior)));
    if (isBetter)
        d->session.apply(
            {"prior", [made = *prior](const Reading& reading) { return edits::setPrior(reading, made); }, true});
    emit changed();
}

void PriorFinder::decide(bool isSame) {
    if (!d->waiting) return;
    const auto found = *d->waiting;
    d->waiting.reset();
    if (isSame)
        d->session.apply(
            {"prior", [made = found.prior](const Reading& reading) { return edits::setPrior(reading, made); }});
    else
        d->host.settings().setValue(declinedKey(d->home()), found.prior.reportUid);
    emit changed();
}

}  // namespace hsg
