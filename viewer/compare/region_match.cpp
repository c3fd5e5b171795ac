#include "viewer/compare/region_match_p.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace viewer::compare {

namespace {

struct Summit {
    cv::Point2d at;  ///< index in the correlation, between samples
    double value = 0, distinctness = 0;
    bool atRim = false;
};

/// Paraboloid through the nine values round the highest one.
Summit summitOf(const cv::Mat& c) {
    cv::Point top;
    Summit summit;
    cv::minMaxLoc(c, nullptr, &summit.value, nullptr, &top);
    summit.at = top;
    if (top.x < 1 || top.y < 1 || top.x > c.cols - 2 || top.y > c.rows - 2) {
        summit.atRim = true;
        return summit;
    }
    const auto v = [&](int dx, int dy) { return static_cast<double>(c.at<float>(top.y + dy, top.x + dx)); };
    const double xx = v(1, 0) - 2 * v(0, 0) + v(-1, 0), yy = v(0, 1) - 2 * v(0, 0) + v(0, -1);
    const double xy = (v(1, 1) - v(-1, 1) - v(1, -1) + v(-1, -1)) / 4;
    const double gx = (v(1, 0) - v(-1, 0)) / 2, gy = (v(0, 1) - v(0, -1)) / 2, det = xx * yy - xy * xy;
    const double mean = -(xx + yy) / 2, apart = std::sqrt(std::max(0.0, mean * mean - det));
    summit.distinctness = std::max(0.0, mean - apart);
    if (det > 1e-12) {
        const double dx = -(yy * gx - xy * gy) / det, dy = -(xx * gy - xy * gx) / det;
        summit.at += cv::Point2d(std::clamp(dx, -0.7, 0.7), std::clamp(dy, -0.7, 0.7));
    }
    return summit;
}

/// Part of a rectangle that is usable, from an integral image.
double usablePart(const cv::Mat& integral, const cv::Rect& r) {
    const auto at = [&](int y, int x) { return integral.at<double>(y, x); };
    return (at(r.y + r.height, r.x + r.width) - at(r.y, r.x + r.width) - at(r.y + r.height, r.x) + at(r.y, r.x)) /
           r.area();
}

}  // namespace

std::vector<Region> matchRegions(const Layer& fixed, const Layer& moving, const Candidate& at, const RegionGrid& grid) {
    cv::Mat over = laidOver(moving.structure, moving, fixed, at.pose);
    if (at.sign < 0) over = -over;
    const cv::Mat usable = laidOver(moving.usable, moving, fixed, at.pose);
    cv::Mat fixedSum, overSum;
    cv::integral(fixed.usable, fixedSum, CV_64F);
    cv::integral(usable, overSum, CV_64F);
    const int size = static_cast<int>(grid.size * fixed.edge),
              reach = static_cast<int>(std::ceil(grid.reach * fixed.edge));
    const double spacing = grid.spacing * fixed.edge;
    std::vector<Region> regions;
    for (int row = 0; reach + row * spacing + size + reach <= fixed.structure.rows; ++row)
        for (int column = 0; reach + column * spacing + size + reach <= fixed.structure.cols; ++column) {
            const cv::Rect box(reach + static_cast<int>(column * spacing), reach + static_cast<int>(row * spacing),
                               size, size);
            const cv::Rect wide(box.x - reach, box.y - reach, size + 2 * reach, size + 2 * reach);
            if (usablePart(fixedSum, box) < 0.7 || usablePart(overSum, wide) < 0.7) continue;
            const cv::Mat pattern = fixed.structure(box);
            if (cv::norm(pattern, cv::NORM_L2SQR) / box.area() < 0.15) continue;
            cv::Mat correlation;
            cv::matchTemplate(over(wide), pattern, correlation, cv::TM_CCOEFF_NORMED);
            const auto summit = summitOf(correlation);
            Region region;
            region.fixed =
                cv::Point2d(box.x + size / 2.0 - fixed.middle.x, box.y + size / 2.0 - fixed.middle.y) / fixed.edge;
            region.offset = (summit.at - cv::Point2d(reach, reach)) / fixed.edge;
            region.found = at.pose.map(region.fixed + region.offset);
            region.similarity = summit.value;
            region.distinctness = summit.distinctness;
            region.atRim = summit.atRim;
            region.column = column;
            region.row = row;
            regions.push_back(region);
        }
    return regions;
}

}  // namespace viewer::compare
