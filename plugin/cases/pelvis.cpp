#include "plugin/cases/pelvis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hsg::cases {

namespace {

double smoothStep(double from, double to, double x) {
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

/// A slab with a bright cortical rim: `d` is the distance inside its outline, mm.
double slab(double d, double core, double rim) {
    if (d <= -1) return 0;
    const double body = core * smoothStep(-1, 2.5, d);
    const double edge = rim * std::exp(-(d - 1.2) * (d - 1.2) / 2.2);
    return body + edge;
}

double ellipseInside(Vec p, Vec centre, Vec radii) {
    const double q = std::hypot((p.x - centre.x) / radii.x, (p.y - centre.y) / radii.y);
    return (1 - q) * std::min(radii.x, radii.y);
}

/// Distance inside a band of half-width `half` around a path, mm.
double bandInside(const Path& path, double half, Vec p) {
    double best = 1e18;  // squared: one root, not one a point
    Vec nearest;
    for (const Vec& q : path) {
        const Vec d = p - q;
        const double squared = d.x * d.x + d.y * d.y;
        if (squared < best) best = squared, nearest = d;
    }
    return half - nearest.length();
}

const Path sacrumOutline = smooth({{-50, -64},
                                   {-30, -56},
                                   {0, -52},
                                   {30, -56},
                                   {50, -64},
                                   {56, -40},
                                   {44, -18},
                                   {30, 2},
                                   {17, 20},
                                   {8, 32},
                                   {0, 35},
                                   {-8, 32},
                                   {-17, 20},
                                   {-30, 2},
                                   {-44, -18},
                                   {-56, -40},
                                   {-50, -64}},
                                  2);
const Path wingOutline = smooth({{52, -66},
                                 {58, -98},
                                 {92, -122},
                                 {128, -108},
                                 {140, -72},
                                 {128, -36},
                                 {110, 10},
                                 {108, 34},
                                 {86, 30},
                                 {72, 10},
                                 {64, -14},
                                 {58, -40},
                                 {52, -66}},
                                2);
const Path pelvicBrim = smooth({{48, -52}, {62, -28}, {69, 0}, {66, 28}, {54, 52}, {34, 68}, {10, 76}}, 1);
const Path superiorRamus = smooth({{72, 42}, {52, 58}, {30, 70}, {8, 77}}, 1);
const Path inferiorRamus = smooth({{8, 84}, {22, 100}, {40, 112}, {58, 116}}, 1);
const Path ischium = smooth({{88, 70}, {82, 92}, {70, 110}, {58, 117}}, 1);
const Path ischialSpine = smooth({{74, 36}, {66, 44}, {60, 49}}, 1);

/// Spongy bone: fine struts on a slow unevenness.
double trabeculae(Vec p, std::uint64_t seed) {
    return 1 + 0.20 * fractalNoise(p.x / 1.6, p.y / 1.6, 2, seed) +
           0.22 * fractalNoise(p.x / 14, p.y / 14, 3, seed + 1);
}

double sacrum(Vec p, std::uint64_t seed) {
    // it lies behind, away from the detector or curved along the beam: soft outlines
    double t = 0.85 * smoothStep(-2.5, 9, insideDistance(sacrumOutline, p)) +
               0.10 * std::exp(-std::pow((insideDistance(sacrumOutline, p) - 2) / 2.2, 2));
    if (t <= 0.001) return 0;
    t *= 1 - 0.45 * smoothStep(-40, 35, p.y);  // thinner towards the coccyx
    // the foramina, four a side, and the median crest
    for (int row = 0; row < 4; ++row)
        for (const double side : {-1.0, 1.0}) {
            const Vec hole{side * (22 - 3.4 * row), -44 + 17.0 * row};
            const double r = (p - hole).length() / (4.9 - 0.5 * row);
            t -= 0.30 * std::exp(-r * r * r) -
                 0.16 * std::exp(-std::pow((r - 1.25) / 0.3, 2)) * (p.y < hole.y ? 1 : 0.2);
        }
    t += 0.20 * std::exp(-p.x * p.x / 10) * smoothStep(-52, -40, p.y) * (1 - smoothStep(0, 25, p.y)) *
         (0.7 + 0.6 * std::sin(p.y * 0.37));
    return std::max(0.0, t) * trabeculae(p, seed);
}

/// The left half as seen on the film; the right one is its mirror with its own texture.
double halfPelvis(Vec p, std::uint64_t seed) {
    double t = slab(insideDistance(wingOutline, p), 0.34 + 0.22 * smoothStep(-60, 20, p.y), 0.34);
    t += 0.75 * std::exp(-std::pow(bandInside(pelvicBrim, 0, p) / 2.4, 2));  // iliopectineal line
    t = std::max(
        t, slab(bandInside(superiorRamus, 6.2 + 2.4 * smoothStep(34, 8, p.x) + 1.5 * smoothStep(50, 72, p.x), p), 0.62,
                0.26));
    t = std::max(t, slab(bandInside(inferiorRamus, 5.2, p), 0.50, 0.22));
    t = std::max(t, slab(bandInside(ischium, 9.5, p), 0.62, 0.24));
    t += slab(bandInside(ischialSpine, 4, p), 0.35, 0.2);
    const Vec head{92, 52};
    t = std::max(t, slab(ellipseInside(p, head, {23, 23}), 0.85, 0.20));
    t += 0.55 * std::exp(-std::pow(((p - head).length() - 26.5) / 1.8, 2)) *
         (p.x < 100 && p.y < 62 ? 1 : 0.25);  // acetabulum
    t = std::max(t, slab(insideDistance({{104, 40}, {126, 34}, {150, 60}, {150, 130}, {122, 130}, {112, 76}}, p), 1.2,
                         0.35));  // neck and shaft
    return t * trabeculae(p, seed);
}

double lumbar(Vec p, std::uint64_t seed) {
    static const Path fifth = smooth(
        {{-26, -99}, {0, -96}, {26, -99}, {24, -82}, {28, -65}, {0, -61}, {-28, -65}, {-24, -82}, {-26, -99}}, 2);
    static const Path fourth =
        smooth({{-25, -142}, {25, -142}, {23, -124}, {26, -108}, {0, -104}, {-26, -108}, {-23, -124}, {-25, -142}}, 2);
    const auto vertebra = [&](const Path& outline) {
        const double d = insideDistance(outline, p);
        return 0.62 * smoothStep(-2, 6, d) + 0.22 * std::exp(-std::pow((d - 1.5) / 1.6, 2));
    };
    const double body = vertebra(fifth), above = vertebra(fourth);
    const double processes = 0.4 * std::exp(-std::pow((std::abs(p.x) - 38) / 13, 4) - std::pow((p.y + 88) / 5, 2));
    return std::max({body, above, processes}) * trabeculae(p, seed);
}

/// The point of the common pelvis that lies at p in hers: longer, narrower, its curves elsewhere.
Vec individual(Vec p, const Body& body) {
    if (body.individualityMm <= 0) return p;
    const auto bend = [&](double length, std::uint64_t seed) {
        return body.individualityMm * noise(p.x / length, p.y / length, body.seed + seed);
    };
    Random random(body.seed * 7919 + 5);
    const double wide = 0.004 * body.individualityMm * random.gaussian(),
                 tall = 0.004 * body.individualityMm * random.gaussian();
    return {p.x * (1 + wide) + bend(85, 13) + 0.5 * bend(34, 15), p.y * (1 + tall) + bend(85, 14) + 0.5 * bend(34, 16)};
}

}  // namespace

Field boneThickness(const Placement& placement, const Body& body) {
    Field field(placement.columns, placement.rows);
    drawFunction(field, placement, {{-160, -160}, {160, 160}}, 2, [&](Vec at) {
        const Vec p = individual(at, body);
        // no pelvis is a mirror image: bend the plane a little
        const Vec q{p.x + 1.8 * noise(p.x / 60, p.y / 60, body.seed + 11),
                    p.y + 1.8 * noise(p.x / 60, p.y / 60, body.seed + 12)};
        const double side = q.x >= 0 ? halfPelvis(q, body.seed + 21) : halfPelvis({-q.x, q.y}, body.seed + 22);
        return side + std::max(sacrum(q, body.seed + 23), lumbar(q, body.seed + 24));
    });
    return field;
}

Field softTissue(const Placement& placement, const Body& body) {
    Field field(placement.columns, placement.rows);
    drawFunction(field, placement, {{-170, -170}, {170, 170}}, 8, [&](Vec p) {
        const double outline = std::sqrt(std::max(0.0, 1 - std::pow(p.x / 178, 2)));
        const double thighs = 1 - 0.25 * smoothStep(80, 140, p.y) * std::exp(-std::pow(p.x / 14, 2));
        return body.thicknessCm * (0.25 + 0.75 * outline) * thighs *
               (1 + 0.035 * fractalNoise(p.x / 34, p.y / 34, 4, body.seed + 31));
    });
    return field;
}

namespace {

struct Pocket {
    Vec centre, radii;
    double cm;
};

std::vector<Pocket> gasPockets(const Body& body, std::uint64_t moment) {
    Random random(body.seed * 1000003 + moment);
    std::vector<Pocket> pockets;
    const auto cluster = [&](Vec from, Vec to, int count, double size) {
        for (int i = 0; i < count; ++i) {
            const double t = (i + random.uniform()) / count;
            const Vec at = from + (to - from) * t + Vec{random.gaussian() * 5, random.gaussian() * 5};
            pockets.push_back(
                {at, {size * random.uniform(0.6, 1.4), size * random.uniform(0.5, 1.1)}, random.uniform(0.6, 1.9)});
        }
    };
    cluster({-104, -40}, {-94, -104}, 5, 11);  // caecum and ascending colon, on the patient's right
    cluster({104, -104}, {90, -34}, 5, 9);     // descending colon
    cluster({84, -26}, {10, -2}, 4, 7);        // sigmoid
    cluster({-2, -8}, {4, 26}, 2, 6);          // rectum
    cluster({-60, -92}, {60, -100}, 5, 9);     // small bowel above the pelvis
    return pockets;
}

}  // namespace

Field bowel(const Placement& placement, const Body& body, std::uint64_t moment) {
    const auto pockets = gasPockets(body, moment);
    Field field(placement.columns, placement.rows);
    for (const auto& pocket : pockets) {
        const Vec reach{pocket.radii.x * 1.7, pocket.radii.y * 1.7};
        drawFunction(field, placement, {pocket.centre - reach, pocket.centre + reach}, 3, [&](Vec p) {
            const Vec bent{p.x + 3 * noise(p.x / 9, p.y / 9, body.seed + 41),
                           p.y + 3 * noise(p.x / 9, p.y / 9, body.seed + 42)};
            const double d = ellipseInside(bent, pocket.centre, pocket.radii);
            const double folds = 1 + 0.35 * fractalNoise(p.x / 4, p.y / 4, 2, body.seed + 43 + moment);
            return -pocket.cm * smoothStep(-0.5, std::min(pocket.radii.x, pocket.radii.y) * 0.55, d) * folds;
        });
    }
    return field;
}

}  // namespace hsg::cases
