#include "viewer/ui/comparison/comparison_picture.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "viewer/compare/difference.h"
#include "viewer/ui/theme.h"

namespace viewer::ui {

namespace {

using Pixels = std::vector<std::uint8_t>;

struct ComparisonTexts {
    Q_DECLARE_TR_FUNCTIONS(viewer::ui::Comparison)
};

/// A frame that was computed, as a film like any other.
class ComputedSource : public FrameSource {
public:
    explicit ComputedSource(std::shared_ptr<const Frame> frame) : frame_(std::move(frame)) {
        grey_.bitsStored = 8;
        grey_.photometric = "MONOCHROME2";
        grey_.voi = {{"", {127.5, 255, VoiFunction::LinearExact}, -1}};
    }
    int frameCount() const override { return 1; }
    const GrayscaleParameters& grayscale() const override { return grey_; }
    sdk::Result<std::shared_ptr<const Frame>> frame(int) const override { return frame_; }

private:
    std::shared_ptr<const Frame> frame_;
    GrayscaleParameters grey_;
};

GreyTable tableOf(const ComparedFilm& film, const sdk::FilmGrey& grey) {
    return greyTable(grayscaleOf(*film.source, *film.frame), requestOf(grey), film.frame->range);
}

/// As the shader of the canvas samples: stored values interpolated, then looked up; ground where the film is not.
class Sampler {
public:
    Sampler(const ComparedFilm& film, GreyTable table) : frame_(*film.frame), table_(std::move(table)) {}

    /// −1 outside the film.
    int at(canvas::Point p) const {
        if (p.x < 0 || p.y < 0 || p.x >= frame_.width || p.y >= frame_.height) return -1;
        const std::size_t nearest = std::size_t(p.y) * std::size_t(frame_.width) + std::size_t(p.x);
        if (!frame_.shutter.empty() && frame_.shutter[nearest]) return frame_.shutterGrey;
        const double x = std::clamp(p.x - 0.5, 0.0, frame_.width - 1.0);
        const double y = std::clamp(p.y - 0.5, 0.0, frame_.height - 1.0);
        const int x0 = int(x), y0 = int(y);
        const int x1 = std::min(x0 + 1, frame_.width - 1), y1 = std::min(y0 + 1, frame_.height - 1);
        const double fx = x - x0, fy = y - y0;
        const double top = value(x0, y0) * (1 - fx) + value(x1, y0) * fx;
        const double low = value(x0, y1) * (1 - fx) + value(x1, y1) * fx;
        return table_.grey[std::size_t(std::lround(top * (1 - fy) + low * fy))];
    }

private:
    double value(int x, int y) const {
        return frame_.indices[std::size_t(y) * std::size_t(frame_.width) + std::size_t(x)];
    }
    const Frame& frame_;
    GreyTable table_;
};

/// The moving film in the matrix of the fixed one; −1 where it is not.
std::vector<std::int16_t> laid(const PictureParts& parts, const sdk::ComparisonView& view) {
    const Sampler sampler(parts.moving, tableOf(parts.moving, view.movingGrey));
    const canvas::Affine back = affineOf(view.registration.movingToFixed).inverse();
    const int w = parts.fixed.frame->width, h = parts.fixed.frame->height;
    std::vector<std::int16_t> pixels(std::size_t(w) * std::size_t(h));
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x)
            pixels[std::size_t(y) * std::size_t(w) + std::size_t(x)] =
                std::int16_t(sampler.at(back.map({x + 0.5, y + 0.5})));
    return pixels;
}

Pixels mixed(const PictureParts& parts, const sdk::ComparisonView& view) {
    Pixels pixels = render(*parts.fixed.frame, tableOf(parts.fixed, view.fixedGrey)).pixels;
    const auto over = laid(parts, view);
    const int width = parts.fixed.frame->width;
    const double edge = view.swipe * width;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const double column = double(i % std::size_t(width)) + 0.5;
        if (view.mode == sdk::CompareMode::Swipe) {
            if (column >= edge) pixels[i] = over[i] < 0 ? kGroundGrey : std::uint8_t(over[i]);
        } else if (over[i] >= 0) {
            pixels[i] = std::uint8_t(std::lround(pixels[i] * (1 - view.blend) + over[i] * view.blend));
        }
    }
    return pixels;
}

QImage imageOf(const Pixels& pixels, int width, int height) {
    return QImage(pixels.data(), width, height, width, QImage::Format_Grayscale8).copy();
}

QImage sideBySide(const QImage& fixed, const QImage& moving) {
    const int gap = std::max(2, fixed.width() / 200);
    QImage both(fixed.width() + gap + moving.width(), fixed.height(), QImage::Format_Grayscale8);
    both.fill(kGroundGrey);
    QPainter painter(&both);
    painter.drawImage(0, 0, fixed);
    painter.drawImage(fixed.width() + gap, 0, moving);
    return both;
}

QImage pairPicture(const PictureParts& parts, const sdk::ComparisonView& view) {
    const int w = parts.fixed.frame->width, h = parts.fixed.frame->height;
    const QImage fixed = imageOf(render(*parts.fixed.frame, tableOf(parts.fixed, view.fixedGrey)).pixels, w, h);
    if (!view.registration.isValid()) {
        const Frame& m = *parts.moving.frame;
        const QImage own = imageOf(render(m, tableOf(parts.moving, view.movingGrey)).pixels, m.width, m.height);
        return sideBySide(fixed,
                          own.scaledToHeight(h, Qt::SmoothTransformation).convertToFormat(QImage::Format_Grayscale8));
    }
    Pixels pixels;
    for (const std::int16_t v : laid(parts, view)) pixels.push_back(v < 0 ? kGroundGrey : std::uint8_t(v));
    return sideBySide(fixed, imageOf(pixels, w, h));
}

