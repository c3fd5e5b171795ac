#pragma once

namespace viewer::ui {

/// Takes the windowing of a pane in place of its film: in a comparison, two films and their difference share one pane.
/// Each returns false where the pane's own film is meant.
class WindowTaker {
public:
    virtual ~WindowTaker() = default;
    virtual bool changeWindow(int pane, double widen, double brighten) = 0;
    /// `number` as actions::chooseWindow.
    virtual bool chooseWindow(int pane, int number) = 0;
    virtual bool invert(int pane) = 0;
    /// What of the comparison goes back to its default; the films do so besides.
    virtual bool reset(int pane) = 0;
};

}  // namespace viewer::ui
