#include <QMouseEvent>
#include <QWidget>
#include <algorithm>
#include <cmath>
#include <utility>

#include "viewer/ui/marks/mark_editor.h"
#include "viewer/ui/marks/mark_geometry.h"
#include "viewer/ui/marks/mark_layer.h"

namespace viewer::ui::marks {

namespace {

constexpr double kReach = 7;       // logical pixels that a hand may miss a line by
constexpr double kClickSlack = 4;  // that it moves during a click
constexpr double kTraceStep = 2;   // between two corners of a freehand line

double toSegment(QPointF p, QPointF a, QPointF b) {
    const QPointF d = b - a;
    const double length = d.x() * d.x() + d.y() * d.y();
    const double t =
        length > 0 ? std::clamp(((p.x() - a.x()) * d.x() + (p.y() - a.y()) * d.y()) / length, 0.0, 1.0) : 0;
    const QPointF off = p - (a + t * d);
    return std::hypot(off.x(), off.y());
}

bool moved(QPointF from, QPointF to) {
    return std::hypot(to.x() - from.x(), to.y() - from.y()) >= kClickSlack;
}

}  // namespace

int MarkLayer::paneAt(QPointF at) const {
    const int pane = state_.layout.at(at.toPoint());
    return pane < board_.count() ? pane : -1;
}

std::string MarkLayer::markAt(const PaneMap& map, int pane, QPointF at) const {
    if (hidden_) return {};
    double nearest = kReach;
    std::string found;
    for (const KeptMark& kept : desk.book().page().marks) {
        if (kept.mark.image != map.image) continue;
        const auto line = outline(kept.mark);
        for (std::size_t i = 0; i < line.size(); ++i) {
            const double off = toSegment(at, map.toScreen(line[i ? i - 1 : 0]), map.toScreen(line[i]));
            if (off > nearest) continue;
            nearest = off;
            found = kept.mark.id;
        }
    }
    return found.empty() ? painter_.labelAt(pane, at) : found;
}

int MarkLayer::handleAt(const PaneMap& map, const KeptMark& kept, QPointF at) const {
    const auto points = handles(kept.mark);
    int found = -1;
    double nearest = kReach + 2;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF off = map.toScreen(points[i]) - at;
        if (std::hypot(off.x(), off.y()) > nearest) continue;
        nearest = std::hypot(off.x(), off.y());
        found = int(i);
    }
    return found;
}

/// A handle of the chosen mark, else whatever mark lies there.
bool MarkLayer::takeHold(const PaneMap& map, int pane, QPointF at) {
    const std::string chosen = desk.chosen();
    const KeptMark* kept = desk.book().page().find(chosen);
    int handle = kept && kept->mark.image == map.image ? handleAt(map, *kept, at) : -1;
    if (handle < 0) {
        kept = desk.book().page().find(markAt(map, pane, at));
        if (!kept) return false;
        const bool isPoint = kept->mark.points.size() == 1;
        handle = isPoint ? 0 : -1;
    }
    grip_ = Grip{*kept, *kept, handle, map.toFilm(at), pane};
    handle_ = -1;
    desk.choose(kept->mark.id);
    return true;
}

bool MarkLayer::press(const QMouseEvent& event) {
    const int pane = paneAt(event.position());
    const auto map = paneMap(board_, pane, ratio_);
    if (!map || sliderRect(state_.layout.film(pane)).adjusted(-8, -4, 8, 4).contains(event.pos())) {
        const auto* film = map ? board_.studies().find(map->image.sopInstanceUid) : nullptr;
        if (!map || (film && film->frames > 1)) return false;  // the slider of a run
    }
    if (event.button() == Qt::RightButton && !state_.marking) {
        // the menu that follows speaks of the mark under the pointer
        if (const std::string id = markAt(*map, pane, event.position()); !id.empty()) desk.choose(id);
        return false;
    }
    if (event.button() != Qt::LeftButton) return false;
    pressed_ = event.position();
    moved_ = false;
    if (state_.marking) {
        board_.setActive(pane);
        isPressed_ = true;
        cross_.reset();
        point(*map, event.position());
        return true;
    }
    if (takeHold(*map, pane, event.position())) {
        board_.setActive(pane);
        return true;
    }
    desk.choose({});
    return false;
}

bool MarkLayer::move(const QMouseEvent& event) {
    const QPointF at = event.position();
    const int pane = grip_ ? grip_->pane : drawing_.isActive() ? pane_ : paneAt(at);
    const auto map = paneMap(board_, pane, ratio_);
    showCursor(map ? &*map : nullptr, pane, at);
    if (!map) return false;
    moved_ = moved_ || moved(pressed_, at);
    if (grip_) {
        if (!moved_) return true;
        const sdk::FilmPoint to = map->toFilm(at);
        grip_->now = grip_->before;
        grip_->now.mark = grip_->handle >= 0
                              ? withHandle(grip_->before.mark, grip_->handle, to, map->aspect)
                              : shifted(grip_->before.mark, {to.x - grip_->from.x, to.y - grip_->from.y});
        emit redrawWanted();
        return true;
    }
    if (!drawing_.isActive()) return false;
    const bool isTraced = drawing_.shape() == Shape::Region && isPressed_ && moved_;
    if (isTraced) {
        const QPointF last = map->toScreen(drawing_.last());
        if (std::hypot(at.x() - last.x(), at.y() - last.y()) >= kTraceStep) drawing_.trace(map->toFilm(at));
    } else {
        drawing_.follow(map->toFilm(at));
    }
    emit redrawWanted();
    return isPressed_;
}

bool MarkLayer::release(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return false;
    if (grip_) {
        const Grip grip = *std::exchange(grip_, std::nullopt);
        if (moved_ && grip.now.mark != grip.before.mark) {
            KeptMark kept = grip.now;
            const auto map = paneMap(board_, grip.pane, ratio_);
            kept.mark = tidied(kept.mark, map ? map->aspect : 1);
            desk.book().turnTo(desk.book().with(kept));
        }
        emit redrawWanted();
        return true;
    }
    if (!std::exchange(isPressed_, false)) return false;
    const auto map = paneMap(board_, pane_, ratio_);
    if (!drawing_.isActive() || !moved_ || !map) return true;
    if (drawing_.shape() == Shape::Region || drawing_.place(map->toFilm(event.position()))) finish();
    emit redrawWanted();
    return true;
}

bool MarkLayer::doubleClick(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return false;
    if (state_.marking) {
        if (!drawing_.isActive() || drawing_.shape() != Shape::Region) return press(event);
        finish();
        return true;
    }
    const int pane = paneAt(event.position());
    const auto map = paneMap(board_, pane, ratio_);
    const std::string id = map ? markAt(*map, pane, event.position()) : std::string();
    if (id.empty()) return false;
    grip_.reset();
    desk.choose(id);
    editText();
    return true;
}

void MarkLayer::showCursor(const PaneMap* map, int pane, QPointF at) {
    if (!canvas_) return;
    const bool marking = map && state_.marking;
    bool over = false;
    if (map && !marking && !grip_) {
        const KeptMark* kept = desk.book().page().find(desk.chosen());
        over = (kept && kept->mark.image == map->image && handleAt(*map, *kept, at) >= 0) ||
               !markAt(*map, pane, at).empty();
    }
    if (!marking && !over && !grip_ && !cursorShown_) return;  // others may show theirs
    cursorShown_ = marking || over || grip_;
    canvas_->setCursor(marking ? Qt::CrossCursor : cursorShown_ ? Qt::SizeAllCursor : Qt::ArrowCursor);
}

}  // namespace viewer::ui::marks
