#include "viewer/compare/confirmation_p.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <opencv2/imgproc.hpp>

namespace viewer::compare {

namespace {

/// Pixels of the finest layer within which a region agrees.
constexpr double tolerancePx = 1.5;
constexpr double leastSimilarity = 0.30;
/// Pixels of the middle layer within which a large region agrees.
constexpr double largeTolerancePx = 1.0;

bool isTelling(const Region& region) {
    return region.distinctness > 0.004;
}

std::vector<Match> matchesOf(const std::vector<Region>& regions) {
    std::vector<Match> matches;
    for (const auto& r : regions)
        if (isTelling(r) && !r.atRim && r.similarity > leastSimilarity)
            matches.push_back({r.fixed, r.found, r.similarity * r.similarity});
    return matches;
}

/// The regions that say something, and whether each agrees to within `limit` pixels.
bool agrees(const Region& r, double edge, double limit = tolerancePx) {
    return !r.atRim && r.similarity > leastSimilarity && std::hypot(r.offset.x, r.offset.y) * edge < limit;
}

/// What a few strong things (contrast that stayed, letters, a device) cannot feign: agreement all over the film.
double weakestHalfOf(const std::vector<Region>& regions, double edge) {
    double weakest = 1;
    for (const bool across : {false, true}) {
        const auto place = [&](const Region& r) { return across ? r.fixed.x : r.fixed.y; };
        std::vector<double> places;
        for (const auto& r : regions) places.push_back(place(r));
        const auto middle = places.begin() + static_cast<long>(places.size() / 2);
        std::nth_element(places.begin(), middle, places.end());
        int all[2] = {0, 0}, agree[2] = {0, 0};
        for (const auto& r : regions) {
            const bool beyond = place(r) >= *middle;
            ++all[beyond];
            agree[beyond] += agrees(r, edge);
        }
        for (const int half : {0, 1}) weakest = std::min(weakest, all[half] ? 1.0 * agree[half] / all[half] : 0.0);
    }
    return weakest;
}

/// Part of the overlap that the hull of the agreeing regions spans.
double coverageOf(const std::vector<Region>& all, const std::vector<Region>& agree) {
    const auto hullArea = [](const std::vector<Region>& regions) {
        std::vector<cv::Point2f> points, hull;
        for (const auto& r : regions) points.emplace_back(r.fixed);
        if (points.size() < 3) return 0.0;
        cv::convexHull(points, hull);
        return cv::contourArea(hull);
    };
    const double whole = hullArea(all);
    return whole > 0 ? hullArea(agree) / whole : 0;
}

/// Two halves in a chequerboard of blocks of 2 × 2 regions, so that no pixel speaks for both… but at their seams.
double halvesOf(const std::vector<Region>& agree, const Pose& pose, double edge) {
    std::vector<Match> halves[2];
    for (const auto& r : agree)
        halves[((r.column / 3) + (r.row / 3)) % 2].push_back({r.fixed, r.found, r.similarity * r.similarity});
    if (std::min(halves[0].size(), halves[1].size()) < 4) return edge;
    const auto a = fitPoseRobustly(halves[0], pose, tolerancePx / edge);
    const auto b = fitPoseRobustly(halves[1], pose, tolerancePx / edge);
    return distanceOf(a, b) * edge;
}

/// Blocks of the overlap, each by the median of its regions that were found well, near or far: how far the blocks lie
/// from the pose, root mean square. The worst block may be one where something moved: it is left out.
double spreadOf(const std::vector<Region>& regions, double edge) {
    constexpr int perBlock = 4;
    std::map<std::pair<int, int>, std::pair<std::vector<double>, std::vector<double>>> blocks;
    for (const auto& r : regions) {
        if (!isTelling(r) || r.atRim || r.similarity < 0.55) continue;
        auto& block = blocks[{r.column / perBlock, r.row / perBlock}];
        block.first.push_back(r.offset.x * edge);
        block.second.push_back(r.offset.y * edge);
    }
    const auto median = [](std::vector<double>& v) {
        std::nth_element(v.begin(), v.begin() + static_cast<long>(v.size() / 2), v.end());
        return v[v.size() / 2];
    };
    std::vector<double> offsets;
    for (auto& [place, block] : blocks)
        if (block.first.size() >= 4) offsets.push_back(std::hypot(median(block.first), median(block.second)));
    if (offsets.size() < 4) return edge;
    offsets.erase(std::max_element(offsets.begin(), offsets.end()));
    double sum = 0;
    for (const double d : offsets) sum += d * d;
    return std::sqrt(sum / static_cast<double>(offsets.size()));
}

double medianSimilarity(std::vector<Region> regions) {
    if (regions.empty()) return 0;
    const auto middle = regions.begin() + static_cast<long>(regions.size() / 2);
    std::nth_element(regions.begin(), middle, regions.end(),
                     [](const auto& a, const auto& b) { return a.similarity < b.similarity; });
    return middle->similarity;
}

std::vector<Region> telling(std::vector<Region> regions) {
    std::erase_if(regions, [](const Region& r) { return !isTelling(r); });
    return regions;
}

/// The pose that the regions' places give; empty where hardly any is where it should be.
std::optional<Candidate> fitted(const Layer& fixed, const Layer& moving, Candidate at, const RegionGrid& grid) {
    const auto regions = telling(matchRegions(fixed, moving, at, grid));
    const auto matches = matchesOf(regions);
    if (matches.size() < 8) return std::nullopt;
    at.pose = fitPoseRobustly(matches, at.pose, tolerancePx / fixed.edge);
    const auto near = std::count_if(matches.begin(), matches.end(), [&](const Match& m) {
        const auto d = at.pose.map(m.fixed) - m.moving;
        return std::hypot(d.x, d.y) * fixed.edge < 2 * tolerancePx;
    });
    if (static_cast<double>(near) < 0.15 * static_cast<double>(regions.size())) return std::nullopt;
    return at;
}

void weigh(Confirmation& result, const std::vector<Region>& regions, const Pose& pose, double edge) {
    std::vector<Region> agree;
    std::copy_if(regions.begin(), regions.end(), std::back_inserter(agree),
                 [&](const Region& r) { return agrees(r, edge); });
    auto& e = result.evidence;
    e.regions = static_cast<int>(regions.size());
    e.agreeing = static_cast<int>(agree.size());
    if (agree.size() < 8) return;
    e.weakestHalf = weakestHalfOf(regions, edge);
    e.coverage = coverageOf(regions, agree);
    e.similarity = medianSimilarity(agree);
    result.pose = fitPoseRobustly(matchesOf(agree), pose, tolerancePx / edge);
    e.halvesPx = halvesOf(agree, result.pose, edge);
    e.spreadPx = spreadOf(regions, edge);
}

}  // namespace

double Confirmation::error() const {
    return std::hypot(evidence.halvesPx / 2, evidence.inversePx / 2, evidence.spreadPx);
}

Confirmation confirm(const Layer& fixed, const Layer& moving, const Candidate& start, const std::stop_token& stop) {
    const RegionGrid wide{0.08, 0.06, 0.018}, usual;
    Confirmation result;
    result.pose = start.pose;
    auto at = fitted(fixed, moving, start, wide);
    if (at && !stop.stop_requested()) at = fitted(fixed, moving, *at, usual);
    if (!at || stop.stop_requested()) return result;
    // backwards: from the same start, but by regions of the other film
    const auto back = fitted(moving, fixed, {start.pose.inverse(), start.sign, 0}, wide);
    const auto backAgain = back ? fitted(moving, fixed, *back, usual) : back;
    if (!backAgain || stop.stop_requested()) return result;
    weigh(result, telling(matchRegions(fixed, moving, *at, usual)), at->pose, fixed.edge);
    result.evidence.inversePx = distanceOf(result.pose, backAgain->pose.inverse()) * fixed.edge;
    return result;
}

void weighLarge(RegistrationEvidence& evidence, const Layer& fixed, const Layer& moving, const Candidate& at) {
    const auto regions = matchRegions(fixed, moving, at, {0.18, 0.09, 0.012});
    evidence.largeRegions = static_cast<int>(regions.size());
    evidence.largeAgreeing = static_cast<int>(std::count_if(
        regions.begin(), regions.end(), [&](const Region& r) { return agrees(r, fixed.edge, largeTolerancePx); }));
    evidence.correlation = agreementOf(fixed, moving, at).correlation;
}

bool isConfirmed(const RegistrationEvidence& e) {
    return e.regions >= 24 && e.agreeing >= 16 && e.agreeing >= 0.4 * e.regions && e.weakestHalf >= 0.25 &&
           e.coverage >= 0.5 && e.largeRegions >= 9 && e.largeAgreeing >= 0.45 * e.largeRegions &&
           e.correlation >= 0.57;
}

}  // namespace viewer::compare
