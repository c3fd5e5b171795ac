#include "viewer/ui/comparison/comparison_icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <map>

namespace viewer::ui {

namespace {

// on a square of 18 units
void move(QPainter& p, const QColor& c) {
    for (const QPointF d : {QPointF(0, -1), QPointF(0, 1), QPointF(-1, 0), QPointF(1, 0)}) {
        const QPointF across(d.y(), d.x()), tip = QPointF(9, 9) + d * 7;
        p.drawLine(QPointF(9, 9), tip);
        p.setBrush(c);
        p.drawPolygon(QPolygonF{tip, tip - d * 3 + across * 2, tip - d * 3 - across * 2});
    }
}

void zoom(QPainter& p, const QColor&) {
    p.drawEllipse(QPointF(8, 8), 5, 5);
    p.drawLine(QPointF(11.7, 11.7), QPointF(15.5, 15.5));
    p.drawLine(QPointF(5.8, 8), QPointF(10.2, 8));
    p.drawLine(QPointF(8, 5.8), QPointF(8, 10.2));
}

void turn(QPainter& p, const QColor& c) {
    p.drawArc(QRectF(3, 3, 12, 12), 40 * 16, 280 * 16);
    p.setBrush(c);
    p.drawPolygon(QPolygonF{QPointF(15.6, 3.2), QPointF(15.2, 8), QPointF(11, 5.6)});
}

void window(QPainter& p, const QColor& c) {
    p.drawEllipse(QPointF(9, 9), 6, 6);
    p.setBrush(c);
    p.drawChord(QRectF(3, 3, 12, 12), 90 * 16, 180 * 16);
}

void pair(QPainter& p, const QColor&) {
    p.drawRect(QRectF(2, 4, 6, 10));
    p.drawRect(QRectF(10, 4, 6, 10));
}

void flicker(QPainter& p, const QColor& c) {
    p.setBrush(c);
    p.drawPolygon(QPolygonF{QPointF(10.5, 2), QPointF(4.5, 10.2), QPointF(8.6, 10.2), QPointF(7.2, 16),
                            QPointF(13.5, 7.4), QPointF(9.4, 7.4)});
}

void swipe(QPainter& p, const QColor& c) {
    p.drawRect(QRectF(2.5, 4, 13, 10));
    p.drawLine(QPointF(9, 2), QPointF(9, 16));
    p.setBrush(c);
    p.drawRect(QRectF(9, 4, 6.5, 10));
}

void blend(QPainter& p, const QColor& c) {
    QPainterPath a, b;
    a.addEllipse(QPointF(6.8, 9), 5, 5);
    b.addEllipse(QPointF(11.2, 9), 5, 5);
    p.drawPath(a);
    p.drawPath(b);
    p.fillPath(a & b, c);
}

void difference(QPainter& p, const QColor&) {
    p.drawRect(QRectF(2.5, 2.5, 13, 13));
    p.drawLine(QPointF(5.5, 7), QPointF(10.5, 7));
    p.drawLine(QPointF(8, 4.5), QPointF(8, 9.5));
    p.drawLine(QPointF(7.5, 12.5), QPointF(12.5, 12.5));
}

using Draw = void (*)(QPainter&, const QColor&);

QPixmap drawn(Draw draw, const QColor& colour, int ratio) {
    QPixmap pixmap(18 * ratio, 18 * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    draw(painter, colour);
    return pixmap;
}

}  // namespace

QIcon comparisonIcon(const std::string& command) {
    static const std::map<std::string, Draw> known = {{"link.pan", move},
                                                      {"link.zoom", zoom},
                                                      {"link.rotation", turn},
                                                      {"link.window", window},
                                                      {"compare.side-by-side", pair},
                                                      {"compare.flicker", flicker},
                                                      {"compare.swipe", swipe},
                                                      {"compare.blend", blend},
                                                      {"compare.difference", difference}};
    const auto found = known.find(command);
    if (found == known.end()) return {};
    QIcon icon;
    for (const int ratio : {1, 2}) {
        icon.addPixmap(drawn(found->second, QColor(214, 219, 224), ratio), QIcon::Normal);
        icon.addPixmap(drawn(found->second, QColor(106, 114, 123), ratio), QIcon::Disabled);
        icon.addPixmap(drawn(found->second, Qt::white, ratio), QIcon::Normal, QIcon::On);
    }
    return icon;
}

}  // namespace viewer::ui
