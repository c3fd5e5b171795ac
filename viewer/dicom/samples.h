#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "viewer/dicom/decoder_options.h"
#include "viewer/dicom/frame_index.h"
#include "viewer/dicom/pixel_description.h"

/// From the file to the samples of one frame.
namespace viewer {

/// Samples of a frame as stored: pixel after pixel, samples of a pixel side by side, cells of 8, 16 or 32 bits in the
/// byte order of this machine.
struct Samples {
    int cellBits = 8;
    std::string photometric;  ///< of these samples: codecs may have changed the colour model
    std::vector<std::uint8_t> bytes;
    bool incomplete = false;  ///< the end of the frame is missing in the file; those samples are zero
    bool damaged = false;     ///< the codec met corrupt data and went on: samples may be missing or wrong

    std::uint32_t cell(std::size_t i) const {
        if (cellBits == 8) return bytes[i];
        if (cellBits == 16) return static_cast<std::uint32_t>(bytes[2 * i] | bytes[2 * i + 1] << 8);
        return static_cast<std::uint32_t>(bytes[4 * i]) | static_cast<std::uint32_t>(bytes[4 * i + 1]) << 8 |
               static_cast<std::uint32_t>(bytes[4 * i + 2]) << 16 | static_cast<std::uint32_t>(bytes[4 * i + 3]) << 24;
    }
};

/// Native (uncompressed) frames, read where they lie; a large multi-frame is never loaded whole.
sdk::Result<Samples> nativeSamples(const ScannedFile& file, const PixelDescription& pixels, int frame);

/// RLE Lossless (PS3.5 §G). Error: "frame.decode".
sdk::Result<Samples> rleSamples(const ScannedFile& file, const PixelDescription& pixels, const std::string& codestream);

/// JPEG and JPEG-LS by the toolkit. Error: "frame.decode".
sdk::Result<Samples> toolkitSamples(const ScannedFile& file, const PixelDescription& pixels,
                                    const std::string& codestream);

/// JPEG 2000 and HTJ2K. Error: "frame.decode".
sdk::Result<Samples> jpeg2000Samples(const ScannedFile& file, const PixelDescription& pixels,
                                     const std::string& codestream);

/// A compressed frame by whatever decodes its transfer syntax, in this process. Errors: "frame.decode", "frame.syntax".
sdk::Result<Samples> decodeCodestream(const ScannedFile& file, const PixelDescription& pixels,
                                      const std::string& codestream);

/// The frames of a file that was opened.
struct FrameBytes {
    const ScannedFile& file;
    const PixelDescription& pixels;
    const FrameIndex& index;
    const FrameDecoder* apart = nullptr;  ///< for what is suspicious; null: all in this process
};
/// One frame, 1-based. Errors: "frame.decode", "frame.syntax".
sdk::Result<Samples> samplesOf(const FrameBytes& frames, int frame);

/// Rows, columns, components and precision as the codestream itself says; all zero if it cannot be read.
struct CodestreamSize {
    int rows = 0, columns = 0, components = 0, bits = 0;
};
CodestreamSize jpegSize(const std::string& codestream);

}  // namespace viewer
