#include "viewer/compare/working_film_p.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace viewer::compare {

namespace {

cv::Mat scaled(const cv::Mat& image, double fx, double fy) {
    if (std::abs(fx - 1) < 1e-9 && std::abs(fy - 1) < 1e-9) return image.clone();
    cv::Mat result;
    // the factors, not the size: the grid must lie exactly where the arithmetic says
    cv::resize(image, result, {}, fx, fy, fx < 1 && fy < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

/// Three box filters are nearly a Gaussian, at any width for the same time.
void smooth(cv::Mat& image, double sigma) {
    const int r = std::max(1, static_cast<int>(std::lround((std::sqrt(4 * sigma * sigma + 1) - 1) / 2)));
    for (int i = 0; i < 3; ++i) cv::blur(image, image, {2 * r + 1, 2 * r + 1}, {-1, -1}, cv::BORDER_CONSTANT);
}

/// Values within quantiles, of the usable part.
std::vector<float> sortedSample(const cv::Mat& image, const cv::Mat& usable) {
    std::vector<float> sample;
    const int step = std::max(1, image.rows * image.cols / 40000);
    int n = 0;
    for (int y = 0; y < image.rows; ++y)
        for (int x = n++ % step; x < image.cols; x += step)
            if (usable.empty() || usable.at<std::uint8_t>(y, x)) sample.push_back(image.at<float>(y, x));
    std::sort(sample.begin(), sample.end());
    return sample;
}

float quantile(const std::vector<float>& sorted, double q) {
    return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1))];
}

cv::Mat grown(const cv::Mat& mask, double radius) {
    const int r = std::max(1, static_cast<int>(std::lround(radius)));
    cv::Mat result;
    cv::dilate(mask, result, cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * r + 1, 2 * r + 1}), {-1, -1}, 1,
               cv::BORDER_CONSTANT, cv::Scalar(0));
    return result;
}

/// Contrast, metal, burnt-in letters: at the end of the scale, or far denser than what surrounds it.
cv::Mat tooStrong(const cv::Mat& density, const cv::Mat& usable, double edge) {
    const auto sample = sortedSample(density, usable);
    const float top = quantile(sample, 0.9995), bottom = quantile(sample, 0.0005);
    const float span = std::max(1e-6F, quantile(sample, 0.98) - quantile(sample, 0.02));
    cv::Mat weight, slow, weightSlow;
    usable.convertTo(weight, CV_32F, 1.0 / 255);
    slow = density.mul(weight);
    weightSlow = weight.clone();
    smooth(slow, 0.07 * edge);
    smooth(weightSlow, 0.07 * edge);
    cv::Mat excess = density - slow / (weightSlow + 1e-3F);
    const auto spread = sortedSample(excess, usable);
    const float middle = quantile(spread, 0.5);
    const float deviation = std::max(1e-6F, (quantile(spread, 0.75) - quantile(spread, 0.25)) / 1.35F);
    const cv::Mat strong = (excess > middle + 3.6F * deviation) | (excess < middle - 4.5F * deviation);
    cv::Mat ends = (density >= top - 0.002F * span) | (density <= bottom + 0.002F * span);
    return strong | ends;
}

}  // namespace

cv::Mat besideField(const cv::Mat& density) {
    const double factor = std::min(1.0, 256.0 / std::max(density.cols, density.rows));
    const cv::Mat small = scaled(density, factor, factor);
    const auto sample = sortedSample(small, {});
    const float tolerance = 0.012F * std::max(1e-6F, quantile(sample, 0.98) - quantile(sample, 0.02));
    const float high = quantile(sample, 0.90), low = quantile(sample, 0.10);
    cv::Mat filled = cv::Mat::zeros(small.rows + 2, small.cols + 2, CV_8U), result = filled.clone();
    const auto seed = [&](int x, int y) {
        const float value = small.at<float>(y, x);
        if (filled.at<std::uint8_t>(y + 1, x + 1) || (value < high && value > low)) return;
        cv::Mat region = filled.clone();
        cv::Rect box;
        const int area = cv::floodFill(small, region, {x, y}, {}, &box, cv::Scalar(tolerance), cv::Scalar(tolerance),
                                       4 | cv::FLOODFILL_FIXED_RANGE | cv::FLOODFILL_MASK_ONLY | (255 << 8));
        filled = region;
        const int longest = std::max(box.width, box.height);
        if (area > small.rows * small.cols / 500 || longest > std::max(small.cols, small.rows) / 4) result |= region;
    };
    for (int x = 0; x < small.cols; ++x) seed(x, 0), seed(x, small.rows - 1);
    for (int y = 0; y < small.rows; ++y) seed(0, y), seed(small.cols - 1, y);
    cv::Mat mask;
    cv::resize(result(cv::Rect(1, 1, small.cols, small.rows)), mask, density.size(), 0, 0, cv::INTER_NEAREST);
    return mask;
}

