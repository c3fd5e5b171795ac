#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "viewer/dicom/pixel_description.h"

/// One frame as the bytes that a fuzzer changes: eight bytes of description, then the codestream.
namespace support {

struct CodecInput {
    std::string transferSyntax;
    viewer::PixelDescription pixels;
    std::string codestream;
};

/// Rows, columns and components are those that the codestream names (the decoders refuse everything else), RLE's those
/// of the description. Nothing where the frame is not one that a file can declare, or larger than a fuzzer has time
/// for.
std::optional<CodecInput> codecInput(std::string_view bytes);

/// The same bytes from a frame. Nothing where the transfer syntax is not compressed.
std::optional<std::string> codecBytes(const CodecInput& input);

}  // namespace support
