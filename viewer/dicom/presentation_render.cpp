#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "viewer/dicom/presentation_state.h"

namespace viewer {

namespace {

/// Film coordinates to those of the picture: rotation clockwise, then the flip (PS3.3 C.10.6).
QTransform placeOf(const PresentationValues& state, const Frame& film) {
    QTransform place;
    double width = film.width, height = film.height;
    for (int i = 0; i < state.quarterTurns; ++i) {
        place = place * QTransform(0, 1, -1, 0, height, 0);
        std::swap(width, height);
    }
    if (state.mirrored) place = place * QTransform(-1, 0, 0, 1, width, 0);
    return place;
}

Rendering turned(const Rendering& in, const PresentationValues& state, const QTransform& place) {
    if (state.quarterTurns == 0 && !state.mirrored) return in;
    Rendering out = in;
    if (state.quarterTurns % 2 != 0) std::swap(out.width, out.height);
    const auto n = static_cast<std::size_t>(in.channels);
    for (int y = 0; y < in.height; ++y)
        for (int x = 0; x < in.width; ++x) {
            const QPointF to = place.map(QPointF(x + 0.5, y + 0.5));
            const auto from =
                (static_cast<std::size_t>(y) * static_cast<std::size_t>(in.width) + static_cast<std::size_t>(x)) * n;
            const auto at = (static_cast<std::size_t>(to.y()) * static_cast<std::size_t>(out.width) +
                             static_cast<std::size_t>(to.x())) *
                            n;
            std::copy_n(in.pixels.begin() + static_cast<std::ptrdiff_t>(from), n,
                        out.pixels.begin() + static_cast<std::ptrdiff_t>(at));
        }
    return out;
}

/// Draws the annotations of one frame into its picture.
class AnnotationPainter {
public:
    AnnotationPainter(QImage& picture, const PresentationValues& state, const QTransform& place, QRectF displayed)
        : painter_(&picture), state_(state), place_(place), displayed_(place.mapRect(displayed)) {
        painter_.setRenderHint(QPainter::Antialiasing);
        width_ = std::max(1.0, std::min(picture.width(), picture.height()) / 512.0);
        textHeight_ = std::max(11, std::min(picture.width(), picture.height()) / 40);
    }

    void draw(const sdk::ImageRef& image) {
        std::vector<const GraphicAnnotation*> shown;
        for (const auto& annotation : state_.annotations)
            if (annotation.appliesTo.covers(image)) shown.push_back(&annotation);
        const auto order = [this](const GraphicAnnotation* a) { return layerOf(*a) ? layerOf(*a)->order : 0; };
        std::stable_sort(shown.begin(), shown.end(), [&](auto* a, auto* b) { return order(a) < order(b); });
        for (const auto* annotation : shown) {
            const GraphicLayer* layer = layerOf(*annotation);
            const int grey = layer && layer->grey ? *layer->grey : 255;
            colour_ = QColor(grey, grey, grey);
            for (const auto& graphic : annotation->graphics) drawGraphic(graphic);
            for (const auto& text : annotation->texts) drawText(text);
        }
    }

private:
    const GraphicLayer* layerOf(const GraphicAnnotation& annotation) const {
        const auto found = std::find_if(state_.layers.begin(), state_.layers.end(),
                                        [&](const GraphicLayer& layer) { return layer.name == annotation.layer; });
        return found == state_.layers.end() ? nullptr : &*found;
    }

    QPointF at(sdk::FilmPoint p, AnnotationUnits units) const {
        if (units == AnnotationUnits::Pixel) return place_.map(QPointF(p.x, p.y));
        return {displayed_.left() + p.x * displayed_.width(), displayed_.top() + p.y * displayed_.height()};
    }

    QPainterPath pathOf(const GraphicObject& graphic) const {
        std::vector<QPointF> p;
        for (const auto& point : graphic.points) p.push_back(at(point, graphic.units));
        QPainterPath path;
        using enum GraphicObject::Type;
        if (graphic.type == Point) {
            path.addRect(QRectF(p[0].x() - width_, p[0].y() - width_, 2 * width_, 2 * width_));
        } else if (graphic.type == Circle) {
            const double radius = std::hypot(p[1].x() - p[0].x(), p[1].y() - p[0].y());
            path.addEllipse(p[0], radius, radius);
        } else if (graphic.type == Ellipse) {
            const QPointF centre = (p[0] + p[1]) / 2, major = (p[1] - p[0]) / 2, minor = (p[3] - p[2]) / 2;
            constexpr int steps = 180;
            for (int i = 0; i <= steps; ++i) {
                const double angle = 2 * M_PI * i / steps;
                const QPointF point = centre + major * std::cos(angle) + minor * std::sin(angle);
                i == 0 ? path.moveTo(point) : path.lineTo(point);
            }
        } else {
            path.moveTo(p[0]);
            for (std::size_t i = 1; i < p.size(); ++i)
                graphic.type == Interpolated ? addCurve(path, p, i) : path.lineTo(p[i]);
        }
        return path;
    }

