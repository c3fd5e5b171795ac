#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// One line of a draft's journal: {"crc32":"…","reading":{…}} with the checksum of the reading's bytes, so that a line
/// that a crash tore, or a disk spoilt, is known as such even where it is still JSON.
namespace reporting::journal {

/// With its newline. `json` is an object in UTF-8, over as many lines as it likes.
std::string line(const std::string& json);

/// The reading of a line without its newline; nullopt if the line is not intact.
std::optional<std::string> payload(std::string_view line);

std::uint32_t crc32(std::string_view bytes);

}  // namespace reporting::journal
