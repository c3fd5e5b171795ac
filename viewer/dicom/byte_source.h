#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "viewer/sdk/result.h"

namespace viewer {

/// The bytes of a file, or of an inflated data set. Random access, safe to call from several threads.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    virtual std::uint64_t size() const = 0;
    /// Reads up to `count` bytes at `offset`; returns how many there were.
    virtual std::size_t read(std::uint64_t offset, void* to, std::size_t count) const = 0;
    /// Was there ever less to read than the size says: a medium that failed, a file that shrank?
    virtual bool failed() const { return false; }

    /// Up to `count` bytes as text; shorter at the end of the file.
    std::string bytes(std::uint64_t offset, std::size_t count) const;
};

/// Opens a regular file for reading in place. Error: "dicom.open".
sdk::Result<std::shared_ptr<const ByteSource>> openFile(const std::string& path);

/// Bytes in memory (an inflated data set).
std::shared_ptr<const ByteSource> memorySource(std::string bytes);

/// Inflates the rest of a file from `offset` (transfer syntax 1.2.840.10008.1.2.1.99), not more than `limit` bytes.
/// Errors: "dicom.open", "dicom.syntax" (broken or larger than the limit).
sdk::Result<std::string> inflateFile(const std::string& path, std::uint64_t offset, std::size_t limit);

}  // namespace viewer
