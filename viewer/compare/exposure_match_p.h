#pragma once

#include <opencv2/core.hpp>

#include "viewer/compare/film.h"

/// Internal: what the densities of two registered films have to do with each other.
namespace viewer::compare {

/// A pair in one small matrix (the longer edge about 420), denser is higher as far as the headers say.
struct SmallPair {
    cv::Mat fixed, moving;  ///< CV_32F
    cv::Mat overlap;        ///< CV_8U 0 or 255: field of both
};

/// moving' = movingSign·gain·moving + slow is what the fixed film would show; `unit` is the density that full scale of
/// a difference stands for. All fields CV_32F in the small matrix.
struct ExposureMatch {
    double fixedSign = 1, movingSign = 1, gain = 1, unit = 1;
    bool opposed = false;
    cv::Mat slow;                                    ///< to be added to the moving film's density
    cv::Mat fixedGround, movingGround;               ///< density behind what is denser than its surroundings
    double fixedThreshold = 0, movingThreshold = 0;  ///< excess over the ground that anatomy has too
};

ExposureMatch matchExposure(const SmallPair& pair, Polarity fixed, Polarity moving);

}  // namespace viewer::compare
