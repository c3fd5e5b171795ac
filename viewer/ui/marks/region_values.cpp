#include "viewer/ui/marks/region_values.h"

#include <algorithm>
#include <cmath>

namespace viewer::ui::marks {

namespace {

/// One value of the Modality LUT for each stored value, so that the sum over the region only looks up.
std::vector<double> modalityTable(const GrayscaleParameters& grey) {
    const auto count = std::size_t(1) << grey.bitsStored;
    const std::int32_t offset = indexOffset(grey);
    std::vector<double> table(count);
    for (std::size_t i = 0; i < count; ++i) table[i] = modalityValue(grey, static_cast<std::int32_t>(i) + offset);
    return table;
}

/// Where the line through the centres of a row crosses the polygon, from left to right.
std::vector<double> crossings(const std::vector<sdk::FilmPoint>& polygon, double y) {
    std::vector<double> result;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const sdk::FilmPoint a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        if ((a.y <= y) == (b.y <= y)) continue;
        result.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
    }
    std::sort(result.begin(), result.end());
    return result;
}

/// Welford's running mean: sums of squares of 16-bit values lose digits.
struct Sums {
    RegionValues values;
    double squares = 0;
    void add(double v) {
        const double delta = v - values.mean;
        if (values.pixels == 0) values.least = values.greatest = v;
        ++values.pixels;
        values.mean += delta / static_cast<double>(values.pixels);
        squares += delta * (v - values.mean);
        values.least = std::min(values.least, v);
        values.greatest = std::max(values.greatest, v);
    }
};

}  // namespace

std::optional<RegionValues> regionValues(const Frame& frame, const GrayscaleParameters& grey,
                                         const std::vector<sdk::FilmPoint>& polygon) {
    if (frame.isColour() || polygon.size() < 3 || frame.indices.empty()) return std::nullopt;
    const std::vector<double> table = modalityTable(grey);
    const std::int32_t offset = indexOffset(grey);
    const auto isPadding = [&](std::int32_t stored) {
        return grey.paddingFrom && grey.paddingTo && stored >= *grey.paddingFrom && stored <= *grey.paddingTo;
    };
    const auto [top, bottom] =
        std::minmax_element(polygon.begin(), polygon.end(), [](auto a, auto b) { return a.y < b.y; });
    const int first = std::max(0, int(std::floor(top->y))),
              last = std::min(frame.height - 1, int(std::ceil(bottom->y)));
    Sums sums;
    for (int y = first; y <= last; ++y) {
        const auto at = crossings(polygon, y + 0.5);
        for (std::size_t i = 0; i + 1 < at.size(); i += 2) {
            const int from = std::max(0, int(std::ceil(at[i] - 0.5)));
            const int to = std::min(frame.width, int(std::ceil(at[i + 1] - 0.5)));
            for (int x = from; x < to; ++x) {
                const auto index = frame.indices[static_cast<std::size_t>(y) * frame.width + x];
                if (index < table.size() && !isPadding(index + offset)) sums.add(table[index]);
            }
        }
    }
    if (sums.values.pixels == 0) return std::nullopt;
    sums.values.deviation = std::sqrt(sums.squares / static_cast<double>(sums.values.pixels));
    sums.values.stored = !grey.modalityForDisplay || (!grey.modalityLut && grey.slope == 1 && grey.intercept == 0);
    return sums.values;
}

}  // namespace viewer::ui::marks
