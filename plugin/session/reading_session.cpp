#include "plugin/session/reading_session.h"

#include "plugin/films/film_ids.h"
#include "plugin/films/phase_rules.h"
#include "plugin/session/edits.h"
#include "plugin/session/evidence.h"
#include "plugin/session/prefill.h"

namespace hsg {

using reporting::Reading;
using reporting::SideId;

namespace {

/// A reading and what follows from it; the evaluation refers to the reading, so the two live together.
struct State {
    State(const StudyFacts& facts, const reporting::CompiledTemplate& compiled, Reading from)
        : films(proposeFilms(facts, compiled, from)),
          reading(withFilms(std::move(from), films)),
          evaluation(compiled, reading) {}

    static Reading withFilms(Reading reading, const FilmSet& films) {
        reading.films.clear();
        for (const auto& entry : films.films) reading.films.push_back(entry.film);
        reading.timeBase = films.timeBase;
        return reading;
    }

    const FilmSet films;
    const Reading reading;
    const reporting::Evaluation evaluation;
};

}  // namespace

struct ReadingSession::Private {
    std::shared_ptr<const reporting::CompiledTemplate> compiled;
    std::unique_ptr<Journal> journal;
    StudyFacts facts;
    std::unique_ptr<const State> state;
    std::vector<Reading> done, undone;
    bool readOnly = false, stopped = false;

    /// Of a frame from the first of its run.
    std::chrono::milliseconds offset(const std::string& sopInstanceUid, int frame) const {
        const auto index = static_cast<std::size_t>(frame - 1);
        for (const auto& image : facts.images)
            if (image.sopInstanceUid == sopInstanceUid && index < image.frameTimesMs.size())
                return std::chrono::milliseconds(static_cast<long long>(image.frameTimesMs[index]));
        return std::chrono::milliseconds(0);
    }

