#include <algorithm>

#include "viewer/dicom/frame_assembly.h"

namespace viewer {

namespace {

constexpr std::uint16_t firstGroup = 0x6000, lastGroup = 0x601E;
constexpr std::size_t mostBytes = std::size_t{256} << 20;

/// The header of one overlay plane (PS3.3 C.9.2). Its bits lie elsewhere.
struct PlaneHeader {
    OverlayPlane plane;  ///< without bits
    int bit = 0, bitsAllocated = 1;
    bool embedded = false;

    std::uint64_t frameBits() const {
        return static_cast<std::uint64_t>(plane.rows) * static_cast<std::uint64_t>(plane.columns);
    }
};

/// Nothing where the group declares no plane.
std::optional<PlaneHeader> planeHeader(const HeaderView& header, std::uint16_t group) {
    const auto number = [&](std::uint16_t element, long fallback) {
        return static_cast<int>(std::clamp(header.integer({group, element}).value_or(fallback), -70000L, 1'000'000L));
    };
    PlaneHeader h;
    h.plane.group = group;
    h.plane.rows = number(0x0010, 0);
    h.plane.columns = number(0x0011, 0);
    h.plane.frames = std::max(1, number(0x0015, 1));
    h.plane.firstFrame = std::max(1, number(0x0051, 1));
    h.plane.regionOfInterest = header.text({group, 0x0040}) == "R";
    h.bit = number(0x0102, 0);
    h.bitsAllocated = number(0x0100, 1);
    const auto origin = header.numbers({group, 0x0050});
    const auto place = [](double v) { return static_cast<int>(std::clamp(v, -70000.0, 70000.0)); };
    if (origin.size() == 2) h.plane.top = place(origin[0]), h.plane.left = place(origin[1]);
    const DataElement* data = header.element({group, 0x3000});
    h.embedded = (!data || data->length == 0) && h.bitsAllocated > 1;
    const bool sized = h.plane.rows >= 1 && h.plane.columns >= 1 && h.plane.rows <= 65535 && h.plane.columns <= 65535;
    return sized ? std::optional(h) : std::nullopt;
}

/// In an unused bit of the cells, as PS3.5 §8.1.2 wants it?
bool liesInCells(const PlaneHeader& h, const PixelDescription& p) {
    const bool unused = h.bit > p.highBit || h.bit <= p.highBit - p.bitsStored;
    return h.embedded && unused && h.bit < p.bitsAllocated && h.bitsAllocated == p.bitsAllocated;
}

/// With less data than it declares, a plane is none.
bool hasBits(const HeaderView& header, const PlaneHeader& h) {
    const DataElement* data = header.element({h.plane.group, 0x3000});
    return data && data->length >= (h.frameBits() * static_cast<std::uint64_t>(h.plane.frames) + 7) / 8;
}

/// Overlay Data up to the given number of bits, lowest bit first in every byte.
std::string bytesOf(const HeaderView& header, std::uint16_t group, std::uint64_t bits) {
    const DataElement& data = *header.element({group, 0x3000});
    const std::uint64_t needed = ((bits + 15) / 16) * 2;
    std::string bytes =
        header.raw({group, 0x3000}, static_cast<std::size_t>(std::min<std::uint64_t>(needed, mostBytes)));
    if (data.bigEndian && data.vr[1] == 'W')
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) std::swap(bytes[i], bytes[i + 1]);
    return bytes;
}

void setBit(OverlayPlane& plane, std::uint64_t bit) {
    plane.bits[static_cast<std::size_t>(bit / 8)] |= static_cast<std::uint8_t>(1u << (bit % 8));
}

OverlayPlane oneFrame(const HeaderView& header, const PlaneHeader& h, int frame) {
    OverlayPlane plane = h.plane;
    plane.frames = plane.firstFrame = 1;
    plane.bits.assign(static_cast<std::size_t>((h.frameBits() + 7) / 8), 0);
    const int index = h.plane.frames == 1 ? 0 : frame - h.plane.firstFrame;
    const std::uint64_t first = h.frameBits() * static_cast<std::uint64_t>(index);
    const std::string bytes = bytesOf(header, plane.group, first + h.frameBits());
    for (std::uint64_t i = 0; i < h.frameBits(); ++i) {
        const auto at = static_cast<std::size_t>((first + i) / 8);
        if (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) >> ((first + i) % 8) & 1)) setBit(plane, i);
    }
    return plane;
}

