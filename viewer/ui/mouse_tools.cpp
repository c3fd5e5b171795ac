#include "viewer/ui/mouse_tools.h"

#include <QEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "viewer/ui/film_order.h"
#include "viewer/ui/pane_actions.h"

namespace viewer::ui {

namespace {
constexpr int kClickSlack = 4;             // logical pixels that a hand moves during a click
constexpr double kWindowGain = 1 / 350.0;  // of the window's width a pixel
constexpr double kZoomGain = 1 / 180.0;
constexpr double kPixelsPerFilm = 14;      // logical pixels of a scrolling drag
constexpr double kWheelBrightness = 0.05;  // of the window's width a notch
}  // namespace

MouseTools::MouseTools(PaneBoard& board, Cine& cine, PaneState& state) : board_(board), cine_(cine), state_(state) {}

bool MouseTools::handle(QEvent* event, double ratio) {
    ratio_ = ratio;
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            return press(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseMove:
            return move(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonRelease:
            return release(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonDblClick:
            return doubleClick(*static_cast<QMouseEvent*>(event));
        case QEvent::Wheel:
            return wheel(*static_cast<QWheelEvent*>(event));
        case QEvent::Leave:
            if (state_.hoverPane >= 0) {
                state_.hoverPane = -1;
                emit hoverChanged();
            }
            return false;
        default:
            return false;
    }
}

canvas::Point MouseTools::inPane(int pane, QPointF at) const {
    const canvas::PaneRect& r = board_.pane(pane).rect;
    return {at.x() * ratio_ - r.x, at.y() * ratio_ - r.y};
}

bool MouseTools::onSlider(int pane, QPoint at) const {
    const Pane& p = board_.pane(pane);
    const auto* film = p.content.image ? board_.studies().find(p.content.image->sopInstanceUid) : nullptr;
    return film && film->frames > 1 && sliderRect(state_.layout.film(pane)).adjusted(-8, -4, 8, 4).contains(at);
}

Tool MouseTools::toolOf(Qt::MouseButton button) const {
    switch (button) {
        case Qt::LeftButton:
            return state_.tool;
        case Qt::MiddleButton:
            return map().middle;
        case Qt::RightButton:
            return map().right;
        default:
            return Tool::Nothing;
    }
}

bool MouseTools::press(const QMouseEvent& event) {
    const int pane = state_.layout.at(event.pos());
    if (pane < 0) return false;
    board_.setActive(pane);
    if (kind_ != Press::None) return true;
    pane_ = pane;
    button_ = event.button();
    pressed_ = last_ = event.pos();
    moved_ = false;
    scrollRest_ = 0;
    kind_ = Press::Tool;
    tool_ = toolOf(button_);
    if (button_ == Qt::LeftButton && onSlider(pane, event.pos())) {
        kind_ = Press::Scrub;
        scrub(event.pos());
    }
    return true;
}

bool MouseTools::move(const QMouseEvent& event) {
    hover(event.pos());
    if (kind_ == Press::None || pane_ >= board_.count()) return true;
    if (!moved_ && (event.pos() - pressed_).manhattanLength() < kClickSlack && kind_ != Press::Scrub) return true;
    moved_ = true;
    if (kind_ == Press::Scrub) {
        scrub(event.pos());
    } else {
        drag(event.pos() - last_, event.modifiers());
    }
    last_ = event.pos();
    return true;
}

bool MouseTools::release(const QMouseEvent& event) {
    if (event.button() != button_) return false;
    const bool click = !moved_ && button_ == Qt::RightButton;
    kind_ = Press::None;
    button_ = Qt::NoButton;
    if (click) emit menuWanted(event.pos());
    return true;
}

bool MouseTools::doubleClick(const QMouseEvent& event) {
    const int pane = state_.layout.at(event.pos());
    if (event.button() != Qt::LeftButton || pane < 0 || onSlider(pane, event.pos()) ||
        map().doubleClick == MouseMap::DoubleClick::Nothing)
        return press(event);
    kind_ = Press::None;
    board_.setActive(pane);
    switch (map().doubleClick) {
        case MouseMap::DoubleClick::Maximise:
            board_.toggleMaximised(pane);
            break;
        case MouseMap::DoubleClick::Fit:
            actions::fit(board_, pane);
            break;
        case MouseMap::DoubleClick::OneToOne:
            actions::oneToOne(board_, pane);
            break;
        case MouseMap::DoubleClick::Nothing:
            break;
    }
    return true;
}

bool MouseTools::wheel(const QWheelEvent& event) {
    const int pane = state_.layout.at(event.position().toPoint());
    if (pane < 0) return false;
    const double notches = event.angleDelta().y() / 120.0;
    switch (event.modifiers() & Qt::ControlModifier ? map().controlWheel : map().wheel) {
        case MouseMap::Wheel::Zoom:
            actions::zoom(board_, pane, std::pow(1.15, notches), inPane(pane, event.position()));
            break;
        case MouseMap::Wheel::Window:
            actions::changeWindow(board_, pane, 0, kWheelBrightness * notches * (map().invertLevel ? -1 : 1));
            break;
        case MouseMap::Wheel::Films: {
            wheelRest_ += event.angleDelta().y();
            const int steps = wheelRest_ / 120;
            wheelRest_ -= steps * 120;
            pane_ = pane;
            scrollBy(-steps);
            break;
        }
        case MouseMap::Wheel::Nothing:
            break;
    }
    return true;
}

void MouseTools::drag(QPoint by, Qt::KeyboardModifiers modifiers) {
    switch (tool_) {
        case Tool::Window:
            window(by, modifiers & Qt::ControlModifier ? 0.2 : modifiers & Qt::ShiftModifier ? 4 : 1);
            break;
        case Tool::Zoom:
            actions::zoom(board_, pane_, std::exp(-by.y() * kZoomGain * map().sensitivity), inPane(pane_, pressed_));
            break;
        case Tool::Pan:
            actions::pan(board_, pane_, {by.x() * ratio_, by.y() * ratio_});
            break;
        case Tool::Scroll: {
            scrollRest_ += by.y() / kPixelsPerFilm;
            const int films = int(scrollRest_);
            scrollRest_ -= films;
            scrollBy(films);
            break;
        }
        case Tool::Nothing:
            break;
    }
}

void MouseTools::window(QPoint by, double speed) {
    const double gain = kWindowGain * speed * map().sensitivity;
    actions::changeWindow(board_, pane_, by.x() * gain * (map().invertWidth ? -1 : 1),
                          -by.y() * gain * (map().invertLevel ? -1 : 1));
}

void MouseTools::scrollBy(int films) {
    const auto& image = board_.pane(pane_).content.image;
    if (films == 0 || !image) return;
    if (cine_.isRunning() && cine_.pane() == pane_) cine_.setPaused(true);
    if (const auto next = filmAfter(board_.studies(), *image, films)) board_.show(pane_, *next);
}

void MouseTools::scrub(QPoint at) {
    const auto& image = board_.pane(pane_).content.image;
    const auto* film = image ? board_.studies().find(image->sopInstanceUid) : nullptr;
    if (!film || film->frames < 2) return;
    if (cine_.isRunning() && cine_.pane() == pane_) cine_.setPaused(true);
    const QRect slider = sliderRect(state_.layout.film(pane_));
    const double part = double(at.x() - slider.left()) / std::max(1, slider.width());
    const int frame = 1 + int(std::lround(std::clamp(part, 0.0, 1.0) * (film->frames - 1)));
    board_.show(pane_, {image->sopInstanceUid, frame});
}

void MouseTools::hover(QPoint at) {
    state_.hoverPane = state_.layout.at(at);
    if (state_.hoverPane >= board_.count()) state_.hoverPane = -1;
    if (state_.hoverPane >= 0) {
        const Pane& p = board_.pane(state_.hoverPane);
        if (p.film)
            state_.hoverFilm = canvas::filmToPane(p.look.view, p.shape(), p.rect.extent())
                                   .inverse()
                                   .map(inPane(state_.hoverPane, QPointF(at) + QPointF(0.5, 0.5)));
    }
    emit hoverChanged();
}

}  // namespace viewer::ui
