#pragma once

#include <optional>
#include <vector>

#include "reporting/model/assessment.h"
#include "reporting/template/template.h"

/// What a template asks, once a side where it has sides.
namespace reporting {

/// The sides that something is asked for: those of the template, or the one that is none.
std::vector<SideId> sidesOf(const Template& source, bool perSide);

/// The side that a question is asked with in a step of `stepSide`; nothing if it is not asked there: a question of the
/// whole examination inside a step of each side comes with the first side only.
std::optional<SideId> askedSide(const Template& source, const Question& question, const SideId& stepSide);

/// Every question of every step in the order of the guide.
std::vector<QuestionRef> everyAsked(const Template& source);

}  // namespace reporting
