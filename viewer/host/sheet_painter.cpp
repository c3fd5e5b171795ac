#include "viewer/host/sheet_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "viewer/host/sheet_marks.h"
#include "viewer/ui/film_labels.h"

namespace viewer::host {

namespace {

// tenths of a millimetre
constexpr double kMargin = 90, kGap = 40, kAboveWords = 10;
/// Of the room that the films leave: a little more stays below them.
constexpr double kAirAbove = 0.4;

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
        const double top = paintHead(), bottom = paintFoot(page);
        const int onPage = format_.rows * format_.columns, first = page * onPage;
        const QSizeF cell((content_.width() - (format_.columns - 1) * kGap) / format_.columns,
                          (bottom - top - (format_.rows - 1) * kGap) / format_.rows);
        std::vector<Row> rows;
        double left = bottom - top - (format_.rows - 1) * kGap;
        for (int row = 0; row < format_.rows; ++row) {
            rows.push_back(rowOf(first + row * format_.columns, cell));
            left -= rows.back().films + rows.back().words;
        }
        double y = top + std::max(0.0, left) * kAirAbove;
        for (const Row& row : rows) {
            paintRow(row, y, cell.width());
            y += row.films + row.words + kGap;
        }
    }

private:
    double paintHead() {
        double y = content_.top();
        for (int i = 0; i < sheet_.header.size(); ++i) {
            const QFont font = sheetFont((i == 0 ? 44 : 32) * unit_, i == 0 && hasBold(sheet_.header[i]));
            const QRectF room(content_.left(), y, content_.width(), 400);
            p_.setFont(font);
            p_.setPen(i < 2 ? inks_.text : inks_.quiet);
            QRectF used;
            p_.drawText(room, Qt::TextWordWrap, sheet_.header[i], &used);
            y += used.height() + 4;
        }
        p_.fillRect(QRectF(content_.left(), y + 6, content_.width(), 3), inks_.line);
        return y + 36;
    }

    double paintFoot(int page) {
        p_.setFont(sheetFont(24 * unit_));
        p_.setPen(inks_.quiet);
        const QFontMetricsF metrics(p_.font());
        const int pages = sheetPages(int(sheet_.films.size()), format_);
        double y = content_.bottom() - metrics.height() * std::max<qsizetype>(1, sheet_.footer.size());
        const double top = y - 24;
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
        return QFontMetricsF(sheetFont(size, bold && hasBold(line)))
            .boundingRect(QRectF(0, 0, width, 2000), Qt::TextWordWrap, line);
    }

    double captionHeight(const SheetPicture& film, double width, double size) const {
        double height = kAboveWords;
        for (int l = 0; l < film.lines.size(); ++l) height += lineRect(film.lines[l], width, size, l == 0).height() + 2;
        return height;
    }

    /// Films that stand on one line, each with its words directly below.
    struct Row {
        std::vector<const SheetPicture*> pictures;
        double films = 0, words = 0;  ///< heights
        double size = 0;              ///< of the letters
    };

    Row rowOf(int first, const QSizeF& cell) const {
        Row row;
        row.size = std::clamp(cell.width() / 26, 20.0, 34.0 * unit_);
        for (int i = first; i < first + format_.columns && i < int(sheet_.films.size()); ++i) {
            row.pictures.push_back(&sheet_.films[std::size_t(i)]);
            row.words = std::max(row.words, captionHeight(*row.pictures.back(), cell.width(), row.size));
        }
        const double room = std::max(1.0, cell.height() - row.words);
        for (const auto* film : row.pictures)
            if (!film->image.isNull())
                row.films = std::max(row.films, placeOf(*film, QRectF(0, 0, cell.width(), room)).frame.height());
        if (row.pictures.empty())
            row.films = cell.height();  // as if filled: a last page begins where the others do
        else if (row.films == 0)
            row.films = std::min(room, cell.width() * 0.75);  // only frames that say why there is no picture
        return row;
    }

    void paintRow(const Row& row, double y, double width) {
        const double foot = y + row.films;
        for (std::size_t i = 0; i < row.pictures.size(); ++i) {
            const SheetPicture& film = *row.pictures[i];
            QRectF room(content_.left() + double(i) * (width + kGap), y, width, row.films);
            if (!film.image.isNull()) room.setTop(foot - std::ceil(placeOf(film, room).frame.height()));
            paintFilm(film, room);
            paintCaption(film, QRectF(room.left(), foot + kAboveWords, width, row.words - kAboveWords), row.size);
        }
    }

    void paintCaption(const SheetPicture& film, QRectF room, double size) {
        for (int l = 0; l < film.lines.size(); ++l) {
            p_.setFont(sheetFont(size, l == 0 && hasBold(film.lines[l])));
            p_.setPen(l == 0 ? inks_.text : inks_.quiet);
            QRectF used;
            p_.drawText(room, Qt::AlignHCenter | Qt::TextWordWrap, film.lines[l], &used);
            room.setTop(room.top() + used.height() + 2);
        }
    }

    struct Place {
        QTransform map;  ///< of the film's pixels onto the page
        QRectF frame;    ///< of the film there, in the middle of its room
    };

    /// The geometry of the panes: flips and turns are theirs.
    static Place placeOf(const SheetPicture& film, const QRectF& room) {
        const canvas::FilmShape shape{film.image.width(), film.image.height(), film.aspect};
        const canvas::Extent extent{int(room.width()), int(room.height())};
        canvas::View view;
        view.orientation = film.orientation;
        view.zoom = canvas::fitZoom(shape, film.orientation, extent);
        view.centre = canvas::middle(shape);
        const canvas::Affine a = canvas::filmToPane(view, shape, extent);
        const QTransform map(a.a, a.c, a.b, a.d, a.tx + room.left(), a.ty + room.top());
        return {map, map.mapRect(QRectF(film.image.rect()))};
    }

    void paintFilm(const SheetPicture& film, const QRectF& room) {
        if (film.image.isNull()) {
            p_.setPen(QPen(inks_.line, 3));
            p_.drawRect(room);
            p_.setPen(inks_.alert);
            p_.setFont(sheetFont(34 * unit_, true));
            p_.drawText(room.adjusted(30, 30, -30, -30), Qt::AlignCenter | Qt::TextWordWrap, film.problem);
            return;
        }
        const auto [map, frame] = placeOf(film, room);
        p_.save();
        p_.setRenderHint(QPainter::SmoothPixmapTransform);
        p_.setTransform(map, true);
        p_.drawImage(QRectF(film.image.rect()), film.image);
        p_.restore();
        if (format_.marks) paintMarks(p_, film, map, {frame, unit_});
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
        const QFont font = sheetFont(size, true);
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
