#include <QSvgRenderer>
#include <algorithm>

#include "reporting/documents/pdf/content_p.h"
#include "reporting/documents/pdf/film_marks_p.h"
#include "reporting/documents/text/rings.h"
#include "reporting/documents/text/words.h"

namespace reporting::documents::pdf {
namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

constexpr double gap = 130, captionGap = 40;
/// The pair that is read together takes the room that the first page has left; other films are small.
constexpr double leastOfPair = 1500, tallestSmall = 620;
/// Changes are read off a comparison, on black and white paper too: two rows to a page.
constexpr double tallestOfComparison = 2300;
/// A picture broader than this (two films beside each other) has a row of its own.
constexpr double broad = 1.4;
/// Of a place whose picture is not there.
constexpr double empty = 0.4;

const FilmPicture* wholePictureOf(const EncodeContext& context, const std::string& filmId) {
    const auto* found = documents::pictureOf(context, filmId);
    const bool whole =
        found && found->width > 0 && found->height > 0 &&
        found->grey.size() == static_cast<std::size_t>(found->width) * static_cast<std::size_t>(found->height);
    return whole ? found : nullptr;
}

/// A film at the size at which it is painted: scaled when it is, so that laying out costs nothing, and only once.
class ScaledFilm {
public:
    explicit ScaledFilm(const FilmPicture& picture)
        : whole_(QImage(reinterpret_cast<const uchar*>(picture.grey.data()), picture.width, picture.height,
                        picture.width, QImage::Format_Grayscale8)
                     .copy()) {}

    void paint(QPainter& painter, const QRectF& place) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        // Films must not become JPEG.
        painter.setRenderHint(QPainter::LosslessImageRendering);
        painter.drawImage(place, at(dots(painter, place)));
    }

private:
    // On paper about 300 dots an inch: more is weight without a gain. On a screen its own dots.
    static QSize dots(const QPainter& painter, const QRectF& place) {
        const auto shown = painter.deviceTransform().mapRect(place).size();
        const double inch = painter.device() ? painter.device()->logicalDpiX() : 96;
        return (shown * std::min(1.0, 300 / inch)).toSize().expandedTo(QSize(1, 1));
    }
    const QImage& at(QSize size) {
        if (size.width() >= whole_.width() && size.height() >= whole_.height()) return whole_;
        if (scaled_.size() != size)
            scaled_ = whole_.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                          .convertToFormat(QImage::Format_Grayscale8);
        return scaled_;
    }

    QImage whole_, scaled_;
};

/// What lies on a film: without the pixels, which are kept once.
FilmPicture marksOf(const FilmPicture& picture) {
    FilmPicture marks;
    marks.sides = picture.sides;
    marks.rings = picture.rings;
    return marks;
}

// The picture as large as the box; without it a marked place.
BlockPtr film(const Source& source, const std::string& filmId, QSizeF box) {
    const auto* picture = wholePictureOf(source.context, filmId);
    if (!picture) {
        const auto words = q(word(source.report, source.context.language, "no_picture"));
        return drawing(box, [words, style = source.look.caption](QPainter& painter, const QRectF& place) {
            painter.fillRect(place, colour::panel);
            painter.setPen(QPen(colour::line, 6));
            painter.drawRect(place);
            painter.setPen(colour::quiet);
            painter.setFont(fontOf(style));
            painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, words);
        });
    }
    const auto shown = std::make_shared<ScaledFilm>(*picture);
    return drawing(box, [shown, marks = marksOf(*picture)](QPainter& painter, const QRectF& place) {
        shown->paint(painter, place);
        paintMarks(painter, marks, place);
    });
}

// The picture with its caption and the words of its rings.
Blocks figureOf(const Source& source, const KeyImage& key, QSizeF box, double width) {
    const auto* picture = documents::pictureOf(source.context, key.filmId);
    const auto words = captionWords(source.report, key, picture, source.context.language);
    auto caption = text(q(words), source.look.caption, width);
    caption->spaceBefore = captionGap;
    Blocks figure{film(source, key.filmId, box), caption};
    for (const auto& line : placeLines(key, source.context.language)) {
        figure.push_back(text(q(line), source.look.caption, width));
        figure.back()->spaceBefore = captionGap / 4;
    }
    return figure;
}

double aspectOf(const Source& source, const KeyImage& key) {
    const auto* picture = wholePictureOf(source.context, key.filmId);
    return picture ? static_cast<double>(picture->width) / picture->height : 1 / empty;
}

/// How many films stand beside each other, and how tall they may be.
struct RowShape {
    int places = 1;
    double tallest = 0;
};

// The height at which the films fill the row in their own shapes; a row that is not full keeps the height of one that
// is.
double heightOfRow(const Source& source, const std::vector<KeyImage>& keys, const RowShape& shape) {
    double breadth = 0;
    for (const auto& key : keys)
        if (wholePictureOf(source.context, key.filmId)) breadth += aspectOf(source, key);
    const auto count = static_cast<double>(keys.size());
    const double room = (source.look.content - gap * (shape.places - 1)) * count / shape.places;
    return breadth > 0 ? std::min(shape.tallest, room / breadth) : 600;
}

