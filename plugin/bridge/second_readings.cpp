#include "plugin/bridge/second_readings.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "plugin/bridge/profiles.h"
#include "plugin/bridge/signing.h"
#include "plugin/session/places.h"
#include "plugin/session/reader_edits.h"
#include "reporting/store/draft_journal.h"
#include "viewer/sdk/annotation_sets.h"

namespace hsg {

using reporting::Profile;
using reporting::Reading;
using viewer::sdk::Severity;

namespace {

/// Who reads a study a second time, and whose reading is open; in the settings.
struct Record {
    std::vector<std::string> readers;
    std::string active;
};

std::string recordKey(const std::string& study) {
    return "hsg/second/" + study;
}

Record recordOf(const viewer::sdk::Settings& settings, const std::string& study) {
    Record record;
    const auto json = nlohmann::json::parse(settings.value(recordKey(study)).value_or("{}"), nullptr, false);
    if (!json.is_object()) return record;
    if (const auto all = json.find("readers"); all != json.end() && all->is_array())
        for (const auto& id : *all)
            if (id.is_string()) record.readers.push_back(id.get<std::string>());
    if (const auto active = json.find("active"); active != json.end() && active->is_string())
        record.active = active->get<std::string>();
    return record;
}

void keepRecord(viewer::sdk::Settings& settings, const std::string& study, const Record& record) {
    nlohmann::ordered_json json;
    json["readers"] = record.readers;
    json["active"] = record.active;
    settings.setValue(recordKey(study), json.dump());
}

std::string draftKey(const std::string& study, const std::string& reader) {
    return study + "#second:" + reader;
}

/// What a blinded reader may know: facts of the examination, none of the first reader's opinions (phases, frames of
/// runs, key images, calibrations, answers).
Reading factsOf(const Reading& first) {
    Reading seed;
    seed.id = newUuid();
    seed.marks = first.marks;
    seed.sheet = first.sheet;
    seed.prior = first.prior;
    for (auto film : first.films) {
        if (film.timeSource != "reader" && film.identity != "confirmed") continue;
        film.phase.clear();
        film.phaseSource.clear();
        film.keyImage = false;
        film.calibratedOnMm.reset();
        seed.films.push_back(std::move(film));
    }
    return seed;
}

bool isHandedIn(const Reading& reading) {
    return !reading.blinded.empty();
}

}  // namespace

struct SecondReadings::Private {
    Place place;
    std::string study;  ///< whose second reading is open; empty: none is
    std::optional<Profile> who;
    std::vector<reporting::BlindedReading> late;

