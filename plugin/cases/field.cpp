#include "plugin/cases/field.h"

#include <algorithm>
#include <cmath>

namespace hsg::cases {

void Field::add(const Field& other, float factor) {
    for (std::size_t i = 0; i < values.size(); ++i) values[i] += factor * other.values[i];
}

namespace {

struct PixelBox {
    int x0, y0, x1, y1;  ///< inclusive
    bool isEmpty() const { return x0 > x1 || y0 > y1; }
};

PixelBox clipped(const Field& field, double x0, double y0, double x1, double y1) {
    return {std::max(0, static_cast<int>(std::floor(x0))), std::max(0, static_cast<int>(std::floor(y0))),
            std::min(field.columns - 1, static_cast<int>(std::ceil(x1))),
            std::min(field.rows - 1, static_cast<int>(std::ceil(y1)))};
}

PixelBox around(const Field& field, Vec centre, double radius) {
    return clipped(field, centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius);
}

/// Chord of a circle of radius r at distance d, with the edge softened over half a pixel; same unit as r.
double chord(double r, double d) {
    return d >= r ? 0 : 2 * std::sqrt(r * r - d * d);
}

}  // namespace

void drawLumen(Field& field, const Placement& placement, const Lumen& lumen) {
    Field own(field.columns, field.rows);
    for (std::size_t i = 0; i < lumen.path.size(); ++i) {
        const Vec centre = placement.toPixel(lumen.path[i]);
        const double radius = lumen.radiusMm[i] * placement.pixelsPerMm;
        if (radius <= 0) continue;
        const Vec next = placement.toPixel(lumen.path[std::min(i + 1, lumen.path.size() - 1)]);
        const Vec along = next - centre;
        const double step = std::max(along.length(), 1e-6);
        // a lumen thinner than a pixel still absorbs: draw it one pixel wide with its true cross-section
        const double drawn = std::max(radius, 0.7);
        const double scale = (radius / drawn) * (radius / drawn);
        const auto box = around(field, centre, drawn);
        for (int y = box.y0; y <= box.y1; ++y)
            for (int x = box.x0; x <= box.x1; ++x) {
                const Vec offset = Vec{static_cast<double>(x), static_cast<double>(y)} - centre;
                double mm = chord(drawn, offset.length()) * scale / placement.pixelsPerMm;
                if (lumen.folds > 0) {
                    const double across = (offset.x * along.y - offset.y * along.x) / step / drawn;
                    // longitudinal rugae: threads that part and join along the way
                    const double thread = noise(across * 2.6 + 40, static_cast<double>(i) * 0.045, 71);
                    mm *= 1 - lumen.folds * std::clamp(0.5 + 1.4 * thread, 0.0, 1.0);
                }
                own.at(x, y) = std::max(own.at(x, y), static_cast<float>(mm * lumen.density));
            }
    }
    field.add(own);
}

void drawFunction(Field& field, const Placement& placement, const Box& box, int step,
                  const std::function<double(Vec)>& value) {
    double x0 = 1e9, y0 = 1e9, x1 = -1e9, y1 = -1e9;
    for (const Vec corner : {box.from, box.to, Vec{box.from.x, box.to.y}, Vec{box.to.x, box.from.y}}) {
        const Vec p = placement.toPixel(corner);
        x0 = std::min(x0, p.x), x1 = std::max(x1, p.x);
        y0 = std::min(y0, p.y), y1 = std::max(y1, p.y);
    }
    const auto pixels = clipped(field, x0, y0, x1, y1);
    if (pixels.isEmpty()) return;
    const int nx = (pixels.x1 - pixels.x0) / step + 2, ny = (pixels.y1 - pixels.y0) / step + 2;
    std::vector<float> grid(static_cast<std::size_t>(nx) * static_cast<std::size_t>(ny));
    const auto cell = [&](int i, int j) -> float& {
        return grid[static_cast<std::size_t>(j) * static_cast<std::size_t>(nx) + static_cast<std::size_t>(i)];
    };
    for (int j = 0; j < ny; ++j)
        for (int i = 0; i < nx; ++i)
            cell(i, j) = static_cast<float>(value(placement.toBody(
                {static_cast<double>(pixels.x0 + i * step), static_cast<double>(pixels.y0 + j * step)})));
    for (int y = pixels.y0; y <= pixels.y1; ++y)
        for (int x = pixels.x0; x <= pixels.x1; ++x) {
            const int i = (x - pixels.x0) / step, j = (y - pixels.y0) / step;
            const float u = static_cast<float>((x - pixels.x0) % step) / static_cast<float>(step);
            const float v = static_cast<float>((y - pixels.y0) % step) / static_cast<float>(step);
            field.at(x, y) += std::lerp(std::lerp(cell(i, j), cell(i + 1, j), u),
                                        std::lerp(cell(i, j + 1), cell(i + 1, j + 1), u), v);
        }
}

void drawDrop(Field& field, const Placement& placement, Vec centre, double radiusMm, double density) {
    const Vec c = placement.toPixel(centre);
    const double radius = std::max(radiusMm * placement.pixelsPerMm, 0.8);
    const auto box = around(field, c, radius);
    for (int y = box.y0; y <= box.y1; ++y)
        for (int x = box.x0; x <= box.x1; ++x) {
            const double d = (Vec{static_cast<double>(x), static_cast<double>(y)} - c).length();
            field.at(x, y) += static_cast<float>(chord(radius, d) / placement.pixelsPerMm * density);
        }
}

namespace {

/// One pass of a box filter of half-width r along lines of `count` values that lie `stride` apart.
void boxLines(std::vector<float>& values, int lines, int count, std::size_t lineStep, std::size_t stride, int r) {
    std::vector<float> in(static_cast<std::size_t>(count));
    for (int line = 0; line < lines; ++line) {
        float* base = values.data() + static_cast<std::size_t>(line) * lineStep;
        for (int i = 0; i < count; ++i) in[static_cast<std::size_t>(i)] = base[static_cast<std::size_t>(i) * stride];
        const auto sample = [&](int i) { return in[static_cast<std::size_t>(std::clamp(i, 0, count - 1))]; };
        double sum = 0;
        for (int i = -r; i <= r; ++i) sum += sample(i);
        for (int i = 0; i < count; ++i) {
            base[static_cast<std::size_t>(i) * stride] = static_cast<float>(sum / (2 * r + 1));
            sum += sample(i + r + 1) - sample(i - r);
        }
    }
}

void smallKernel(Field& field, double sigma) {
    const int r = std::max(1, static_cast<int>(std::ceil(sigma * 3)));
    std::vector<float> kernel;
    float total = 0;
    for (int i = -r; i <= r; ++i) {
        kernel.push_back(static_cast<float>(std::exp(-i * i / (2 * sigma * sigma))));
        total += kernel.back();
    }
    for (auto& k : kernel) k /= total;
    const auto pass = [&](bool horizontal) {
        Field in = field;
        for (int y = 0; y < field.rows; ++y)
            for (int x = 0; x < field.columns; ++x) {
                float sum = 0;
                for (int i = -r; i <= r; ++i)
                    sum += kernel[static_cast<std::size_t>(i + r)] *
                           (horizontal ? in.at(std::clamp(x + i, 0, field.columns - 1), y)
                                       : in.at(x, std::clamp(y + i, 0, field.rows - 1)));
                field.at(x, y) = sum;
            }
    };
    pass(true);
    pass(false);
}

}  // namespace

void blur(Field& field, double sigma) {
    if (sigma <= 0) return;
    if (sigma < 3) return smallKernel(field, sigma);
    // three box filters are a Gaussian to within what scatter needs, at any width for the same time
    const int r = std::max(1, static_cast<int>(std::lround((std::sqrt(4 * sigma * sigma + 1) - 1) / 2)));
    const auto stride = static_cast<std::size_t>(field.columns);
    for (int i = 0; i < 3; ++i) {
        boxLines(field.values, field.rows, field.columns, stride, 1, r);
        boxLines(field.values, field.columns, field.rows, 1, stride, r);
    }
}

double insideDistance(const Path& polygon, Vec p) {
    double best = 1e18;  // squared
    Vec nearest;
    bool inside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Vec a = polygon[j], b = polygon[i], ab = b - a, ap = p - a;
        const double length2 = ab.x * ab.x + ab.y * ab.y;
        const double t = length2 > 0 ? std::clamp((ap.x * ab.x + ap.y * ab.y) / length2, 0.0, 1.0) : 0;
        const Vec d = ap - ab * t;
        const double squared = d.x * d.x + d.y * d.y;
        if (squared < best) best = squared, nearest = d;
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
    return inside ? nearest.length() : -nearest.length();
}

}  // namespace hsg::cases
