#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

/// The plane of the body that is projected: millimetres, x to the patient's left (the viewer's right on an AP film),
/// y towards the feet, origin in the middle of the pelvic inlet.
namespace hsg::cases {

struct Vec {
    double x = 0, y = 0;
    bool operator==(const Vec&) const = default;
    Vec operator+(Vec o) const { return {x + o.x, y + o.y}; }
    Vec operator-(Vec o) const { return {x - o.x, y - o.y}; }
    Vec operator*(double k) const { return {x * k, y * k}; }
    double length() const { return std::hypot(x, y); }
};

using Path = std::vector<Vec>;

/// How the body lies over the detector: the true transform between two films of a case is known from this.
struct Placement {
    int columns = 1024, rows = 1024;
    double pixelsPerMm = 4.4;  ///< pixels for a millimetre of the body plane
    double rotation = 0;       ///< radians, clockwise on the film
    Vec shiftMm;               ///< of the body under the tube

    Vec toPixel(Vec body) const;
    Vec toBody(Vec pixel) const;
    bool operator==(const Placement&) const = default;
};

/// A smooth curve through the points, one point about every `stepMm`.
Path smooth(const Path& points, double stepMm = 0.5);
double lengthOf(const Path& path);
/// Mirrored at the midline.
Path mirrored(const Path& path);

/// Deterministic on every machine: the same seed makes the same study.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    double uniform();  ///< [0, 1)
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    double gaussian();  ///< mean 0, deviation 1
    int below(int n) { return static_cast<int>(uniform() * n); }

private:
    std::uint64_t next();
    std::uint64_t state_;
};

/// Smooth noise, about −1…1, with features of about one unit; several octaves make bowel, bone and soft tissue.
double noise(double x, double y, std::uint64_t seed);
double fractalNoise(double x, double y, int octaves, std::uint64_t seed);

}  // namespace hsg::cases