    /// A smooth curve through all points (Catmull-Rom as Bézier).
    static void addCurve(QPainterPath& path, const std::vector<QPointF>& p, std::size_t i) {
        const QPointF before = i >= 2 ? p[i - 2] : p[i - 1], after = i + 1 < p.size() ? p[i + 1] : p[i];
        path.cubicTo(p[i - 1] + (p[i] - before) / 6, p[i] - (after - p[i - 1]) / 6, p[i]);
    }

    void drawGraphic(const GraphicObject& graphic) {
        painter_.setPen(QPen(colour_, width_));
        const bool solid = graphic.filled || graphic.type == GraphicObject::Type::Point;
        painter_.setBrush(solid ? QBrush(colour_) : QBrush(Qt::NoBrush));
        painter_.drawPath(pathOf(graphic));
    }

    void drawText(const TextObject& text) {
        const QString words = QString::fromStdString(text.text);
        QFont font = painter_.font();
        font.setPixelSize(textHeight_);
        painter_.setPen(QPen(colour_, width_));
        if (!text.topLeft) {
            painter_.setFont(font);
            const QPointF anchor = at(*text.anchor, text.anchorUnits);
            const QRectF box(anchor + QPointF(textHeight_ / 2.0, -textHeight_ / 2.0), QSizeF(1e5, 1e5));
            painter_.drawText(box, Qt::AlignLeft | Qt::AlignTop, words);
            return;
        }
        // upright, as large as the box allows
        const QRectF box = QRectF(at(*text.topLeft, text.boxUnits), at(*text.bottomRight, text.boxUnits)).normalized();
        const auto lines = words.count('\n') + 1;
        font.setPixelSize(std::clamp(static_cast<int>(box.height() / static_cast<double>(lines) / 1.3), 6, 200));
        while (font.pixelSize() > 6 && QFontMetricsF(font).size(0, words).width() > box.width())
            font.setPixelSize(font.pixelSize() - 1);
        painter_.setFont(font);
        const auto side = text.justification == "RIGHT"    ? Qt::AlignRight
                          : text.justification == "CENTER" ? Qt::AlignHCenter
                                                           : Qt::AlignLeft;
        painter_.drawText(box, side | Qt::AlignTop | Qt::TextDontClip, words);
        if (text.anchor && text.anchorVisible) {
            const QPointF anchor = at(*text.anchor, text.anchorUnits);
            painter_.drawLine(anchor, QPointF(std::clamp(anchor.x(), box.left(), box.right()),
                                              std::clamp(anchor.y(), box.top(), box.bottom())));
        }
    }

    QPainter painter_;
    const PresentationValues& state_;
    QTransform place_;
    QRectF displayed_;
    QColor colour_;
    double width_ = 1;
    int textHeight_ = 12;
};

bool hasText(const PresentationValues& state, const sdk::ImageRef& image) {
    return std::any_of(state.annotations.begin(), state.annotations.end(),
                       [&](const GraphicAnnotation& a) { return a.appliesTo.covers(image) && !a.texts.empty(); });
}

}  // namespace

sdk::Result<Rendering> renderPresented(const PresentationValues& state, const std::shared_ptr<const FrameSource>& film,
                                       const PresentedFrame& wanted) {
    if (!state.refersTo(wanted.image))
        return tl::unexpected(sdk::Error{"state.image", "The presentation state refers to other images.", state.path});
    const auto source = openPresented(state, film, wanted.image.sopInstanceUid);
    if (!source) return tl::unexpected(source.error());
    const auto frame = (*source)->frame(wanted.image.frame);
    if (!frame) return tl::unexpected(frame.error());
    const auto table = greyTable(grayscaleOf(**source, **frame), wanted.request, (*frame)->range);
    const QTransform place = placeOf(state, **frame);
    Rendering picture = turned(render(**frame, table, wanted.graphics), state, place);
    if (!wanted.graphics || state.annotations.empty()) return picture;
    if (hasText(state, wanted.image) && !QGuiApplication::instance())
        return tl::unexpected(sdk::Error{"state.text", "Text cannot be drawn here.", state.path});
    const auto format = picture.channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8;
    QImage image(picture.pixels.data(), picture.width, picture.height, picture.width * picture.channels, format);
    QRectF displayed(0, 0, (*frame)->width, (*frame)->height);
    if (const DisplayedArea* area = state.areaFor(wanted.image))
        displayed =
            QRectF(QPointF(area->topLeft.x, area->topLeft.y), QPointF(area->bottomRight.x, area->bottomRight.y));
    AnnotationPainter(image, state, place, displayed).draw(wanted.image);
    return picture;
}

}  // namespace viewer
