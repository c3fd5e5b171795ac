#include <QKeyEvent>
#include <algorithm>

#include "viewer/ui/marks/mark_geometry.h"
#include "viewer/ui/marks/mark_layer.h"

namespace viewer::ui::marks {

namespace {

bool isArrow(int key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

bool isEnter(int key) {
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

}  // namespace

/// While a mark is drawn, the keys that draw; else only Esc, as long as there is something to leave.
bool MarkLayer::wantsKey(const QKeyEvent& event) const {
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (event.key() == Qt::Key_Escape && modifiers == Qt::NoModifier)
        return state_.marking || grip_ || !desk.chosen().empty();
    if (!state_.marking) return false;
    const bool isStep =
        modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier || modifiers == Qt::ControlModifier;
    if (isArrow(event.key())) return isStep;
    return isEnter(event.key()) && modifiers == Qt::NoModifier;
}

bool MarkLayer::key(const QKeyEvent& event) {
    if (event.key() == Qt::Key_Escape) return escape();
    if (isEnter(event.key())) {
        enter();
        return true;
    }
    const int x = event.key() == Qt::Key_Right ? 1 : event.key() == Qt::Key_Left ? -1 : 0;
    const int y = event.key() == Qt::Key_Down ? 1 : event.key() == Qt::Key_Up ? -1 : 0;
    moveCross(x, y, event.modifiers());
    return true;
}

/// One thing at a time: what is being drawn, the tool, the choice.
bool MarkLayer::escape() {
    if (drawing_.isActive()) {
        drawing_.cancel();
        isPressed_ = false;
        emit redrawWanted();
    } else if (grip_) {
        grip_.reset();
        emit redrawWanted();
    } else if (state_.marking) {
        disarm();
    } else if (!desk.chosen().empty()) {
        handle_ = -1;
        desk.choose({});
    } else {
        return false;
    }
    return true;
}

void MarkLayer::moveCross(int x, int y, Qt::KeyboardModifiers modifiers) {
    const auto map = activeMap();
    if (!map) return;
    const QRectF room = map->screenRect();
    if (!cross_ || !room.contains(*cross_)) cross_ = room.center();
    const double step = modifiers & Qt::ControlModifier ? 1 : modifiers & Qt::ShiftModifier ? 40 : 8;
    cross_ = QPointF(std::clamp(cross_->x() + x * step, room.left(), room.right() - 1),
                     std::clamp(cross_->y() + y * step, room.top(), room.bottom() - 1));
    if (drawing_.isActive()) drawing_.follow(map->toFilm(*cross_));
    emit redrawWanted();
}

/// The first Enter shows the cross hair, the others set points; a region closes where its last corner is set again.
void MarkLayer::enter() {
    const auto map = activeMap();
    if (!map) return;
    if (!cross_ || !map->screenRect().contains(*cross_)) {
        cross_ = map->screenRect().center();
        emit redrawWanted();
        return;
    }
    const sdk::FilmPoint at = map->toFilm(*cross_);
    const bool isAgain = drawing_.isActive() && drawing_.shape() == Shape::Region && drawing_.placed() >= 3 &&
                         distance(drawing_.last(), at, map->aspect) * map->columnSize() < 1;
    if (isAgain) {
        finish();
        emit redrawWanted();
    } else {
        point(*map, *cross_);
    }
}

/// By one pixel of the screen.
void MarkLayer::moveByKey(int x, int y) {
    const auto map = activeMap();
    const KeptMark* kept = desk.book().page().find(desk.chosen());
    if (!map || !kept || kept->mark.image != map->image) return;
    const sdk::FilmPoint zero = map->toFilm({0, 0}), one = map->toFilm({double(x), double(y)});
    const sdk::FilmPoint by{one.x - zero.x, one.y - zero.y};
    KeptMark changed = *kept;
    const auto points = handles(kept->mark);
    if (handle_ >= 0 && handle_ < int(points.size())) {
        const sdk::FilmPoint to{points[std::size_t(handle_)].x + by.x, points[std::size_t(handle_)].y + by.y};
        changed.mark = withHandle(kept->mark, handle_, to, map->aspect);
    } else {
        changed.mark = shifted(kept->mark, by);
    }
    desk.book().turnTo(desk.book().with(changed));
}

/// The marks of the film in the active pane, in turn.
void MarkLayer::chooseNext() {
    const auto image = shownImage();
    if (!image) return;
    std::vector<std::string> ids;
    for (const KeptMark& kept : desk.book().page().marks)
        if (kept.mark.image == *image) ids.push_back(kept.mark.id);
    if (ids.empty()) return emit notice(tr("No marks on this film"));
    const auto at = std::find(ids.begin(), ids.end(), desk.chosen());
    handle_ = -1;
    desk.choose(at == ids.end() || at + 1 == ids.end() ? ids.front() : *(at + 1));
    const KeptMark* kept = desk.book().page().find(desk.chosen());
    emit notice(desk.linesOf(*kept).join(" · "));
}

/// Whole, then point by point.
void MarkLayer::chooseHandle() {
    const KeptMark* kept = desk.book().page().find(desk.chosen());
    if (!kept) return;
    const int count = int(handles(kept->mark).size());
    handle_ = handle_ + 1 < count ? handle_ + 1 : -1;
    emit redrawWanted();
}

}  // namespace viewer::ui::marks
