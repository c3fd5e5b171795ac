#pragma once

#include <QObject>
#include <QPoint>
#include <optional>

#include "viewer/ui/cine.h"
#include "viewer/ui/pane_board.h"
#include "viewer/ui/pane_state.h"

class QEvent;
class QMouseEvent;
class QWheelEvent;

namespace viewer::ui {

/// The mouse on the canvas (peers e1): left the chosen tool, right zoom or menu, middle pan, wheel films,
/// Ctrl+wheel zoom at the pointer, double click one pane alone; Ctrl fine and Shift coarse while windowing.
class MouseTools : public QObject {
    Q_OBJECT
public:
    MouseTools(PaneBoard& board, Cine& cine, PaneState& state);

    /// True: handled. `ratio`: device pixels per logical pixel.
    bool handle(QEvent* event, double ratio);

signals:
    void menuWanted(QPoint canvasPosition);
    void hoverChanged();

private:
    enum class Drag { None, Window, Zoom, Pan, Scrub };
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool doubleClick(const QMouseEvent& event);
    bool wheel(const QWheelEvent& event);
    void drag(QPoint by, Qt::KeyboardModifiers modifiers);
    void scrub(QPoint at);
    void hover(QPoint at);
    bool onSlider(int pane, QPoint at) const;
    canvas::Point inPane(int pane, QPointF at) const;

    PaneBoard& board_;
    Cine& cine_;
    PaneState& state_;
    double ratio_ = 1;
    Drag drag_ = Drag::None;
    Qt::MouseButton button_ = Qt::NoButton;
    int pane_ = -1;
    QPoint pressed_, last_;
    bool moved_ = false;
    int wheelRest_ = 0;
};

}  // namespace viewer::ui
