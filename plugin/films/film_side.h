#pragma once

#include <optional>
#include <utility>

#include "reporting/model/assessment.h"
#include "viewer/sdk/display.h"
#include "viewer/sdk/study.h"

namespace hsg {

/// What the reader answered about the sides: confirmed or not; empty while it is not answered.
inline std::optional<bool> sidesAnswered(const reporting::Assessment& assessment) {
    for (const auto& conclusion : assessment.conclusions)
        for (const auto& input : conclusion.inputs)
            if (input.input == "laterality" && !input.value.empty()) return input.value == "confirmed";
    return std::nullopt;
}

/// Where the patient's right is in the matrix, and whether that is sure. Patient Orientation (0020,0020), first value:
/// what the columns lead to. Without it the film asks, in red, whether the patient's right is where films are hung by
/// custom; the reader's answer confirms what the film shows.
inline std::pair<viewer::sdk::RightSide, bool> filmSide(const viewer::sdk::Instance& instance,
                                                        std::optional<bool> answered) {
    using viewer::sdk::RightSide;
    const auto& orientation = instance.patientOrientation;
    const char towards = orientation.empty() || orientation.front().empty() ? ' ' : orientation.front().front();
    return {towards == 'R' ? RightSide::AtRightEdge : RightSide::AtLeftEdge,
            answered.value_or(towards == 'L' || towards == 'R')};
}

}  // namespace hsg
