#pragma once

#include <QString>
#include <vector>

#include "plugin/panel/words.h"
#include "viewer/sdk/comparison.h"

/// The words of comparisons in the language of the window.
namespace hsg {

/// What can be found on two films of a pelvis, most useful first. While the sides of the films are not confirmed no
/// landmark names one: the reader sets the same structure on both films, whichever side it is.
std::vector<viewer::sdk::Landmark> landmarkNames(bool sidesConfirmed);

/// "Difference: Delayed film · 16 min − Full filling · 1:32".
QString keptName(const Words& words, const reporting::Reading& reading, const reporting::KeptComparison& kept);
/// "3 landmarks · residual 1.3 px (0.4 mm)".
QString keptRegistration(const reporting::KeptComparison& kept);

}  // namespace hsg
