#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "viewer/dicom/data_set.h"
#include "viewer/sdk/result.h"

/// A bounded scan of an untrusted file: it allocates by what the file holds, never by what the file declares.
namespace viewer {

/// Where Pixel Data (7FE0,0010) lies.
struct PixelDataLocation {
    bool present = false, encapsulated = false, bigEndian = false, words = true;
    std::uint64_t offset = 0;     ///< native: of the first sample
    std::uint64_t declared = 0;   ///< native: declared length
    std::uint64_t available = 0;  ///< native: bytes that the file really holds
    std::vector<std::uint32_t> basicOffsets;
    struct Fragment {
        std::uint64_t offset, length;  ///< of the value
        std::uint64_t itemOffset;      ///< of the item tag, counted from the first item after the offset table
    };
    std::vector<Fragment> fragments;
    bool truncated = false;  ///< the file ends before the declared end
};

/// What the scan found. Immutable; HeaderViews of it must not outlive it.
struct ScannedFile {
    std::string path;
    std::shared_ptr<const ByteSource> source;
    std::string transferSyntax;  ///< UID; found by looking where the file has no meta information
    DataItem meta, root;
    PixelDataLocation pixels;

    HeaderView header() const;
    HeaderView metaHeader() const;
};

/// Limits: 64 levels, 400,000 elements, 1,000,000 fragments, 512 MiB inflated.
/// Errors: "dicom.open" (not readable, not DICOM), "dicom.truncated", "dicom.syntax" (no valid structure, too deep, too
/// large).
sdk::Result<std::shared_ptr<const ScannedFile>> scanFile(const std::string& path);

}  // namespace viewer
