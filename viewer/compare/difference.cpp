#include "viewer/compare/difference.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "viewer/compare/exposure_match_p.h"
#include "viewer/compare/resample_p.h"
#include "viewer/compare/working_film_p.h"

namespace viewer::compare {

namespace {

constexpr double smallEdge = 420;

cv::Mat small(const cv::Mat& image, cv::Size size, int interpolation = cv::INTER_AREA) {
    cv::Mat result;
    cv::resize(image, result, size, 0, 0, interpolation);
    return result;
}

cv::Mat densitySmall(const cv::Mat& values, cv::Size size, Polarity polarity) {
    cv::Mat density;
    small(values, size).convertTo(density, CV_32F, polarity == Polarity::DenseIsLow ? -1 : 1);
    return density;
}

SmallPair smallPair(const CompareFilm& fixed, const CompareFilm& moving, const Laid& over) {
    const double factor = std::min(1.0, smallEdge / std::max(fixed.width, fixed.height));
    const cv::Size size(std::max(1, static_cast<int>(fixed.width * factor)),
                        std::max(1, static_cast<int>(fixed.height * factor)));
    SmallPair pair;
    pair.fixed = densitySmall(valuesOf(fixed), size, fixed.polarity);
    pair.moving = densitySmall(over.values, size, moving.polarity);
    pair.overlap = small(over.covered, size) == 255;
    if (const cv::Mat hidden = hiddenOf(fixed); !hidden.empty()) pair.overlap &= small(hidden != 0, size) == 0;
    cv::Mat beside = besideField(pair.fixed) | besideField(pair.moving);
    cv::dilate(beside, beside, cv::getStructuringElement(cv::MORPH_RECT, {11, 11}));
    pair.overlap &= ~beside;
    return pair;
}

std::uint8_t byteOf(float value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F) + 0.5F);
}

/// Rows of full size: a small field is brought up row by row, so that no plane of floats is written.
class Rising {
public:
    Rising(const cv::Mat& field, cv::Size full) : field_(field), full_(full) {
        const double k = static_cast<double>(field.cols) / full.width;
        for (int x = 0; x < full.width; ++x) {
            const double at = std::clamp((x + 0.5) * k - 0.5, 0.0, field.cols - 1.0);
            left_.push_back(std::min(static_cast<int>(at), field.cols - 1));
            right_.push_back(std::min(left_.back() + 1, field.cols - 1));
            part_.push_back(static_cast<float>(at - left_.back()));
        }
        line_.resize(static_cast<std::size_t>(field.cols));
        row_.resize(static_cast<std::size_t>(full.width));
    }
    const float* row(int y) {
        const double k = static_cast<double>(field_.rows) / full_.height;
        const double at = std::clamp((y + 0.5) * k - 0.5, 0.0, field_.rows - 1.0);
        const int up = static_cast<int>(at), down = std::min(up + 1, field_.rows - 1);
        const float v = static_cast<float>(at - up);
        const auto *a = field_.ptr<float>(up), *b = field_.ptr<float>(down);
        for (std::size_t x = 0; x < line_.size(); ++x) line_[x] = a[x] + v * (b[x] - a[x]);
        for (std::size_t x = 0; x < row_.size(); ++x) {
            const float l = line_[static_cast<std::size_t>(left_[x])], r = line_[static_cast<std::size_t>(right_[x])];
            row_[x] = l + part_[x] * (r - l);
        }
        return row_.data();
    }

private:
    const cv::Mat& field_;
    cv::Size full_;
    std::vector<int> left_, right_;
    std::vector<float> part_, line_, row_;
};

/// A little smoother than the pixels: grain of two films adds up.
cv::Mat calmed(const cv::Mat& values) {
    cv::Mat result;
    cv::GaussianBlur(values, result, {3, 3}, 0);
    return result;
}

/// What the rows are made from.
struct Source {
    const ExposureMatch& match;
    cv::Mat fixed, moving, overlap;  ///< in full size
    float fixedFactor = 1, movingFactor = 1;
};

