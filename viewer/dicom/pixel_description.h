#pragma once

#include <cstdint>
#include <string>

#include "viewer/dicom/structure_scan.h"
#include "viewer/sdk/result.h"

namespace viewer {

/// The Image Pixel Module (PS3.3 C.7.6.3) after the sanity checks.
struct PixelDescription {
    int rows = 0, columns = 0, frames = 1, samples = 1;
    int bitsAllocated = 0, bitsStored = 0, highBit = 0;
    bool isSigned = false, planar = false;
    std::string photometric;  ///< upper case

    bool isColour() const { return samples == 3 || photometric == "PALETTE COLOR"; }
    std::uint64_t pixelCount() const { return static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(columns); }
    /// Bits of one native frame: YBR_FULL_422 keeps two samples a pixel.
    std::uint64_t nativeBits() const;
};

/// How a transfer syntax is decoded.
enum class Coding { Native, Rle, Toolkit, Jpeg2000, Unsupported };
Coding codingOf(const std::string& transferSyntaxUid);

/// Checks geometry, bits and the length of Pixel Data against the file before anything is allocated.
/// A single frame of which no more than the last 5 % are missing is accepted (the missing rows stay blank and
/// Frame::incomplete is set). Errors: "dicom.no-image", "dicom.geometry", "dicom.truncated", "dicom.syntax".
sdk::Result<PixelDescription> describePixels(const ScannedFile& file);

}  // namespace viewer
