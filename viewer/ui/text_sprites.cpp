#include "viewer/ui/text_sprites.h"

#include <QFontMetrics>
#include <QPaintDevice>
#include <cmath>

namespace viewer::ui {

namespace {
constexpr int kMargin = 3;
}

int TextSprites::width(const QFont& font, const QString& text) {
    return QFontMetrics(font).horizontalAdvance(text);
}

int TextSprites::height(const QFont& font) {
    return QFontMetrics(font).height();
}

QString TextSprites::elided(const QFont& font, const QString& text, int width) {
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
}

QPixmap* TextSprites::make(const QString& text, const QFont& font, const Ink& ink, qreal ratio) {
    const QFontMetrics metrics(font);
    const QSize size(metrics.horizontalAdvance(text) + 2 * kMargin, metrics.height() + 2 * kMargin);
    auto* picture = new QPixmap((QSizeF(size) * ratio).toSize());
    picture->setDevicePixelRatio(ratio);
    picture->fill(Qt::transparent);
    QPainter painter(picture);
    // a veil that is not seen on black film and makes the line legible on white
    if (ink.onFilm) painter.fillRect(QRect(0, kMargin, size.width(), metrics.height()), QColor(0, 0, 0, 120));
    painter.setFont(font);
    const QPoint base(kMargin, kMargin + metrics.ascent());
    painter.setPen(QColor(0, 0, 0, 220));
    for (int dy = -1; ink.onFilm && dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx)
            if (dx || dy) painter.drawText(base + QPoint(dx, dy), text);
    painter.setPen(ink.colour);
    painter.drawText(base, text);
    return picture;
}

void TextSprites::draw(QPainter& painter, QPoint topLeft, const QString& text, const QFont& font, const Ink& ink) {
    if (text.isEmpty()) return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QString key = QString("%1|%2|%3|%4|")
                            .arg(font.pixelSize())
                            .arg(font.bold())
                            .arg(ink.colour.rgba() ^ (ink.onFilm ? 0u : 1u))
                            .arg(ratio) +
                        text;
    QPixmap* picture = pictures_.object(key);
    if (!picture) {
        picture = make(text, font, ink, ratio);
        pictures_.insert(key, picture);
    }
    painter.drawPixmap(topLeft - QPoint(kMargin, kMargin), *picture);
}

}  // namespace viewer::ui
