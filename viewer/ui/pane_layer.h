#pragma once

#include <QEvent>
#include <QPainter>
#include <vector>

#include "viewer/sdk/display.h"

namespace viewer::ui {

class PaneCommands;

/// Something that draws over the films and takes the mouse and the keys before the tools do: marks, the comparison.
/// Made once by FilmPanes, asked in the order in which they were added. Lives on the GUI thread.
class PaneLayer {
public:
    virtual ~PaneLayer() = default;
    /// Over the film of a pane, below the corner texts; logical pixels of the canvas, clipped to the film's rectangle.
    virtual void paint(QPainter& painter, int pane) = 0;
    /// True: handled, nobody else sees the event. `ratio`: device pixels per logical pixel.
    virtual bool handle(QEvent* event, double ratio) = 0;
    /// Adds its commands (PaneCommands::add), in the order of the menus.
    virtual void addCommands(PaneCommands& commands) = 0;
    /// What it says in the corner of a pane, after the badges of its content.
    virtual std::vector<sdk::Badge> badges(int) const { return {}; }
    /// False while it works in the background on something that the screen waits for.
    virtual bool isSettled() const { return true; }
};

}  // namespace viewer::ui
