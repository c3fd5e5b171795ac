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

/// The mouse on the canvas, as the MouseMap of the preferences says: the left button has the tool of the moment, each
/// other button and the wheels their own. A right button that did not drag opens the menu. Ctrl fine and Shift coarse
/// while windowing. The frame slider always scrubs.
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
    enum class Press { None, Tool, Scrub };
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool doubleClick(const QMouseEvent& event);
    bool wheel(const QWheelEvent& event);
    Tool toolOf(Qt::MouseButton button) const;
    void drag(QPoint by, Qt::KeyboardModifiers modifiers);
    void window(QPoint by, double speed);
    void scrollBy(int films);
    void scrub(QPoint at);
    void hover(QPoint at);
    bool onSlider(int pane, QPoint at) const;
    canvas::Point inPane(int pane, QPointF at) const;
    const MouseMap& map() const { return board_.preferences().mouse; }

    PaneBoard& board_;
    Cine& cine_;
    PaneState& state_;
    double ratio_ = 1;
    Press kind_ = Press::None;
    Tool tool_ = Tool::Nothing;  ///< of the drag under way
    Qt::MouseButton button_ = Qt::NoButton;
    int pane_ = -1;
    QPoint pressed_, last_;
    bool moved_ = false;
    int wheelRest_ = 0;
    double scrollRest_ = 0;
};

}  // namespace viewer::ui
