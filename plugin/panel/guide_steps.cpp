#include "plugin/panel/guide_steps.h"

#include <algorithm>

#include "reporting/template/asked.h"

namespace hsg {

using reporting::Evidence;
using reporting::Film;
using reporting::PhaseGroup;
using reporting::Question;
using reporting::QuestionRef;
using reporting::Template;

namespace {

std::vector<StepRef> stepsWhere(const Template& source, bool isUrgent) {
    std::vector<StepRef> steps;
    for (const auto& step : source.steps) {
        if (step.isUrgent != isUrgent) continue;
        for (const auto& side : sidesOf(source, step.perSide)) steps.push_back({step.id, side});
    }
    return steps;
}

}  // namespace

std::vector<StepRef> stepsOf(const Template& source) {
    auto steps = stepsWhere(source, false);
    steps.push_back({});
    return steps;
}

std::vector<StepRef> urgentStepsOf(const Template& source) {
    return stepsWhere(source, true);
}

std::optional<StepRef> stepAsking(const Template& source, const QuestionRef& question) {
    const auto* found = source.question(question.question);
    if (!found) return std::nullopt;
    const auto* step = source.step(found->step);
    if (!step) return std::nullopt;
    return StepRef{step->id, step->perSide ? question.side : reporting::SideId()};
}

namespace {

bool isOpen(const ReadingSession& session) {
    return !session.reading().id.empty();
}

bool touches(const std::vector<QuestionRef>& answers, const Template& source, const StepRef& step) {
    return std::any_of(answers.begin(), answers.end(),
                       [&](const auto& answer) { return stepAsking(source, answer) == step; });
}

}  // namespace

std::vector<const Question*> shownQuestions(const ReadingSession& session, const StepRef& step) {
    std::vector<const Question*> shown;
    const auto& source = session.source();
    const auto* found = source.step(step.step);
    if (!found || !isOpen(session)) return shown;
    for (const auto& id : found->questions) {
        const auto* question = source.question(id);
        if (!question) continue;
        const auto side = askedSide(source, *question, step.side);
        if (side && session.evaluation().isShown(*question, *side)) shown.push_back(question);
    }
    return shown;
}

StepState stateOf(const ReadingSession& session, const StepRef& step) {
    StepState state;
    for (const auto* question : shownQuestions(session, step)) {
        const auto side = question->perSide ? step.side : reporting::SideId();
        const bool isAnswered = session.reading().answer(question->id, side) != nullptr;
        ++state.shown;
        state.answered += isAnswered ? 1 : 0;
        state.missing += !isAnswered && session.evaluation().isRequired(*question, side) ? 1 : 0;
    }
    for (const auto& contradiction : session.assessment().contradictions) {
        if (!touches(contradiction.answers, session.source(), step)) continue;
        if (contradiction.severity == reporting::RuleSeverity::Refuse)
            state.isRefused = true;
        else if (!contradiction.acknowledged)
            state.isWarned = true;
    }
    return state;
}

std::string placeOf(const ReadingSession& session, const StepRef& step) {
    return session.reading().id + "/" + step.step + "/" + step.side;
}

StepRef openingStep(const ReadingSession& session, const std::string& remembered) {
    const auto steps = stepsOf(session.source());
    for (const auto& step : steps)
        if (placeOf(session, step) == remembered) return step;
    if (session.reading().answers.empty()) return steps.front();
    const auto open =
        std::find_if(steps.begin(), steps.end(), [&](const auto& step) { return stateOf(session, step).missing > 0; });
    return open == steps.end() ? steps.back() : *open;
}

namespace {

/// All that is asked now: first what cannot wait.
std::vector<QuestionRef> askedNow(const ReadingSession& session) {
    auto steps = urgentStepsOf(session.source());
    const auto later = stepsOf(session.source());
    steps.insert(steps.end(), later.begin(), later.end());
    std::vector<QuestionRef> all;
    for (const auto& step : steps)
        for (const auto* question : shownQuestions(session, step))
            all.push_back({question->id, question->perSide ? step.side : reporting::SideId()});
    return all;
}

bool isBlank(const ReadingSession& session, const QuestionRef& ref, bool isRequired) {
    const auto* question = session.source().question(ref.question);
    return !session.reading().answer(ref.question, ref.side) &&
           session.evaluation().isRequired(*question, ref.side) == isRequired;
}

}  // namespace

std::optional<QuestionRef> nextMissing(const ReadingSession& session, const QuestionRef& from) {
    auto all = askedNow(session);
    if (all.empty()) return std::nullopt;
    const auto here = std::find(all.begin(), all.end(), from);
    std::rotate(all.begin(), here == all.end() ? all.begin() : here + 1, all.end());
    for (const auto& ref : all)
        if (isBlank(session, ref, true)) return ref;
    return std::nullopt;
}

std::vector<QuestionRef> optionalBlanks(const ReadingSession& session) {
    auto all = askedNow(session);
    std::erase_if(all, [&](const auto& ref) { return !isBlank(session, ref, false); });
    return all;
}

std::vector<ReadingSession::Proposal> proposalsOf(const ReadingSession& session, const StepRef& step) {
    std::vector<ReadingSession::Proposal> found;
    if (!isOpen(session)) return found;
    const auto shown = shownQuestions(session, step);
    for (auto& proposal : session.proposals()) {
        const auto& answer = proposal.answer;
        const bool isAsked = std::any_of(shown.begin(), shown.end(), [&](const auto* question) {
            return question->id == answer.question && (!question->perSide || answer.side == step.side);
        });
        if (isAsked && !session.reading().answer(answer.question, answer.side)) found.push_back(std::move(proposal));
    }
    return found;
}

bool isOfPhase(const Template& source, const Film& film, const std::string& phaseOrGroup) {
    const auto* phase = source.phase(film.phase);
    if (!phase) return false;
    if (phase->id == phaseOrGroup || film.phase == phaseOrGroup) return true;
    switch (phase->group) {
        case PhaseGroup::Before:
            return phaseOrGroup == "before";
        case PhaseGroup::Immediate:
            return phaseOrGroup == "immediate";
        case PhaseGroup::Drain:
            return phaseOrGroup == "drain";
        case PhaseGroup::Delayed:
            return phaseOrGroup == "delayed";
    }
    return false;
}

const FilmEntry* filmInPane(const ReadingSession& session, viewer::sdk::Display* display, int pane) {
    if (!display) return nullptr;
    const auto arrangement = display->arrangement();
    if (pane < 0 || pane >= static_cast<int>(arrangement.panes.size())) return nullptr;
    const auto& image = arrangement.panes[static_cast<std::size_t>(pane)].image;
    if (!image) return nullptr;
    const FilmEntry* sameInstance = nullptr;
    for (const auto& entry : session.films().films) {
        if (entry.film.sopInstanceUid != image->sopInstanceUid) continue;
        if (entry.film.frame == image->frame) return &entry;
        sameInstance = &entry;  // another frame of a run that the strip shows once
    }
    return sameInstance;
}

std::vector<Evidence> defaultEvidence(const ReadingSession& session, const Question& question,
                                      viewer::sdk::Display* display) {
    if (question.films.empty() || !display) return {};
    std::vector<int> panes = {display->activePane()};
    const int count = static_cast<int>(display->arrangement().panes.size());
    for (int pane = 0; pane < count; ++pane)
        if (pane != panes.front()) panes.push_back(pane);
    for (const int pane : panes)
        if (const auto* entry = filmInPane(session, display, pane);
            entry && isOfPhase(session.source(), entry->film, question.films))
            return {{entry->film.id, std::nullopt, std::nullopt}};
    return {};
}

}  // namespace hsg
