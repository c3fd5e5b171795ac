#include "viewer/render/processor_loops.h"

#include <algorithm>

#include "viewer/dicom/vector_clones.h"

namespace viewer::canvas {

FIMBRIA_VECTORS void blendRows(const std::uint16_t* upper, const std::uint16_t* lower, std::uint32_t weight, int count,
                               std::uint16_t* to) {
    const std::uint32_t rest = kWhole - weight;
    for (int i = 0; i < count; ++i)
        to[i] = static_cast<std::uint16_t>((upper[i] * rest + lower[i] * weight + kWhole / 2) >> kWeightBits);
}

void lookUpRow(const std::uint16_t* row, const Taps& taps, const std::uint32_t* table, std::uint32_t* to) {
    const int* first = taps.first.data();
    const int* second = taps.second.data();
    const std::uint16_t* weight = taps.weight.data();
    for (std::size_t x = 0, n = taps.first.size(); x < n; ++x)
        to[x] = table[mixed(row[first[x]], row[second[x]], weight[x])];
}

std::uint32_t mixColours(const std::array<const std::uint8_t*, 4>& corners, std::uint32_t across, std::uint32_t down) {
    std::uint32_t c[3];
    for (int i = 0; i < 3; ++i) {
        // eight more bits, so that rounding twice does not show
        const std::uint32_t upper = mixed(corners[0][i] << 8, corners[1][i] << 8, across);
        const std::uint32_t lower = mixed(corners[2][i] << 8, corners[3][i] << 8, across);
        c[i] = (mixed(upper, lower, down) + 128) >> 8;
    }
    return rgb32(c[0], c[1], c[2]);
}

/// In blocks that stay in the cache.
void transpose(const std::vector<std::uint32_t>& from, int width, int height, std::vector<std::uint32_t>& to) {
    constexpr int block = 16;
    to.resize(from.size());
    for (int y0 = 0; y0 < height; y0 += block)
        for (int x0 = 0; x0 < width; x0 += block)
            for (int x = x0; x < std::min(x0 + block, width); ++x)
                for (int y = y0; y < std::min(y0 + block, height); ++y)
                    to[std::size_t(x) * height + y] = from[std::size_t(y) * width + x];
}

FIMBRIA_VECTORS void layOver(const std::uint32_t* from, int count, double opacity, std::uint32_t* to) {
    if (opacity >= 1) {
        std::copy_n(from, count, to);
        return;
    }
    const auto part = static_cast<std::uint32_t>(opacity * 256 + 0.5), rest = 256 - part;
    for (int i = 0; i < count; ++i) {
        const std::uint32_t rb = ((from[i] & 0xFF00FFu) * part + (to[i] & 0xFF00FFu) * rest + 0x800080u) >> 8;
        const std::uint32_t g = ((from[i] & 0x00FF00u) * part + (to[i] & 0x00FF00u) * rest + 0x008000u) >> 8;
        to[i] = 0xFF000000u | (rb & 0xFF00FFu) | (g & 0x00FF00u);
    }
}

}  // namespace viewer::canvas
