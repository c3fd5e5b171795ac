#include "viewer/compare/landmarks.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace viewer::compare {

namespace {

/// The plane as complex numbers: a similarity is z → r·z + s, a mirrored one z → r·conj(z) + s.
using Point = std::complex<double>;

struct Points {
    std::vector<Point> fixed, moving;
    Point fixedMiddle, movingMiddle;
    double fixedSpread = 0, movingSpread = 0;  ///< root mean square distance from the middle
};

Point middleOf(const std::vector<Point>& points) {
    Point sum = 0;
    for (const auto& p : points) sum += p;
    return sum / static_cast<double>(points.size());
}

double spreadOf(std::vector<Point>& points, Point middle) {
    double sum = 0;
    for (auto& p : points) sum += std::norm(p -= middle);
    return std::sqrt(sum / static_cast<double>(points.size()));
}

/// On the film as displayed: square pixels, as wide as the stored ones; relative to the middle.
Points centred(std::span<const PointPair> pairs, const LandmarkOptions& options) {
    Points points;
    for (const auto& pair : pairs) {
        points.fixed.emplace_back(pair.fixed.x, pair.fixed.y * options.fixedAspect);
        points.moving.emplace_back(pair.moving.x, pair.moving.y * options.movingAspect);
    }
    points.fixedMiddle = middleOf(points.fixed);
    points.movingMiddle = middleOf(points.moving);
    points.fixedSpread = spreadOf(points.fixed, points.fixedMiddle);
    points.movingSpread = spreadOf(points.moving, points.movingMiddle);
    return points;
}

struct Turn {
    Point factor;             ///< rotation and scale
    double squaredError = 0;  ///< sum over the points
};

Turn bestTurn(const Points& points, bool mirrored) {
    Point cross = 0;
    double norm = 0;
    const auto source = [&](std::size_t i) { return mirrored ? std::conj(points.moving[i]) : points.moving[i]; };
    for (std::size_t i = 0; i < points.fixed.size(); ++i) {
        cross += points.fixed[i] * std::conj(source(i));
        norm += std::norm(source(i));
    }
    Turn turn{cross / norm, 0};
    for (std::size_t i = 0; i < points.fixed.size(); ++i)
        turn.squaredError += std::norm(points.fixed[i] - turn.factor * source(i));
    return turn;
}

/// A mirror image that fits at least three times closer, where the points tell the two apart at all.
bool looksMirrored(const Points& points, const Turn& turn) {
    if (points.fixed.size() < 3) return false;
    const double size = points.fixedSpread * points.fixedSpread * static_cast<double>(points.fixed.size());
    const auto mirrored = bestTurn(points, true);
    return turn.squaredError > 0.02 * size && mirrored.squaredError * 9 < turn.squaredError;
}

tl::unexpected<sdk::Error> failure(const char* code, const char* message) {
    return tl::unexpected(sdk::Error{code, message, ""});
}

/// Back to stored pixels: displayed y is stored y times the aspect.
sdk::Transform2D stored(const Points& points, Point factor, const LandmarkOptions& options) {
    const Point shift = points.fixedMiddle - factor * points.movingMiddle;
    return {factor.real(),
            -factor.imag() * options.movingAspect,
            shift.real(),
            factor.imag() / options.fixedAspect,
            factor.real() * options.movingAspect / options.fixedAspect,
            shift.imag() / options.fixedAspect};
}

}  // namespace

sdk::Result<LandmarkFit> fitLandmarks(std::span<const PointPair> pairs, const LandmarkOptions& options) {
    if (pairs.size() < 2) return failure("landmarks.few", "Two or three places must be set on both films.");
    for (const auto& pair : pairs)
        for (const double value : {pair.fixed.x, pair.fixed.y, pair.moving.x, pair.moving.y})
            if (!std::isfinite(value)) return failure("landmarks.number", "A place is not on the film.");
    const auto points = centred(pairs, options);
    if (std::min(points.fixedSpread, points.movingSpread) < options.leastSpreadPx)
        return failure("landmarks.close", "The places lie too close together to tell how the films lie.");
    const auto turn = bestTurn(points, false);
    if (looksMirrored(points, turn))
        return failure("landmarks.mirrored",
                       "The places fit a mirror image: were left and right exchanged on one film?");
    LandmarkFit fit;
    fit.scale = std::abs(turn.factor);
    if (!(fit.scale >= options.leastScale && fit.scale <= options.mostScale))
        return failure("landmarks.scale", "The films would differ too much in scale: is every place the same on both?");
    fit.rotationDegrees = std::arg(turn.factor) * 180 / std::numbers::pi;
    if (std::abs(fit.rotationDegrees) > options.mostRotationDegrees)
        return failure("landmarks.rotation",
                       "One film would be turned far: were left and right exchanged on one film?");
    fit.movingToFixed = stored(points, turn.factor, options);
    for (const auto& pair : pairs) {
        const auto there = fit.movingToFixed.map(pair.moving);
        fit.pointResidualsPx.push_back(
            std::hypot(there.x - pair.fixed.x, (there.y - pair.fixed.y) * options.fixedAspect));
    }
    // 2 equations a point, 4 unknowns; two coordinates make a distance
    if (pairs.size() > 2) fit.residualPx = std::sqrt(turn.squaredError / (static_cast<double>(pairs.size()) - 2));
    return fit;
}

}  // namespace viewer::compare
