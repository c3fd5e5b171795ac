#include <cstring>

#include "viewer/dicom/samples.h"

namespace viewer {

namespace {

/// PackBits (PS3.5 §G.3.2) of one segment into every `stride`-th byte. False if the segment ends too early.
bool unpack(const unsigned char* from, const unsigned char* end, std::uint8_t* to, std::size_t count,
            std::size_t stride) {
    std::size_t done = 0;
    while (done < count && from < end) {
        const int control = static_cast<signed char>(*from++);
        if (control == -128) continue;
        const auto length = static_cast<std::size_t>(control >= 0 ? control + 1 : 1 - control);
        const bool literal = control >= 0;
        for (std::size_t i = 0; i < length && done < count; ++i, ++done) {
            if (from >= end) return false;
            to[done * stride] = *from;
            if (literal) ++from;
        }
        if (!literal && from < end) ++from;
    }
    return done == count;
}

}  // namespace

/// Ours, not the toolkit's: that one reads beyond the end of damaged segments.
sdk::Result<Samples> rleSamples(const ScannedFile& file, const PixelDescription& p, const std::string& codestream) {
    const auto damaged = [&] {
        return tl::unexpected(sdk::Error{"frame.decode", "The compressed image is damaged.", file.path});
    };
    std::uint32_t header[16];
    if (codestream.size() < sizeof header) return damaged();
    std::memcpy(header, codestream.data(), sizeof header);
    const auto cellBytes = static_cast<std::size_t>(p.bitsAllocated / 8), samples = static_cast<std::size_t>(p.samples);
    if (header[0] != cellBytes * samples || header[0] > 15) return damaged();
    const auto pixels = static_cast<std::size_t>(p.pixelCount());
    Samples result;
    result.cellBits = p.bitsAllocated;
    result.photometric = p.photometric;
    result.bytes.resize(pixels * samples * cellBytes);
    const auto* bytes = reinterpret_cast<const unsigned char*>(codestream.data());
    for (std::size_t segment = 0; segment < header[0]; ++segment) {
        const std::size_t from = header[1 + segment];
        const std::size_t next = segment + 1 < header[0] ? header[2 + segment] : codestream.size();
        const std::size_t to = next > from && next <= codestream.size() ? next : codestream.size();
        if (from < sizeof header || from > to) return damaged();
        // the most significant byte of a sample comes first (§G.2)
        const std::size_t place = segment / cellBytes * cellBytes + (cellBytes - 1 - segment % cellBytes);
        if (!unpack(bytes + from, bytes + to, result.bytes.data() + place, pixels, samples * cellBytes))
            return damaged();
    }
    return result;
}

}  // namespace viewer
