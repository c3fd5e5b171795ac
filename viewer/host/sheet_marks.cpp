#include "viewer/host/sheet_marks.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace viewer::host {

namespace {

void paintArrow(QPainter& p, QPointF tip, QPointF tail) {
    const double angle = std::atan2(tail.y() - tip.y(), tail.x() - tip.x());
    p.drawLine(tip, tail);
    for (const double side : {-0.45, 0.45})
        p.drawLine(tip, tip + 32 * QPointF(std::cos(angle + side), std::sin(angle + side)));
}

void paintEllipse(QPainter& p, const QPolygonF& ends) {
    const QPointF centre = (ends[0] + ends[1]) / 2, major = (ends[1] - ends[0]) / 2, minor = (ends[3] - ends[2]) / 2;
    QPolygonF outline;
    for (int i = 0; i < 72; ++i) {
        const double t = i * M_PI / 36;
        outline << centre + major * std::cos(t) + minor * std::sin(t);
    }
    p.drawPolygon(outline);
}

void paintShape(QPainter& p, sdk::MarkKind kind, const QPolygonF& points) {
    const QPointF a = points.front(), b = points.back();
    switch (kind) {
        case sdk::MarkKind::Point:
            p.drawLine(a - QPointF(16, 0), a + QPointF(16, 0));
            p.drawLine(a - QPointF(0, 16), a + QPointF(0, 16));
            break;
        case sdk::MarkKind::Length:
        case sdk::MarkKind::Angle:
            p.drawPolyline(points);
            break;
        case sdk::MarkKind::Region:
            p.drawPolygon(points);
            break;
        case sdk::MarkKind::Arrow:
            paintArrow(p, a, b);
            break;
        case sdk::MarkKind::Ellipse:
            if (points.size() == 4) paintEllipse(p, points);
            break;
        case sdk::MarkKind::Text:
            break;
    }
}

void paintWords(QPainter& p, const QString& words, QPointF at, const MarkFrame& frame) {
    p.setFont(sheetFont(28 * frame.unit, hasBold(words)));
    const QFontMetricsF metrics(p.font());
    QRectF box(at + QPointF(14, -metrics.height() / 2),
               QSizeF(metrics.horizontalAdvance(words) + 14, metrics.height()));
    if (box.right() > frame.place.right()) box.moveRight(frame.place.right());
    p.fillRect(box, Qt::black);
    p.setPen(Qt::white);
    p.drawText(box, Qt::AlignCenter, words);
}

}  // namespace

QFont sheetFont(double size, bool bold) {
    QFont font;
    // a Latin face first, then one with Chinese: with a CJK face first, Qt 6.4 loses the digits from a PDF's text layer
    font.setFamilies({"Noto Sans", "DejaVu Sans", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"});
    font.setPixelSize(qRound(size));
    font.setBold(bold);
    // a hundredth of a millimetre more: Qt then sets no ligatures, which the text layer would keep as one letter
    // ("ﬁlm")
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.1);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

bool hasBold(const QString& text) {
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

void paintMarks(QPainter& p, const SheetPicture& film, const QTransform& map, const MarkFrame& frame) {
    p.save();
    p.setClipRect(frame.place);
    for (const auto& mark : film.marks) {
        QPolygonF points;
        for (const auto& at : mark.points) points << map.map(QPointF(at.x, at.y) * film.shrunk);
        if (points.isEmpty()) continue;
        for (const bool edge : {true, false}) {
            p.setPen(QPen(edge ? QColor(0, 0, 0) : QColor(255, 255, 255), edge ? 9 : 4, Qt::SolidLine, Qt::RoundCap,
                          Qt::RoundJoin));
            paintShape(p, mark.kind, points);
        }
        if (!mark.text.empty()) paintWords(p, QString::fromStdString(mark.text), points.back(), frame);
    }
    p.restore();
}

}  // namespace viewer::host
