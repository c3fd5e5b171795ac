#include "viewer/ui/comparison/comparison_layer.h"

#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "viewer/ui/comparison/comparison_area_p.h"
#include "viewer/ui/swipe.h"

namespace viewer::ui {

using sdk::CompareMode;

namespace {
constexpr double kReach = 10;  // logical pixels around a point or the edge that take the mouse
}

ComparisonLayer::Area ComparisonLayer::areaOf(int pane, double ratio) const {
    Area area;
    if (pane < 0 || pane >= p_.board.count() || pane >= int(p_.state.layout.cells.size())) return area;
    const Pane& p = p_.board.pane(pane);
    if (!p.film || !p.isVisible()) return area;
    canvas::Affine m = canvas::filmToPane(p.look.view, p.shape(), p.rect.extent());
    m.tx += p.rect.x;
    m.ty += p.rect.y;
    area.pane = pane;
    area.film = p_.state.layout.film(pane);
    area.onCanvas = {m.a / ratio, m.b / ratio, m.c / ratio, m.d / ratio, m.tx / ratio, m.ty / ratio};
    area.toFilm = area.onCanvas.inverse();
    area.reach = kReach * ratio / p.look.view.zoom;
    area.ratio = ratio;
    area.isValid = true;
    return area;
}

bool ComparisonLayer::handle(QEvent* event, double ratio) {
    ratio_ = ratio;
    if (p_.state.marking && p_.landmarks.isActive()) p_.landmarks.setActive(false);  // the button draws marks now
    switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonDblClick:
            return press(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseMove:
            return move(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonRelease: {
            const bool wasDragging = dragged_ >= 0 || dragsEdge_;
            dragged_ = -1;
            dragsEdge_ = false;
            return wasDragging;
        }
        case QEvent::Wheel:
            return wheel(*static_cast<QWheelEvent*>(event));
        default:
            return false;
    }
}

bool ComparisonLayer::press(const QMouseEvent& event) {
    const Area area = areaOf(p_.state.layout.at(event.pos()), ratio_);
    if (!area.isValid) return false;
    const canvas::Point film = area.filmAt(event.position());
    p_.scene.setPointerColumn(film.x);
    if (event.button() != Qt::LeftButton) return false;
    if (isOnEdge(area, event.position())) {
        dragsEdge_ = true;
        draggedPane_ = area.pane;
        return true;
    }
    const auto which = p_.landmarks.filmOf(area.pane);
    if (!p_.landmarks.isActive() || which == LandmarkTool::Film::None) return false;
    p_.board.setActive(area.pane);
    const Pane& pane = p_.board.pane(area.pane);
    if (film.x < 0 || film.y < 0 || film.x > pane.shape().width || film.y > pane.shape().height) return true;
    dragged_ = p_.landmarks.near(area.pane, film, area.reach);
    if (dragged_ >= 0) {
        p_.landmarks.choose(dragged_);
    } else {
        dragged_ = p_.landmarks.next();
        p_.landmarks.put(dragged_, which, {film.x, film.y});
    }
    draggedPane_ = area.pane;
    return true;
}

bool ComparisonLayer::move(const QMouseEvent& event) {
    const Area area = areaOf(p_.state.layout.at(event.pos()), ratio_);
    if (setCursor && event.buttons() == Qt::NoButton) {
        const bool sets = p_.landmarks.isActive() && p_.landmarks.filmOf(area.pane) != LandmarkTool::Film::None;
        const bool edge = area.isValid && isOnEdge(area, event.position());
        setCursor(edge ? Qt::SizeHorCursor : sets && area.isValid ? Qt::CrossCursor : Qt::ArrowCursor);
    }
    if (dragsEdge_) {
        dragEdge(areaOf(draggedPane_, ratio_), event.position());
        return true;
    }
    if (dragged_ < 0) return false;
    const Area own = areaOf(draggedPane_, ratio_);
    if (!own.isValid) return true;
    const auto shape = p_.board.pane(draggedPane_).shape();
    const canvas::Point film = own.filmAt(event.position());
    p_.landmarks.put(dragged_, p_.landmarks.filmOf(draggedPane_),
                     {std::clamp(film.x, 0.0, double(shape.width)), std::clamp(film.y, 0.0, double(shape.height))});
    return true;
}

/// In a comparison the wheel turns what the mode is about; with Ctrl it zooms as ever.
bool ComparisonLayer::wheel(const QWheelEvent& event) {
    const int pane = p_.state.layout.at(event.position().toPoint());
    const bool compares = p_.comparison.mode() != CompareMode::SideBySide && pane == p_.comparison.fixedPane();
    if (!compares || event.modifiers() & Qt::ControlModifier) return false;
    wheelRest_ += event.angleDelta().y();
    const int steps = wheelRest_ / 120;
    wheelRest_ -= steps * 120;
    if (steps) p_.comparison.stepParameter(steps);
    return true;
}

bool ComparisonLayer::isOnEdge(const Area& area, QPointF at) const {
    const Pane& pane = p_.board.pane(area.pane);
    if (!pane.over || !pane.over->fromColumn) return false;
    const SwipeSplit split = splitAt(*pane.over->fromColumn, pane.look.view, pane.shape(), pane.rect);
    const double place = split.edge / area.ratio;
    return std::abs((split.isUpright ? at.x() : at.y()) - place) <= kReach;
}

void ComparisonLayer::dragEdge(const Area& area, QPointF at) {
    if (!area.isValid) return;
    const double column = area.filmAt(at).x;
    p_.comparison.setParameter(column / p_.board.pane(area.pane).shape().width);
}

}  // namespace viewer::ui
