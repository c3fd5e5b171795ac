#include "reporting/template/asked.h"

#include <algorithm>

namespace reporting {

std::vector<SideId> sidesOf(const Template& source, bool perSide) {
    if (!perSide) return {SideId()};
    std::vector<SideId> sides;
    for (const Side& side : source.sides) sides.push_back(side.id);
    return sides;
}

std::optional<SideId> askedSide(const Template& source, const Question& question, const SideId& stepSide) {
    if (question.perSide) return stepSide;
    if (!stepSide.empty() && !source.sides.empty() && stepSide != source.sides.front().id) return std::nullopt;
    return SideId();
}

std::vector<QuestionRef> everyAsked(const Template& source) {
    std::vector<QuestionRef> all;
    for (const Step& step : source.steps)
        for (const SideId& stepSide : sidesOf(source, step.perSide))
            for (const std::string& id : step.questions) {
                const Question* question = source.question(id);
                const auto side = question ? askedSide(source, *question, stepSide) : std::nullopt;
                if (side) all.push_back({id, *side});
            }
    return all;
}

}  // namespace reporting
