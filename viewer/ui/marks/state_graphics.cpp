#include "viewer/ui/marks/state_graphics.h"

#include <QPaintDevice>
#include <QPainterPath>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "viewer/ui/theme.h"

namespace viewer::ui::marks {

namespace {

const QColor kForeign(201, 170, 255);

/// Where the points of annotations lie on the screen.
struct Places {
    const PaneMap& map;
    QRectF displayed;  ///< of the displayed area, on the screen

    QPointF at(sdk::FilmPoint p, AnnotationUnits units) const {
        if (units == AnnotationUnits::Pixel) return map.toScreen(p);
        return {displayed.left() + p.x * displayed.width(), displayed.top() + p.y * displayed.height()};
    }
};

QPainterPath smooth(const QPolygonF& p) {
    QPainterPath path(p.first());
    for (int i = 1; i < p.size(); ++i) {
        const QPointF before = p[std::max(0, i - 2)], after = p[std::min<qsizetype>(p.size() - 1, i + 1)];
        path.cubicTo(p[i - 1] + (p[i] - before) / 6, p[i] - (after - p[i - 1]) / 6, p[i]);
    }
    return path;
}

/// A circle of the film is one on the screen only with square pixels: it is drawn as the ellipse that it is there.
QPainterPath circle(const GraphicObject& object, const Places& places) {
    const sdk::FilmPoint c = object.points[0], e = object.points[1];
    const double aspect = object.units == AnnotationUnits::Pixel ? places.map.aspect : 1;
    const double radius = std::hypot(e.x - c.x, (e.y - c.y) * aspect);
    QPolygonF round;
    for (int i = 0; i <= 120; ++i) {
        const double t = 2 * M_PI * i / 120;
        round << places.at({c.x + radius * std::cos(t), c.y + radius * std::sin(t) / aspect}, object.units);
    }
    QPainterPath path;
    path.addPolygon(round);
    return path;
}

QPainterPath ellipse(const GraphicObject& object, const Places& places) {
    QPolygonF p;
    for (const auto& point : object.points) p << places.at(point, object.units);
    const QPointF centre = (p[0] + p[1]) / 2, major = (p[1] - p[0]) / 2, minor = (p[3] - p[2]) / 2;
    QPolygonF round;
    for (int i = 0; i <= 120; ++i) {
        const double t = 2 * M_PI * i / 120;
        round << centre + major * std::cos(t) + minor * std::sin(t);
    }
    QPainterPath path;
    path.addPolygon(round);
    return path;
}

QPainterPath pathOf(const GraphicObject& object, const Places& places) {
    using Type = GraphicObject::Type;
    QPainterPath path;
    if (object.points.empty()) return path;
    if (object.type == Type::Circle && object.points.size() == 2) return circle(object, places);
    if (object.type == Type::Ellipse && object.points.size() == 4) return ellipse(object, places);
    QPolygonF p;
    for (const auto& point : object.points) p << places.at(point, object.units);
    if (object.type == Type::Point) {
        path.addEllipse(p.first(), 2.5, 2.5);
        return path;
    }
    if (object.type == Type::Interpolated) return smooth(p);
    path.addPolygon(p);
    return path;
}

void stroke(QPainter& painter, const QPainterPath& path, bool filled) {
    if (filled) painter.fillPath(path, QColor(kForeign.red(), kForeign.green(), kForeign.blue(), 110));
    painter.strokePath(path, QPen(QColor(0, 0, 0, 170), 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.strokePath(path, QPen(kForeign, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void write(QPainter& painter, const QRectF& box, Qt::Alignment side, const QString& words) {
    painter.setPen(QColor(0, 0, 0, 220));
    for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx)
            if (dx || dy) painter.drawText(box.translated(dx, dy), int(side | Qt::AlignTop) | Qt::TextDontClip, words);
    painter.setPen(kForeign);
    painter.drawText(box, int(side | Qt::AlignTop) | Qt::TextDontClip, words);
}

/// Upright whatever the rotation, as PS3.3 C.10.5.1.1 wants it; in a box no larger than the box.
void drawText(QPainter& painter, const TextObject& text, const Places& places) {
    const QString words = QString::fromStdString(text.text);
    QFont font = theme::font(14);
    std::optional<QPointF> anchor;
    if (text.anchor) anchor = places.at(*text.anchor, text.anchorUnits);
    if (!text.topLeft || !text.bottomRight) {
        if (!anchor) return;
        painter.setFont(font);
        if (text.anchorVisible) {
            QPainterPath dot;
            dot.addEllipse(*anchor, 2.5, 2.5);
            stroke(painter, dot, false);
        }
        return write(painter, QRectF(*anchor + QPointF(8, 6), QSizeF(1e4, 1e4)), Qt::AlignLeft, words);
    }
    const QRectF box =
        QRectF(places.at(*text.topLeft, text.boxUnits), places.at(*text.bottomRight, text.boxUnits)).normalized();
    const double lines = double(words.count('\n') + 1);
    font.setPixelSize(std::clamp(int(box.height() / lines / 1.3), 9, 36));
    while (font.pixelSize() > 9 && QFontMetricsF(font).size(0, words).width() > box.width())
        font.setPixelSize(font.pixelSize() - 1);
    painter.setFont(font);
    write(painter, box,
          text.justification == "RIGHT"    ? Qt::AlignRight
          : text.justification == "CENTER" ? Qt::AlignHCenter
                                           : Qt::AlignLeft,
          words);
    if (!anchor || !text.anchorVisible) return;
    QPainterPath line(*anchor);
    line.lineTo(std::clamp(anchor->x(), box.left(), box.right()), std::clamp(anchor->y(), box.top(), box.bottom()));
    stroke(painter, line, false);
}

void drawAll(QPainter& painter, const PresentationValues& state, const Places& places) {
    std::vector<const GraphicAnnotation*> shown;
    for (const auto& annotation : state.annotations)
        if (annotation.appliesTo.covers(places.map.image)) shown.push_back(&annotation);
    const auto order = [&](const GraphicAnnotation* a) {
        for (const auto& layer : state.layers)
            if (layer.name == a->layer) return layer.order;
        return 0;
    };
    std::stable_sort(shown.begin(), shown.end(), [&](auto* a, auto* b) { return order(a) < order(b); });
    for (const auto* annotation : shown) {
        for (const auto& graphic : annotation->graphics)
            stroke(painter, pathOf(graphic, places), graphic.filled || graphic.type == GraphicObject::Type::Point);
        for (const auto& text : annotation->texts) drawText(painter, text, places);
    }
}

/// The displayed area as it lies on the screen.
QRectF displayedOn(const PresentationValues& state, const PaneMap& map, const canvas::FilmShape& film) {
    const DisplayedArea* area = state.areaFor(map.image);
    const sdk::FilmPoint a = area ? area->topLeft : sdk::FilmPoint{},
                         b = area ? area->bottomRight : sdk::FilmPoint{double(film.width), double(film.height)};
    return QRectF(map.toScreen(a), map.toScreen(b)).normalized();
}

}  // namespace

void StateGraphics::draw(QPainter& painter, const Shown& shown) {
    const PresentationValues& state = *shown.state;
    if (state.annotations.empty()) return;
    Kept& kept = kept_[shown.pane];
    const double ratio = painter.device()->devicePixelRatioF();
    const QRect place = shown.map.screenRect().toAlignedRect();
    const bool same = kept.uid == state.sopInstanceUid && kept.image == shown.map.image &&
                      kept.toPane == shown.map.toPane && kept.place == place &&
                      kept.picture.devicePixelRatio() == ratio;
    if (!same) {
        kept = {state.sopInstanceUid, shown.map.image, shown.map.toPane, place,
                QPixmap((QSizeF(place.size()) * ratio).toSize())};
        kept.picture.setDevicePixelRatio(ratio);
        kept.picture.fill(Qt::transparent);
        QPainter inner(&kept.picture);
        inner.setRenderHint(QPainter::Antialiasing);
        inner.translate(-place.topLeft());
        drawAll(inner, state, {shown.map, displayedOn(state, shown.map, shown.film)});
    }
    painter.drawPixmap(place.topLeft(), kept.picture);
}

}  // namespace viewer::ui::marks
