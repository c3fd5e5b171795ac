#include "reporting/documents/pdf/film_marks_p.h"

#include <QFontMetricsF>
#include <algorithm>
#include <utility>

#include "reporting/documents/pdf/style_p.h"
#include "reporting/documents/text/rings.h"

namespace reporting::documents::pdf {
namespace {

// White on black in a white frame: legible on any film, and on paper without colour.
void paintPlate(QPainter& painter, const QString& letter, const QRectF& plate) {
    constexpr double frame = 8;
    painter.fillRect(plate, QColor(255, 255, 255));
    painter.fillRect(plate.adjusted(frame, frame, -frame, -frame), QColor(0, 0, 0));
    painter.setPen(QColor(255, 255, 255));
    painter.drawText(plate, Qt::AlignCenter, letter);
}

void paintSide(QPainter& painter, const QString& letter, QPointF corner, bool atRight) {
    const QFontMetricsF metrics(painter.font());
    const double edge = painter.font().pixelSize() * 1.35;
    QRectF plate(corner, QSizeF(std::max(metrics.horizontalAdvance(letter) + edge / 2, edge), edge));
    if (atRight) plate.moveRight(corner.x());
    paintPlate(painter, letter, plate);
}

void paintSides(QPainter& painter, const std::vector<SideMarks>& sides, const QRectF& place) {
    TextStyle letters;
    letters.size = static_cast<int>(std::clamp(place.width() * 0.05, 62.0, 96.0));
    letters.strong = true;
    painter.setFont(fontOf(letters));
    const double inset = letters.size * 0.3;
    for (const auto& part : sides) {
        const double from = place.left() + part.from * place.width(), to = place.left() + part.to * place.width();
        if (!part.left.empty())
            paintSide(painter, QString::fromStdString(part.left), {from + inset, place.top() + inset}, false);
        if (!part.right.empty())
            paintSide(painter, QString::fromStdString(part.right), {to - inset, place.top() + inset}, true);
    }
}

// White between two black lines: seen on bone and on contrast, bright or dark, on paper without colour too.
void paintRings(QPainter& painter, const FilmPicture& picture, const QRectF& place) {
    TextStyle digits;
    digits.size = static_cast<int>(std::clamp(place.width() * 0.045, 52.0, 84.0));
    digits.strong = true;
    painter.setFont(fontOf(digits));
    painter.setBrush(Qt::NoBrush);
    const auto rings = drawnRings(picture, place.width(), place.height(), digits.size);
    for (const auto& [colour, line] : {std::pair(Qt::black, 26.0), std::pair(Qt::white, 11.0)})
        for (const auto& ring : rings) {
            painter.setPen(QPen(QColor(colour), line));
            painter.drawEllipse(place.topLeft() + QPointF(ring.x, ring.y), ring.radius, ring.radius);
        }
    for (const auto& ring : rings)
        paintPlate(painter, QString::number(ring.number),
                   {place.left() + ring.left, place.top() + ring.top, ring.breadth, ring.height});
}

}  // namespace

void paintMarks(QPainter& painter, const FilmPicture& picture, const QRectF& place) {
    paintRings(painter, picture, place);
    paintSides(painter, picture.sides, place);
}

}  // namespace reporting::documents::pdf
