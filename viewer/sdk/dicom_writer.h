#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "viewer/sdk/result.h"

namespace viewer::sdk {

struct DicomSequence;

/// Attributes by keyword (PS3.6); several values by '\'. Texts are UTF-8; the file is written in ISO_IR 192.
struct DicomItem {
    std::map<std::string, std::string> values;
    std::map<std::string, std::vector<DicomItem>> sequences;
    bool operator==(const DicomItem&) const = default;
};

/// Unsigned grey frames, row after row. Bits Allocated is 16 if `bitsStored` > 8, else 8.
struct PixelFrames {
    int columns = 0, rows = 0;
    int bitsStored = 12;                             ///< 1…16
    std::vector<std::vector<std::uint16_t>> frames;  ///< each columns × rows, values < 2^bitsStored
};

enum class WriteSyntax { ExplicitLittleEndian, JpegLossless, JpegLs, Rle };

/// Writes DICOM files (PS3.10). Fills the file meta information, Rows, Columns, Bits …, Number of Frames; everything
/// else comes from `attributes`. Safe to call from any thread.
class DicomWriter {
public:
    virtual ~DicomWriter() = default;
    /// Errors: "write.attribute" (unknown keyword or bad value, `where` names it), "write.io".
    virtual Result<void> write(const std::string& path, const DicomItem& attributes, const PixelFrames& pixels,
                               WriteSyntax syntax) const = 0;
    /// Writes a DICOMDIR over the files below `folder`. Errors: "write.io", "write.dicomdir".
    virtual Result<void> writeDicomDir(const std::string& folder) const = 0;
};

}  // namespace viewer::sdk
