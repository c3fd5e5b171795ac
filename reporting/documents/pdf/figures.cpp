#include <QSvgRenderer>
#include <algorithm>

#include "reporting/documents/pdf/content_p.h"
#include "reporting/documents/text/words.h"

namespace reporting::documents::pdf {
namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

constexpr double gap = 130, tallest = 2350;

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
double cellHeight(const Report& report, const EncodeContext& context, double width) {
    double height = 0;
    for (const auto& key : report.keyImages) {
        if (const auto* picture = pictureOf(context, key.filmId))
            height = std::max(height, width * picture->height / picture->width);
    }
    return height > 0 ? std::min(height, tallest) : 600;
}

}  // namespace

BlockPtr keyImagesOf(const Report& report, const EncodeContext& context) {
    if (report.keyImages.empty()) return nullptr;
    const double width = (page::content - gap) / 2;
    const QSizeF cell(width, cellHeight(report, context, width));
    Blocks rows;
    for (std::size_t i = 0; i < report.keyImages.size(); i += 2) {
        std::vector<Column> pair;
        for (std::size_t j = i; j < std::min(report.keyImages.size(), i + 2); ++j) {
            auto caption = text(q(said(report.keyImages[j].caption, context.language)), style::caption, width);
            caption->spaceBefore = 40;
            pair.push_back(
                {(j - i) ? width + gap : 0, {film(report, context, report.keyImages[j].filmId, cell), caption}});
        }
        rows.push_back(columns(std::move(pair)));
        rows.back()->spaceBefore = 90;
    }
    return columns({{0, rows}});
}

BlockPtr diagramOf(const Report&, const EncodeContext& context) {
    if (context.diagramSvg.empty()) return nullptr;
    auto renderer = std::make_shared<QSvgRenderer>(QByteArray::fromStdString(context.diagramSvg));
    if (!renderer->isValid()) return nullptr;
    auto size = renderer->viewBoxF().size();
    if (size.isEmpty()) size = renderer->defaultSize();
    size.scale(2900, 1500, Qt::KeepAspectRatio);
    return drawing(QSizeF(page::content, size.height()), [renderer, size](QPainter& painter, const QRectF& place) {
        const QPointF corner(place.center().x() - size.width() / 2, place.top());
        renderer->render(&painter, QRectF(corner, size));
    });
}

}  // namespace reporting::documents::pdf
