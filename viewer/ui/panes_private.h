#pragma once

#include <QTimer>

#include "viewer/ui/cine.h"
#include "viewer/ui/comparison/comparison_kit.h"
#include "viewer/ui/film_canvas.h"
#include "viewer/ui/film_panes.h"
#include "viewer/ui/frame_loader.h"
#include "viewer/ui/marks/mark_layer.h"
#include "viewer/ui/mouse_tools.h"
#include "viewer/ui/pane_board.h"
#include "viewer/ui/pane_commands.h"
#include "viewer/ui/pane_display.h"
#include "viewer/ui/pane_layer.h"
#include "viewer/ui/pane_overlay.h"
#include "viewer/ui/pane_state.h"
#include "viewer/ui/state_commands.h"

class QDropEvent;
class QHelpEvent;
class QKeyEvent;

namespace viewer::ui {

/// Wires the parts of the panes; holds no state of its own but the timer of a notice.
struct FilmPanes::Private {
    Private(FilmPanes& panes, std::shared_ptr<const FrameProvider> provider);

    FilmPanes& q;
    PaneState state;
    FrameLoader loader;
    PaneBoard board{loader};
    Cine cine{board};
    PaneCommands commands{board, cine, state};
    MouseTools mouse{board, cine, state};
    PaneDisplay display{board};
    PaneOverlay overlay{board, cine, state};
    ComparisonKit compare;
    StateCommands states{board};
    marks::MarkLayer marks{board, state};
    FilmCanvas* canvas = nullptr;
    QTimer noticeTimer;
    bool wasSettled = false;

    std::vector<PaneLayer*> layers;  ///< members of this struct, first refusal first

    std::function<void(QMenu&)> extendMenu;
    void add(PaneLayer& layer);
    void wire();
    void wireMarks();
    void wireComparison();
    void relayout();
    bool handleInput(QEvent* event);
    bool handleKey(const QKeyEvent& event);
    bool wantsKey(QKeyEvent& event) const;
    void takePreferences(const Preferences& preferences);
    bool handleDrag(QDropEvent& event);
    bool handleDrop(const QDropEvent& event);
    bool showTip(const QHelpEvent& event);
    void showMenu(QPoint at);
    void say(const QString& notice);
    void changed();
    void afterDrawing();
};

}  // namespace viewer::ui
