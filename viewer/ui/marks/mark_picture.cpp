#include "viewer/ui/marks/mark_picture.h"

#include <QPaintDevice>
#include <QPainterPath>
#include <cmath>

namespace viewer::ui::marks {

namespace {

using sdk::MarkKind;

constexpr double kTick = 6, kMargin = 12;

QPointF unit(QPointF v) {
    const double length = std::hypot(v.x(), v.y());
    return length > 0 ? v / length : QPointF(1, 0);
}

void addTicks(QPainterPath& path, QPointF a, QPointF b) {
    const QPointF along = unit(b - a), across(-along.y(), along.x());
    for (const QPointF end : {a, b}) {
        path.moveTo(end - across * kTick);
        path.lineTo(end + across * kTick);
    }
}

void addCross(QPainterPath& path, QPointF at) {
    for (const QPointF arm : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
        path.moveTo(at + arm * 4);
        path.lineTo(at + arm * 10);
    }
    path.addEllipse(at, 2.5, 2.5);
}

/// The arc between the arms, not beyond half of the shorter one.
void addArc(QPainterPath& path, QPointF a, QPointF vertex, QPointF b) {
    const QPointF u = a - vertex, v = b - vertex;
    const double radius = std::min({24.0, std::hypot(u.x(), u.y()) / 2, std::hypot(v.x(), v.y()) / 2});
    if (radius < 6) return;
    const double from = std::atan2(-u.y(), u.x()) * 180 / M_PI, to = std::atan2(-v.y(), v.x()) * 180 / M_PI;
    double sweep = std::remainder(to - from, 360.0);
    if (sweep == -180) sweep = 180;
    const QRectF box(vertex.x() - radius, vertex.y() - radius, 2 * radius, 2 * radius);
    path.arcMoveTo(box, from);
    path.arcTo(box, from, sweep);
}

void addHead(QPainterPath& path, QPointF tip, QPointF tail) {
    const QPointF back = unit(tail - tip), across(-back.y(), back.x());
    const double size = std::clamp(std::hypot(tail.x() - tip.x(), tail.y() - tip.y()) / 3, 6.0, 14.0);
    path.moveTo(tip + back * size + across * size * 0.45);
    path.lineTo(tip);
    path.lineTo(tip + back * size - across * size * 0.45);
}

QPainterPath pathOf(const MarkDrawn& mark) {
    QPainterPath path;
    const QPolygonF& p = mark.outline;
    if (p.isEmpty()) return path;
    if (mark.kind == MarkKind::Point) {
        addCross(path, p[0]);
        return path;
    }
    if (mark.kind == MarkKind::Text) {
        path.addEllipse(p[0], 2.5, 2.5);
        return path;
    }
    path.addPolygon(p);
    if (mark.kind == MarkKind::Length && p.size() == 2) addTicks(path, p[0], p[1]);
    if (mark.kind == MarkKind::Angle && p.size() == 3) addArc(path, p[0], p[1], p[2]);
    if (mark.kind == MarkKind::Arrow && p.size() == 2) addHead(path, p[0], p[1]);
    return path;
}

void paintMark(QPainter& painter, const MarkDrawn& mark) {
    painter.setRenderHint(QPainter::Antialiasing);
    const QPainterPath path = pathOf(mark);
    const double width = mark.chosen ? 2.2 : 1.6;
    QPen edge(QColor(0, 0, 0, 170), width + 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    QPen line(mark.colour, width, mark.calibration ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(path, edge);
    painter.strokePath(path, line);
    if (!mark.chosen) return;
    for (const QPointF& at : mark.handles) {
        const QRectF box(at.x() - 4, at.y() - 4, 8, 8);
        painter.fillRect(box.adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 200));
        painter.fillRect(box, mark.colour);
        painter.fillRect(box.adjusted(2, 2, -2, -2), QColor(0, 0, 0, 200));
    }
}

}  // namespace

void MarkPictures::draw(QPainter& painter, const std::string& key, const MarkDrawn& mark, const QRect& clip) {
    Kept& kept = kept_[key];
    kept.used = true;
    const double ratio = painter.device()->devicePixelRatioF();
    if (kept.mark != mark || kept.clip != clip ||
        (!kept.picture.isNull() && kept.picture.devicePixelRatio() != ratio)) {
        kept.mark = mark;
        kept.clip = clip;
        // not of two rectangles united: that of a single point is null and would be left out
        const QRectF bounds = QPolygonF(mark.outline + mark.handles).boundingRect();
        kept.place = bounds.adjusted(-kMargin, -kMargin, kMargin, kMargin).toAlignedRect().intersected(clip);
        kept.picture = QPixmap();
        if (kept.place.isEmpty()) return;
        kept.picture = QPixmap((QSizeF(kept.place.size()) * ratio).toSize());
        kept.picture.setDevicePixelRatio(ratio);
        kept.picture.fill(Qt::transparent);
        QPainter inner(&kept.picture);
        inner.translate(-kept.place.topLeft());
        paintMark(inner, mark);
    }
    if (!kept.picture.isNull()) painter.drawPixmap(kept.place.topLeft(), kept.picture);
}

void MarkPictures::sweep() {
    std::erase_if(kept_, [](const auto& entry) { return !entry.second.used; });
    for (auto& [key, kept] : kept_) kept.used = false;
}

}  // namespace viewer::ui::marks