WorkingFilm workingFilm(const CompareFilm& film, double pixelsPerUnit, double edge) {
    WorkingFilm result;
    result.edge = edge;
    const double fx = edge / pixelsPerUnit, fy = fx * film.aspect;
    // OpenCV has no const views; nothing here writes through it
    const cv::Mat stored(film.height, film.width, CV_16U, const_cast<std::uint16_t*>(film.values.data()));
    const cv::Mat small = scaled(stored, fx, fy);
    result.middle = {film.width * fx / 2, film.height * fy / 2};
    small.convertTo(result.density, CV_32F, film.polarity == Polarity::DenseIsLow ? -1 : 1);
    cv::Mat hidden = besideField(result.density);
    if (!film.hidden.empty()) {
        const cv::Mat behind(film.height, film.width, CV_8U, const_cast<std::uint8_t*>(film.hidden.data()));
        cv::Mat shown;
        cv::resize(behind != 0, shown, result.density.size(), 0, 0, cv::INTER_AREA);
        hidden |= shown;
    }
    result.usable = ~grown(hidden, 0.012 * edge);
    const int rim = std::max(1, static_cast<int>(0.008 * edge));
    cv::rectangle(result.usable, {0, 0}, {result.usable.cols - 1, result.usable.rows - 1}, cv::Scalar(0), rim);
    const cv::Mat strong = tooStrong(result.density, result.usable, edge);
    result.usable &= ~grown(strong, 0.006 * edge);
    cv::Mat slow;
    cv::blur(result.density, slow, {3, 3});
    result.grain = cv::norm(result.density, slow, cv::NORM_L2, result.usable) /
                   std::sqrt(std::max(1.0, static_cast<double>(cv::countNonZero(result.usable))));
    return result;
}

double WorkingFilm::usablePart() const {
    return cv::countNonZero(usable) / std::max(1.0, static_cast<double>(usable.total()));
}

Layer layerOf(const WorkingFilm& film, double edge, double smallest, double largest) {
    const double factor = edge / film.edge;
    Layer layer;
    layer.edge = edge;
    layer.middle = film.middle * factor;
    const cv::Mat value = scaled(film.density, factor, factor);
    cv::Mat weight;
    scaled(film.usable, factor, factor).convertTo(weight, CV_32F, 1.0 / 255);
    cv::threshold(weight, weight, 0.75, 1, cv::THRESH_BINARY);
    const auto mean = [&](const cv::Mat& image, double sigma) {
        cv::Mat sum = image.mul(weight), count = weight.clone();
        smooth(sum, sigma);
        smooth(count, sigma);
        return cv::Mat(sum / (count + 1e-4F));
    };
    cv::Mat fine;
    cv::GaussianBlur(value, fine, {}, smallest);
    cv::Mat detail = (fine - mean(value, largest)).mul(weight);
    const cv::Mat power = mean(detail.mul(detail), 2.5 * largest);
    const double overall = cv::sum(detail.mul(detail))[0] / std::max(1.0, cv::sum(weight)[0]);
    layer.contrast = std::sqrt(overall);
    cv::Mat size;
    cv::sqrt(power + 0.12 * overall + 1e-12, size);
    layer.structure = detail / size;
    layer.structure = cv::min(cv::max(layer.structure, -2.5), 2.5);
    layer.structure = layer.structure.mul(weight);
    layer.usable = weight;
    return layer;
}

cv::Mat laidOver(const cv::Mat& moving, const Layer& movingLayer, const Layer& fixedLayer, const Pose& pose) {
    const auto cf = fixedLayer.middle, cm = movingLayer.middle;
    // index = place − ½ on both films
    const double x0 = 0.5 - cf.x, y0 = 0.5 - cf.y;
    const double e = movingLayer.edge / fixedLayer.edge;
    const cv::Matx23d map(e * pose.p, -e * pose.q,
                          e * (pose.p * x0 - pose.q * y0) + movingLayer.edge * pose.u + cm.x - 0.5, e * pose.q,
                          e * pose.p, e * (pose.q * x0 + pose.p * y0) + movingLayer.edge * pose.v + cm.y - 0.5);
    cv::Mat result;
    cv::warpAffine(moving, result, map, fixedLayer.structure.size(), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   cv::BORDER_CONSTANT, cv::Scalar(0));
    return result;
}

}  // namespace viewer::compare
