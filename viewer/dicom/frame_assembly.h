#pragma once

#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/pixel_description.h"
#include "viewer/dicom/samples.h"

/// From samples to a Frame: stored values, colours, overlays, shutter.
namespace viewer {

/// Clamps or masks cells into Bits Stored. Embedded overlays are masked away; values that are simply too large are
/// clamped: a masked overflow would turn white into black.
void fillIndices(const Samples& samples, const PixelDescription& pixels, bool embeddedOverlays, Frame& frame);
/// The least and greatest stored value, padding excluded.
ValueRange valueRange(const Frame& frame, const GrayscaleParameters& parameters);

/// RGB, YBR_FULL and (through its tables) PALETTE COLOR to 8-bit RGB. Error: "frame.colour".
sdk::Result<std::vector<std::uint8_t>> toRgb(const HeaderView& header, const PixelDescription& pixels,
                                             const Samples& samples);

/// Are there overlays in unused bits of the pixel cells (PS3.5 §8.1.2, retired)?
bool hasEmbeddedOverlays(const HeaderView& header, const PixelDescription& pixels);
/// All overlay planes of one frame (PS3.3 C.9.2) as one mask; empty if none. `samples` may be null for compressed
/// frames.
std::vector<std::uint8_t> overlayMask(const HeaderView& header, const PixelDescription& pixels, const Samples& samples,
                                      int frame);

/// Display Shutter (PS3.3 C.7.6.11): 255 where hidden; empty if there is none.
std::vector<std::uint8_t> shutterMask(const HeaderView& header, int columns, int rows);

/// Height of a pixel over its width: Pixel Aspect Ratio, else the spacing, else 1.
double pixelAspect(const HeaderView& header);

}  // namespace viewer
