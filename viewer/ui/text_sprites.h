#pragma once

#include <QCache>
#include <QFont>
#include <QPainter>
#include <QPixmap>
#include <QString>

namespace viewer::ui {

/// Lines of text with a dark outline and veil, legible on black and on white film, painted once and kept as pictures:
/// on the canvas each line is one textured quad, so that a window drag repaints only the line that changed.
class TextSprites {
public:
    /// Width of the line without the outline, logical pixels.
    static int width(const QFont& font, const QString& text);
    static int height(const QFont& font);
    static QString elided(const QFont& font, const QString& text, int width);

    struct Ink {
        QColor colour;
        bool onFilm = true;  ///< with outline and veil; false: on a plate of its own
    };
    /// `topLeft` is the corner of the line box.
    void draw(QPainter& painter, QPoint topLeft, const QString& text, const QFont& font, const Ink& ink);
    void clear() { pictures_.clear(); }

private:
    QPixmap* make(const QString& text, const QFont& font, const Ink& ink, qreal ratio);
    QCache<QString, QPixmap> pictures_{600};
};

}  // namespace viewer::ui
