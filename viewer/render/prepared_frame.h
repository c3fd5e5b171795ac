#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "viewer/dicom/frame_source.h"
#include "viewer/sdk/result.h"

namespace viewer::canvas {

/// A frame at half, quarter … of its size: the mean of the stored values below each pixel, before any window.
struct Reduced {
    int width = 0, height = 0;
    std::vector<std::uint16_t> indices;
    std::vector<std::uint8_t> rgb;
    std::vector<std::uint8_t> mask;  ///< as PreparedFrame::mask
};

/// A decoded frame with what the canvas needs, made on a worker so that the GUI thread only uploads. Immutable.
struct PreparedFrame {
    std::shared_ptr<const FrameSource> source;
    std::shared_ptr<const Frame> frame;
    std::vector<std::uint8_t> mask;  ///< two bytes a pixel: overlay, shutter (0 or 255). Empty if the frame has neither
    std::vector<Reduced> reduced;    ///< [0] is half size
    ValueRange bulk;                 ///< stored values without the darkest and brightest 0.5 %: the automatic window
    std::size_t bytes() const;
    /// In force for this frame.
    const GrayscaleParameters& grayscale() const { return grayscaleOf(*source, *frame); }
};

/// Decodes frame `number` (1-based) and prepares it. Blocks: call from a worker. Errors as FrameSource::frame.
sdk::Result<std::shared_ptr<const PreparedFrame>> prepare(const std::shared_ptr<const FrameSource>& source, int number);

/// Which picture to draw from at a zoom (device pixels per film column): 0 the frame itself, n `reduced[n-1]`.
/// The largest reduction that still has at least one pixel per screen pixel.
int levelFor(const PreparedFrame& frame, double zoom);

}  // namespace viewer::canvas
