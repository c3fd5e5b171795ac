#include <algorithm>
#include <cmath>

#include "viewer/dicom/frame_assembly.h"

namespace viewer {

namespace {

/// 8 bits of a sample of `bits` bits.
std::uint8_t toByte(std::uint32_t value, int bits) {
    if (bits == 8) return static_cast<std::uint8_t>(std::min(value, 255u));
    const double largest = static_cast<double>((std::uint64_t{1} << bits) - 1);
    return static_cast<std::uint8_t>(std::lround(std::min(value / largest, 1.0) * 255));
}

/// PS3.3 C.7.6.3.1.2, inverse of YBR_FULL.
void ybrToRgb(std::uint8_t* p) {
    const double y = p[0], b = p[1] - 128.0, r = p[2] - 128.0;
    const auto byte = [](double v) { return static_cast<std::uint8_t>(std::clamp(std::lround(v), 0L, 255L)); };
    p[0] = byte(y + 1.402 * r);
    p[1] = byte(y - 0.344136 * b - 0.714136 * r);
    p[2] = byte(y + 1.772 * b);
}

/// Segmented Palette Color LUT Data (PS3.3 C.7.9.2): discrete, linear and indirect segments.
class SegmentReader {
public:
    SegmentReader(const std::vector<std::uint16_t>& words, std::size_t limit) : words_(words), limit_(limit) {}
    std::vector<std::uint16_t> expand() {
        read(0, words_.size(), true);
        return out_;
    }

private:
    void read(std::size_t from, std::size_t segments, bool indirect) {
        std::size_t at = from;
        for (std::size_t n = 0; n < segments && at + 2 <= words_.size() && out_.size() < limit_; ++n) {
            const std::size_t count = words_[at + 1];
            if (words_[at] == 0) {
                for (std::size_t i = 0; i < count && at + 2 + i < words_.size(); ++i)
                    out_.push_back(words_[at + 2 + i]);
                at += 2 + count;
            } else if (words_[at] == 1 && at + 2 < words_.size() && !out_.empty()) {
                const double start = out_.back(), end = words_[at + 2];
                for (std::size_t i = 1; i <= count; ++i)
                    out_.push_back(static_cast<std::uint16_t>(
                        std::lround(start + (end - start) * static_cast<double>(i) / static_cast<double>(count))));
                at += 3;
            } else if (words_[at] == 2 && at + 3 < words_.size() && indirect) {
                // the offset counts bytes from the start of the table
                read((words_[at + 2] | static_cast<std::size_t>(words_[at + 3]) << 16) / 2, count, false);
                at += 4;
            } else {
                return;
            }
        }
    }

    const std::vector<std::uint16_t>& words_;
    std::size_t limit_;
    std::vector<std::uint16_t> out_;
};

struct Palette {
    std::int32_t first = 0;
    std::vector<std::uint8_t> entries;
};

/// One channel (0 red, 1 green, 2 blue) as 8-bit entries.
std::optional<Palette> paletteOf(const HeaderView& header, std::uint16_t channel, bool signedInput) {
    const auto next = [&](Tag red) { return Tag{red.group, static_cast<std::uint16_t>(red.element + channel)}; };
    const auto descriptor = header.numbers(next(tag::RedPaletteDescriptor));
    if (descriptor.size() < 3) return std::nullopt;
    auto count = static_cast<std::size_t>(std::fmod(descriptor[0] + 65536, 65536));
    if (count == 0) count = 65536;
    auto words = header.words(next(tag::RedPaletteData));
    if (words.empty()) words = SegmentReader(header.words(next(tag::SegmentedRedPaletteData)), count).expand();
    if (words.size() < count && words.size() * 2 >= count) {
        const auto packed = words;
        words.clear();
        for (const auto word : packed)
            words.insert(words.end(), {static_cast<std::uint16_t>(word & 0xFF), static_cast<std::uint16_t>(word >> 8)});
    }
    if (words.size() < count) return std::nullopt;
    words.resize(count);
    Palette palette;
    palette.first = static_cast<std::int32_t>(descriptor[1]);
    if (!signedInput && palette.first < 0) palette.first += 65536;
    // some writers declare 16 bits for entries of 8
    const bool wide = *std::max_element(words.begin(), words.end()) > 255;
    for (const auto word : words) palette.entries.push_back(static_cast<std::uint8_t>(wide ? word >> 8 : word));
    return palette;
}

sdk::Result<std::vector<std::uint8_t>> fromPalette(const HeaderView& header, const PixelDescription& p,
                                                   const Samples& samples) {
    std::array<Palette, 3> palettes;
    for (std::uint16_t c = 0; c < 3; ++c) {
        auto palette = paletteOf(header, c, p.isSigned);
        if (!palette)
            return tl::unexpected(
                sdk::Error{"frame.colour", "The colour table of the image is missing or damaged.", {}});
        palettes[c] = std::move(*palette);
    }
    const auto count = static_cast<std::size_t>(p.pixelCount());
    const std::uint32_t mask = p.bitsStored >= 32 ? 0xFFFFFFFFu : (1u << p.bitsStored) - 1;
    std::vector<std::uint8_t> rgb(count * 3);
    for (std::size_t i = 0; i < count; ++i) {
        const auto stored = static_cast<std::int32_t>(samples.cell(i) & mask);
        for (std::size_t c = 0; c < 3; ++c) {
            const auto last = static_cast<std::int32_t>(palettes[c].entries.size()) - 1;
            rgb[i * 3 + c] =
                palettes[c].entries[static_cast<std::size_t>(std::clamp(stored - palettes[c].first, 0, last))];
        }
    }
    return rgb;
}

}  // namespace

sdk::Result<std::vector<std::uint8_t>> toRgb(const HeaderView& header, const PixelDescription& p,
                                             const Samples& samples) {
    if (p.samples == 1) return fromPalette(header, p, samples);
    const auto count = static_cast<std::size_t>(p.pixelCount()) * 3;
    const int bits = samples.cellBits == p.bitsAllocated ? p.bitsStored : samples.cellBits;
    std::vector<std::uint8_t> rgb(count);
    for (std::size_t i = 0; i < count; ++i) rgb[i] = toByte(samples.cell(i), bits);
    if (samples.photometric.compare(0, 3, "YBR") == 0)
        for (std::size_t i = 0; i < count; i += 3) ybrToRgb(rgb.data() + i);
    return rgb;
}

}  // namespace viewer
