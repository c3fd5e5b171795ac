#pragma once

#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/pixel_description.h"
#include "viewer/dicom/samples.h"

/// From samples to a Frame: stored values, colours, overlays, shutter.
namespace viewer {

/// Clamps or masks cells into Bits Stored. Embedded overlays are masked away; values that are simply too large are
/// clamped: a masked overflow would turn white into black.
void fillIndices(const Samples& samples, const PixelDescription& pixels, bool embeddedOverlays, Frame& frame);
/// The same for more than 16 Bits Stored: the range of this frame over 65536 indices. Gives the frame's own grey.
std::shared_ptr<const GrayscaleParameters> fillWideIndices(const Samples& samples, const PixelDescription& pixels,
                                                           const GrayscaleParameters& grey, Frame& frame);
/// The least and greatest stored value, padding excluded.
ValueRange valueRange(const Frame& frame, const GrayscaleParameters& parameters);

/// RGB, YBR_FULL and (through its tables) PALETTE COLOR to 8-bit RGB. Error: "frame.colour".
sdk::Result<std::vector<std::uint8_t>> toRgb(const HeaderView& header, const PixelDescription& pixels,
                                             const Samples& samples);

/// Adds a problem unless it is there.
void note(std::vector<FrameProblem>& problems, FrameProblem problem);

/// Are there overlays in unused bits of the pixel cells (PS3.5 §8.1.2, retired)?
bool hasEmbeddedOverlays(const HeaderView& header, const PixelDescription& pixels);
/// All overlay planes over one frame of an image (PS3.3 C.9.2), each with the bits of that frame only. Planes without
/// their bits are left out and noted.
std::vector<OverlayPlane> overlayPlanes(const HeaderView& header, const PixelDescription& pixels,
                                        const Samples& samples, int frame, std::vector<FrameProblem>& problems);
/// The plane of a group with all of its bits, where it has bits of its own.
std::optional<OverlayPlane> storedPlane(const HeaderView& header, std::uint16_t group);
/// Sets the mask to 255 where the plane has ones over `frame`. An empty mask is made first.
void paintPlane(const OverlayPlane& plane, int frame, const Frame& film, std::vector<std::uint8_t>& mask);

/// The Display Shutter of a data set or item (PS3.3 C.7.6.11, C.7.6.15). Shapes without a sane geometry are left out
/// and noted. Nothing if there is none.
std::optional<Shutter> shutterOf(const HeaderView& header, std::vector<FrameProblem>& problems);
/// That of an image: its own, else the one that its functional groups share (Frame Display Shutter, C.7.6.16.2.16).
std::optional<Shutter> shutterInForce(const HeaderView& header, std::vector<FrameProblem>& problems);
/// 255 where hidden; empty where nothing is hidden. A shutter that would hide everything hides nothing: empty, noted.
/// `bitmap`: the plane of `bitmapGroup`, null if there is none.
std::vector<std::uint8_t> shutterMask(const Shutter& shutter, const Frame& film, const OverlayPlane* bitmap,
                                      std::vector<FrameProblem>& problems);

/// Height of a pixel over its width: Pixel Aspect Ratio, else the spacing, else 1.
double pixelAspect(const HeaderView& header);

}  // namespace viewer
