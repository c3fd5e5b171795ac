#include "plugin/cases/geometry.h"

#include <algorithm>
#include <numbers>

namespace hsg::cases {

Vec Placement::toPixel(Vec body) const {
    const Vec p = body + shiftMm;
    const double c = std::cos(rotation), s = std::sin(rotation);
    return Vec{c * p.x - s * p.y, s * p.x + c * p.y} * pixelsPerMm + Vec{(columns - 1) / 2.0, (rows - 1) / 2.0};
}

Vec Placement::toBody(Vec pixel) const {
    const Vec p = (pixel - Vec{(columns - 1) / 2.0, (rows - 1) / 2.0}) * (1 / pixelsPerMm);
    const double c = std::cos(rotation), s = std::sin(rotation);
    return Vec{c * p.x + s * p.y, -s * p.x + c * p.y} - shiftMm;
}

namespace {

/// Catmull–Rom between b and c.
Vec spline(Vec a, Vec b, Vec c, Vec d, double t) {
    const double t2 = t * t, t3 = t2 * t;
    return (b * 2 + (c - a) * t + (a * 2 - b * 5 + c * 4 - d) * t2 + (b * 3 - a - c * 3 + d) * t3) * 0.5;
}

}  // namespace

Path smooth(const Path& points, double stepMm) {
    if (points.size() < 2) return points;
    Path path;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Vec a = points[i ? i - 1 : 0], b = points[i], c = points[i + 1];
        const Vec d = points[std::min(i + 2, points.size() - 1)];
        const int steps = std::max(1, static_cast<int>(std::ceil((c - b).length() / stepMm)));
        for (int k = 0; k < steps; ++k) path.push_back(spline(a, b, c, d, static_cast<double>(k) / steps));
    }
    path.push_back(points.back());
    return path;
}

double lengthOf(const Path& path) {
    double sum = 0;
    for (std::size_t i = 1; i < path.size(); ++i) sum += (path[i] - path[i - 1]).length();
    return sum;
}

Path mirrored(const Path& path) {
    Path result = path;
    for (auto& p : result) p.x = -p.x;
    return result;
}

std::uint64_t Random::next() {
    // SplitMix64
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

double Random::uniform() {
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double Random::gaussian() {
    // Box–Muller: std::normal_distribution differs between standard libraries
    const double u = std::max(uniform(), 1e-300), v = uniform();
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
}

namespace {

double lattice(std::int64_t ix, std::int64_t iy, std::uint64_t seed) {
    std::uint64_t h =
        seed ^ (static_cast<std::uint64_t>(ix) * 0x8da6b343ULL) ^ (static_cast<std::uint64_t>(iy) * 0xd8163841ULL);
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdULL;
    h ^= h >> 33;
    h *= 0xc4ceb9fe1a85ec53ULL;
    h ^= h >> 33;
    return static_cast<double>(h >> 11) * 0x1.0p-52 - 1;
}

double fade(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
}

}  // namespace

double noise(double x, double y, std::uint64_t seed) {
    const double fx = std::floor(x), fy = std::floor(y);
    const auto ix = static_cast<std::int64_t>(fx), iy = static_cast<std::int64_t>(fy);
    const double u = fade(x - fx), v = fade(y - fy);
    const double top = std::lerp(lattice(ix, iy, seed), lattice(ix + 1, iy, seed), u);
    const double bottom = std::lerp(lattice(ix, iy + 1, seed), lattice(ix + 1, iy + 1, seed), u);
    return std::lerp(top, bottom, v);
}

double fractalNoise(double x, double y, int octaves, std::uint64_t seed) {
    double sum = 0, weight = 1, total = 0;
    for (int i = 0; i < octaves; ++i) {
        sum += weight * noise(x, y, seed + static_cast<std::uint64_t>(i));
        total += weight;
        weight *= 0.5;
        x = x * 2 + 17.3;
        y = y * 2 - 5.9;
    }
    return sum / total;
}

}  // namespace hsg::cases