void fillRows(Difference& result, const Source& source, const cv::Range& rows) {
    const auto& match = source.match;
    const cv::Size full(result.width, result.height);
    Rising slow(match.slow, full), fixedGround(match.fixedGround, full), movingGround(match.movingGround, full);
    const auto change = static_cast<float>(127 / match.unit), kept = static_cast<float>(255 / match.unit);
    const auto leastFixed = static_cast<float>(match.fixedThreshold),
               leastMoving = static_cast<float>(match.movingThreshold);
    for (int y = rows.start; y < rows.end; ++y) {
        const auto *fr = source.fixed.ptr<std::uint16_t>(y), *mr = source.moving.ptr<std::uint16_t>(y);
        const auto* in = source.overlap.ptr<std::uint8_t>(y);
        const float *s = slow.row(y), *fg = fixedGround.row(y), *mg = movingGround.row(y);
        const auto start = static_cast<std::size_t>(y) * static_cast<std::size_t>(full.width);
        for (int x = 0; x < full.width; ++x) {
            if (!in[x]) continue;
            const auto i = start + static_cast<std::size_t>(x);
            const float fd = source.fixedFactor * fr[x], md = source.movingFactor * mr[x];
            result.change[i] = byteOf(Difference::neutral + change * (md + s[x] - fd));
            result.stayed[i] = byteOf(kept * std::min(fd - fg[x] - leastFixed, md - mg[x] - leastMoving));
            result.overlap[i] = 255;
        }
    }
}

double signOf(Polarity polarity) {
    return polarity == Polarity::DenseIsLow ? -1 : 1;
}

}  // namespace

sdk::Result<Difference> difference(const CompareFilm& fixed, const CompareFilm& moving,
                                   const sdk::Transform2D& movingToFixed) try {
    if (auto ok = checked(fixed); !ok) return tl::unexpected(ok.error());
    const auto over = laid(moving, movingToFixed, {fixed.width, fixed.height});
    if (!over) return tl::unexpected(over.error());
    const auto pair = smallPair(fixed, moving, *over);
    const auto match = matchExposure(pair, fixed.polarity, moving.polarity);
    Difference result;
    result.width = fixed.width;
    result.height = fixed.height;
    result.change.assign(fixed.values.size(), Difference::neutral);
    result.stayed.assign(fixed.values.size(), 0);
    result.overlap.assign(fixed.values.size(), 0);
    result.opposed = match.opposed;
    result.gain = match.gain;
    const Source source{match,
                        calmed(valuesOf(fixed)),
                        calmed(over->values),
                        small(pair.overlap, {fixed.width, fixed.height}, cv::INTER_NEAREST),
                        static_cast<float>(signOf(fixed.polarity) * match.fixedSign),
                        static_cast<float>(signOf(moving.polarity) * match.movingSign * match.gain)};
    cv::parallel_for_({0, fixed.height}, [&](const cv::Range& rows) { fillRows(result, source, rows); });
    return result;
} catch (const cv::Exception&) {
    return tl::unexpected(sdk::Error{"compare.film", "The difference of the films could not be made.", ""});
}

std::vector<std::uint8_t> greyPicture(const Difference& difference, double stayedWeight) {
    constexpr int most = 48;  // of what came, so that it is not taken for what stayed
    const auto weight = static_cast<int>(std::lround(256 * std::clamp(stayedWeight, 0.0, 1.0)));
    const int top = most + (127 - most) * (256 - weight) / 256;
    std::vector<std::uint8_t> picture(difference.change.size());
    for (std::size_t i = 0; i < picture.size(); ++i) {
        const int signedChange = difference.change[i] - Difference::neutral;
        const int base = signedChange < 0 ? signedChange : signedChange * top / 127;
        const int stayed = difference.stayed[i] * weight / 256;
        // what stayed shows whatever became fainter in it
        picture[i] = static_cast<std::uint8_t>(
            std::clamp(Difference::neutral + base * (255 - stayed) / 255 + 127 * stayed / 255, 0, 255));
    }
    return picture;
}

}  // namespace viewer::compare
