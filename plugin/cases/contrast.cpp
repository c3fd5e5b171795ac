#include "plugin/cases/contrast.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "plugin/cases/peritoneum.h"
#include "plugin/cases/tube.h"

namespace hsg::cases {

namespace {

/// The uterus lies a little askew in every woman.
double uterineTilt(const CaseDescription& description) {
    Random random(description.seed * 31 + 5);
    return random.uniform(-0.14, 0.14);
}

Vec turned(Vec p, double angle) {
    return {std::cos(angle) * p.x - std::sin(angle) * p.y, std::sin(angle) * p.x + std::cos(angle) * p.y};
}

const Vec uterineCentre{1.5, 6};

/// Outline of the filled cavity: an inverted triangle with soft sides and pointed cornua; less filled, it is smaller
/// and its sides fall in.
Path cavityOutline(const CaseDescription& description, double fill) {
    const auto& c = description.cavity;
    const double w = c.widthMm / 2 * (0.42 + 0.58 * fill), l = c.lengthMm;
    const double hollow = 0.30 - 0.16 * fill;  // sides of the triangle
    Path points = {{-w, -l * 0.46},
                   {-w * 0.55, -l * 0.475 + 0.8},
                   {0, -l * 0.46 + 1.2},
                   {w * 0.55, -l * 0.475 + 0.8},
                   {w, -l * 0.46},
                   {w * (0.62 - hollow * 0.5), -l * 0.18},
                   {w * (0.40 - hollow * 0.6), l * 0.12},
                   {2.6, l * 0.38},
                   {1.6, l * 0.54},
                   {-1.6, l * 0.54},
                   {-2.6, l * 0.38},
                   {-w * (0.40 - hollow * 0.6), l * 0.12},
                   {-w * (0.62 - hollow * 0.5), -l * 0.18},
                   {-w, -l * 0.46}};
    const double tilt = uterineTilt(description);
    for (auto& p : points) p = turned(p, tilt) + uterineCentre;
    auto outline = smooth(points, 0.8);
    for (std::size_t i = 0; i < outline.size(); ++i)
        outline[i] = outline[i] + Vec{noise(static_cast<double>(i) * 0.12, 0.3, description.seed),
                                      noise(static_cast<double>(i) * 0.12, 9.3, description.seed)} *
                                      0.35;
    return outline;
}

Path cervicalCanal(const CaseDescription& description) {
    const double tilt = uterineTilt(description), l = description.cavity.lengthMm;
    Path points;
    for (const Vec p : {Vec{0, l * 0.5}, Vec{0.6, l * 0.5 + 9}, Vec{-0.4, l * 0.5 + 18}, Vec{0, l * 0.5 + 27}})
        points.push_back(turned(p, tilt) + uterineCentre);
    return smooth(points, 0.4);
}

struct Balloon {
    Vec centre;
    double radiusMm;
};

Balloon balloonOf(const CaseDescription& description) {
    const auto& c = description.cavity;
    const double tilt = uterineTilt(description);
    if (c.balloonSide == 0) return {turned({0.3, c.lengthMm * 0.30}, tilt) + uterineCentre, 4.2};
    return {turned({c.balloonSide * (c.widthMm / 2 - 6.5), -c.lengthMm * 0.36}, tilt) + uterineCentre, 6.4};
}

const Vec synechiaPlace{-3.4, -4.5};  ///< in the upright uterus

/// What of the contrast's thickness is left where a septum or a scar stands in the cavity; `p` in the upright uterus.
double besideWalls(const CavityTruth& cavity, Vec p) {
    double left = 1;
    if (cavity.septum > 0) {
        const double top = -cavity.lengthMm * 0.48, along = (p.y - top) / (cavity.septum * cavity.lengthMm);
        const double half = 3.6 * std::max(0.0, 1 - along) + 0.4;
        if (along < 1) left *= std::clamp((std::abs(p.x) - half) / 0.7, 0.0, 1.0);
    }
    if (cavity.synechiaMm > 0) {
        const Vec d = p - synechiaPlace;
        // angular: a slanted lozenge with a ragged edge
        const double u = std::abs(d.x * 0.8 + d.y * 0.6), v = std::abs(d.y * 0.8 - d.x * 0.6);
        const double edge = 1 + 0.22 * noise(p.x * 0.9, p.y * 0.9, 17);
        const double inside = edge - u / cavity.synechiaMm - v / (cavity.synechiaMm * 0.42);
        left *= 1 - 0.93 * std::clamp(inside / 0.18, 0.0, 1.0);
    }
    return left;
}

void drawCavity(Field& field, const Placement& placement, const CaseDescription& description, double fill,
                bool device) {
    const auto outline = cavityOutline(description, fill);
    const double depth = 2.2 + 4.0 * fill;  // AP, mm
    const auto balloon = balloonOf(description);
    Vec low{1e9, 1e9}, high{-1e9, -1e9};
    for (const Vec& p : outline) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    drawFunction(field, placement, {low - Vec{2, 2}, high + Vec{2, 2}}, 1, [&](Vec p) {
        const double d = insideDistance(outline, p);
        if (d <= 0) return 0.0;
        const double w = std::min(d / 4.5, 1.0);
        double mm = depth * std::sqrt(1 - (1 - w) * (1 - w)) *
                    besideWalls(description.cavity, turned(p - uterineCentre, -uterineTilt(description)));
        if (device) {
            const double r = (p - balloon.centre).length();
            if (r < balloon.radiusMm)
                mm = std::max(0.35, mm - 2 * std::sqrt(balloon.radiusMm * balloon.radiusMm - r * r) * 0.9);
        }
        return mm;
    });
}

void drawCanal(Field& field, const Placement& placement, const CaseDescription& description, bool device) {
    Lumen canal;
    canal.path = cervicalCanal(description);
    for (std::size_t i = 0; i < canal.path.size(); ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(canal.path.size());
        // plicae palmatae: a serrated spindle
        const double spindle = 0.8 + 1.3 * std::sin(t * std::numbers::pi);
        canal.radiusMm.push_back(spindle * (1 + 0.22 * std::sin(static_cast<double>(i) * 0.9)));
    }
    canal.density = device ? 0.35 : 0.7;
    canal.folds = 0.25;
    drawLumen(field, placement, canal);
}

/// A net of fine veins in the wall of the uterus, then wider ones that drain to the side (grade 0–3).
void drawVeins(Field& field, const Placement& placement, const CaseDescription& description, double grade) {
    if (grade <= 0) return;
    Random random(description.seed * 13 + 3);
    const auto marks = contrastLandmarks(description);
    const int count = static_cast<int>(30 + 30 * grade);
    for (int i = 0; i < count; ++i) {
        const double side = random.uniform() < 0.5 ? -1 : 1;
        const Vec start = (side < 0 ? marks.rightCornu : marks.leftCornu) +
                          Vec{random.gaussian() * 7 - side * 3, random.uniform(-4, 22)};
        Path branch{start};
        Vec direction{side * random.uniform(0.4, 1.0), random.uniform(-0.9, 0.5)};
        const int length = 4 + random.below(static_cast<int>(4 + grade * 3));
        for (int k = 0; k < length; ++k) {
            direction = direction + Vec{random.gaussian() * 0.45, random.gaussian() * 0.45};
            branch.push_back(branch.back() + direction * (3.0 / std::max(0.3, direction.length())));
        }
        Lumen vein;
        vein.path = smooth(branch, 0.5);
        vein.radiusMm.assign(vein.path.size(), random.uniform(0.18, 0.34));
        vein.density = 0.7;
        drawLumen(field, placement, vein);
    }
    if (grade < 2) return;
    for (const double side : {-1.0, 1.0}) {
        const Vec from = (side < 0 ? marks.rightCornu : marks.leftCornu) + Vec{side * 10, 6};
        Lumen trunk;
        trunk.path =
            smooth({from, from + Vec{side * 16, -12}, from + Vec{side * 26, -34}, from + Vec{side * 30, -62}}, 0.5);
        trunk.radiusMm.assign(trunk.path.size(), 1.1);
        trunk.density = grade >= 3 ? 0.8 : 0.35;
        drawLumen(field, placement, trunk);
    }
}

}  // namespace

ContrastLandmarks contrastLandmarks(const CaseDescription& description) {
    const auto& c = description.cavity;
    const double tilt = uterineTilt(description);
    const auto place = [&](Vec p) { return turned(p, tilt) + uterineCentre; };
    ContrastLandmarks marks;
    marks.rightCornu = place({-c.widthMm / 2 + 0.5, -c.lengthMm * 0.46});
    marks.leftCornu = place({c.widthMm / 2 - 0.5, -c.lengthMm * 0.46});
    marks.internalOs = place({0, c.lengthMm * 0.5});
    marks.synechia = place(synechiaPlace);
    return marks;
}

Field immediateContrast(const Placement& placement, const CaseDescription& description, double filling,
                        double spillNow) {
    Field field(placement.columns, placement.rows);
    if (filling <= 0) return field;
    const double cavityFill = std::min(filling, 1.0) * description.cavity.fill;
    const bool device = description.cavity.device;
    drawCavity(field, placement, description, cavityFill, device);
    drawCanal(field, placement, description, device);
    const double tubes = std::clamp(filling - 1, 0.0, 1.0);
    for (const int side : {-1, 1}) {
        const auto& truth = side < 0 ? description.right : description.left;
        const auto shape = tubeShape(description, side);
        if (tubes > 0) drawColumn(field, placement, shape, truth, tubes * truth.patentTo * truth.immediateFill, 1);
        if (spillNow > 0) drawSpill(field, placement, description, side, spillNow * truth.spill);
    }
    drawVeins(field, placement, description, description.cavity.intravasation * std::min(1.0, filling / 1.5));
    return field;
}

Field delayedContrast(const Placement& placement, const CaseDescription& description, const FilmPlan& film) {
    Field field(placement.columns, placement.rows);
    for (const int side : {-1, 1}) {
        const auto& truth = side < 0 ? description.right : description.left;
        const auto shape = tubeShape(description, side);
        if (truth.delayedFill >= 0)
            drawColumn(field, placement, shape, truth, truth.delayedFill, std::max(truth.residual, 0.35));
        else if (truth.residual > 0)
            drawColumn(field, placement, shape, truth, truth.patentTo * truth.immediateFill, truth.residual);
    }
    drawDispersion(field, placement, description, film);
    return field;
}

Field deviceShadow(const Placement& placement, const CaseDescription& description) {
    Field field(placement.columns, placement.rows);
    const auto canal = cervicalCanal(description);
    const auto balloon = balloonOf(description);
    Path shaft{balloon.centre};
    shaft.insert(shaft.end(), canal.begin() + static_cast<long>(canal.size() / 3), canal.end());
    const Vec end = canal.back();
    shaft.push_back(end + Vec{2, 22});
    shaft.push_back(end + Vec{-3, 60});
    Lumen outer;
    outer.path = smooth(shaft, 0.5);
    outer.radiusMm.assign(outer.path.size(), 1.6);
    outer.density = 0.018;  // cm of bone-equivalent a millimetre of marked rubber
    drawLumen(field, placement, outer);
    // the balloon's wall
    drawFunction(field, placement, {balloon.centre - Vec{9, 9}, balloon.centre + Vec{9, 9}}, 1, [&](Vec p) {
        const double r = (p - balloon.centre).length() - balloon.radiusMm;
        return 0.05 * std::exp(-r * r / 0.08);
    });
    return field;
}

}  // namespace hsg::cases
