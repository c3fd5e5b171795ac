#pragma once

#include <opencv2/core.hpp>

#include "viewer/compare/film.h"

/// Internal: the moving film in the matrix of the fixed one.
namespace viewer::compare {

struct Laid {
    cv::Mat values;   ///< CV_16U; at the rim repeated, see `covered`
    cv::Mat covered;  ///< CV_8U 0 or 255
};

/// Errors as resample().
sdk::Result<Laid> laid(const CompareFilm& moving, const sdk::Transform2D& movingToFixed, cv::Size size);

/// The values and what is hidden of a film, without a copy. Not to be written to.
cv::Mat valuesOf(const CompareFilm& film);
cv::Mat hiddenOf(const CompareFilm& film);  ///< empty if nothing is

}  // namespace viewer::compare
