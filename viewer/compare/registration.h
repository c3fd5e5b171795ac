#pragma once

#include <optional>
#include <stop_token>

#include "viewer/compare/film.h"

namespace viewer::compare {

/// What is searched: the scale is that of the body plane (millimetres to millimetres where both films have spacing,
/// else widths of the films to widths), so that 1 means "no change".
struct RegistrationOptions {
    double mostRotationDegrees = 12;
    double leastScale = 0.78, mostScale = 1.28;
    double leastOverlap = 0.35;  ///< of the smaller film's usable part
    double mostResidual = 1.5;   ///< pixels of the fixed film at 1024 × 1024; of larger films proportionally more
    std::stop_token stop;        ///< asked several times a second
};

/// What speaks for a registration, measured apart from the search; pixels are those of the fixed film.
struct RegistrationEvidence {
    int regions = 0;         ///< small regions with structure, in the overlap, that were looked for one by one
    int agreeing = 0;        ///< of them: found where the transform says
    double weakestHalf = 0;  ///< 0…1: share that agrees in the upper, lower, left or right half, the least of the four
    double coverage = 0;     ///< 0…1: part of the regions' area that those that agree span
    double similarity = 0;   ///< median correlation of the agreeing regions, 0…1
    double spreadPx = 0;     ///< parts of the overlap, each by itself: how far they lie from the transform (rms)
    double halvesPx = 0;     ///< two disjoint halves of the regions, fitted apart: how far they differ
    double inversePx = 0;   ///< moving→fixed against the inverse of fixed→moving, found by the other film's regions
    double secondBest = 0;  ///< 0…1: correlation of the next best other placement relative to the one chosen
    /// What fine detail cannot feign (the detector's pattern, letters, a device, contrast that stayed): large regions,
    /// a fifth of the film wide, by what is 1…7 mm large on a pelvis.
    int largeRegions = 0, largeAgreeing = 0;
    double correlation = 0;  ///< −1…1: of that structure over the whole overlap
};

/// A similarity (shift, rotation, one scale; of the displayed film where pixels are not square).
struct AutomaticRegistration {
    sdk::Transform2D movingToFixed;
    double scale = 1, rotationDegrees = 0;  ///< in pixels to pixels; clockwise on the film
    /// Estimated error in the overlap, pixels of the fixed film: root of the squares of spreadPx, halvesPx/2,
    /// inversePx/2.
    double residualPx = 0;
    std::optional<double> residualMm;  ///< where the fixed film has spacing
    /// Greys ran against each other although `polarity` said otherwise; difference() finds the same by itself.
    bool opposed = false;
    RegistrationEvidence evidence;
};

/// Finds how the moving film lies on the fixed one by what is fixed to the skeleton, and then tries to refute it.
/// Either the films agree in many regions far apart, or there is an error; there is no "perhaps". Errors:
/// "compare.film"; "registration.blank" (too little structure on a film), "registration.overlap" (too little of one
/// film lies on the other), "registration.different" (no placement was confirmed: other body, other projection, or out
/// of range), "registration.ambiguous" (two placements are as good), "registration.uncertain" (found, but not to within
/// the tolerance), "registration.stopped".
sdk::Result<AutomaticRegistration> registerAutomatically(const CompareFilm& fixed, const CompareFilm& moving,
                                                         const RegistrationOptions& options = {});

}  // namespace viewer::compare
