#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

/// The inner loops of drawing by the processor. Weights have kWeightBits bits behind the point.
namespace viewer::canvas {

constexpr int kWeightBits = 15;
constexpr std::uint32_t kWhole = 1u << kWeightBits;

inline std::uint32_t rgb32(std::uint32_t r, std::uint32_t g, std::uint32_t b) {
    return 0xFF000000u | r << 16 | g << 8 | b;
}

/// `part` 0…1.
inline std::uint16_t weightOf(double part) {
    return static_cast<std::uint16_t>(part * kWhole + 0.5);
}

/// Between two values of 16 bits; `weight` is that of the second.
inline std::uint32_t mixed(std::uint32_t a, std::uint32_t b, std::uint32_t weight) {
    return (a * (kWhole - weight) + b * weight + kWhole / 2) >> kWeightBits;
}

/// For each pixel of a row: which two values of the source, and the weight of the second.
struct Taps {
    std::vector<int> first, second;
    std::vector<std::uint16_t> weight;
};

void blendRows(const std::uint16_t* upper, const std::uint16_t* lower, std::uint32_t weight, int count,
               std::uint16_t* to);
void lookUpRow(const std::uint16_t* row, const Taps& taps, const std::uint32_t* table, std::uint32_t* to);
/// Four neighbours (upper left, upper right, lower left, lower right), R G B each.
std::uint32_t mixColours(const std::array<const std::uint8_t*, 4>& corners, std::uint32_t across, std::uint32_t down);
/// Rows become columns.
void transpose(const std::vector<std::uint32_t>& from, int width, int height, std::vector<std::uint32_t>& to);
void layOver(const std::uint32_t* from, int count, double opacity, std::uint32_t* to);

}  // namespace viewer::canvas
