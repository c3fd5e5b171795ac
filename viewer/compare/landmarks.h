#pragma once

#include <optional>
#include <span>
#include <vector>

#include "viewer/sdk/film_geometry.h"
#include "viewer/sdk/result.h"

namespace viewer::compare {

/// The same place of the body on both films.
struct PointPair {
    sdk::FilmPoint fixed, moving;
    bool operator==(const PointPair&) const = default;
};

struct LandmarkOptions {
    double fixedAspect = 1, movingAspect = 1;  ///< height of a pixel over its width
    double leastScale = 0.4, mostScale = 2.5;  ///< pixels of the fixed film for one of the moving film
    double mostRotationDegrees = 45;           ///< beyond it left and right are taken as exchanged; 180: anything goes
    double leastSpreadPx = 20;                 ///< root mean square distance from their middle, on either film
};

/// Shift, rotation and one scale (of the film as displayed, if its pixels are not square); never a mirror image.
struct LandmarkFit {
    sdk::Transform2D movingToFixed;
    double scale = 1, rotationDegrees = 0;  ///< clockwise on the film
    /// Expected distance of a point from its partner: root of the squared distances over the free equations. Empty with
    /// two points, which always fit: how well they were set is not known then.
    std::optional<double> residualPx;
    std::vector<double> pointResidualsPx;  ///< distance of each pair after the fit, widths of the fixed film's pixels
    bool operator==(const LandmarkFit&) const = default;
};

/// Least squares (Umeyama 1991 without reflection). Errors: "landmarks.few" (fewer than two), "landmarks.close" (they
/// lie on one another or within `leastSpreadPx`), "landmarks.mirrored" (three or more that fit a mirror image far
/// better), "landmarks.rotation", "landmarks.scale", "landmarks.number" (a coordinate that is no number).
sdk::Result<LandmarkFit> fitLandmarks(std::span<const PointPair> pairs, const LandmarkOptions& options = {});

}  // namespace viewer::compare
