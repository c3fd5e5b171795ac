#include "tests/fuzz/codec_input.h"

#include <algorithm>
#include <array>

#include "viewer/dicom/samples.h"

namespace support {

namespace {

constexpr std::size_t head = 8;
constexpr std::uint64_t mostPixels = 512 * 512;

constexpr std::array syntaxes = {"1.2.840.10008.1.2.5",     "1.2.840.10008.1.2.4.50",  "1.2.840.10008.1.2.4.51",
                                 "1.2.840.10008.1.2.4.57",  "1.2.840.10008.1.2.4.70",  "1.2.840.10008.1.2.4.80",
                                 "1.2.840.10008.1.2.4.81",  "1.2.840.10008.1.2.4.90",  "1.2.840.10008.1.2.4.91",
                                 "1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.4.202", "1.2.840.10008.1.2.4.203"};

unsigned byte(std::string_view bytes, std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u;
}

/// Of the first SIZ segment (T.800 §A.5.1), wherever it stands.
viewer::CodestreamSize jpeg2000Size(std::string_view b) {
    const std::size_t at = b.find("\xFF\x51");
    if (at == std::string_view::npos || at + 42 > b.size()) return {};
    const auto number = [&](std::size_t i) {
        return static_cast<int>((byte(b, i) << 24 | byte(b, i + 1) << 16 | byte(b, i + 2) << 8 | byte(b, i + 3)) &
                                0x7FFFFFFF);
    };
    return {number(at + 10), number(at + 6), static_cast<int>(byte(b, at + 38) << 8 | byte(b, at + 39)), 0};
}

viewer::CodestreamSize sizeOf(viewer::Coding coding, std::string_view head8, const std::string& codestream) {
    if (coding == viewer::Coding::Toolkit) return viewer::jpegSize(codestream);
    if (coding == viewer::Coding::Jpeg2000) return jpeg2000Size(codestream);
    return {static_cast<int>(byte(head8, 4) << 8 | byte(head8, 5)),
            static_cast<int>(byte(head8, 6) << 8 | byte(head8, 7)), byte(head8, 1) & 4 ? 3 : 1, 0};
}

}  // namespace

std::optional<CodecInput> codecInput(std::string_view bytes) {
    if (bytes.size() < head) return std::nullopt;
    CodecInput input;
    input.transferSyntax = syntaxes[byte(bytes, 0) % syntaxes.size()];
    input.codestream = std::string(bytes.substr(head));
    const auto size = sizeOf(viewer::codingOf(input.transferSyntax), bytes, input.codestream);
    viewer::PixelDescription& p = input.pixels;
    p.rows = size.rows;
    p.columns = size.columns;
    p.samples = size.components;
    const unsigned flags = byte(bytes, 1);
    p.isSigned = (flags & 1) != 0;
    p.bitsAllocated = (flags & 2) != 0 ? 16 : 8;
    p.planar = (flags & 8) != 0;
    p.bitsStored = std::clamp(static_cast<int>(byte(bytes, 2)), 1, p.bitsAllocated);
    p.highBit = p.bitsStored - 1;
    p.photometric = p.samples == 1 ? "MONOCHROME2" : (flags & 16) != 0 ? "YBR_FULL_422" : "RGB";
    const bool possible = p.rows > 0 && p.columns > 0 && p.rows <= 65535 && p.columns <= 65535 &&
                          (p.samples == 1 || p.samples == 3) && p.pixelCount() <= mostPixels;
    return possible ? std::optional(input) : std::nullopt;
}

std::optional<std::string> codecBytes(const CodecInput& input) {
    const auto found = std::find(syntaxes.begin(), syntaxes.end(), input.transferSyntax);
    if (found == syntaxes.end()) return std::nullopt;
    const viewer::PixelDescription& p = input.pixels;
    const int flags = (p.isSigned ? 1 : 0) | (p.bitsAllocated > 8 ? 2 : 0) | (p.samples == 3 ? 4 : 0) |
                      (p.planar ? 8 : 0) | (p.photometric == "YBR_FULL_422" ? 16 : 0);
    std::string bytes;
    for (const int value : {static_cast<int>(found - syntaxes.begin()), flags, p.bitsStored, 0, p.rows >> 8, p.rows,
                            p.columns >> 8, p.columns})
        bytes += static_cast<char>(value & 0xFF);
    return bytes + input.codestream;
}

}  // namespace support