    viewer::sdk::Settings& settings() const { return place.host.settings(); }
    std::string folder() const { return draftFolder(settings().dataDirectory()); }
    /// The marks of a reader in sight and all others out of it. No reading is open meanwhile: marks that go out of
    /// sight are not marks that its reader took away.
    bool useMarks(const std::string& reader) const {
        auto* sets = qobject_cast<viewer::sdk::AnnotationSets*>(place.host.annotations());
        const auto name = reader.empty() ? std::string() : "second:" + reader;
        if (!sets || sets->currentSet() == name) return true;
        place.session.open({}, place.host.frames(), {});
        return sets->useSet(name);
    }
    /// A draft that was handed in, if there is one.
    std::optional<Reading> handedIn(const std::string& key) const {
        auto draft = reporting::DraftJournal::open(folder(), key);
        if (!draft) return std::nullopt;
        auto latest = (*draft)->latest();
        if (!latest) (void)(*draft)->discard();  // opened for nothing: leaves no empty file
        if (!latest || !isHandedIn(*latest)) return std::nullopt;
        return latest;
    }
};

SecondReadings::SecondReadings(Place place) : d(new Private{std::move(place), {}, {}, {}}) {}
SecondReadings::~SecondReadings() = default;

std::vector<Profile> SecondReadings::candidates() const {
    auto all = knownProfiles(d->settings());
    const auto current = currentProfile(d->settings());
    std::erase_if(all, [&](const Profile& one) { return current && one.id == current->id; });
    return all;
}

std::optional<Profile> SecondReadings::reader() const {
    return d->who;
}

std::vector<reporting::BlindedReading> SecondReadings::afterSignature() const {
    return d->late;
}

QString SecondReadings::begin(const Profile& reader) {
    const Reading reading = d->place.session.reading();
    if (d->who) return tr("A second reading is open already.");
    if (reading.id.empty() || reading.films.empty()) return tr("No study is open.");
    const auto current = currentProfile(d->settings());
    if (current && (current->id == reader.id || current->name == reader.name))
        return tr("The second reader must be another one than the first.");
    if (reading.blinded.size() > 0 || !d->late.empty()) return tr("A second reading was handed in already.");
    if (d->place.session.isStopped()) return tr("Answers could not be saved yet.");
    const auto who = keepProfile(d->settings(), reader);
    const auto study = d->place.journal.key().empty() ? reading.films.front().studyUid : d->place.journal.key();
    {
        auto draft = reporting::DraftJournal::open(d->folder(), draftKey(study, who.id));
        if (!draft) return QString::fromStdString(draft.error().message);
        if (!(*draft)->latest())
            if (const auto kept = (*draft)->append(factsOf(reading)); !kept)
                return QString::fromStdString(kept.error().message);
        if (const auto kept = (*draft)->sync(); !kept) return QString::fromStdString(kept.error().message);
    }
    if (!d->useMarks(who.id)) {
        d->place.reopen();
        return tr("Marks on the films could not be saved yet. Try again.");
    }
    auto record = recordOf(d->settings(), study);
    if (std::find(record.readers.begin(), record.readers.end(), who.id) == record.readers.end())
        record.readers.push_back(who.id);
    record.active = who.id;
    keepRecord(d->settings(), study, record);
    d->place.reopen();
    return {};
}

bool SecondReadings::resume(const std::vector<std::string>& keys) {
    d->who.reset();
    d->study.clear();
    d->late.clear();
    for (const auto& key : keys) {
        const auto record = recordOf(d->settings(), key);
        if (record.active.empty()) continue;
        const auto who = profileById(d->settings(), record.active).value_or(Profile{record.active, record.active, ""});
        auto draft = d->place.journal.open({draftKey(key, record.active)});
        if (!draft) {
            d->place.host.notify(draft.error().message, Severity::Alert);
            d->place.session.open(d->place.host.studies(), d->place.host.frames(), {});
            d->place.session.setReadOnly(true);
        }
        show(key, who, draft ? std::move(*draft) : std::nullopt);
        return true;
    }
    if (!d->useMarks({}))
        d->place.host.notify(tr("Marks on the films could not be saved yet. Try again.").toStdString(),
                             Severity::Alert);
    emit changed();
    return false;
}

void SecondReadings::show(const std::string& key, const Profile& who, std::optional<Reading> draft) {
    d->study = key;
    d->who = who;
    if (!d->useMarks(who.id))
        d->place.host.notify(tr("Marks on the films could not be saved yet. Try again.").toStdString(),
                             Severity::Alert);
    if (draft) {
        const bool isClosed = isHandedIn(*draft);
        d->place.session.open(d->place.host.studies(), d->place.host.frames(), std::move(*draft));
        d->place.session.setReadOnly(isClosed);
    }
    d->place.desk.setNotSigned(tr("A blinded reading is handed in, not signed."));
    emit changed();
}

QString SecondReadings::leave() {
    if (!d->who) return {};
    if (d->place.session.isStopped()) return tr("Answers could not be saved yet.");
    if (!d->useMarks({})) {
        d->place.reopen();
        return tr("Marks on the films could not be saved yet. Try again.");
    }
    auto record = recordOf(d->settings(), d->study);
    record.active.clear();
    keepRecord(d->settings(), d->study, record);
    d->place.reopen();
    return {};
}

QString SecondReadings::submit() {
    auto& session = d->place.session;
    if (!d->who) return {};
    if (!session.assessment().maySign()) return tr("Answers are missing or contradict each other.");
    const auto made = edits::submission(session.reading(), session.assessment(), session.source(), *d->who,
                                        dicomDateTime(d->place.now()));
    if (!session.isReadOnly()) {  // else it was handed in before a kill
        const bool kept = session.apply({"hand in", [made](Reading reading) {
                                             reading.blinded = {made};
                                             return reading;
                                         }});
        if (!kept) return tr("The reading could not be saved.");
    }
    if (const auto done = d->place.journal.flush(); !done) return QString::fromStdString(done.error().message);
    d->place.host.notify(tr("The second reading is handed in.").toStdString(), Severity::Good);
    return leave();
}

void SecondReadings::attach(const std::vector<std::string>& keys, bool isSigned) {
    d->late.clear();
    for (const auto& key : keys)
        for (const auto& reader : recordOf(d->settings(), key).readers) {
            const auto second = d->handedIn(draftKey(key, reader));
            if (!second) continue;
            const auto& here = d->place.session.reading().blinded;
            const bool isThere =
                std::any_of(here.begin(), here.end(), [&](const auto& one) { return one.readerId == reader; });
            if (isThere) continue;
            if (isSigned)
                d->late.push_back(second->blinded.front());
            else
                // a fact that undo leaves alone: the other reader's word is not this reader's to take back
                d->place.session.apply(
                    {"second reading", [second](const Reading& reading) { return edits::addBlinded(reading, *second); },
                     true});
        }
    emit changed();
}

void SecondReadings::discardKept(const Reading& kept) {
    std::vector<std::string> studies;
    for (const auto& film : kept.films)
        if (std::find(studies.begin(), studies.end(), film.studyUid) == studies.end()) studies.push_back(film.studyUid);
    for (const auto& study : studies) {
        auto record = recordOf(d->settings(), study);
        const auto before = record.readers.size();
        std::erase_if(record.readers, [&](const std::string& reader) {
            const bool isKept = std::any_of(kept.blinded.begin(), kept.blinded.end(),
                                            [&](const auto& one) { return one.readerId == reader; });
            if (!isKept) return false;
            auto draft = reporting::DraftJournal::open(d->folder(), draftKey(study, reader));
            return draft && (*draft)->discard().has_value();
        });
        if (record.readers.size() != before) keepRecord(d->settings(), study, record);
    }
}

}  // namespace hsg
