#include "viewer/compare/coarse_search_p.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace viewer::compare {

namespace {

/// A structure and its mask in the middle of a square that leaves room for every shift.
struct Spectra {
    cv::Mat structure, usable;
};

cv::Mat spectrum(const cv::Mat& image) {
    cv::Mat result;
    cv::dft(image, result);
    return result;
}

cv::Mat correlation(const cv::Mat& fixed, const cv::Mat& moving) {
    cv::Mat product, result;
    cv::mulSpectrums(fixed, moving, product, 0, true);
    cv::dft(product, result, cv::DFT_INVERSE | cv::DFT_REAL_OUTPUT | cv::DFT_SCALE);
    return result;
}

/// A frame of n × n pixels with the middle of the film in its middle, turned and scaled.
Layer frameOf(const Layer& layer, int n, double rotation, double scale) {
    Layer frame;
    frame.edge = layer.edge;
    frame.middle = {n / 2.0, n / 2.0};
    frame.structure = cv::Mat(n, n, CV_32F);
    const Pose pose{std::cos(rotation) * scale, std::sin(rotation) * scale, 0, 0};
    const cv::Mat structure = laidOver(layer.structure, layer, frame, pose);
    frame.usable = laidOver(layer.usable, layer, frame, pose);
    frame.structure = structure;
    return frame;
}

struct Trial {
    double rotation, scale;  ///< of the fixed film in the moving one
};

std::vector<Trial> trialsOf(const RegistrationOptions& options) {
    std::vector<Trial> trials;
    const double most = options.mostRotationDegrees * std::numbers::pi / 180;
    const int turns = std::max(0, static_cast<int>(std::ceil(most / 0.042)));
    const double low = std::log(1 / options.mostScale), high = std::log(1 / options.leastScale);
    const int sizes = std::max(1, static_cast<int>(std::ceil((high - low) / 0.042)));
    for (int i = -turns; i <= turns; ++i)
        for (int k = 0; k <= sizes; ++k)
            trials.push_back({turns ? most * i / turns : 0, std::exp(low + (high - low) * k / sizes)});
    return trials;
}

bool isAlike(const Candidate& a, const Candidate& b) {
    return a.sign == b.sign && distanceOf(a.pose, b.pose, 0.35) < 0.06;
}

/// The best placements of one trial: both signs, the summit and one more apart from it.
void addSummits(std::vector<Candidate>& found, cv::Mat score, const Trial& trial, double edge) {
    const int n = score.rows;
    for (const double sign : {1.0, -1.0})
        for (int k = 0; k < 2; ++k) {
            double low = 0, high = 0;
            cv::Point lowAt, highAt;
            cv::minMaxLoc(score, &low, &high, &lowAt, &highAt);
            const auto at = sign > 0 ? highAt : lowAt;
            const double value = sign > 0 ? high : -low;
            if (value <= 0) break;
            const cv::Point2d t((at.x > n / 2 ? at.x - n : at.x) / edge, (at.y > n / 2 ? at.y - n : at.y) / edge);
            Candidate candidate{
                {std::cos(trial.rotation) * trial.scale, std::sin(trial.rotation) * trial.scale, 0, 0}, sign, value};
            // the moving frame, shifted by t, lies on the fixed one
            const auto u = candidate.pose.map(-t);
            candidate.pose.u = u.x;
            candidate.pose.v = u.y;
            found.push_back(candidate);
            cv::circle(score, at, 5, cv::Scalar(0), cv::FILLED);
        }
}

}  // namespace

