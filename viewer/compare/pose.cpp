#include <algorithm>
#include <cmath>
#include <vector>

#include "viewer/compare/pose_p.h"

namespace viewer::compare {

Pose Pose::inverse() const {
    const double n = p * p + q * q;
    Pose inverse{p / n, -q / n, 0, 0};
    const auto back = inverse.map({u, v});
    inverse.u = -back.x;
    inverse.v = -back.y;
    return inverse;
}

double distanceOf(const Pose& a, const Pose& b, double halfEdge) {
    double most = 0;
    for (const double x : {-halfEdge, halfEdge})
        for (const double y : {-halfEdge, halfEdge}) {
            const auto d = a.map({x, y}) - b.map({x, y});
            most = std::max(most, std::hypot(d.x, d.y));
        }
    return most;
}

Pose fitPose(std::span<const Match> matches) {
    double total = 0;
    cv::Point2d fixed, moving;
    for (const auto& m : matches) {
        total += m.weight;
        fixed += m.weight * m.fixed;
        moving += m.weight * m.moving;
    }
    if (total <= 0) return {};
    fixed /= total;
    moving /= total;
    double along = 0, across = 0, norm = 0;
    for (const auto& m : matches) {
        const auto f = m.fixed - fixed, g = m.moving - moving;
        along += m.weight * f.dot(g);
        across += m.weight * f.cross(g);
        norm += m.weight * f.dot(f);
    }
    if (norm <= 0) return {};
    Pose pose{along / norm, across / norm, 0, 0};
    const auto at = pose.map(fixed);
    pose.u = moving.x - at.x;
    pose.v = moving.y - at.y;
    return pose;
}

Pose fitPoseRobustly(std::span<const Match> matches, const Pose& start, double tolerance) {
    Pose pose = start;
    std::vector<Match> weighted(matches.begin(), matches.end());
    std::vector<double> residuals(matches.size());
    for (int round = 0; round < 12; ++round) {
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const auto d = pose.map(matches[i].fixed) - matches[i].moving;
            residuals[i] = std::hypot(d.x, d.y);
        }
        auto sorted = residuals;
        std::nth_element(sorted.begin(), sorted.begin() + static_cast<long>(sorted.size() / 2), sorted.end());
        // narrows round by round: what agrees must not be pulled by what half agrees
        const double limit = std::max(tolerance, (4 - 0.25 * round) * sorted[sorted.size() / 2]);
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const double t = residuals[i] / limit;
            weighted[i].weight = t < 1 ? matches[i].weight * (1 - t * t) * (1 - t * t) : 0;
        }
        const auto next = fitPose(weighted);
        if (distanceOf(next, pose) < 1e-7) return next;
        pose = next;
    }
    return pose;
}

}  // namespace viewer::compare
