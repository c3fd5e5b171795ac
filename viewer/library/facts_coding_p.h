#pragma once

#include <optional>
#include <string>

#include "viewer/dicom/file_facts.h"

namespace viewer {

/// The state of a file and what its header says, as bytes with a checksum over them and the name of the file.
std::string encodeFacts(const std::string& path, const FileStamp& stamp, const FileFacts& facts);

struct StampedFacts {
    FileStamp stamp;
    FileFacts facts;
};

/// Nothing if the bytes are not exactly what `encodeFacts` made for this file.
std::optional<StampedFacts> decodeFacts(const std::string& path, const std::string& bytes);

}  // namespace viewer
