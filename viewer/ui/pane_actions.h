#pragma once

#include <optional>

#include "viewer/render/view.h"
#include "viewer/ui/pane_board.h"

/// What a reader does to a film. Linked panes follow: zoom by the same factor, pan by the same distance on the screen,
/// the window by the same change relative to each film's own (films of two machines have no common scale).
namespace viewer::ui::actions {

/// `anchor` in pane coordinates stays under the pointer; empty: the middle.
void zoom(PaneBoard& board, int pane, double factor, std::optional<canvas::Point> anchor = {});
void pan(PaneBoard& board, int pane, canvas::Point devicePixels);
/// Widens the window by exp(`widen`) and makes the film brighter by `brighten` of its width.
void changeWindow(PaneBoard& board, int pane, double widen, double brighten);

void fit(PaneBoard& board, int pane);
void oneToOne(PaneBoard& board, int pane);
void turn(PaneBoard& board, int pane, int clockwiseQuarters);
void flip(PaneBoard& board, int pane, bool horizontally);
void toggleInvert(PaneBoard& board, int pane);
void toggleInterpolation(PaneBoard& board, int pane);
void toggleOverlays(PaneBoard& board, int pane);
/// Default window, orientation, polarity as arranged, fitted.
void reset(PaneBoard& board, int pane);

/// 0: automatic (the darkest and brightest 0.5 % cut off). n ≥ 1: the n-th window or LUT of the header.
/// False if the film has no such one.
bool chooseWindow(PaneBoard& board, int pane, int number);

}  // namespace viewer::ui::actions
