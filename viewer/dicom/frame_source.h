#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "viewer/dicom/decoder_options.h"
#include "viewer/dicom/film_masks.h"
#include "viewer/dicom/grayscale.h"
#include "viewer/sdk/frames.h"
#include "viewer/sdk/result.h"

namespace viewer {

struct PresentationValues;

/// One decoded frame, ready to be drawn. Immutable, shared between the cache, the canvas and workers.
struct Frame {
    int width = 0, height = 0;
    /// Grey: width × height indices into GreyTable (stored value − indexOffset), shutter and overlays not yet applied.
    std::vector<std::uint16_t> indices;
    /// Colour: width × height × 3, RGB, 8 bit; then `indices` is empty.
    std::vector<std::uint8_t> rgb;
    ValueRange range;
    /// Overlay planes to show (PS3.3 C.9.2), one bit plane over the frame: 0 or 255. Empty if none.
    std::vector<std::uint8_t> overlay;
    /// Outside the display shutter (PS3.3 C.7.6.11): 255 where hidden. Empty if none.
    std::vector<std::uint8_t> shutter;
    std::uint8_t shutterGrey = 0;  ///< Shutter Presentation Value (0018,1622) as grey
    bool incomplete = false;       ///< the end of the frame is missing in the file: say so beside the image
    double aspect = 1;             ///< height of a pixel over its width as displayed (Pixel Aspect Ratio, else spacing)
    /// Grey of this frame where it differs from FrameSource::grayscale() (functional groups, presentation states); else
    /// null.
    std::shared_ptr<const GrayscaleParameters> grey;
    /// What the header says and could not be obeyed, each once: say so beside the image.
    std::vector<FrameProblem> problems;

    bool isColour() const { return !rgb.empty(); }
    /// Decoded from corrupt data: parts may be missing or wrong.
    bool isDamaged() const {
        return std::find(problems.begin(), problems.end(), FrameProblem::Codestream) != problems.end();
    }
    std::size_t bytes() const { return indices.size() * 2 + rgb.size() + overlay.size() + shutter.size(); }
};

/// The frames of one file, decoded on demand. Safe to call from several threads at once.
class FrameSource {
public:
    virtual ~FrameSource() = default;
    virtual int frameCount() const = 0;
    virtual const GrayscaleParameters& grayscale() const = 0;
    /// `number` is 1-based. Errors: "frame.unknown", "frame.decode", "frame.syntax" (transfer syntax not supported).
    virtual sdk::Result<std::shared_ptr<const Frame>> frame(int number) const = 0;
    /// Each overlay plane of a frame by itself, with the bits of that frame only. Decodes. Errors as frame().
    virtual sdk::Result<std::vector<OverlayPlane>> overlays(int number) const;
    /// How the header would have the run subtracted; see openSubtracted().
    virtual MaskModule masks() const { return {}; }
    /// The state that these frames are seen through; null: as the header says.
    virtual const PresentationValues* presentation() const { return nullptr; }
};

/// The parameters in force for one frame of a source.
const GrayscaleParameters& grayscaleOf(const FrameSource& source, const Frame& frame);

/// Opens a file for its frames. Bounded structure scan first; nothing is decoded yet. `options` say where suspicious
/// frames are decoded.
/// Errors: "dicom.open", "dicom.truncated", "dicom.syntax", "dicom.geometry", "dicom.no-image".
sdk::Result<std::shared_ptr<const FrameSource>> openFrames(const std::string& path, const FrameOptions& options = {});

/// The presentation of a frame as 8-bit grey or RGB, 1:1, with its shutter; overlays (white) only on request: what
/// `render` writes.
struct Rendering {
    int width = 0, height = 0, channels = 1;
    std::vector<std::uint8_t> pixels;
    bool incomplete = false, damaged = false;  ///< as the frame: to be said beside the picture
};
Rendering render(const Frame& frame, const GreyTable& table, bool overlays = false);

}  // namespace viewer
