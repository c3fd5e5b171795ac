#include "plugin/cases/tube.h"

#include <algorithm>
#include <cmath>

#include "plugin/cases/contrast.h"

namespace hsg::cases {

namespace {

Path controlPoints(const CaseDescription& description, int side, const TubeTruth& truth) {
    const auto marks = contrastLandmarks(description);
    const Vec cornu = side < 0 ? marks.rightCornu : marks.leftCornu;
    Random random(description.seed * 97 + (side < 0 ? 1 : 2));
    const auto jitter = [&](double mm) { return Vec{random.gaussian() * mm * 0.5, random.gaussian() * mm * 0.5}; };
    const double wave = truth.tortuosity;
    const double s = side;
    const double lift = random.uniform(-4, 6), reach = random.uniform(0.92, 1.05);
    const auto at = [&](double x, double y) { return cornu + Vec{s * x * reach, y}; };
    // the isthmus runs nearly straight, the ampulla winds over and behind the ovary
    Path points = {cornu,
                   at(7, -3.0),
                   at(14, -3.5 + 0.8 * wave) + jitter(0.8),
                   at(22, -5.5 - 0.6 * wave - lift * 0.4) + jitter(1.0),
                   at(30, -7.5 - lift * 0.8) + jitter(1.5),
                   at(37, -5.0 + 2.2 * wave - lift) + jitter(2.0),
                   at(43.5, -8.5 - 1.8 * wave - lift) + jitter(2.0),
                   at(48.5, -1.5 - lift * 0.7) + jitter(2.0),
                   at(45.5, 6.5) + jitter(2.0),
                   at(49.0, 13.0 + 1.5 * wave) + jitter(2.0),
                   at(43.0, 18.5) + jitter(2.0),
                   at(36.0, 21.0 + 2.0 * wave) + jitter(2.0)};
    if (truth.end == End::Confined) {
        // held up against the pelvic wall: convoluted and vertical
        points[6] = at(42, -20);
        points[7] = at(48, -14);
        points[8] = at(43, -8);
        points[9] = at(49, -2);
        points[10] = at(44, 4);
        points[11] = at(46, 10);
    }
    return points;
}

double lumenRadius(const TubeTruth& truth, const TubeShape& shape, double t, double bend) {
    if (t < shape.interstitialEnd) return 0.36 + 0.08 * bend;
    if (t < shape.isthmusEnd) return 0.50 + 0.10 * bend;
    const double u = (t - shape.isthmusEnd) / (1 - shape.isthmusEnd);
    const double normal = 0.55 + 2.1 * std::pow(u, 0.75) + 0.5 * u * bend;
    switch (truth.end) {
        case End::Open:
            return normal;
        case End::Confined:
            return normal * 1.15;
        case End::Club:
            return normal * (1 + 0.25 * u);
        case End::Sac:
        case End::OpenSac: {
            const double sac = truth.sacRadiusMm * std::pow(std::sin(std::clamp(u * 1.08, 0.0, 1.0) * 1.45), 1.5);
            // the far wall is round, not cut off
            const double roundOff = u > 0.86 ? std::sqrt(std::max(0.0, 1 - std::pow((u - 0.86) / 0.15, 2))) : 1;
            return std::max(normal * (1 - u), sac * roundOff * (1 + 0.08 * bend)) + 0.3;
        }
    }
    return normal;
}

}  // namespace

TubeShape tubeShape(const CaseDescription& description, int side) {
    const TubeTruth& truth = side < 0 ? description.right : description.left;
    TubeShape shape;
    shape.path = smooth(controlPoints(description, side, truth), 0.35);
    const auto n = shape.path.size();
    for (std::size_t i = 0; i < n; ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(n - 1);
        const double bend = noise(static_cast<double>(i) * 0.035, 0.5 + side, description.seed + 7);
        shape.radiusMm.push_back(lumenRadius(truth, shape, t, bend));
    }
    return shape;
}

void drawColumn(Field& field, const Placement& placement, const TubeShape& tube, const TubeTruth& truth, double upTo,
                double kept) {
    const auto n = tube.path.size();
    const auto count = static_cast<std::size_t>(std::clamp(upTo, 0.0, 1.0) * static_cast<double>(n));
    if (count < 2 || kept <= 0) return;
    Lumen thin, wide;  // isthmus without folds, ampulla with them
    wide.folds = truth.end == End::Sac || truth.end == End::OpenSac ? 0.04 : 0.30;
    const bool isSac = truth.end == End::Sac || truth.end == End::OpenSac;
    if (isSac) wide.density = 0.5;  // what lay in the sac dilutes the contrast
    for (std::size_t i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(n - 1);
        double radius = tube.radiusMm[i];
        if (kept < 1) {
            // peristalsis breaks what stays into beads; a sac keeps its content whole
            const double bead = noise(static_cast<double>(i) * 0.05, 3.7, 911);
            if (!isSac && bead > kept * 2 - 1) continue;
            radius *= isSac ? 1 : 0.55 + 0.45 * kept;
        }
        // the advancing end is round
        const double left = static_cast<double>(count - 1 - i) * 0.35;
        if (left < radius) radius = std::sqrt(std::max(0.0, radius * radius - (radius - left) * (radius - left)));
        auto& lumen = t < tube.isthmusEnd ? thin : wide;
        lumen.path.push_back(tube.path[i]);
        lumen.radiusMm.push_back(radius);
    }
    drawLumen(field, placement, thin);
    drawLumen(field, placement, wide);
}

Vec fimbria(const TubeShape& tube) {
    return tube.path.back();
}

}  // namespace hsg::cases
