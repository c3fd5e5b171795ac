#pragma once

#include <vector>

#include "viewer/compare/coarse_search_p.h"

/// Internal: small regions of the fixed film, each looked for by itself.
namespace viewer::compare {

struct Region {
    cv::Point2d fixed;        ///< middle, unit coordinates
    cv::Point2d found;        ///< on the moving film, unit coordinates
    cv::Point2d offset;       ///< found − expected by the pose, on the fixed film, unit coordinates
    double similarity = 0;    ///< correlation at the summit
    double distinctness = 0;  ///< how much the correlation falls a little away from it, in its weakest direction
    bool atRim = false;       ///< the summit lies at the rim of the search
    int column = 0, row = 0;  ///< in the grid of regions
};

struct RegionGrid {
    double size = 0.065, spacing = 0.048, reach = 0.012;  ///< in units: edge of a region, distance, how far to look
};

/// Regions with structure, usable on both films. The search of each knows nothing of the others.
std::vector<Region> matchRegions(const Layer& fixed, const Layer& moving, const Candidate& at, const RegionGrid& grid);

}  // namespace viewer::compare
