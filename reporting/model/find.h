#pragma once

#include <vector>

#include "reporting/model/assessment.h"

/// The one of a list that is meant; nullptr if there is none.
namespace reporting {

const Answer* find(const std::vector<Answer>& answers, const QuestionRef& ref);
const Conclusion* find(const std::vector<Conclusion>& conclusions, const SideId& side);
const SideConclusion* find(const std::vector<SideConclusion>& conclusions, const SideId& side);

inline QuestionRef refOf(const Answer& answer) {
    return {answer.question, answer.side};
}

}  // namespace reporting
