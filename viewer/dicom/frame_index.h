#pragma once

#include <string>
#include <vector>

#include "viewer/dicom/pixel_description.h"
#include "viewer/dicom/structure_scan.h"

namespace viewer {

/// Which fragments of encapsulated Pixel Data make which frame (PS3.5 §A.4): Extended Offset Table, Basic Offset
/// Table, one fragment a frame, or, with an empty table, the start markers of the codestreams.
class FrameIndex {
public:
    /// Error: "dicom.syntax" where the frames cannot be told apart.
    static sdk::Result<FrameIndex> build(const ScannedFile& file, const PixelDescription& pixels);
    /// The whole codestream of a frame, 1-based.
    std::string codestream(const ScannedFile& file, int frame) const;

private:
    std::vector<std::size_t> starts_;  ///< first fragment of each frame, then the number of fragments
};

}  // namespace viewer
