#include <QSvgRenderer>
#include <algorithm>

#include "reporting/documents/pdf/content_p.h"
#include "reporting/documents/text/words.h"

namespace reporting::documents::pdf {
namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

constexpr double gap = 130;
/// With the head and six lines of impression, a pair of this height and a row of small films fill the first page.
constexpr double tallestOfPair = 1700, tallestSmall = 620;
/// Changes are read off a comparison, on black and white paper too: two rows to a page.
constexpr double tallestOfComparison = 2300;
/// A picture broader than this (two films beside each other) has a row of its own.
constexpr double broad = 1.4;

const FilmPicture* pictureOf(const EncodeContext& context, const std::string& filmId) {
    const auto found = std::find_if(context.pictures.begin(), context.pictures.end(),
                                    [&](const FilmPicture& picture) { return picture.filmId == filmId; });
    const bool whole =
        found != context.pictures.end() && found->width > 0 && found->height > 0 &&
        found->grey.size() == static_cast<std::size_t>(found->width) * static_cast<std::size_t>(found->height);
    return whole ? &*found : nullptr;
}

// About 300 dots an inch at its size on paper: more is weight without a gain.
QImage imageOf(const FilmPicture& picture, QSizeF size) {
    const QImage view(reinterpret_cast<const uchar*>(picture.grey.data()), picture.width, picture.height, picture.width,
                      QImage::Format_Grayscale8);
    const int dots = static_cast<int>(std::max(size.width(), size.height()) / 720 * 300);
    if (std::max(picture.width, picture.height) <= dots) return view.copy();
    return view.scaled(dots, dots, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

BlockPtr film(const Report& report, const EncodeContext& context, const std::string& filmId, QSizeF cell) {
    const auto* picture = pictureOf(context, filmId);
    if (!picture) {
        const auto words = q(word(report, context.language, "no_picture"));
        return drawing(cell, [words](QPainter& painter, const QRectF& place) {
            painter.fillRect(place, colour::panel);
            painter.setPen(colour::quiet);
            painter.setFont(fontOf(style::caption));
            painter.drawText(place, Qt::AlignCenter, words);
        });
    }
    const auto image = imageOf(*picture, cell);
    const auto size = QSizeF(image.size()).scaled(cell, Qt::KeepAspectRatio);
    return drawing(cell, [image, size](QPainter& painter, const QRectF& place) {
        painter.fillRect(place, QColor(0, 0, 0));
        const QPointF corner(place.center().x() - size.width() / 2, place.center().y() - size.height() / 2);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        // Films must not become JPEG.
        painter.setRenderHint(QPainter::LosslessImageRendering);
        painter.drawImage(QRectF(corner, size), image);
    });
}

// Both cells are as tall as the taller film needs at that width, so that the films stand level.
double cellHeight(const std::vector<KeyImage>& keys, const EncodeContext& context, double width, double tallest) {
    double height = 0;
    for (const auto& key : keys) {
        if (const auto* picture = pictureOf(context, key.filmId))
            height = std::max(height, width * picture->height / picture->width);
    }
    return height > 0 ? std::min(height, tallest) : 600;
}

BlockPtr captionOf(const KeyImage& key, const std::string& language, double width) {
    auto caption = text(q(said(key.caption, language)), style::caption, width);
    caption->spaceBefore = 40;
    return caption;
}

// One row of films beside each other.
BlockPtr filmRow(const Report& report, const EncodeContext& context, const std::vector<KeyImage>& keys, int places) {
    const double width = (page::content - gap * (places - 1)) / places;
    const QSizeF cell(width, cellHeight(keys, context, width, places == 2 ? tallestOfPair : tallestSmall));
    std::vector<Column> row;
    for (const auto& key : keys)
        row.push_back({static_cast<double>(row.size()) * (width + gap),
                       {film(report, context, key.filmId, cell), captionOf(key, context.language, width)}});
    return columns(std::move(row));
}

// Comparisons: each box has the shape of its picture. Broad ones fill a row, others stand two and two.
Blocks comparisonRows(const Report& report, const EncodeContext& context, const std::vector<KeyImage>& keys) {
    const double half = (page::content - gap) / 2;
    Blocks rows;
    std::vector<Column> row;
    const auto flush = [&] {
        if (!row.empty()) rows.push_back(columns(std::move(row)));
        row.clear();
    };
    for (const auto& key : keys) {
        const auto* picture = pictureOf(context, key.filmId);
        const bool alone = picture && picture->width > broad * picture->height;
        const QSizeF room(alone ? page::content : half, tallestOfComparison);
        const auto size =
            picture ? QSizeF(picture->width, picture->height).scaled(room, Qt::KeepAspectRatio) : QSizeF(half, 600);
        if (alone || row.size() == 2) flush();
        // Words may be broader than a slender picture, not than its half of the page.
        row.push_back({row.empty() ? 0 : half + gap,
                       {film(report, context, key.filmId, size),
                        captionOf(key, context.language, std::max(size.width(), half))}});
        if (alone) flush();
    }
    flush();
    return rows;
}

}  // namespace

Blocks keyImagesOf(const Report& report, const EncodeContext& context) {
    std::vector<KeyImage> films, comparisons;
    for (const auto& key : report.keyImages) (key.films.empty() ? films : comparisons).push_back(key);
    Blocks rows;
    const auto add = [&](const std::vector<KeyImage>& keys, std::size_t from, int perRow) {
        for (std::size_t i = from; i < keys.size(); i += static_cast<std::size_t>(perRow)) {
            const auto end = std::min(keys.size(), i + static_cast<std::size_t>(perRow));
            const std::vector<KeyImage> row(keys.begin() + static_cast<std::ptrdiff_t>(i),
                                            keys.begin() + static_cast<std::ptrdiff_t>(end));
            rows.push_back(filmRow(report, context, row, perRow));
            if (rows.size() > 1) rows.back()->spaceBefore = 80;
        }
    };
    // The pair that is read together is large; the other films of the examination are small, up to four in a row.
    const auto pair = std::min<std::size_t>(2, films.size());
    add({films.begin(), films.begin() + static_cast<std::ptrdiff_t>(pair)}, 0, 2);
    add(films, pair, 4);
    for (auto& row : comparisonRows(report, context, comparisons)) {
        row->spaceBefore = 120;
        rows.push_back(std::move(row));
    }
    return rows;
}

BlockPtr diagramOf(const Report& report, const EncodeContext& context) {
    if (context.diagramSvg.empty()) return nullptr;
    auto renderer = std::make_shared<QSvgRenderer>(QByteArray::fromStdString(context.diagramSvg));
    if (!renderer->isValid()) return nullptr;
    auto size = renderer->viewBoxF().size();
    if (size.isEmpty()) size = renderer->defaultSize();
    size.scale(2600, 1080, Qt::KeepAspectRatio);
    auto figure =
        drawing(QSizeF(page::content, size.height()), [renderer, size](QPainter& painter, const QRectF& place) {
            const QPointF corner(place.center().x() - size.width() / 2, place.top());
            renderer->render(&painter, QRectF(corner, size));
        });
    // Without its legend a drawing says nothing: both stay together.
    const auto legend = q(word(report, context.language, "diagram.caption"));
    if (legend.isEmpty()) return figure;
    auto caption = text(legend, style::caption, page::content);
    caption->spaceBefore = 40;
    return columns({{0, {figure, caption}}});
}

}  // namespace reporting::documents::pdf
