#include "viewer/host/sheet_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "viewer/ui/film_labels.h"

namespace viewer::host {

namespace {

constexpr double kMargin = 90, kGap = 40;  // tenths of a millimetre

QFont fontOf(double size, bool bold = false) {
    QFont font;
    // a Latin face first, then one with Chinese: with a CJK face first, Qt 6.4 loses the digits from a PDF's text layer
    font.setFamilies({"Noto Sans", "DejaVu Sans", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"});
    font.setPixelSize(qRound(size));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// The Chinese face has no bold; Qt's own smears small characters.
bool hasBold(const QString& text) {
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

struct Inks {
    QColor ground, text, quiet, line, alert;
};

Inks inksOf(const SheetFormat& format) {
    if (format.dark) return {Qt::black, Qt::white, QColor(190, 190, 190), QColor(110, 110, 110), Qt::white};
    return {Qt::white, Qt::black, QColor(80, 80, 80), QColor(150, 150, 150), QColor(170, 20, 20)};
}

/// Lays out one page.
class PagePainter {
public:
    PagePainter(QPainter& painter, const Sheet& sheet, const SheetFormat& format)
        : p_(painter), sheet_(sheet), format_(format), inks_(inksOf(format)) {
        const QSizeF paper = sheetSize(format) * 10;
        page_ = QRectF({0, 0}, paper);
        content_ = page_.adjusted(kMargin, kMargin, -kMargin, -kMargin);
        unit_ = std::min(paper.width(), paper.height()) / 2100;  // 1 on A4
    }

    void paint(int page) {
        p_.fillRect(page_, inks_.ground);
        double top = paintHead(), bottom = paintFoot(page);
        const int onPage = format_.rows * format_.columns, first = page * onPage;
        const double width = (content_.width() - (format_.columns - 1) * kGap) / format_.columns;
        const double height = (bottom - top - (format_.rows - 1) * kGap) / format_.rows;
        const double size = std::clamp(width / 26, 20.0, 34.0 * unit_),
                     words = captionHeight(first, onPage, width, size);
        for (int i = 0; i < onPage && first + i < int(sheet_.films.size()); ++i) {
            const QRectF cell(content_.left() + (i % format_.columns) * (width + kGap),
                              top + (i / format_.columns) * (height + kGap), width, height);
            const auto& film = sheet_.films[std::size_t(first + i)];
            paintFilm(film, cell.adjusted(0, 0, 0, -words));
            paintCaption(film, QRectF(cell.left(), cell.bottom() - words + 8, width, words - 8), size);
        }
    }

private:
    double paintHead() {
        double y = content_.top();
        for (int i = 0; i < sheet_.header.size(); ++i) {
            const QFont font = fontOf((i == 0 ? 44 : 32) * unit_, i == 0 && hasBold(sheet_.header[i]));
            const QRectF room(content_.left(), y, content_.width(), 400);
            p_.setFont(font);
            p_.setPen(i < 2 ? inks_.text : inks_.quiet);
            QRectF used;
            p_.drawText(room, Qt::TextWordWrap, sheet_.header[i], &used);
            y += used.height() + 4;
        }
        p_.fillRect(QRectF(content_.left(), y + 6, content_.width(), 3), inks_.line);
        return y + 26;
    }

    double paintFoot(int page) {
        p_.setFont(fontOf(24 * unit_));
        p_.setPen(inks_.quiet);
        const QFontMetricsF metrics(p_.font());
        const int pages = sheetPages(int(sheet_.films.size()), format_);
        double y = content_.bottom() - metrics.height() * std::max<qsizetype>(1, sheet_.footer.size());
        const double top = y - 14;
        const QString number = pages > 1 ? QString("%1 / %2").arg(page + 1).arg(pages) : QString();
        p_.drawText(QRectF(content_.left(), content_.bottom() - metrics.height(), content_.width(), metrics.height()),
                    Qt::AlignRight, number);
        const double room = content_.width() - metrics.horizontalAdvance(number) - 40;
        for (const QString& line : sheet_.footer) {
            p_.drawText(QPointF(content_.left(), y + metrics.ascent()), metrics.elidedText(line, Qt::ElideRight, room));
            y += metrics.height();
        }
        return top;
    }

    QRectF lineRect(const QString& line, double width, double size, bool bold) const {
        return QFontMetricsF(fontOf(size, bold && hasBold(line)))
            .boundingRect(QRectF(0, 0, width, 2000), Qt::TextWordWrap, line);
    }

    double captionHeight(int first, int count, double width, double size) const {
        double most = 0;
        for (int i = first; i < first + count && i < int(sheet_.films.size()); ++i) {
            double height = 8;
            const auto& lines = sheet_.films[std::size_t(i)].lines;
            for (int l = 0; l < lines.size(); ++l) height += lineRect(lines[l], width, size, l == 0).height() + 2;
            most = std::max(most, height);
        }
        return most;
    }

    void paintCaption(const SheetPicture& film, QRectF room, double size) {
        for (int l = 0; l < film.lines.size(); ++l) {
            p_.setFont(fontOf(size, l == 0 && hasBold(film.lines[l])));
            p_.setPen(l == 0 ? inks_.text : inks_.quiet);
            QRectF used;
            p_.drawText(room, Qt::TextWordWrap, film.lines[l], &used);
            room.setTop(room.top() + used.height() + 2);
        }
    }

    void paintFilm(const SheetPicture& film, const QRectF& room) {
        if (film.image.isNull()) {
            p_.setPen(QPen(inks_.line, 3));
            p_.drawRect(room);
            p_.setPen(inks_.alert);
            p_.setFont(fontOf(34 * unit_, true));
            p_.drawText(room.adjusted(30, 30, -30, -30), Qt::AlignCenter | Qt::TextWordWrap, film.problem);
            return;
        }
        // the geometry of the panes: flips and turns are theirs
        const canvas::FilmShape shape{film.image.width(), film.image.height(), film.aspect};
        const canvas::Extent extent{int(room.width()), int(room.height())};
        canvas::View view;
        view.orientation = film.orientation;
        view.zoom = canvas::fitZoom(shape, film.orientation, extent);
        view.centre = canvas::middle(shape);
        const canvas::Affine a = canvas::filmToPane(view, shape, extent);
        const QTransform map(a.a, a.c, a.b, a.d, a.tx + room.left(), a.ty + room.top());
        const QRectF film0(0, 0, shape.width, shape.height), frame = map.mapRect(film0);
        p_.save();
        p_.setRenderHint(QPainter::SmoothPixmapTransform);
        p_.setTransform(map, true);
        p_.drawImage(film0, film.image);
        p_.restore();
        if (format_.marks) paintMarks(film, map, frame);
        paintSides(film, frame);
    }

    void paintSides(const SheetPicture& film, const QRectF& frame) {
        const double size = std::clamp(std::min(frame.width(), frame.height()) / 15, 26.0, 90.0);
        const auto letters = ui::edgeLetters(film.patientOrientation, film.orientation);
        const bool known = film.right != sdk::RightSide::Unknown;
        const ui::Edge right = known ? ui::edgeOfRight(film.right, film.orientation) : ui::kLeft;
        for (const ui::Edge edge : {ui::kTop, ui::kRight, ui::kBottom, ui::kLeft}) {
            QString text;
            if (known && edge == right)
                text = film.sideConfirmed ? "R" : "R?";
            else if (known && edge == ui::Edge((right + 2) % 4))
                text = film.sideConfirmed ? "L" : "L?";
            else if (!known && letters.known)
                text = QString::fromStdString(letters.letters[edge]);
            else if (!known && (edge == ui::kLeft || edge == ui::kRight))
                text = "?";
            if (!text.isEmpty()) paintLetter(text, edge, frame, size);
        }
    }

    /// White on a black plate in a white frame: legible on film and paper, in the copy of a copy.
    void paintLetter(const QString& text, ui::Edge edge, const QRectF& frame, double size) {
        const QFont font = fontOf(size, true);
        const QFontMetricsF metrics(font);
        const QSizeF box(std::max(metrics.horizontalAdvance(text), size * 0.6) + size * 0.5, metrics.height());
        QRectF plate({0, 0}, box);
        plate.moveCenter(frame.center());
        if (edge == ui::kTop) plate.moveTop(frame.top() + 8);
        if (edge == ui::kBottom) plate.moveBottom(frame.bottom() - 8);
        if (edge == ui::kLeft || edge == ui::kRight) plate.moveTop(frame.top() + 8);  // above what is read
        if (edge == ui::kLeft) plate.moveLeft(frame.left() + 8);
        if (edge == ui::kRight) plate.moveRight(frame.right() - 8);
        p_.setPen(QPen(Qt::white, std::max(2.0, size / 18)));
        p_.setBrush(Qt::black);
        p_.drawRect(plate);
        p_.setBrush(Qt::NoBrush);
        p_.setFont(font);
        p_.drawText(plate, Qt::AlignCenter, text);
    }

    void paintMarks(const SheetPicture& film, const QTransform& map, const QRectF& frame) {
        p_.save();
        p_.setClipRect(frame);
        for (const auto& mark : film.marks) {
            QPolygonF points;
            for (const auto& at : mark.points) points << map.map(QPointF(at.x, at.y) * film.shrunk);
            if (points.isEmpty()) continue;
            for (const bool edge : {true, false}) {
                p_.setPen(QPen(edge ? QColor(0, 0, 0) : QColor(255, 255, 255), edge ? 9 : 4, Qt::SolidLine,
                               Qt::RoundCap, Qt::RoundJoin));
                paintShape(mark.kind, points);
            }
            if (!mark.text.empty()) paintWords(QString::fromStdString(mark.text), points.back(), frame);
        }
        p_.restore();
    }

    void paintShape(sdk::MarkKind kind, const QPolygonF& points) {
        const QPointF a = points.front(), b = points.back();
        switch (kind) {
            case sdk::MarkKind::Point:
                p_.drawLine(a - QPointF(16, 0), a + QPointF(16, 0));
                p_.drawLine(a - QPointF(0, 16), a + QPointF(0, 16));
                break;
            case sdk::MarkKind::Length:
            case sdk::MarkKind::Angle:
                p_.drawPolyline(points);
                break;
            case sdk::MarkKind::Region:
                p_.drawPolygon(points);
                break;
            case sdk::MarkKind::Arrow:
                paintArrow(a, b);
                break;
            case sdk::MarkKind::Ellipse:
                if (points.size() == 4) paintEllipse(points);
                break;
            case sdk::MarkKind::Text:
                break;
        }
    }

    void paintArrow(QPointF tip, QPointF tail) {
        const double angle = std::atan2(tail.y() - tip.y(), tail.x() - tip.x());
        p_.drawLine(tip, tail);
        for (const double side : {-0.45, 0.45})
            p_.drawLine(tip, tip + 32 * QPointF(std::cos(angle + side), std::sin(angle + side)));
    }

    void paintEllipse(const QPolygonF& ends) {
        const QPointF centre = (ends[0] + ends[1]) / 2, major = (ends[1] - ends[0]) / 2,
                      minor = (ends[3] - ends[2]) / 2;
        QPolygonF outline;
        for (int i = 0; i < 72; ++i) {
            const double t = i * M_PI / 36;
            outline << centre + major * std::cos(t) + minor * std::sin(t);
        }
        p_.drawPolygon(outline);
    }

    void paintWords(const QString& words, QPointF at, const QRectF& frame) {
        p_.setFont(fontOf(28 * unit_, hasBold(words)));
        const QFontMetricsF metrics(p_.font());
        QRectF box(at + QPointF(14, -metrics.height() / 2),
                   QSizeF(metrics.horizontalAdvance(words) + 14, metrics.height()));
        if (box.right() > frame.right()) box.moveRight(frame.right());
        p_.fillRect(box, Qt::black);
        p_.setPen(Qt::white);
        p_.drawText(box, Qt::AlignCenter, words);
    }

    QPainter& p_;
    const Sheet& sheet_;
    const SheetFormat& format_;
    Inks inks_;
    QRectF page_, content_;
    double unit_ = 1;
};

}  // namespace

void paintSheet(QPainter& painter, const Sheet& sheet, const SheetFormat& format, int page) {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::LosslessImageRendering);
    PagePainter(painter, sheet, format).paint(page);
    painter.restore();
}

}  // namespace viewer::host
