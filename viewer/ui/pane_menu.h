#pragma once

#include <QPoint>
#include <string>

#include "viewer/ui/pane_board.h"
#include "viewer/ui/pane_commands.h"

class QWidget;

namespace viewer::ui {

/// The context menu of the active pane: every command by group, the windows of its film by their explanation.
/// Returns the id chosen, empty if none.
std::string choosePaneCommand(QWidget& canvas, QPoint at, const PaneCommands& commands, const PaneBoard& board);

}  // namespace viewer::ui