std::vector<Candidate> coarseCandidates(const Layer& fixed, const Layer& moving, const RegistrationOptions& options) {
    const int size =
        std::max({fixed.structure.cols, fixed.structure.rows, moving.structure.cols, moving.structure.rows});
    const int n = cv::getOptimalDFTSize(static_cast<int>(1.75 * size));
    const auto still = frameOf(fixed, n, 0, 1);
    const cv::Mat fixedStructure = spectrum(still.structure), fixedUsable = spectrum(still.usable);
    const double smaller = std::min(cv::sum(fixed.usable)[0], cv::sum(moving.usable)[0]);
    std::vector<Candidate> found;
    for (const auto& trial : trialsOf(options)) {
        if (options.stop.stop_requested()) return {};
        const auto frame = frameOf(moving, n, trial.rotation, trial.scale);
        const cv::Mat sum = correlation(fixedStructure, spectrum(frame.structure));
        const cv::Mat count = correlation(fixedUsable, spectrum(frame.usable));
        const double area = smaller / std::max(1.0, trial.scale * trial.scale);
        cv::Mat score, root;
        cv::sqrt(cv::max(count, 1.0), root);
        score = sum / root;
        score.setTo(0, count < options.leastOverlap * area);
        addSummits(found, score, trial, fixed.edge);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    std::vector<Candidate> apart;
    for (const auto& candidate : found) {
        if (std::none_of(apart.begin(), apart.end(), [&](const auto& other) { return isAlike(candidate, other); }))
            apart.push_back(candidate);
        if (apart.size() == 12) break;
    }
    return apart;
}

Agreement agreementOf(const Layer& fixed, const Layer& moving, const Candidate& at) {
    const cv::Mat over = laidOver(moving.structure, moving, fixed, at.pose);
    const cv::Mat usable = laidOver(moving.usable, moving, fixed, at.pose).mul(fixed.usable);
    const double count = cv::sum(usable)[0];
    const double smaller =
        std::min(cv::sum(fixed.usable)[0], cv::sum(moving.usable)[0] / (at.pose.scale() * at.pose.scale()));
    const double power = cv::sum(fixed.structure.mul(fixed.structure).mul(usable))[0];
    const double powerOver = cv::sum(over.mul(over).mul(usable))[0];
    const double common = cv::sum(fixed.structure.mul(over).mul(usable))[0];
    return {power > 0 && powerOver > 0 ? at.sign * common / std::sqrt(power * powerOver) : 0,
            smaller > 0 ? count / smaller : 0};
}

namespace {

/// What one round of Gauss–Newton sees: the moving structure, its slopes and mask over the fixed film.
struct Overlay {
    cv::Mat structure, slopeX, slopeY, usable;
};

float medianSize(const Layer& fixed, const Overlay& over, double sign) {
    std::vector<float> sizes;
    for (int y = 0; y < fixed.structure.rows; y += 2)
        for (int x = 0; x < fixed.structure.cols; x += 2)
            if (fixed.usable.at<float>(y, x) * over.usable.at<float>(y, x) > 0.9F)
                sizes.push_back(std::abs(fixed.structure.at<float>(y, x) -
                                         static_cast<float>(sign) * over.structure.at<float>(y, x)));
    if (sizes.empty()) return 0;
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<long>(sizes.size() / 2), sizes.end());
    return sizes[sizes.size() / 2];
}

/// One Gauss–Newton step; the change in unit coordinates is the distance at the edge of the film.
cv::Vec4d stepOf(const Layer& fixed, const Overlay& over, double sign) {
    const double limit = std::max(0.3, 3.5 * static_cast<double>(medianSize(fixed, over, sign)));
    cv::Matx44d normal = cv::Matx44d::zeros();
    cv::Vec4d right = cv::Vec4d::all(0);
    for (int y = 0; y < fixed.structure.rows; ++y) {
        const auto *f = fixed.structure.ptr<float>(y), *m = over.structure.ptr<float>(y),
                   *gx = over.slopeX.ptr<float>(y), *gy = over.slopeY.ptr<float>(y), *a = fixed.usable.ptr<float>(y),
                   *b = over.usable.ptr<float>(y);
        const double py = (y + 0.5 - fixed.middle.y) / fixed.edge;
        for (int x = 0; x < fixed.structure.cols; ++x) {
            if (a[x] * b[x] < 0.9F) continue;
            const double r = f[x] - sign * m[x], t = r / limit;
            if (t * t >= 1) continue;
            const double w = (1 - t * t) * (1 - t * t), px = (x + 0.5 - fixed.middle.x) / fixed.edge;
            const double dx = sign * gx[x], dy = sign * gy[x];
            const cv::Vec4d j(dx * px + dy * py, -dx * py + dy * px, dx, dy);
            for (int i = 0; i < 4; ++i) {
                right[i] += w * j[i] * r;
                for (int k = i; k < 4; ++k) normal(i, k) += w * j[i] * j[k];
            }
        }
    }
    for (int i = 0; i < 4; ++i)
        for (int k = 0; k < i; ++k) normal(i, k) = normal(k, i);
    for (int i = 0; i < 4; ++i) normal(i, i) *= 1.0001;
    cv::Vec4d step;
    if (!cv::solve(normal, right, step, cv::DECOMP_CHOLESKY)) return cv::Vec4d::all(0);
    return step;
}

}  // namespace

Candidate refined(const Layer& fixed, const Layer& moving, const Candidate& start, int rounds) {
    cv::Mat slopeX, slopeY;
    // change of the structure for one unit
    cv::Sobel(moving.structure, slopeX, CV_32F, 1, 0, 3, moving.edge / 8);
    cv::Sobel(moving.structure, slopeY, CV_32F, 0, 1, 3, moving.edge / 8);
    Candidate best = start;
    for (int round = 0; round < rounds; ++round) {
        const Overlay over{laidOver(moving.structure, moving, fixed, best.pose),
                           laidOver(slopeX, moving, fixed, best.pose), laidOver(slopeY, moving, fixed, best.pose),
                           laidOver(moving.usable, moving, fixed, best.pose)};
        auto step = stepOf(fixed, over, best.sign);
        const double length = std::hypot(step[2], step[3]) + 0.5 * std::hypot(step[0], step[1]);
        const double most = 3 / fixed.edge;
        if (length > most) step *= most / length;
        best.pose = {best.pose.p + step[0], best.pose.q + step[1], best.pose.u + step[2], best.pose.v + step[3]};
        if (length < 0.02 / fixed.edge) break;
    }
    best.score = agreementOf(fixed, moving, best).correlation;
    return best;
}

}  // namespace viewer::compare
