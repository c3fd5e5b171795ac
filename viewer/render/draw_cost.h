#pragma once

#include <algorithm>
#include <cstdint>

namespace viewer::canvas {

/// What drawing did beside drawing, since the canvas came up: for benchmarks.
struct DrawCost {
    double shaderMs = 0;         ///< compiling programs, their first use included
    double uploadMs = 0;         ///< film pixels and tables to the graphics card
    double longestUploadMs = 0;  ///< of one call
    std::uint64_t uploadedBytes = 0;

    void addUpload(double ms, std::uint64_t bytes) {
        uploadMs += ms;
        longestUploadMs = std::max(longestUploadMs, ms);
        uploadedBytes += bytes;
    }
};

}  // namespace viewer::canvas
