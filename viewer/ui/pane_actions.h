#pragma once

#include <optional>

#include "viewer/render/view.h"
#include "viewer/ui/pane_board.h"

/// What a reader does to a film. Linked panes follow: registered films show the same anatomy, others zoom by the same
/// factor and move by the same distance on the screen; the window changes relative to each film's own (films of two
/// machines have no common scale).
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

/// The same for one film, without links and without a comparison that takes the windowing of its pane.
void changeOwnWindow(PaneBoard& board, int pane, double widen, double brighten);
bool chooseOwnWindow(PaneBoard& board, int pane, int number);
void toggleOwnInvert(PaneBoard& board, int pane);
void resetOwn(PaneBoard& board, int pane);

/// Lays the films of the linked panes as that of `pane` lies, where they are registered to it.
void alignFollowers(PaneBoard& board, int pane);

/// 0: automatic (the darkest and brightest 0.5 % cut off). n ≥ 1: the n-th window or LUT of the header.
/// False if the film has no such one.
bool chooseWindow(PaneBoard& board, int pane, int number);

}  // namespace viewer::ui::actions