// One row of films beside each other: each in its own shape, all of one height, the row as broad as the page.
BlockPtr filmRow(const Source& source, const std::vector<KeyImage>& keys, const RowShape& shape) {
    const auto count = static_cast<double>(keys.size());
    const double room = (source.look.content - gap * (shape.places - 1)) * count / shape.places;
    double height = heightOfRow(source, keys, shape);
    std::vector<double> widths;
    double breadth = 0;
    for (const auto& key : keys) {
        const bool there = wholePictureOf(source.context, key.filmId) != nullptr;
        widths.push_back(there ? aspectOf(source, key) * height : room / count * 0.8);
        breadth += widths.back();
    }
    if (breadth > room)
        for (auto& width : widths) width *= room / breadth;
    const double spare = std::max(0.0, room - breadth) / count;
    std::vector<Column> row;
    double x = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        row.push_back({x, figureOf(source, keys[i], QSizeF(widths[i], height), widths[i] + spare)});
        x += widths[i] + spare + gap;
    }
    return columns(std::move(row));
}

// A picture and its caption stay on one page, however long the caption is: first the pictures give way, then each has
// the breadth of the page for its words.
Blocks fittedRows(const Source& source, const std::vector<KeyImage>& keys, RowShape shape) {
    auto row = filmRow(source, keys, shape);
    const double page = source.look.bottom - source.look.top - 300;
    for (; row->height() > page && shape.tallest > 300; shape.tallest *= 0.7) row = filmRow(source, keys, shape);
    if (row->height() <= page || shape.places == 1) return {row};
    Blocks rows;
    for (const auto& key : keys)
        for (auto& alone : fittedRows(source, {key}, {1, tallestSmall})) rows.push_back(std::move(alone));
    return rows;
}

// Comparisons: each box has the shape of its picture. Broad ones fill a row, others stand two and two.
Blocks comparisonRows(const Source& source, const std::vector<KeyImage>& keys) {
    const double half = (source.look.content - gap) / 2;
    const double page = source.look.bottom - source.look.top - 300;
    Blocks rows;
    std::vector<Column> row;
    std::vector<KeyImage> inRow;
    const auto flush = [&] {
        if (!row.empty()) rows.push_back(columns(std::move(row)));
        if (!rows.empty() && rows.back()->height() > page && !inRow.empty()) {
            rows.pop_back();
            for (const auto& key : inRow)
                for (auto& alone : fittedRows(source, {key}, {1, tallestOfComparison}))
                    rows.push_back(std::move(alone));
        }
        row.clear();
        inRow.clear();
    };
    for (const auto& key : keys) {
        const auto* picture = wholePictureOf(source.context, key.filmId);
        const bool alone = picture && picture->width > broad * picture->height;
        const QSizeF room(alone ? source.look.content : half, tallestOfComparison);
        const auto size =
            picture ? QSizeF(picture->width, picture->height).scaled(room, Qt::KeepAspectRatio) : QSizeF(half, 600);
        if (alone || row.size() == 2) flush();
        inRow.push_back(key);
        // Words may be broader than a slender picture, not than its half of the page.
        row.push_back({row.empty() ? 0 : half + gap, figureOf(source, key, size, std::max(size.width(), half))});
        if (alone) flush();
    }
    flush();
    return rows;
}

std::vector<KeyImage> part(const std::vector<KeyImage>& all, std::size_t from, std::size_t count) {
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(std::min(from, all.size()));
    const auto rest = static_cast<std::size_t>(all.end() - first);
    return {first, first + static_cast<std::ptrdiff_t>(std::min(count, rest))};
}

}  // namespace

Blocks keyImagesOf(const Source& source, double room) {
    std::vector<KeyImage> films, comparisons;
    for (const auto& key : source.report.keyImages) (key.films.empty() ? films : comparisons).push_back(key);
    Blocks rows;
    constexpr std::size_t small = 4;
    for (std::size_t i = 2; i < films.size(); i += small) {
        for (auto& row : fittedRows(source, part(films, i, small), {small, tallestSmall})) {
            row->spaceBefore = 80;
            rows.push_back(std::move(row));
        }
    }
    if (!films.empty()) {
        const auto pair = part(films, 0, 2);
        // What stands below the pair on its page, and its captions.
        double others = rows.empty() ? 0 : rows.front()->height() + 80;
        others += filmRow(source, pair, {2, leastOfPair})->height() - heightOfRow(source, pair, {2, leastOfPair});
        const double tallest = std::max(leastOfPair, room - others - 20);
        auto large = fittedRows(source, pair, {2, tallest});
        for (std::size_t i = 1; i < large.size(); ++i) large[i]->spaceBefore = 80;
        rows.insert(rows.begin(), large.begin(), large.end());
    }
    for (auto& row : comparisonRows(source, comparisons)) {
        row->spaceBefore = 120;
        rows.push_back(std::move(row));
    }
    return rows;
}

BlockPtr diagramOf(const Source& source) {
    const auto& [report, context, look] = source;
    if (context.diagramSvg.empty() || !report.page.diagram) return nullptr;
    auto renderer = std::make_shared<QSvgRenderer>(QByteArray::fromStdString(context.diagramSvg));
    if (!renderer->isValid()) return nullptr;
    auto size = renderer->viewBoxF().size();
    if (size.isEmpty()) size = renderer->defaultSize();
    size.scale(2600, 1080, Qt::KeepAspectRatio);
    auto figure =
        drawing(QSizeF(look.content, size.height()), [renderer, size](QPainter& painter, const QRectF& place) {
            const QPointF corner(place.center().x() - size.width() / 2, place.top());
            renderer->render(&painter, QRectF(corner, size));
        });
    // Without its legend a drawing says nothing: both stay together.
    const auto legend = q(word(report, context.language, "diagram.caption"));
    if (legend.isEmpty()) return figure;
    auto caption = text(legend, look.caption, look.content);
    caption->spaceBefore = captionGap;
    return columns({{0, {figure, caption}}});
}

}  // namespace reporting::documents::pdf
