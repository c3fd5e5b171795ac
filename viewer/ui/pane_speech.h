#pragma once

#include <QString>

#include "viewer/ui/pane_board.h"

namespace viewer::ui {

/// What the canvas draws, in words for a screen reader: the caption, then each pane with its badges and their details,
/// where the patient's right is, and what is drawn in red. Names no patient.
QString spokenPanes(const PaneBoard& board);

}  // namespace viewer::ui
