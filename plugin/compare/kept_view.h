#pragma once

#include <optional>
#include <string>

#include "reporting/model/reading.h"
#include "viewer/sdk/comparison.h"
#include "viewer/sdk/study.h"

/// Between a comparison on the screen and what the reading keeps of it.
namespace hsg {

/// Empty where a film of it is no film of the reading. The id is the next free one. `spacing`: of the fixed film, where
/// its millimetres come from.
std::optional<reporting::KeptComparison> keptOf(const viewer::sdk::ComparisonView& view,
                                                const reporting::Reading& reading, const viewer::sdk::Spacing& spacing);

/// The same comparison again; `registration.reason` is left empty. Empty where a film is gone.
std::optional<viewer::sdk::ComparisonView> viewOf(const reporting::KeptComparison& kept,
                                                  const reporting::Reading& reading);

}  // namespace hsg
