#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plugin/panel/navigation.h"
#include "plugin/session/reading_session.h"

/// The guide as values: which steps there are, what each asks now, and what is still open. No widgets.
namespace hsg {

/// In the order of the template; a step that is asked once a side stands there once a side, in the template's order of
/// sides. The report page is the last. What cannot wait (Step::isUrgent) is no step on the way: it stands above all.
std::vector<StepRef> stepsOf(const reporting::Template& source);
std::vector<StepRef> urgentStepsOf(const reporting::Template& source);

/// The step that asks a question; nullopt if the template has no such question.
std::optional<StepRef> stepAsking(const reporting::Template& source, const reporting::QuestionRef& question);

/// The questions of a step that are asked now, in order.
std::vector<const reporting::Question*> shownQuestions(const ReadingSession& session, const StepRef& step);

struct StepState {
    int shown = 0, answered = 0;
    int missing = 0;         ///< required, asked and blank
    bool isRefused = false;  ///< a refusing contradiction rests on an answer of the step
    bool isWarned = false;
    bool operator==(const StepState&) const = default;
};
StepState stateOf(const ReadingSession& session, const StepRef& step);

/// Where a study opens: where it was left (`remembered`, see placeOf), else the first step with a missing answer, else
/// the report; the first step of a reading without answers.
StepRef openingStep(const ReadingSession& session, const std::string& remembered);
/// A step of a reading as one line for the settings.
std::string placeOf(const ReadingSession& session, const StepRef& step);

/// The next required blank question after `from` in the order of the guide, from the start again at the end.
std::optional<reporting::QuestionRef> nextMissing(const ReadingSession& session, const reporting::QuestionRef& from);

/// Asked, not required, and blank; in the order of the guide.
std::vector<reporting::QuestionRef> optionalBlanks(const ReadingSession& session);

/// The proposals for questions of a step that are asked now and blank.
std::vector<ReadingSession::Proposal> proposalsOf(const ReadingSession& session, const StepRef& step);

/// Whether a film stands in a phase or a group of phases ("immediate", "delayed", "SPILL").
bool isOfPhase(const reporting::Template& source, const reporting::Film& film, const std::string& phaseOrGroup);

/// What an answer rests on unless the reader says otherwise: a film of the question's phases that is on the screen, the
/// active pane first. Empty if none is (then the session takes the film that counts).
std::vector<reporting::Evidence> defaultEvidence(const ReadingSession& session, const reporting::Question& question,
                                                 viewer::sdk::Display* display);

/// The film that a pane shows, or nullptr.
const FilmEntry* filmInPane(const ReadingSession& session, viewer::sdk::Display* display, int pane);

}  // namespace hsg