/// The plane in the cells has the size of the image, whatever its header says.
OverlayPlane fromCells(const PixelDescription& p, const PlaneHeader& h, const Samples& samples) {
    OverlayPlane plane = h.plane;
    plane.rows = p.rows;
    plane.columns = p.columns;
    plane.top = plane.left = plane.frames = plane.firstFrame = 1;
    plane.bits.assign(static_cast<std::size_t>((p.pixelCount() + 7) / 8), 0);
    for (std::uint64_t i = 0; i < p.pixelCount(); ++i)
        if (samples.cell(static_cast<std::size_t>(i)) >> h.bit & 1) setBit(plane, i);
    return plane;
}

}  // namespace

bool OverlayPlane::at(int frameOfPlane, int row, int column) const {
    const auto size = static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(columns);
    const std::uint64_t bit = static_cast<std::uint64_t>(frameOfPlane) * size +
                              static_cast<std::uint64_t>(row) * static_cast<std::uint64_t>(columns) +
                              static_cast<std::uint64_t>(column);
    const auto byte = static_cast<std::size_t>(bit / 8);
    return byte < bits.size() && (bits[byte] >> (bit % 8) & 1);
}

bool hasEmbeddedOverlays(const HeaderView& header, const PixelDescription& p) {
    for (std::uint16_t group = firstGroup; group <= lastGroup; group += 2)
        if (const auto h = planeHeader(header, group); h && liesInCells(*h, p)) return true;
    return false;
}

std::vector<OverlayPlane> overlayPlanes(const HeaderView& header, const PixelDescription& p, const Samples& samples,
                                        int frame, std::vector<FrameProblem>& problems) {
    std::vector<OverlayPlane> planes;
    for (std::uint16_t group = firstGroup; group <= lastGroup; group += 2) {
        const auto h = planeHeader(header, group);
        if (!h) continue;
        if (liesInCells(*h, p) && samples.cellBits == p.bitsAllocated)
            planes.push_back(fromCells(p, *h, samples));
        else if (!h->embedded && hasBits(header, *h)) {
            if (h->plane.covers(frame)) planes.push_back(oneFrame(header, *h, frame));
        } else
            note(problems, FrameProblem::Overlay);
    }
    return planes;
}

std::optional<OverlayPlane> storedPlane(const HeaderView& header, std::uint16_t group) {
    const auto h = planeHeader(header, group);
    if (!h || !hasBits(header, *h)) return std::nullopt;
    OverlayPlane plane = h->plane;
    const std::string bytes = bytesOf(header, group, h->frameBits() * static_cast<std::uint64_t>(plane.frames));
    plane.bits.assign(bytes.begin(), bytes.end());
    return plane;
}

void paintPlane(const OverlayPlane& plane, int frame, const Frame& film, std::vector<std::uint8_t>& mask) {
    const auto width = static_cast<std::size_t>(film.width);
    mask.resize(width * static_cast<std::size_t>(film.height));
    if (!plane.covers(frame)) return;
    const int index = plane.frames == 1 ? 0 : frame - plane.firstFrame;
    const int fromRow = std::max(0, 1 - plane.top), toRow = std::min(plane.rows, film.height - plane.top + 1);
    const int fromColumn = std::max(0, 1 - plane.left), toColumn = std::min(plane.columns, film.width - plane.left + 1);
    for (int row = fromRow; row < toRow; ++row) {
        std::uint8_t* line = mask.data() + static_cast<std::size_t>(plane.top - 1 + row) * width;
        for (int column = fromColumn; column < toColumn; ++column)
            if (plane.at(index, row, column)) line[plane.left - 1 + column] = 255;
    }
}

}  // namespace viewer
