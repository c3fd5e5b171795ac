#include "plugin/session/step_acts.h"

#include <algorithm>

#include "plugin/session/edits.h"
#include "plugin/session/evidence.h"
#include "reporting/template/asked.h"

namespace hsg {
namespace {

using reporting::Answer;
using reporting::Evaluation;
using reporting::Evidence;
using reporting::Question;
using reporting::Reading;
using reporting::SideId;

/// Calls `answer(question, side, reading, evaluation)` for each blank question of the step that is asked, in order;
/// what it gives is in the reading that the next one sees.
template <class Give>
void overBlank(const ProposalSources& sources, Reading reading, const StepSide& step, Give give) {
    const auto& source = reporting::templateOf(sources.compiled);
    const auto* found = source.step(step.step);
    if (!found) return;
    auto evaluation = std::make_unique<Evaluation>(sources.compiled, reading);
    for (const auto& id : found->questions) {
        const auto* question = source.question(id);
        const auto side = question ? askedSide(source, *question, step.side) : std::nullopt;
        if (!side || reading.answer(id, *side) || !evaluation->isShown(*question, *side)) continue;
        const std::optional<Answer> answer = give(*question, *side, reading, *evaluation);
        if (!answer) continue;
        evaluation.reset();  // it refers to the reading
        reading = edits::setAnswer(std::move(reading), *answer);
        evaluation = std::make_unique<Evaluation>(sources.compiled, reading);
    }
}

bool isOf(const FilmEntry& entry, const std::vector<std::string>& phases, const reporting::Template& source) {
    return entry.viewable && std::any_of(phases.begin(), phases.end(), [&](const auto& wanted) {
               return isOfPhase(source, entry.film.phase, wanted);
           });
}

/// What a normal answer rests on; empty if there is no film for it.
std::vector<Evidence> groundOf(const ProposalSources& sources, const Question& question, const Evaluation& evaluation,
                               const std::vector<std::string>& preferredFilms) {
    const auto& source = reporting::templateOf(sources.compiled);
    const auto& films = sources.films;
    const auto phases =
        question.normal->films.empty() ? std::vector<std::string>{question.films} : question.normal->films;
    const auto fits = [&](const std::string& filmId) {
        const auto* entry = films.find(filmId);
        return entry && isOf(*entry, phases, source);
    };
    const auto preferred = std::find_if(preferredFilms.begin(), preferredFilms.end(), fits);
    if (preferred != preferredFilms.end()) return {Evidence{*preferred, {}, {}}};
    const auto usual = filmOf(question, films, source, evaluation.assessment().interval.filmId);
    if (fits(usual)) return {Evidence{usual, {}, {}}};
    for (const auto& phase : phases)
        for (auto entry = films.films.rbegin(); entry != films.films.rend(); ++entry)
            if (isOf(*entry, {phase}, source)) return {Evidence{entry->film.id, {}, {}}};
    return {};
}

reporting::Value valueOf(const Question& question) {
    if (question.kind == reporting::QuestionKind::Choices) return reporting::Choices{question.normal->codes};
    return reporting::Choice{question.normal->codes.front()};
}

}  // namespace

NormalAct normalAct(const ProposalSources& sources, const Reading& reading, const StepSide& step,
                    const std::vector<std::string>& preferredFilms) {
    NormalAct act;
    const auto give = [&](const Question& question, const SideId& side, const Reading&,
                          const Evaluation& evaluation) -> std::optional<Answer> {
        if (!question.normal || evaluation.test(question.normal->when, side) != reporting::Tri::True)
            return std::nullopt;
        auto evidence = groundOf(sources, question, evaluation, preferredFilms);
        if (evidence.empty()) {
            act.withoutFilm.push_back({question.id, side});
            return std::nullopt;
        }
        act.answers.push_back(
            {question.id, side, valueOf(question), {}, std::move(evidence), reporting::Origin::Reader, "normal"});
        return act.answers.back();
    };
    overBlank(sources, reading, step, give);
    return act;
}

std::vector<Proposal> acceptableProposals(const ProposalSources& sources, const Reading& reading,
                                          const StepSide& step) {
    std::vector<Proposal> proposals;
    const auto give = [&](const Question& question, const SideId& side, const Reading& seen,
                          const Evaluation& evaluation) -> std::optional<Answer> {
        auto proposal = propose(sources, {question, side}, seen, evaluation);
        if (!proposal || proposal->contradicted) return std::nullopt;
        proposals.push_back(std::move(*proposal));
        return proposals.back().answer;
    };
    overBlank(sources, reading, step, give);
    return proposals;
}

}  // namespace hsg
