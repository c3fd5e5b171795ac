#include "viewer/host/study_desk.h"

#include <QPointer>
#include <QThreadPool>
#include <algorithm>
#include <atomic>
#include <set>

#include "viewer/dicom/study_builder.h"
#include "viewer/library/folder_index.h"

namespace viewer::host {

struct StudyDesk::Private {
    Private(sdk::Settings& s, std::shared_ptr<const FolderIndex> i) : settings(s), index(std::move(i)) {
        pool.setMaxThreadCount(1);
    }

    sdk::Settings& settings;
    std::shared_ptr<const FolderIndex> index;
    QThreadPool pool;
    std::shared_ptr<std::atomic<bool>> cancelled;  ///< of the running search; null: none
    sdk::StudySet found;                           ///< everybody
    std::vector<PersonGroup> persons;
    int chosen = -1;
    std::set<std::size_t> joined, aside;
    sdk::StudySet current;

    sdk::Identity toOpenPerson(std::size_t person) const {
        auto identity = compareGroups(persons[static_cast<std::size_t>(chosen)], persons[person]);
        for (const auto j : joined) identity = std::max(identity, compareGroups(persons[j], persons[person]));
        return identity;
    }
    std::string key(std::size_t person) const {
        return "identity/" +
               identityKey(persons[static_cast<std::size_t>(chosen)].studies.front(), persons[person].studies.front());
    }
    bool contradictory() const {
        for (std::size_t i = 0; i < persons.size(); ++i)
            for (std::size_t j = i + 1; j < persons.size(); ++j)
                if (compareGroups(persons[i], persons[j]) == sdk::Identity::Different) return true;
        return false;
    }
    /// The person that holds a study, or -1.
    int personOf(const std::string& studyUid) const {
        for (std::size_t i = 0; i < persons.size(); ++i)
            for (const auto& s : persons[i].studies)
                if (s.study.uid == studyUid) return static_cast<int>(i);
        return -1;
    }
};

namespace {

bool earlier(const sdk::PatientStudy& a, const sdk::PatientStudy& b) {
    if (!a.study.time || !b.study.time) return a.study.time.has_value() && !b.study.time.has_value();
    return *a.study.time < *b.study.time;
}

bool hasInstance(const sdk::Study& study, const std::string& uid) {
    for (const auto& series : study.series)
        for (const auto& instance : series.instances)
            if (instance.sopInstanceUid == uid) return true;
    return false;
}

void addSeries(sdk::Study& known, const sdk::Series& more) {
    const auto same = [&](const sdk::Series& s) { return s.uid == more.uid; };
    const auto series = std::find_if(known.series.begin(), known.series.end(), same);
    if (series == known.series.end()) {
        known.series.push_back(more);
        return;
    }
    for (const auto& instance : more.instances)
        if (!hasInstance(known, instance.sopInstanceUid)) series->instances.push_back(instance);
}

/// A study that comes in two pieces becomes one; the same instance twice is kept once.
void merge(sdk::StudySet& set, const sdk::StudySet& more) {
    for (const auto& study : more.studies) {
        const auto same = [&](const sdk::PatientStudy& s) {
            return s.study.uid == study.study.uid && s.patient == study.patient;
        };
        const auto known = std::find_if(set.studies.begin(), set.studies.end(), same);
        if (known == set.studies.end())
            set.studies.push_back(study);
        else
            for (const auto& series : study.study.series) addSeries(known->study, series);
    }
    std::stable_sort(set.studies.begin(), set.studies.end(), earlier);
    set.hidden.insert(set.hidden.end(), more.hidden.begin(), more.hidden.end());
}

}  // namespace

StudyDesk::StudyDesk(sdk::Settings& settings, std::shared_ptr<const FolderIndex> index, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(settings, std::move(index))) {}

StudyDesk::~StudyDesk() {
    cancel();
    d->pool.waitForDone();
}

void StudyDesk::open(const QStringList& paths, bool add) {
    cancel();
    const auto cancelled = std::make_shared<std::atomic<bool>>(false);
    d->cancelled = cancelled;
    emit busyChanged(true);
    std::vector<std::string> list;
    for (const auto& path : paths) list.push_back(path.toStdString());
    // The receiver outlives the worker: the destructor waits for the pool. What arrives late is told apart by its flag.
    d->pool.start([this, cancelled, list, add] {
        const auto known = d->index ? d->index->search() : nullptr;
        BuildOptions options;
        options.known = known.get();
        options.cancelled = cancelled.get();
        options.progress = [&](const BuildProgress& p) {
            QMetaObject::invokeMethod(this, [this, p] { emit progress(p.filesDone, p.filesFound); });
        };
        auto set = std::make_shared<sdk::StudySet>(buildStudies(list, options));
        QMetaObject::invokeMethod(this, [this, cancelled, set, add] {
            if (*cancelled || d->cancelled != cancelled) return;
            d->cancelled.reset();
            emit busyChanged(false);
            take(std::move(*set), add);
        });
    });
}

void StudyDesk::cancel() {
    if (!d->cancelled) return;
    d->cancelled->store(true);
    d->cancelled.reset();
    emit busyChanged(false);
}

bool StudyDesk::isBusy() const {
    return d->cancelled != nullptr;
}

void StudyDesk::close() {
    take({}, false);
}

void StudyDesk::take(sdk::StudySet found, bool add) {
    const bool nothing = found.studies.empty() && !found.hidden.empty();
    const auto hidden = static_cast<int>(found.hidden.size());
    const std::string openStudy =
        add && d->chosen >= 0 ? d->persons[static_cast<std::size_t>(d->chosen)].studies.front().study.uid : "";
    if (!add) d->found = {};
    merge(d->found, found);
    d->persons = groupByPerson(d->found);
    d->aside.clear();
    d->chosen = openStudy.empty() ? -1 : d->personOf(openStudy);
    if (d->chosen < 0 && !d->persons.empty() && !d->contradictory()) d->chosen = 0;
    rebuild();
    if (nothing) emit nothingFound(hidden);
}

void StudyDesk::rebuild() {
    d->joined.clear();
    d->current = {};
    d->current.hidden = d->found.hidden;
    if (d->chosen >= 0) {
        const auto open = static_cast<std::size_t>(d->chosen);
        d->current.studies = d->persons[open].studies;
        for (std::size_t i = 0; i < d->persons.size(); ++i) {
            if (i == open || d->toOpenPerson(i) != sdk::Identity::Uncertain) continue;
            if (d->settings.value(d->key(i)) != "same") continue;
            d->joined.insert(i);
            for (const auto& study : d->persons[i].studies) {
                d->current.studies.push_back(study);
                d->current.confirmedStudyUids.push_back(study.study.uid);
            }
        }
        std::stable_sort(d->current.studies.begin(), d->current.studies.end(), earlier);
    }
    emit studiesChanged();
    emit personsChanged();
}

const sdk::StudySet& StudyDesk::current() const {
    return d->current;
}

const std::vector<PersonGroup>& StudyDesk::persons() const {
    return d->persons;
}

int StudyDesk::openPerson() const {
    return d->chosen;
}

std::vector<StudyDesk::Neighbour> StudyDesk::neighbours() const {
    std::vector<Neighbour> result;
    for (std::size_t i = 0; i < d->persons.size(); ++i) {
        if (static_cast<int>(i) == d->chosen || d->joined.count(i)) continue;
        result.push_back({i, d->chosen < 0 ? sdk::Identity::Different : d->toOpenPerson(i)});
    }
    return result;
}

int StudyDesk::question() const {
    if (d->chosen < 0) return -1;
    for (const auto& neighbour : neighbours())
        if (neighbour.identity == sdk::Identity::Uncertain && !d->aside.count(neighbour.group))
            return static_cast<int>(neighbour.group);
    return -1;
}

void StudyDesk::choose(std::size_t person) {
    if (person >= d->persons.size()) return;
    d->chosen = static_cast<int>(person);
    d->aside.clear();
    rebuild();
}

void StudyDesk::confirm(std::size_t person) {
    if (d->chosen < 0 || person >= d->persons.size() || d->toOpenPerson(person) != sdk::Identity::Uncertain) return;
    d->settings.setValue(d->key(person), "same");
    rebuild();
}

void StudyDesk::setAside(std::size_t person) {
    d->aside.insert(person);
    emit personsChanged();
}

}  // namespace viewer::host
