#pragma once

#include <QPoint>
#include <functional>
#include <string>

#include "viewer/ui/pane_board.h"
#include "viewer/ui/pane_commands.h"

class QMenu;
class QWidget;

namespace viewer::ui {

struct PaneMenuParts {
    const PaneCommands& commands;
    const PaneBoard& board;
    const std::function<void(QMenu&)>& extend;  ///< adds what others offer; may be empty
};

/// The context menu of the active pane: every command by group, the windows of its film by their explanation.
/// Returns the id chosen, empty if none.
std::string choosePaneCommand(QWidget& canvas, QPoint at, const PaneMenuParts& parts);

}  // namespace viewer::ui
