#include <algorithm>
#include <cmath>

#include "viewer/dicom/frame_assembly.h"

namespace viewer {

namespace {

constexpr std::uint16_t firstGroup = 0x6000, lastGroup = 0x601E;

/// Attributes of one overlay plane (PS3.3 C.9.2).
struct Plane {
    std::uint16_t group = 0;
    int rows = 0, columns = 0, top = 0, left = 0;  ///< origin from 0
    int bit = 0;
    bool embedded = false;
    int frames = 1, firstFrame = 1;
};

std::optional<Plane> planeOf(const HeaderView& header, const PixelDescription& p, std::uint16_t group) {
    const auto number = [&](std::uint16_t element, long fallback) {
        return static_cast<int>(std::clamp(header.integer({group, element}).value_or(fallback), -70000L, 1'000'000L));
    };
    Plane plane;
    plane.group = group;
    plane.rows = number(0x0010, 0);
    plane.columns = number(0x0011, 0);
    plane.frames = std::max(1, number(0x0015, 1));
    plane.firstFrame = std::max(1, number(0x0051, 1));
    plane.bit = number(0x0102, 0);
    const auto origin = header.numbers({group, 0x0050});
    if (origin.size() == 2) plane.top = static_cast<int>(origin[0]) - 1, plane.left = static_cast<int>(origin[1]) - 1;
    const DataElement* data = header.element({group, 0x3000});
    plane.embedded = (!data || data->length == 0) && number(0x0100, 1) > 1;
    if (plane.rows < 1 || plane.columns < 1 || plane.rows > 65535 || plane.columns > 65535) return std::nullopt;
    if (plane.embedded) {
        const bool unused = plane.bit > p.highBit || plane.bit <= p.highBit - p.bitsStored;
        return unused && plane.bit < p.bitsAllocated && number(0x0100, 1) == p.bitsAllocated ? std::optional(plane)
                                                                                             : std::nullopt;
    }
    // a plane without data, or with less than it declares, is no overlay
    if (!data) return std::nullopt;
    const std::uint64_t bits = static_cast<std::uint64_t>(plane.rows) * static_cast<std::uint64_t>(plane.columns) *
                               static_cast<std::uint64_t>(plane.frames);
    return data->length >= (bits + 7) / 8 ? std::optional(plane) : std::nullopt;
}

void mark(std::vector<std::uint8_t>& mask, const PixelDescription& p, int row, int column) {
    if (row >= 0 && column >= 0 && row < p.rows && column < p.columns)
        mask[static_cast<std::size_t>(row) * static_cast<std::size_t>(p.columns) + static_cast<std::size_t>(column)] =
            255;
}

void drawStored(const HeaderView& header, const PixelDescription& p, const Plane& plane, int frame,
                std::vector<std::uint8_t>& mask) {
    const int index = plane.frames == 1 ? 0 : frame - plane.firstFrame;
    if (index < 0 || index >= plane.frames) return;
    const auto size = static_cast<std::uint64_t>(plane.rows) * static_cast<std::uint64_t>(plane.columns);
    const std::uint64_t first = size * static_cast<std::uint64_t>(index);
    const std::string bytes = header.raw({plane.group, 0x3000}, static_cast<std::size_t>((first + size + 7) / 8));
    const bool swapped =
        header.element({plane.group, 0x3000})->bigEndian && header.element({plane.group, 0x3000})->vr[1] == 'W';
    for (std::uint64_t i = 0; i < size; ++i) {
        const std::uint64_t bit = first + i;
        const std::uint64_t at = swapped ? bit / 8 ^ 1 : bit / 8;
        if (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) >> (bit % 8) & 1))
            mark(mask, p, plane.top + static_cast<int>(i / static_cast<std::uint64_t>(plane.columns)),
                 plane.left + static_cast<int>(i % static_cast<std::uint64_t>(plane.columns)));
    }
}

