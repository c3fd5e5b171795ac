#pragma once

#include <opencv2/core.hpp>
#include <span>

#include "viewer/compare/film.h"

/// Internal: how the moving film lies under the fixed one, in units that no matrix changes.
namespace viewer::compare {

/// x_moving = B·x_fixed + u with B = [p −q; q p]. Unit coordinates: relative to the middle of each film, 1 = the root
/// of the fixed film's displayed area, the moving film already brought to the expected scale.
struct Pose {
    double p = 1, q = 0, u = 0, v = 0;
    cv::Point2d map(cv::Point2d x) const { return {p * x.x - q * x.y + u, q * x.x + p * x.y + v}; }
    double scale() const { return std::hypot(p, q); }     ///< of the fixed film in the moving one
    double rotation() const { return std::atan2(q, p); }  ///< radians
    Pose inverse() const;
};
/// Largest distance of two poses over a square of that half-edge, in unit coordinates of the moving film.
double distanceOf(const Pose& a, const Pose& b, double halfEdge = 0.4);

/// One place of the fixed film found on the moving one.
struct Match {
    cv::Point2d fixed, moving;
    double weight = 1;
};
/// Weighted least squares; needs two distinct places.
Pose fitPose(std::span<const Match> matches);
/// Tukey's biweight from the median residual downwards; `weight`s of the matches are kept as priors. `tolerance` is the
/// least distance at which a match starts to count for nothing.
Pose fitPoseRobustly(std::span<const Match> matches, const Pose& start, double tolerance);

}  // namespace viewer::compare