    std::unique_ptr<const State> next(Reading reading) const {
        return std::make_unique<const State>(facts, *compiled, std::move(reading));
    }
};

ReadingSession::ReadingSession(std::shared_ptr<const reporting::CompiledTemplate> compiled,
                               std::unique_ptr<Journal> journal, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>()) {
    d->compiled = std::move(compiled);
    d->journal = std::move(journal);
    d->state = d->next({});
}

ReadingSession::~ReadingSession() = default;

const reporting::CompiledTemplate& ReadingSession::compiled() const {
    return *d->compiled;
}
const reporting::Template& ReadingSession::source() const {
    return reporting::templateOf(*d->compiled);
}
const Reading& ReadingSession::reading() const {
    return d->state->reading;
}
const reporting::Evaluation& ReadingSession::evaluation() const {
    return d->state->evaluation;
}
const reporting::Assessment& ReadingSession::assessment() const {
    return d->state->evaluation.assessment();
}
const FilmSet& ReadingSession::films() const {
    return d->state->films;
}

void ReadingSession::open(const viewer::sdk::StudySet& studies, std::shared_ptr<const viewer::sdk::FrameReader> headers,
                          Reading reading) {
    if (reading.id != d->state->reading.id) {
        d->done.clear();
        d->undone.clear();
        d->stopped = false;
    }
    reading.templateRef = source().ref();
    d->facts = gatherFacts(studies, reading, headers.get(), prefillAttributes(source()));
    d->state = d->next(std::move(reading));
    emit changed();
}

namespace {

/// True if it is on the disk; otherwise the reason was told.
bool keep(Journal& journal, const Reading& reading, ReadingSession& session) {
    const auto kept = journal.append(reading);
    if (kept) return true;
    emit session.storageFailed(QString::fromStdString(kept.error().message));
    return false;
}

}  // namespace

bool ReadingSession::apply(const Edit& edit) {
    if (d->readOnly || d->stopped) return false;
    auto next = d->next(edit.apply(d->state->reading));
    if (next->reading == d->state->reading) return true;
    if (!keep(*d->journal, next->reading, *this)) {
        d->stopped = true;
        return false;
    }
    if (edit.isFact) {
        for (auto* readings : {&d->done, &d->undone})
            for (Reading& reading : *readings) reading = edit.apply(reading);
    } else {
        d->done.push_back(d->state->reading);
        d->undone.clear();
    }
    d->state = std::move(next);
    emit changed();
    return true;
}

bool ReadingSession::setAnswer(const reporting::Answer& answer) {
    auto complete = answer;
    const auto* question = source().question(answer.question);
    const auto* choice = std::get_if<reporting::Choice>(&answer.value);
    const bool notAssessable = question && choice && choice->code == question->notAssessable;
    if (complete.evidence.empty() && !notAssessable) complete.evidence = defaultEvidence(answer.question);
    return apply({"answer:" + answer.question + ":" + answer.side,
                  [complete](const Reading& reading) { return edits::setAnswer(reading, complete); }});
}

bool ReadingSession::clearAnswer(const std::string& question, const SideId& side) {
    return apply({"clear:" + question + ":" + side,
                  [=](const Reading& reading) { return edits::clearAnswer(reading, question, side); }});
}

bool ReadingSession::setPhase(const std::string& filmId, const std::string& phase) {
    return apply({"phase:" + filmId, [=](const Reading& reading) { return edits::setPhase(reading, filmId, phase); }});
}

bool ReadingSession::setFilmTime(const std::string& filmId, reporting::LocalTime time) {
    return apply({"time:" + filmId, [=](const Reading& reading) { return edits::setFilmTime(reading, filmId, time); }});
}

bool ReadingSession::setFrame(const std::string& filmId, int frame) {
    return apply({"frame:" + filmId, [=](const Reading& reading) { return edits::setFrame(reading, filmId, frame); }});
}

bool ReadingSession::addFrame(const std::string& filmId, int frame, const std::string& phase) {
    const auto* film = reading().film(filmId);
    if (!film) return false;
    const auto offset = film->timeSource == "reader"
                            ? d->offset(film->sopInstanceUid, frame) - d->offset(film->sopInstanceUid, film->frame)
                            : std::chrono::milliseconds(0);
    return apply({"film:" + filmId, [=](const Reading& reading) {
                      auto next = edits::addFrame(reading, filmId, frame, phase);
                      // a time from the header is that of the frame by itself; the reader's is shifted with it
                      if (next.films.size() > reading.films.size() && next.films.back().time)
                          *next.films.back().time += offset;
                      return next;
                  }});
}

bool ReadingSession::removeFrame(const std::string& filmId) {
    const auto count = reading().films.size();
    return apply({"film:" + filmId, [=](const Reading& from) { return edits::removeFrame(from, filmId); }}) &&
           reading().films.size() < count;
}

int ReadingSession::citations(const std::string& filmId) const {
    return hsg::citations(reading(), filmId);
}

bool ReadingSession::setMark(const std::string& markId, reporting::LocalTime time) {
    return apply({"mark:" + markId, [=](const Reading& reading) { return edits::setMark(reading, markId, time); }});
}

bool ReadingSession::clearMark(const std::string& markId) {
    return apply({"mark:" + markId, [=](const Reading& reading) { return edits::clearMark(reading, markId); }});
}

bool ReadingSession::confirmIdentity(const std::string& studyUid) {
    return apply({"identity", [=](const Reading& reading) { return edits::confirmIdentity(reading, studyUid); }});
}

bool ReadingSession::setOverride(const SideId& side, const std::string& conclusion, const std::string& reason) {
    return apply({"override:" + side,
                  [=](const Reading& reading) { return edits::setOverride(reading, side, conclusion, reason); }});
}

bool ReadingSession::clearOverride(const SideId& side) {
    return apply({"override:" + side, [=](const Reading& reading) { return edits::clearOverride(reading, side); }});
}

bool ReadingSession::acknowledge(const std::string& rule, const SideId& side, const std::string& reason) {
    return apply({"acknowledge:" + rule + ":" + side,
                  [=](const Reading& reading) { return edits::acknowledge(reading, rule, side, reason); }});
}

bool ReadingSession::canUndo() const {
    return !d->done.empty() && !d->readOnly && !d->stopped;
}
bool ReadingSession::canRedo() const {
    return !d->undone.empty() && !d->readOnly && !d->stopped;
}

namespace {

/// Takes the last reading of `from`, leaves the present one on `to`.
void step(std::vector<Reading>& from, std::vector<Reading>& to, const Reading& present) {
    to.push_back(present);
    from.pop_back();
}

}  // namespace

void ReadingSession::undo() {
    if (!canUndo()) return;
    auto previous = d->next(d->done.back());
    d->stopped = !keep(*d->journal, previous->reading, *this);
    if (d->stopped) return;
    step(d->done, d->undone, d->state->reading);
    d->state = std::move(previous);
    emit changed();
}

void ReadingSession::redo() {
    if (!canRedo()) return;
    auto following = d->next(d->undone.back());
    d->stopped = !keep(*d->journal, following->reading, *this);
    if (d->stopped) return;
    step(d->undone, d->done, d->state->reading);
    d->state = std::move(following);
    emit changed();
}

void ReadingSession::setReadOnly(bool readOnly) {
    if (d->readOnly == readOnly) return;
    d->readOnly = readOnly;
    emit changed();
}
bool ReadingSession::isReadOnly() const {
    return d->readOnly;
}

bool ReadingSession::isStopped() const {
    return d->stopped;
}

bool ReadingSession::retryStorage() {
    if (!d->stopped) return true;
    d->stopped = !keep(*d->journal, d->state->reading, *this);
    if (!d->stopped) emit changed();
    return !d->stopped;
}

ProposalSources ReadingSession::sources() const {
    return {*d->compiled, d->facts, films()};
}

std::vector<reporting::Evidence> ReadingSession::defaultEvidence(const std::string& question) const {
    const auto* asked = source().question(question);
    if (!asked) return {};
    const auto film = filmOf(*asked, films(), source(), assessment().interval.filmId);
    if (film.empty()) return {};
    return {reporting::Evidence{film, std::nullopt, std::nullopt}};
}

}  // namespace hsg