QImage picture(const PictureParts& parts, const sdk::ComparisonView& view) {
    const int w = parts.fixed.frame->width, h = parts.fixed.frame->height;
    switch (view.mode) {
        case sdk::CompareMode::SideBySide:
        case sdk::CompareMode::Flicker:
            return pairPicture(parts, view);
        case sdk::CompareMode::Swipe:
        case sdk::CompareMode::Blend:
            return imageOf(mixed(parts, view), w, h);
        case sdk::CompareMode::Difference:
            return imageOf(render(*parts.difference->frame, tableOf(*parts.difference, view.differenceGrey)).pixels, w,
                           h);
    }
    return {};
}

QImage fitted(const QImage& image, double aspect, int maxEdge) {
    if (maxEdge <= 0) return image;
    const double height = image.height() * (aspect > 0 ? aspect : 1);
    const double scale = std::min(1.0, maxEdge / std::max<double>(image.width(), height));
    const QSize size(std::max(1, qRound(image.width() * scale)), std::max(1, qRound(height * scale)));
    if (size == image.size()) return image;
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

/// White on black below the picture, in as many lines as it needs.
QImage captioned(const QImage& image, const QString& caption) {
    if (caption.isEmpty()) return image;
    const QFont font = theme::font(std::clamp(image.width() / 45, 11, 48));
    const int margin = font.pixelSize() / 2;
    const QRect room(margin, 0, std::max(1, image.width() - 2 * margin), 100000);
    const QFontMetrics metrics(font);
    const int height = metrics.boundingRect(room, Qt::TextWordWrap, caption).height() + margin;
    QImage whole(image.width(), image.height() + height, QImage::Format_Grayscale8);
    whole.fill(0);
    QPainter painter(&whole);
    painter.drawImage(0, 0, image);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(QRect(margin, image.height() + margin / 2, room.width(), height), Qt::TextWordWrap, caption);
    return whole;
}

}  // namespace

sdk::Result<PictureParts> pictureParts(const FrameProvider& provider, const sdk::ComparisonView& view,
                                       const PairFacts& facts) {
    if (view.mode != sdk::CompareMode::SideBySide && !view.registration.isValid())
        return tl::unexpected(
            sdk::Error{"compare.registration", ComparisonTexts::tr("The films are not registered.").toStdString(), ""});
    // a difference is that of the films as they were taken; else each is seen as the reader saw it
    const bool asTaken = view.mode == sdk::CompareMode::Difference;
    const sdk::FilmPair& pair = view.pair;
    auto fixed = decodeFilm(provider, asTaken ? pair.fixed : seenAs(pair.fixed, view.fixedGrey));
    if (!fixed) return tl::unexpected(fixed.error());
    auto moving = decodeFilm(provider, asTaken ? pair.moving : seenAs(pair.moving, view.movingGrey));
    if (!moving) return tl::unexpected(moving.error());
    PictureParts parts{*fixed, *moving, {}};
    if (view.mode != sdk::CompareMode::Difference) return parts;
    auto change = differenceFilm(parts.fixed, parts.moving, facts, view);
    if (!change) return tl::unexpected(change.error());
    parts.difference = *change;
    return parts;
}

sdk::Result<ComparedFilm> differenceFilm(const ComparedFilm& fixed, const ComparedFilm& moving, const PairFacts& facts,
                                         const sdk::ComparisonView& view) {
    const auto change = compare::difference(forCompare(fixed, facts.fixed), forCompare(moving, facts.moving),
                                            view.registration.movingToFixed);
    if (!change) return tl::unexpected(change.error());
    auto frame = std::make_shared<Frame>();
    frame->width = change->width;
    frame->height = change->height;
    frame->aspect = fixed.frame->aspect;
    frame->range = {0, 255};
    frame->shutter.resize(change->overlap.size());  // where one film is not, nothing is said
    std::transform(change->overlap.begin(), change->overlap.end(), frame->shutter.begin(),
                   [](std::uint8_t both) { return both ? std::uint8_t(0) : std::uint8_t(255); });
    frame->shutterGrey = kGroundGrey;
    const Pixels all = compare::greyPicture(*change, view.stayed);
    frame->indices.assign(all.begin(), all.end());
    return ComparedFilm{std::make_shared<ComputedSource>(frame), frame};
}

sdk::GreyImage comparisonPicture(const PictureParts& parts, const sdk::ComparisonView& view, int maxEdge,
                                 const QString& caption) {
    const QImage image = captioned(fitted(picture(parts, view), parts.fixed.frame->aspect, maxEdge), caption);
    sdk::GreyImage result{image.width(), image.height(), {}};
    result.pixels.reserve(std::size_t(image.width()) * std::size_t(image.height()));
    for (int y = 0; y < image.height(); ++y)
        result.pixels.insert(result.pixels.end(), image.constScanLine(y), image.constScanLine(y) + image.width());
    return result;
}

}  // namespace viewer::ui
