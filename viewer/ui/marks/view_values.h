#pragma once

#include "viewer/dicom/presentation_writer.h"
#include "viewer/ui/pane.h"

namespace viewer::ui::marks {

/// How a pane shows its film, as a presentation state: window or LUT in force, polarity, displayed area, turns and
/// flips, shutter and mask. The graphics of a state that it is seen through come along. The pane shows a film.
PresentationFile viewOf(const Pane& pane, const sdk::Spacing& spacing);

}  // namespace viewer::ui::marks
