#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "viewer/compare/film.h"
#include "viewer/compare/pose_p.h"

/// Internal: what a film is searched by.
namespace viewer::compare {

/// A film at one resolution: its structure (local contrast with the slow and the strong taken out, about −3…3, denser
/// is more) and where it may be looked at.
struct Layer {
    cv::Mat structure;    ///< CV_32F, 0 where `usable` is 0
    cv::Mat usable;       ///< CV_32F 0 or 1
    double contrast = 0;  ///< rms of the detail before it was normalised, in the film's values
    double edge = 0;      ///< pixels for one unit (pose_p.h)
    cv::Point2d middle;   ///< of the film, not of the rounded matrix
};

/// Density and mask at the finest resolution that is worked with, square pixels.
struct WorkingFilm {
    cv::Mat density;  ///< CV_32F, denser is higher if `polarity` is right
    cv::Mat usable;   ///< CV_8U 0 or 255: not hidden, collimated, saturated or as dense as contrast
    double edge = 0;
    cv::Point2d middle;
    double grain = 0;  ///< rms of what differs from pixel to pixel
    double usablePart() const;
};

/// `pixelsPerUnit`: columns of the film for one unit; `edge` pixels of the result for one unit.
WorkingFilm workingFilm(const CompareFilm& film, double pixelsPerUnit, double edge);
/// Coarser, with its structure at that scale. `smallest` and `largest` detail in pixels of the layer (standard
/// deviations).
Layer layerOf(const WorkingFilm& film, double edge, double smallest, double largest);

/// 0 or 255: behind collimator blades or outside the field: even, extreme and connected with the border.
cv::Mat besideField(const cv::Mat& density);

/// Moving layer in the matrix of the fixed one. Borders are 0.
cv::Mat laidOver(const cv::Mat& moving, const Layer& movingLayer, const Layer& fixedLayer, const Pose& pose);

}  // namespace viewer::compare
