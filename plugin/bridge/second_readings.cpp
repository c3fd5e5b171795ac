#include "plugin/bridge/second_readings.h"

#include <algorithm>

#include "plugin/bridge/profiles.h"
#include "plugin/bridge/second_records.h"
#include "plugin/readers/shared_facts.h"
#include "plugin/session/person_words.h"
#include "plugin/session/places.h"
#include "plugin/session/reader_edits.h"
#include "reporting/authoring/lifecycle.h"
#include "reporting/store/draft_journal.h"
#include "viewer/sdk/annotation_sets.h"

namespace hsg {

using reporting::DraftJournal;
using reporting::Profile;
using reporting::Reading;
using viewer::sdk::Severity;

namespace {

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
    void tell(const QString& sentence, Severity severity) const { place.host.notify(sentence.toStdString(), severity); }
    /// Nobody's reading is on the screen, and nothing is taken.
    void close(const QString& why) const {
        place.journal.close();
        place.session.open({}, place.host.frames(), {});
        place.session.setReadOnly(true);
        tell(why, Severity::Alert);
    }
    /// The marks of a reader in sight and all others out of it. No reading is open meanwhile: marks that go out of
    /// sight are not marks that its reader took away.
    bool useMarks(const std::string& reader) const {
        auto* sets = qobject_cast<viewer::sdk::AnnotationSets*>(place.host.annotations());
        const auto name = reader.empty() ? std::string() : "second:" + reader;
        if (!sets || sets->currentSet() == name) return true;
        place.session.open({}, place.host.frames(), {});
        return sets->useSet(name);
    }
    Profile profileOf(const std::string& reader) const {
        return profileById(settings(), reader).value_or(Profile{reader, reader, ""});
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

/// A new draft, or the one that was left: on the first reading's template, with the facts that the first one has now.
QString SecondReadings::prepareDraft(const std::string& study, const Profile& reader) {
    const Reading& first = d->place.session.reading();
    const auto facts = factsOf(first);
    const auto words = [](const reporting::Error& error) { return QString::fromStdString(error.message); };
    auto draft = DraftJournal::open(d->folder(), secondDraft(study, reader.id));
    if (!draft) return words(draft.error());
    auto shared = DraftJournal::open(d->folder(), sharedFacts(study, reader.id));
    if (!shared) return words(shared.error());
    Reading opened = (*draft)->latest().value_or(facts);
    if ((*draft)->latest()) {
        if (opened.templateRef.hash != first.templateRef.hash)  // the first one was taken to another template since
            opened = reporting::authoring::migrate(opened, d->place.session.compiled()).reading;
        if (!(*shared)->latest()) {  // else changes of the blinded reading have not reached the first one yet
            opened.marks = facts.marks;
            opened.sheet = facts.sheet;
            opened.prior = facts.prior;
        }
    }
    opened.templateRef = first.templateRef;
    if (!(*draft)->latest() || !(*(*draft)->latest() == opened))
        if (const auto kept = (*draft)->append(opened); !kept) return words(kept.error());
    if (!(*shared)->latest())
        if (const auto kept = (*shared)->append(timesAndSheetOf(opened)); !kept) return words(kept.error());
    for (auto* one : {draft->get(), shared->get()})
        if (const auto kept = one->sync(); !kept) return words(kept.error());
    return {};
}

QString SecondReadings::begin(const Profile& reader) {
    const Reading reading = d->place.session.reading();
    if (d->who) return tr("A second reading is open already.");
    if (reading.id.empty() || reading.films.empty()) return tr("No study is open.");
    if (d->place.desk.isBusy()) return tr("The report is being signed: begin when it is.");
    const auto current = currentProfile(d->settings());
    if (current && (current->id == reader.id || current->name == reader.name))
        return tr("The second reader must be another one than the first.");
    if (reading.blinded.size() > 0 || !d->late.empty()) return tr("A second reading was handed in already.");
    if (d->place.session.isStopped()) return tr("Answers could not be saved yet.");
    const auto who = keepProfile(d->settings(), reader);
    const auto study = d->place.journal.key().empty() ? reading.films.front().studyUid : d->place.journal.key();
    // the first reading has a draft from now on, whatever was answered: its id and its template stay
    if (!d->place.session.isReadOnly())
        if (const auto kept = d->place.journal.append(reading); !kept)
            return QString::fromStdString(kept.error().message);
    if (const auto problem = prepareDraft(study, who); !problem.isEmpty()) return problem;
    if (!d->useMarks(who.id)) {
        d->place.reopen();
        return tr("Marks on the films could not be saved yet. Try again.");
    }
    auto record = secondRecord(d->settings(), study);
    if (std::find(record.readers.begin(), record.readers.end(), who.id) == record.readers.end())
        record.readers.push_back(who.id);
    record.active = who.id;
    keepRecord(d->settings(), study, record);
    d->place.reopen();
    return {};
}

std::optional<reporting::TemplateRef> SecondReadings::begunWith(const std::vector<std::string>& keys) const {
    for (const auto& key : keys)
        if (const auto reader = secondRecord(d->settings(), key).active; !reader.empty())
            if (const auto draft = latestDraft(d->folder(), secondDraft(key, reader))) return draft->templateRef;
    return std::nullopt;
}

bool SecondReadings::resume(const std::vector<std::string>& keys) {
    d->who.reset();
    d->study.clear();
    d->late.clear();
    for (const auto& key : keys) {
        const auto reader = secondRecord(d->settings(), key).active;
        if (reader.empty() || !show(key, reader)) continue;
        emit changed();
        return true;
    }
    const bool isFirst = d->useMarks({});
    if (!isFirst) d->close(tr("Marks on the films could not be saved yet: this study stays closed. Open it again."));
    emit changed();
    return !isFirst;
}

/// False: its draft is gone, and it is not begun any more.
bool SecondReadings::show(const std::string& study, const std::string& reader) {
    auto& session = d->place.session;
    session.open({}, d->place.host.frames(), {});
    const auto who = d->profileOf(reader);
    auto draft = d->place.journal.open({secondDraft(study, reader)});
    if (draft && !*draft) {
        (void)d->place.journal.discard();
        auto record = secondRecord(d->settings(), study);
        record.active.clear();
        keepRecord(d->settings(), study, record);
        d->tell(tr("The draft of the blinded reading by %1 is not there any more: the first reading is opened.")
                    .arg(personWords(who.name)),
                Severity::Alert);
        return false;
    }
    d->study = study;
    d->who = who;
    d->place.desk.setNotSigned(tr("A blinded reading is handed in, not signed."));
    if (!draft) {
        d->close(QString::fromStdString(draft.error().message));
    } else if (!d->useMarks(reader)) {
        d->close(tr("Marks on the films could not be saved yet: this study stays closed. Open it again."));
    } else {
        const bool isClosed = isHandedIn(**draft);
        session.open(d->place.host.studies(), d->place.host.frames(), std::move(**draft));
        session.setReadOnly(isClosed);
    }
    return true;
}

QString SecondReadings::leave() {
    if (!d->who) return {};
    if (d->place.session.isStopped()) return tr("Answers could not be saved yet.");
    if (!d->useMarks({})) {
        d->place.reopen();
        return tr("Marks on the films could not be saved yet. Try again.");
    }
    auto record = secondRecord(d->settings(), d->study);
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
        for (const auto& reader : secondRecord(d->settings(), key).readers) {
            takeHandedIn(key, reader, isSigned);
            takeFacts(key, reader, isSigned);
        }
    emit changed();
}

void SecondReadings::takeHandedIn(const std::string& study, const std::string& reader, bool isSigned) {
    const auto second = latestDraft(d->folder(), secondDraft(study, reader));
    if (!second || !isHandedIn(*second)) return;
    const auto& here = d->place.session.reading().blinded;
    if (std::any_of(here.begin(), here.end(), [&](const auto& one) { return one.readerId == reader; })) return;
    if (isSigned) return d->late.push_back(second->blinded.front());
    // a fact that undo leaves alone: the other reader's word is not this reader's to take back
    const bool taken = d->place.session.apply(
        {"second reading", [second](const Reading& reading) { return edits::addBlinded(reading, *second); }, true});
    if (!taken)
        d->tell(tr("The second reading by %1 is handed in and kept. It joins this reading when it is opened where it "
                   "can be changed.")
                    .arg(personWords(second->blinded.front().readerName)),
                Severity::Warning);
}

/// Clock marks and entries of the technologist's sheet belong to the examination, whoever's reading was open.
void SecondReadings::takeFacts(const std::string& study, const std::string& reader, bool isSigned) {
    const auto key = sharedFacts(study, reader);
    const auto before = latestDraft(d->folder(), key);
    const auto after = before ? latestDraft(d->folder(), secondDraft(study, reader)) : std::nullopt;
    if (!after) return;
    auto& session = d->place.session;
    const auto joined = [before, after](const Reading& reading) { return withChangedFacts(reading, *before, *after); };
    const bool isNew = !(joined(session.reading()) == session.reading());
    const bool taken = !isNew || (!isSigned && session.apply({"shared facts", joined, true}));
    if (!taken)
        d->tell(tr("Clock marks or entries of the technologist's sheet were made beside the blinded reading: they are "
                   "kept there and are no part of this one."),
                Severity::Warning);
    if (taken || isSigned) endDraft(d->folder(), key, before->id);
}

}  // namespace hsg
