#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Lossless JPEG with Huffman coding (ITU-T T.81 process 14, all seven predictors, restart intervals, point transform)
/// of one component and 2 to 16 bits: how X-ray runs are compressed. Several times as fast as the toolkit, whose
/// decoder limits play (tests/bench/README.md).
namespace viewer {

struct LosslessImage {
    int width = 0, height = 0, bits = 0;
    std::vector<std::uint16_t> samples;  ///< width × height
};

/// Nothing where the codestream is of another kind, unusual (several scans, a DNL marker, other components) or
/// damaged: the toolkit then has the last word. Bounded by the given size, which the codestream must have.
std::optional<LosslessImage> decodeLosslessJpeg(const std::string& codestream, int width, int height);

}  // namespace viewer