void drawEmbedded(const PixelDescription& p, const Plane& plane, const Samples& samples,
                  std::vector<std::uint8_t>& mask) {
    if (samples.cellBits != p.bitsAllocated) return;
    for (std::size_t i = 0; i < mask.size(); ++i)
        if (samples.cell(i) >> plane.bit & 1) mask[i] = 255;
}

struct Shutter {
    std::vector<std::string> shapes;
    double left, right, upper, lower;
    std::vector<double> centre, vertices;  ///< row\column pairs, from 1
    double radius;
    bool has(const char* name) const { return std::find(shapes.begin(), shapes.end(), name) != shapes.end(); }
};

bool insidePolygon(const std::vector<double>& vertices, double row, double column) {
    bool inside = false;
    const std::size_t n = vertices.size() / 2;
    for (std::size_t i = 0, j = n - 1; i < n; j = i++) {
        const double ri = vertices[2 * i], ci = vertices[2 * i + 1], rj = vertices[2 * j], cj = vertices[2 * j + 1];
        if ((ri > row) != (rj > row) && column < (cj - ci) * (row - ri) / (rj - ri) + ci) inside = !inside;
    }
    return inside;
}

bool hidden(const Shutter& s, double row, double column) {
    if (s.has("RECTANGULAR") && (column < s.left || column > s.right || row < s.upper || row > s.lower)) return true;
    if (s.has("CIRCULAR") && std::hypot(row - s.centre[0], column - s.centre[1]) > s.radius) return true;
    return s.has("POLYGONAL") && !insidePolygon(s.vertices, row, column);
}

Shutter shutterOf(const HeaderView& header, int columns, int rows) {
    Shutter s;
    s.shapes = header.texts(tag::ShutterShape);
    s.left = header.number(tag::ShutterLeftVerticalEdge).value_or(1);
    s.right = header.number(tag::ShutterRightVerticalEdge).value_or(columns);
    s.upper = header.number(tag::ShutterUpperHorizontalEdge).value_or(1);
    s.lower = header.number(tag::ShutterLowerHorizontalEdge).value_or(rows);
    s.centre = header.numbers(tag::CenterOfCircularShutter);
    s.vertices = header.numbers(tag::VerticesOfPolygonalShutter);
    s.radius = header.number(tag::RadiusOfCircularShutter).value_or(0);
    // a shutter without its geometry hides nothing
    std::erase_if(s.shapes, [&](const std::string& shape) {
        if (shape == "CIRCULAR") return s.centre.size() != 2 || s.radius <= 0;
        if (shape == "POLYGONAL") return s.vertices.size() < 6 || s.vertices.size() > 2000;
        return shape != "RECTANGULAR" || s.left > s.right || s.upper > s.lower;
    });
    return s;
}

}  // namespace

bool hasEmbeddedOverlays(const HeaderView& header, const PixelDescription& p) {
    for (std::uint16_t group = firstGroup; group <= lastGroup; group += 2)
        if (const auto plane = planeOf(header, p, group); plane && plane->embedded) return true;
    return false;
}

std::vector<std::uint8_t> overlayMask(const HeaderView& header, const PixelDescription& p, const Samples& samples,
                                      int frame) {
    std::vector<std::uint8_t> mask;
    for (std::uint16_t group = firstGroup; group <= lastGroup; group += 2) {
        const auto plane = planeOf(header, p, group);
        if (!plane) continue;
        mask.resize(static_cast<std::size_t>(p.pixelCount()));
        if (plane->embedded)
            drawEmbedded(p, *plane, samples, mask);
        else
            drawStored(header, p, *plane, frame, mask);
    }
    return mask;
}

std::vector<std::uint8_t> shutterMask(const HeaderView& header, int columns, int rows) {
    const Shutter shutter = shutterOf(header, columns, rows);
    if (shutter.shapes.empty()) return {};
    std::vector<std::uint8_t> mask(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            if (hidden(shutter, row + 1, column + 1))
                mask[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                     static_cast<std::size_t>(column)] = 255;
    return mask;
}

}  // namespace viewer
