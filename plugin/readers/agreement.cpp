#include "plugin/readers/agreement.h"

#include <algorithm>

#include "plugin/trial/trial.h"

namespace hsg {

using reporting::Answer;
using reporting::BlindedReading;
using reporting::QuestionRef;
using reporting::SideConclusion;

std::vector<reporting::SideId> differingSides(const std::vector<SideConclusion>& a,
                                              const std::vector<SideConclusion>& b) {
    std::vector<reporting::SideId> sides;
    for (const auto& one : a) {
        const auto same = std::find_if(b.begin(), b.end(), [&](const auto& other) { return other.side == one.side; });
        // K32 is about the class; the rules (own.blinded_differs) and the report see it likewise
        if (same == b.end() || same->conclusion != one.conclusion) sides.push_back(one.side);
    }
    return sides;
}

std::vector<SideConclusion> conclusionsOf(const reporting::Assessment& assessment) {
    std::vector<SideConclusion> all;
    for (const auto& one : assessment.conclusions)
        all.push_back({one.side, one.conclusion, one.kind, one.modifiers, {}});
    return all;
}

namespace {
const Answer* answerIn(const BlindedReading& reading, const QuestionRef& ref) {
    for (const auto& one : reading.answers)
        if (one.question == ref.question && one.side == ref.side) return &one;
    return nullptr;
}
}  // namespace

std::vector<Disagreement> disagreements(const reporting::Reading& reading, const reporting::Evaluation& evaluation,
                                        const reporting::Template& source) {
    std::vector<Disagreement> found;
    if (reading.blinded.size() < 2) return found;
    const auto add = [&](const reporting::Question& question, const reporting::SideId& side) {
        const QuestionRef ref{question.id, side};
        const auto* first = answerIn(reading.blinded[0], ref);
        const auto* second = answerIn(reading.blinded[1], ref);
        if (saysTheSame(first, second) || !evaluation.isShown(question, side)) return;
        found.push_back({ref, first, second});
    };
    for (const auto& step : source.steps) {
        std::vector<reporting::SideId> sides{{}};
        if (step.perSide) {
            sides.clear();
            for (const auto& side : source.sides) sides.push_back(side.id);
        }
        for (const auto& side : sides)
            for (const auto& id : step.questions) {
                const auto* question = source.question(id);
                if (!question) continue;
                if (question->perSide) add(*question, side);
                if (!question->perSide && side == sides.front()) add(*question, {});
            }
    }
    return found;
}

}  // namespace hsg
