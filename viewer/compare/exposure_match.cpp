#include "viewer/compare/exposure_match_p.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace viewer::compare {

namespace {

void smooth(cv::Mat& image, double sigma) {
    const int r = std::max(1, static_cast<int>(std::lround((std::sqrt(4 * sigma * sigma + 1) - 1) / 2)));
    for (int i = 0; i < 3; ++i) cv::blur(image, image, {2 * r + 1, 2 * r + 1}, {-1, -1}, cv::BORDER_CONSTANT);
}

/// Mean over the neighbourhood of what is inside the mask; defined everywhere.
cv::Mat slowPart(const cv::Mat& image, const cv::Mat& mask, double sigma) {
    cv::Mat weight;
    mask.convertTo(weight, CV_32F, 1.0 / 255);
    cv::Mat sum = image.mul(weight);
    smooth(sum, sigma);
    smooth(weight, sigma);
    return sum / (weight + 1e-5F);
}

/// About 40,000 of the values inside the mask, sorted: quantiles of all of them are no better.
std::vector<float> valuesInside(const cv::Mat& image, const cv::Mat& mask) {
    const int step = std::max(1, static_cast<int>(image.total() / 40000));
    std::vector<float> values;
    for (int y = 0; y < image.rows; ++y) {
        const auto* value = image.ptr<float>(y);
        const auto* in = mask.ptr<std::uint8_t>(y);
        // not the same columns in every row
        for (int x = (y * 3) % step; x < image.cols; x += step)
            if (in[x]) values.push_back(value[x]);
    }
    std::sort(values.begin(), values.end());
    return values;
}

double quantile(const std::vector<float>& sorted, double q) {
    return sorted.empty()
               ? 0
               : static_cast<double>(sorted[static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1))]);
}

double deviation(const std::vector<float>& sorted) {
    return std::max(1e-6, (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.349);
}

/// Contrast, metal and letters are dense: the longer tail is the dense one.
double denseTail(const std::vector<float>& sorted) {
    return quantile(sorted, 0.997) + quantile(sorted, 0.003) - 2 * quantile(sorted, 0.5);
}

struct Slope {
    double gain = 1;
    bool opposed = false;
};

/// Of fixed detail against moving detail: the longer axis of their scatter, without what lies far from it (contrast
/// that came or went).
Slope slopeOf(const cv::Mat& fixed, const cv::Mat& moving, const cv::Mat& mask) {
    cv::Mat kept = mask.clone();
    const double df = deviation(valuesInside(fixed, mask)), dm = deviation(valuesInside(moving, mask));
    kept &= (cv::abs(fixed) < 4 * df) & (cv::abs(moving) < 4 * dm);
    const cv::Mat f = fixed / df, m = moving / dm;
    double direction = 1, tilt = 1;
    for (int round = 0; round < 6; ++round) {
        const double ff = cv::mean(f.mul(f), kept)[0], mm = cv::mean(m.mul(m), kept)[0],
                     fm = cv::mean(f.mul(m), kept)[0];
        direction = fm < 0 ? -1 : 1;
        tilt = std::clamp(std::tan(0.5 * std::atan2(2 * fm, mm - ff)) * direction, 0.25, 4.0);
        const cv::Mat off = f - direction * tilt * m;
        const double limit = 2.5 * deviation(valuesInside(off, kept));
        kept = mask & (cv::abs(off) < limit) & (cv::abs(f) < 4) & (cv::abs(m) < 4);
    }
    return {tilt * df / dm, direction < 0};
}

/// What a difference has slowly everywhere, whatever stands out of it.
cv::Mat slowDifference(const cv::Mat& difference, const cv::Mat& mask, double sigma) {
    const auto values = valuesInside(difference, mask);
    cv::Mat slow(difference.size(), CV_32F, cv::Scalar(quantile(values, 0.5)));
    for (int round = 0; round < 3; ++round) {
        const cv::Mat rest = difference - slow;
        const double limit = 1.5 * deviation(valuesInside(rest, mask));
        const cv::Mat clipped = cv::min(cv::max(rest, -limit), limit);
        slow += slowPart(clipped, mask, sigma);
    }
    return slow;
}

/// Density with everything narrower than `width` pixels taken off the top.
cv::Mat groundOf(const cv::Mat& density, int width) {
    cv::Mat ground;
    const auto shape = cv::getStructuringElement(cv::MORPH_RECT, {width, width});
    cv::medianBlur(density, ground, 5);
    cv::morphologyEx(ground, ground, cv::MORPH_OPEN, shape, {-1, -1}, 1, cv::BORDER_REPLICATE);
    cv::blur(ground, ground, {width / 2 | 1, width / 2 | 1}, {-1, -1}, cv::BORDER_REPLICATE);
    return ground;
}

}  // namespace

ExposureMatch matchExposure(const SmallPair& pair, Polarity fixed, Polarity moving) {
    ExposureMatch match;
    const double edge = std::sqrt(static_cast<double>(pair.fixed.total()));
    cv::Mat fixedDetail = pair.fixed - slowPart(pair.fixed, pair.overlap, 0.06 * edge);
    cv::Mat movingDetail = pair.moving - slowPart(pair.moving, pair.overlap, 0.06 * edge);
    const auto slope = slopeOf(fixedDetail, movingDetail, pair.overlap);
    match.gain = slope.gain;
    match.opposed = slope.opposed;
    const double fixedTail = denseTail(valuesInside(fixedDetail, pair.overlap));
    const double movingTail = slope.gain * denseTail(valuesInside(movingDetail, pair.overlap));
    if (slope.opposed) {
        // one header is wrong (or silent): the one that did not say, else the one whose dense things are not dense
        const bool turnFixed = fixed == Polarity::Unknown    ? moving != Polarity::Unknown || fixedTail < movingTail
                               : moving == Polarity::Unknown ? false
                                                             : fixedTail < movingTail;
        (turnFixed ? match.fixedSign : match.movingSign) = -1;
    } else if (fixed == Polarity::Unknown && moving == Polarity::Unknown && fixedTail + movingTail < 0) {
        match.fixedSign = match.movingSign = -1;
    }
    const cv::Mat f = pair.fixed * match.fixedSign, m = pair.moving * (match.movingSign * match.gain);
    match.slow = slowDifference(f - m, pair.overlap, 0.14 * edge);
    const int width = static_cast<int>(0.11 * edge) | 1;
    match.fixedGround = groundOf(f, width);
    match.movingGround = groundOf(m, width);
    const auto rest = valuesInside(m + match.slow - f, pair.overlap);
    const auto excess = valuesInside(f - match.fixedGround, pair.overlap);
    const auto excessMoving = valuesInside(m - match.movingGround, pair.overlap);
    match.fixedThreshold = quantile(excess, 0.5) + 4 * deviation(excess);
    match.movingThreshold = quantile(excessMoving, 0.5) + 4 * deviation(excessMoving);
    const double strongest = std::max(quantile(excess, 0.997), quantile(excessMoving, 0.997));
    match.unit = std::max({6 * deviation(rest), 0.6 * strongest, 1e-3});
    return match;
}

}  // namespace viewer::compare
