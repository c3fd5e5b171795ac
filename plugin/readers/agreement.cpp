#include "plugin/readers/agreement.h"

#include "plugin/trial/trial.h"
#include "reporting/model/find.h"
#include "reporting/template/asked.h"

namespace hsg {

using reporting::QuestionRef;
using reporting::SideConclusion;

std::vector<reporting::SideId> differingSides(const std::vector<SideConclusion>& a,
                                              const std::vector<SideConclusion>& b) {
    std::vector<reporting::SideId> sides;
    for (const auto& one : a) {
        const auto* same = find(b, one.side);
        // K32 is about the class; the rules (own.blinded_differs) and the report see it likewise
        if (!same || same->conclusion != one.conclusion) sides.push_back(one.side);
    }
    return sides;
}

std::vector<SideConclusion> conclusionsOf(const reporting::Assessment& assessment) {
    std::vector<SideConclusion> all;
    for (const auto& one : assessment.conclusions)
        all.push_back({one.side, one.conclusion, one.kind, one.modifiers, {}});
    return all;
}

std::vector<Disagreement> disagreements(const reporting::Reading& reading, const reporting::Evaluation& evaluation,
                                        const reporting::Template& source) {
    std::vector<Disagreement> found;
    if (reading.blinded.size() < 2) return found;
    for (const QuestionRef& ref : everyAsked(source)) {
        const auto* first = find(reading.blinded[0].answers, ref);
        const auto* second = find(reading.blinded[1].answers, ref);
        if (saysTheSame(first, second) || !evaluation.isShown(*source.question(ref.question), ref.side)) continue;
        found.push_back({ref, first, second});
    }
    return found;
}

}  // namespace hsg
