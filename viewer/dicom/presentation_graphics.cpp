#include "viewer/dicom/presentation_graphics.h"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

constexpr std::size_t mostPoints = 100'000;

std::vector<sdk::FilmPoint> points(const HeaderView& item, Tag tag) {
    const auto numbers = item.numbers(tag);
    std::vector<sdk::FilmPoint> result;
    for (std::size_t i = 0; i + 1 < numbers.size() && result.size() < mostPoints; i += 2)
        result.push_back({std::clamp(numbers[i], -1e6, 1e6), std::clamp(numbers[i + 1], -1e6, 1e6)});
    return result;
}

std::optional<sdk::FilmPoint> point(const HeaderView& item, Tag tag) {
    const auto all = points(item, tag);
    return all.size() == 1 ? std::optional(all.front()) : std::nullopt;
}

AnnotationUnits units(const HeaderView& item, Tag tag) {
    return item.text(tag) == "DISPLAY" ? AnnotationUnits::Display : AnnotationUnits::Pixel;
}

std::optional<GraphicObject::Type> typeOf(const std::string& name) {
    using enum GraphicObject::Type;
    if (name == "POINT") return Point;
    if (name == "POLYLINE") return Polyline;
    if (name == "INTERPOLATED") return Interpolated;
    if (name == "CIRCLE") return Circle;
    if (name == "ELLIPSE") return Ellipse;
    return std::nullopt;
}

bool rightNumber(GraphicObject::Type type, std::size_t points) {
    using enum GraphicObject::Type;
    if (type == Point) return points == 1;
    if (type == Circle) return points == 2;
    if (type == Ellipse) return points == 4;
    return points >= 2;
}

/// CIELab as DICOM scales it (PS3.3 C.10.7.1.1: L 0…100, a and b −128…127 over 16 bits, D50) to sRGB.
std::array<std::uint8_t, 3> srgb(const std::vector<double>& pcs) {
    const double l = pcs[0] * 100 / 65535, a = pcs[1] * 255 / 65535 - 128, b = pcs[2] * 255 / 65535 - 128;
    const auto cube = [](double t) { return t > 6.0 / 29 ? t * t * t : 3 * 36.0 / 841 * (t - 4.0 / 29); };
    const double fy = (l + 16) / 116;
    const double x = 0.96422 * cube(fy + a / 500), y = cube(fy), z = 0.82521 * cube(fy - b / 200);
    // D50 to the linear primaries of sRGB (Bradford)
    const double linear[3] = {3.1338561 * x - 1.6168667 * y - 0.4906146 * z,
                              -0.9787684 * x + 1.9161415 * y + 0.0334540 * z,
                              0.0719453 * x - 0.2289914 * y + 1.4052427 * z};
    std::array<std::uint8_t, 3> result{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double v = std::clamp(linear[i], 0.0, 1.0);
        const double gamma = v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
        result[i] = static_cast<std::uint8_t>(std::lround(gamma * 255));
    }
    return result;
}

/// Lines by '\n', whatever ended them.
std::string lines(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            result += '\n';
            if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
        } else {
            result += text[i];
        }
    }
    while (!result.empty() && (result.back() == ' ' || result.back() == '\n')) result.pop_back();
    return result;
}

}  // namespace

GraphicLayer graphicLayer(const HeaderView& item) {
    GraphicLayer layer;
    layer.name = item.text(tag::GraphicLayerName);
    layer.order =
        static_cast<int>(std::clamp(item.integer(tag::GraphicLayerOrder).value_or(1), -1'000'000L, 1'000'000L));
    layer.description = item.text(tag::GraphicLayerDescription);
    if (const auto grey = item.integer(tag::GraphicLayerGrey))
        layer.grey = static_cast<std::uint8_t>(std::clamp(*grey, 0L, 65535L) >> 8);
    if (const auto lab = item.numbers(tag::GraphicLayerColour); lab.size() == 3) layer.colour = srgb(lab);
    return layer;
}

std::optional<GraphicObject> graphicObject(const HeaderView& item) {
    const auto type = typeOf(item.text(tag::GraphicType));
    if (!type || item.integer(tag::NumberOfGraphicPoints).value_or(0) < 1) return std::nullopt;
    GraphicObject graphic;
    graphic.type = *type;
    graphic.units = units(item, tag::GraphicAnnotationUnits);
    graphic.points = points(item, tag::GraphicData);
    const auto declared = static_cast<std::size_t>(*item.integer(tag::NumberOfGraphicPoints));
    graphic.filled = item.text(tag::GraphicFilled) == "Y";
    if (graphic.points.size() != declared || !rightNumber(*type, declared)) return std::nullopt;
    return graphic;
}

std::optional<TextObject> textObject(const HeaderView& item) {
    TextObject text;
    text.text = lines(item.text(tag::UnformattedTextValue));
    text.anchor = point(item, tag::AnchorPoint);
    text.anchorUnits = units(item, tag::AnchorPointAnnotationUnits);
    text.anchorVisible = item.text(tag::AnchorPointVisibility) == "Y";
    text.topLeft = point(item, tag::BoundingBoxTopLeftHandCorner);
    text.bottomRight = point(item, tag::BoundingBoxBottomRightHandCorner);
    if (!text.topLeft || !text.bottomRight) text.topLeft = text.bottomRight = std::nullopt;
    text.boxUnits = units(item, tag::BoundingBoxAnnotationUnits);
    text.justification = item.text(tag::BoundingBoxTextHorizontalJustification);
    if (text.text.empty() || (!text.anchor && !text.topLeft)) return std::nullopt;
    return text;
}

}  // namespace viewer
