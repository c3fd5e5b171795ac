#include "plugin/cases/peritoneum.h"

#include <algorithm>
#include <cmath>

#include "plugin/cases/tube.h"

namespace hsg::cases {

namespace {

const TubeTruth& truthOf(const CaseDescription& description, int side) {
    return side < 0 ? description.right : description.left;
}

struct Loop {
    Vec centre;
    double radius;
};

/// Bowel loops that lie in the pelvis; contrast runs in the clefts between them.
std::vector<Loop> bowelLoops(const CaseDescription& description) {
    Random random(description.seed * 7 + 17);
    std::vector<Loop> loops;
    for (int row = 0; row < 7; ++row)
        for (int column = 0; column < 9; ++column)
            loops.push_back(
                {{-88 + column * 22 + (row % 2) * 11 + random.gaussian() * 4, -46 + row * 19 + random.gaussian() * 4},
                 random.uniform(6, 15)});
    return loops;
}

/// Thickness of a thin film between the loops: bright arcs where a cleft is seen along the beam. Loops are no circles:
/// the plane is bent before they are measured, and every arc is broken by its own unevenness.
double clefts(const std::vector<Loop>& loops, Vec p, std::uint64_t seed) {
    const Vec q{p.x + 6.5 * fractalNoise(p.x / 17, p.y / 17, 2, seed + 1),
                p.y + 6.5 * fractalNoise(p.x / 17, p.y / 17, 2, seed + 2)};
    double nearest = 1e9, second = 1e9;
    for (const auto& loop : loops) {
        const double d = std::abs((q - loop.centre).length() - loop.radius);
        if (d < nearest) {
            second = nearest;
            nearest = d;
        } else if (d < second) {
            second = d;
        }
    }
    const double uneven = std::clamp(0.42 + 1.3 * fractalNoise(p.x / 10, p.y / 10, 2, seed + 3), 0.0, 1.4);
    const double width = 0.9 + 0.9 * uneven;
    const double arc = std::exp(-std::pow(nearest / width, 2)) * uneven;
    const double cleft = std::exp(-std::pow((nearest + second) / 4.5, 2)) * uneven;
    const double veil = std::max(0.08, 0.34 + 0.5 * fractalNoise(p.x / 7, p.y / 7, 3, seed + 4));
    return 0.55 * arc + 0.6 * cleft + veil;
}

double bump(Vec p, Vec centre, Vec radii) {
    const double q = std::hypot((p.x - centre.x) / radii.x, (p.y - centre.y) / radii.y);
    return std::exp(-q * q);
}

void drawConfinedPool(Field& field, const Placement& placement, Vec end, int side, double mm) {
    // loculated: a round pool with a sharp outer border and a halo round the tube's end
    const Vec centre = end + Vec{side * 4.0, 7.0};
    drawFunction(field, placement, {centre - Vec{26, 26}, centre + Vec{26, 26}}, 2, [=](Vec p) {
        const Vec q{p.x + 1.2 * noise(p.x / 8, p.y / 8, 5), p.y + 1.2 * noise(p.x / 8, p.y / 8, 6)};
        const double r = std::hypot((q.x - centre.x) / 1.15, q.y - centre.y);
        const double inside = 1 / (1 + std::exp((r - 12.5) / 0.55));
        const double crescent = 0.45 + 0.75 * std::exp(-std::pow((r - 10) / 3.2, 2)) * (q.y > centre.y ? 1 : 0.55);
        const double lobes = 0.75 + 0.35 * fractalNoise(q.x / 7, q.y / 7, 2, 77);
        return mm * inside * crescent * lobes;
    });
}

}  // namespace

void drawSpill(Field& field, const Placement& placement, const CaseDescription& description, int side, double amount) {
    const auto& truth = truthOf(description, side);
    if (amount <= 0 || truth.end == End::Club || truth.end == End::Sac) return;
    const Vec end = fimbria(tubeShape(description, side));
    if (truth.end == End::Confined) return drawConfinedPool(field, placement, end, side, 1.1 * amount);
    Random random(description.seed * 53 + (side < 0 ? 1 : 2));
    const int streams = 1 + static_cast<int>(4 * amount);
    Field own(field.columns, field.rows);
    for (int i = 0; i < streams; ++i) {
        Path points{end + Vec{random.gaussian(), random.gaussian()}};
        double heading = random.uniform(0.2, 2.6);  // downwards, medially or laterally
        const double turn = random.gaussian() * 0.22;
        const int length = 3 + static_cast<int>(amount * random.uniform(2, 5));
        for (int k = 0; k < length; ++k) {
            heading += turn + random.gaussian() * 0.25;
            points.push_back(points.back() + Vec{-side * std::cos(heading), std::sin(heading)} * 4.5);
        }
        Lumen stream;
        stream.path = smooth(points, 0.5);
        const auto n = static_cast<double>(stream.path.size());
        for (std::size_t k = 0; k < stream.path.size(); ++k) {
            const double t = static_cast<double>(k) / n;
            const double smear = 1 + 0.8 * noise(static_cast<double>(k) * 0.11, i, description.seed + 3);
            stream.radiusMm.push_back(std::max(0.15, (1.9 - 1.2 * t) * smear));
        }
        stream.density = 0.42;
        stream.folds = 0.45;
        drawLumen(own, placement, stream);
    }
    blur(own, 0.35 * placement.pixelsPerMm);
    field.add(own);
    // the first veil around the end
    const auto loops = bowelLoops(description);
    const Vec veil = end + Vec{-side * 7.0, 12.0};
    drawFunction(field, placement, {veil - Vec{44, 44}, veil + Vec{44, 44}}, 2, [&](Vec p) {
        return 1.5 * amount * clefts(loops, p, description.seed) * bump(p, veil, {19, 18}) *
               (0.8 + 0.4 * fractalNoise(p.x / 9, p.y / 9, 2, 5));
    });
}

namespace {

/// How much of the water-soluble contrast is left and how widely it has spread.
double waterLeft(double minutes) {
    return std::exp(-std::max(0.0, minutes - 12) / 28);
}

void drawWaterHaze(Field& field, const Placement& placement, const CaseDescription& description, double minutes) {
    const auto loops = bowelLoops(description);
    const double left = waterLeft(minutes);
    const double spread = std::clamp(minutes / 14, 0.35, 1.25);
    const Vec endR = fimbria(tubeShape(description, -1)), endL = fimbria(tubeShape(description, 1));
    const double r = description.right.end == End::Confined ? 0 : description.right.dispersion;
    const double l = description.left.end == End::Confined ? 0 : description.left.dispersion;
    drawFunction(field, placement, {{-120, -80}, {120, 110}}, 2, [&](Vec p) {
        const double own = r * bump(p, endR + Vec{9, 12}, {30 * spread, 31 * spread}) +
                           l * bump(p, endL + Vec{-9, 12}, {30 * spread, 31 * spread});
        // it runs down to the pouch of Douglas, and some way up along the gutters
        const double low = std::min(1.0, r + l) * bump(p, {0, 34}, {36 * spread, 15});
        const double gutters = (r * bump(p, {-72, -26}, {14, 24}) + l * bump(p, {72, -26}, {14, 24})) * 0.5;
        const double patchy = std::max(0.0, 0.72 + 0.55 * fractalNoise(p.x / 16, p.y / 16, 3, description.seed + 61));
        return 1.15 * left * (own + 0.75 * low + gutters) * patchy * clefts(loops, p, description.seed);
    });
}

void drawWaterPools(Field& field, const Placement& placement, const CaseDescription& description, double minutes) {
    const double left = waterLeft(minutes);
    // what ran back through the cervix lies in the vagina, below the symphysis line
    drawFunction(field, placement, {{-30, 48}, {34, 104}}, 2, [&](Vec p) {
        const Vec q{p.x + 2 * noise(p.x / 9, p.y / 9, 3), p.y};
        return 0.55 * left * bump(q, {2, 74}, {9, 15}) *
               (0.75 + 0.5 * fractalNoise(p.x / 5, p.y / 5, 2, description.seed + 71));
    });
    // excreted contrast: a smooth dome in the midline
    const double bladder = std::clamp((minutes - 8) / 30, 0.0, 1.0);
    drawFunction(field, placement, {{-46, 16}, {46, 86}}, 4, [&](Vec p) {
        const double q = std::hypot(p.x / 30, (p.y - 56) / (22 + 6 * bladder));
        return 0.30 * bladder * std::sqrt(std::max(0.0, 1 - q * q));
    });
    // a trace that stays in the cavity
    drawFunction(field, placement, {{-14, -14}, {18, 32}}, 2, [&](Vec p) {
        return 0.32 * left * bump(p, {1.5, 5}, {6, 9}) *
               (0.6 + 0.6 * fractalNoise(p.x / 4, p.y / 4, 2, description.seed + 81));
    });
}

void drawOil(Field& field, const Placement& placement, const CaseDescription& description) {
    Random random(description.seed * 71 + 9);
    for (const int side : {-1, 1}) {
        const auto& truth = truthOf(description, side);
        if (truth.end == End::Confined || truth.dispersion <= 0) continue;
        const Vec end = fimbria(tubeShape(description, side));
        const int drops = static_cast<int>(150 * truth.dispersion);
        for (int i = 0; i < drops; ++i) {
            const bool low = random.uniform() < 0.4;
            const Vec at = low ? Vec{random.gaussian() * 26, 36 + random.gaussian() * 9}
                               : end + Vec{-side * 7 + random.gaussian() * 24, 10 + random.gaussian() * 19};
            const double radius = std::clamp(std::exp(random.gaussian() * 0.55) * 0.62, 0.25, 3.2);
            // oil lies in flat drops and smears along the serosa
            drawDrop(field, placement, at, radius, 0.34);
            if (random.uniform() < 0.35) {
                const double angle = random.uniform(0, 6.28);
                for (int k = 1; k < 6; ++k)
                    drawDrop(field, placement,
                             at + Vec{std::cos(angle + k * 0.22), std::sin(angle + k * 0.22)} * (radius * 1.5 * k),
                             radius * random.uniform(0.3, 0.7), 0.30);
            }
        }
    }
}

}  // namespace

void drawDispersion(Field& field, const Placement& placement, const CaseDescription& description,
                    const FilmPlan& film) {
    const double minutes = film.secondsAfterStop / 60;
    for (const int side : {-1, 1}) {
        const auto& truth = truthOf(description, side);
        if (truth.end == End::Confined && truth.dispersion > 0)
            drawConfinedPool(field, placement, fimbria(tubeShape(description, side)), side, 1.3 * truth.dispersion);
    }
    if (description.medium == Medium::Oil) return drawOil(field, placement, description);
    drawWaterHaze(field, placement, description, minutes);
    drawWaterPools(field, placement, description, minutes);
}

}  // namespace hsg::cases
