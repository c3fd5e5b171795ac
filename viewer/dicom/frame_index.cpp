#include "viewer/dicom/frame_index.h"

#include <algorithm>
#include <cstring>

namespace viewer {

namespace {

using Fragments = std::vector<PixelDataLocation::Fragment>;

/// Does a codestream begin here? JPEG and JPEG-LS (SOI), JPEG 2000 (SOC SIZ, or a JP2 box), RLE (a plausible header).
bool beginsFrame(const ScannedFile& file, const PixelDataLocation::Fragment& fragment) {
    const std::string b = file.source->bytes(fragment.offset, std::min<std::uint64_t>(fragment.length, 64));
    const auto is = [&](std::initializer_list<unsigned char> marker) {
        return b.size() >= marker.size() &&
               std::equal(marker.begin(), marker.end(), b.begin(),
                          [](unsigned char a, char c) { return a == static_cast<unsigned char>(c); });
    };
    if (file.transferSyntax == "1.2.840.10008.1.2.5") {
        if (b.size() < 64) return false;
        std::uint32_t header[16];
        std::memcpy(header, b.data(), 64);
        return header[0] >= 1 && header[0] <= 15 && header[1] == 64 &&
               std::all_of(header + 1 + header[0], header + 16, [](std::uint32_t v) { return v == 0; });
    }
    return is({0xFF, 0xD8, 0xFF}) || is({0xFF, 0x4F, 0xFF, 0x51}) || is({0, 0, 0, 12, 'j', 'P'});
}

/// Byte offsets, counted from the first item after the table, to fragment numbers; nothing if one meets no fragment.
std::vector<std::size_t> startsFromOffsets(const std::vector<std::uint64_t>& offsets, const Fragments& fragments) {
    std::vector<std::size_t> starts;
    for (const std::uint64_t offset : offsets) {
        const auto found = std::lower_bound(fragments.begin(), fragments.end(), offset,
                                            [](const auto& f, std::uint64_t o) { return f.itemOffset < o; });
        if (found == fragments.end() || found->itemOffset != offset) return {};
        starts.push_back(static_cast<std::size_t>(found - fragments.begin()));
    }
    const bool rising = std::adjacent_find(starts.begin(), starts.end(), std::greater_equal<>()) == starts.end();
    return rising && !starts.empty() && starts.front() == 0 ? starts : std::vector<std::size_t>();
}

std::vector<std::size_t> startsFromTables(const ScannedFile& file, std::size_t frames) {
    const HeaderView header = file.header();
    std::vector<std::uint64_t> offsets;
    if (const std::string table = header.raw(tag::ExtendedOffsetTable, frames * 8); table.size() == frames * 8) {
        offsets.resize(frames);
        std::memcpy(offsets.data(), table.data(), table.size());
        if (auto starts = startsFromOffsets(offsets, file.pixels.fragments); !starts.empty()) return starts;
    }
    if (file.pixels.basicOffsets.size() != frames) return {};
    offsets.assign(file.pixels.basicOffsets.begin(), file.pixels.basicOffsets.end());
    return startsFromOffsets(offsets, file.pixels.fragments);
}

std::vector<std::size_t> startsFromMarkers(const ScannedFile& file) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < file.pixels.fragments.size(); ++i)
        if (beginsFrame(file, file.pixels.fragments[i])) starts.push_back(i);
    return starts;
}

}  // namespace

sdk::Result<FrameIndex> FrameIndex::build(const ScannedFile& file, const PixelDescription& pixels) {
    const auto frames = static_cast<std::size_t>(pixels.frames);
    const auto& fragments = file.pixels.fragments;
    FrameIndex index;
    if (frames == 1)
        index.starts_ = {0};
    else
        index.starts_ = startsFromTables(file, frames);
    if (index.starts_.empty() && fragments.size() == frames)
        for (std::size_t i = 0; i < frames; ++i) index.starts_.push_back(i);
    if (index.starts_.empty()) index.starts_ = startsFromMarkers(file);
    if (index.starts_.size() != frames || index.starts_.front() != 0)
        return tl::unexpected(sdk::Error{"dicom.syntax", "The frames of the file cannot be told apart.", file.path});
    index.starts_.push_back(fragments.size());
    return index;
}

std::string FrameIndex::codestream(const ScannedFile& file, int frame) const {
    std::string result;
    const auto number = static_cast<std::size_t>(frame);
    for (std::size_t i = starts_[number - 1]; i < starts_[number]; ++i) {
        const auto& fragment = file.pixels.fragments[i];
        result += file.source->bytes(fragment.offset, static_cast<std::size_t>(fragment.length));
    }
    return result;
}

}  // namespace viewer
