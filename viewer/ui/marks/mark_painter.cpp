#include "viewer/ui/marks/mark_painter.h"

#include <algorithm>

#include "viewer/ui/marks/mark_geometry.h"
#include "viewer/ui/theme.h"

namespace viewer::ui::marks {

namespace {

const QColor kMark(96, 236, 180), kChosen(255, 255, 255), kCalibration(255, 170, 80), kLinked(130, 200, 255);
constexpr int kLabelSize = 13, kGap = 6;
constexpr int kRoomForAll = 420;  // a narrower pane has room for the first line of marks that are not chosen

QColor colourOf(const KeptMark& kept, bool chosen) {
    if (chosen) return kChosen;
    if (kept.objectMm > 0) return kCalibration;
    return kept.mark.linkedTo.empty() ? kMark : kLinked;
}

/// Where words hang: below the lowest end, right of it.
QPointF anchorOf(const MarkDrawn& drawn) {
    if (drawn.kind == sdk::MarkKind::Angle && drawn.outline.size() == 3) return drawn.outline[1];
    if (drawn.kind == sdk::MarkKind::Arrow && drawn.outline.size() == 2) return drawn.outline[1];
    return *std::max_element(drawn.outline.begin(), drawn.outline.end(),
                             [](QPointF a, QPointF b) { return a.y() < b.y(); });
}

bool isSmall(const QRect& film) {
    return film.width() < 180 || film.height() < 140;
}

}  // namespace

void MarkPainter::clear() {
    pictures_.clear();
    states_.clear();
    sprites_.clear();
}

void MarkPainter::paint(QPainter& painter, int pane, const InProgress& progress) {
    labels_[pane].clear();
    const auto map = paneMap(board_, pane, painter.device()->devicePixelRatioF());
    if (!map) return;
    progress_ = &progress;
    const Pane& p = board_.pane(pane);
    if (const PresentationValues* state = p.film->source->presentation())
        if (!progress.hidden) states_.draw(painter, {pane, state, *map, p.shape()});
    for (const KeptMark& kept : desk_.book().page().marks) {
        const bool isDragged = progress.dragged && progress.dragged->mark.id == kept.mark.id;
        const KeptMark& shown = isDragged ? *progress.dragged : kept;
        if (shown.mark.image == map->image && (!progress.hidden || isDragged)) paintMark(painter, pane, *map, shown);
    }
    if (progress.drawn && progress.drawn->mark.image == map->image) paintMark(painter, pane, *map, *progress.drawn);
    if (progress.cross && pane == board_.active())
        paintCross(painter, map->screenRect().toAlignedRect(), *progress.cross);
    progress_ = nullptr;
}

void MarkPainter::paintMark(QPainter& painter, int pane, const PaneMap& map, const KeptMark& kept) {
    MarkDrawn drawn;
    drawn.kind = kept.mark.kind;
    drawn.calibration = kept.objectMm > 0;
    drawn.chosen = !kept.mark.id.empty() && kept.mark.id == desk_.chosen();
    drawn.colour = colourOf(kept, drawn.chosen);
    for (const auto& point : outline(kept.mark)) drawn.outline << map.toScreen(point);
    if (drawn.chosen)
        for (const auto& point : handles(kept.mark)) drawn.handles << map.toScreen(point);
    if (drawn.outline.isEmpty()) return;
    const QRect film = map.screenRect().toAlignedRect();
    const std::string id = kept.mark.id.empty() ? "new" : kept.mark.id;
    pictures_.draw(painter, std::to_string(pane) + " " + id, drawn, film);
    const bool isMovedByKeys = drawn.chosen && progress_->handle >= 0 && progress_->handle < drawn.handles.size();
    if (isMovedByKeys) {
        const QPointF at = drawn.handles[progress_->handle];
        painter.fillRect(QRectF(at.x() - 3, at.y() - 3, 6, 6), theme::kFocus);
    }
    if (isSmall(film) && !drawn.chosen && !kept.mark.id.empty()) return;  // no room for words: the mark itself stays
    paintLabel(painter, pane, drawn, kept);
}

void MarkPainter::paintLabel(QPainter& painter, int pane, const MarkDrawn& drawn, const KeptMark& kept) {
    QStringList lines = desk_.linesOf(kept);
    if (lines.isEmpty()) return;
    const QRect film = QRect(painter.clipBoundingRect().toAlignedRect()).adjusted(4, 4, -4, -4);
    if (film.width() < kRoomForAll && !drawn.chosen && !kept.mark.id.empty()) lines = lines.mid(0, 1);
    const QFont font = theme::font(kLabelSize, drawn.chosen);
    const int height = TextSprites::height(font);
    QStringList shown;
    int width = 0;
    for (const QString& line : lines) {
        shown << TextSprites::elided(font, line, film.width() - 8);
        width = std::max(width, TextSprites::width(font, shown.back()));
    }
    const QPointF anchor = anchorOf(drawn);
    if (!film.adjusted(-60, -60, 60, 60).contains(anchor.toPoint())) return;  // the mark is outside of the pane
    QRect box(anchor.toPoint() + QPoint(kGap + 4, kGap), QSize(width, height * int(shown.size())));
    // words of marks close together do not lie on each other
    for (int i = 0; i < 8; ++i) {
        const auto& taken = labels_[pane];
        const auto below =
            std::find_if(taken.begin(), taken.end(), [&](const auto& l) { return l.second.intersects(box); });
        if (below == taken.end()) break;
        box.moveTop(below->second.bottom() + 2);
    }
    if (box.right() > film.right()) box.moveRight(film.right());
    if (box.bottom() > film.bottom()) box.moveBottom(film.bottom());
    if (box.left() < film.left()) box.moveLeft(film.left());
    if (box.top() < film.top()) box.moveTop(film.top());
    for (int i = 0; i < shown.size(); ++i)
        sprites_.draw(painter, box.topLeft() + QPoint(0, i * height), shown[i], font, {drawn.colour});
    labels_[pane].emplace_back(kept.mark.id, box);
}

void MarkPainter::paintCross(QPainter& painter, const QRect& film, QPointF at) {
    const int x = qRound(at.x()), y = qRound(at.y());
    for (const auto& [width, colour] : {std::pair(3, QColor(0, 0, 0, 150)), std::pair(1, theme::kFocus)}) {
        const int side = width / 2;
        painter.fillRect(QRect(film.left(), y - side, x - 8 - film.left(), width), colour);
        painter.fillRect(QRect(x + 8, y - side, film.right() - x - 7, width), colour);
        painter.fillRect(QRect(x - side, film.top(), width, y - 8 - film.top()), colour);
        painter.fillRect(QRect(x - side, y + 8, width, film.bottom() - y - 7), colour);
    }
}

std::string MarkPainter::labelAt(int pane, QPointF at) const {
    const auto labels = labels_.find(pane);
    if (labels == labels_.end()) return {};
    for (auto label = labels->second.rbegin(); label != labels->second.rend(); ++label)
        if (label->second.contains(at.toPoint())) return label->first;
    return {};
}

}  // namespace viewer::ui::marks
