#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "viewer/dicom/dicom_bytes.h"
#include "viewer/dicom/presentation_items.h"

namespace viewer::items {

namespace {

using sdk::DicomItem;

/// FL keeps seven digits: a hundredth of a pixel on the largest films.
std::string coordinates(const std::vector<sdk::FilmPoint>& points) {
    std::string result;
    char text[64];
    for (const auto& p : points) {
        std::snprintf(text, sizeof text, "%s%.9g\\%.9g", result.empty() ? "" : "\\", p.x, p.y);
        result += text;
    }
    return result;
}

const char* nameOf(AnnotationUnits units) {
    return units == AnnotationUnits::Pixel ? "PIXEL" : "DISPLAY";
}

const char* nameOf(GraphicObject::Type type) {
    switch (type) {
        case GraphicObject::Type::Point:
            return "POINT";
        case GraphicObject::Type::Interpolated:
            return "INTERPOLATED";
        case GraphicObject::Type::Circle:
            return "CIRCLE";
        case GraphicObject::Type::Ellipse:
            return "ELLIPSE";
        case GraphicObject::Type::Polyline:
            break;
    }
    return "POLYLINE";
}

bool isClosed(const GraphicObject& object) {
    return object.type == GraphicObject::Type::Circle || object.type == GraphicObject::Type::Ellipse ||
           (object.type != GraphicObject::Type::Point && object.points.front() == object.points.back());
}

DicomItem graphicItem(const GraphicObject& object) {
    DicomItem item;
    item.values["GraphicAnnotationUnits"] = nameOf(object.units);
    item.values["GraphicDimensions"] = "2";
    item.values["NumberOfGraphicPoints"] = std::to_string(object.points.size());
    item.values["GraphicData"] = coordinates(object.points);
    item.values["GraphicType"] = nameOf(object.type);
    if (isClosed(object)) item.values["GraphicFilled"] = object.filled ? "Y" : "N";
    return item;
}

DicomItem textItem(const TextObject& object) {
    DicomItem item;
    std::string lines;
    for (const char c : plainText(object.text, 1000)) {
        if (c == '\n') lines += '\r';
        lines += c;
    }
    item.values["UnformattedTextValue"] = lines;
    if (object.topLeft && object.bottomRight) {
        item.values["BoundingBoxAnnotationUnits"] = nameOf(object.boxUnits);
        item.values["BoundingBoxTopLeftHandCorner"] = coordinates({*object.topLeft});
        item.values["BoundingBoxBottomRightHandCorner"] = coordinates({*object.bottomRight});
        item.values["BoundingBoxTextHorizontalJustification"] =
            object.justification.empty() ? "LEFT" : object.justification;
    }
    if (object.anchor) {
        item.values["AnchorPointAnnotationUnits"] = nameOf(object.anchorUnits);
        item.values["AnchorPoint"] = coordinates({*object.anchor});
        item.values["AnchorPointVisibility"] = object.anchorVisible ? "Y" : "N";
    }
    return item;
}

DicomItem annotationItem(const GraphicAnnotation& annotation, const sdk::StudySet& studies) {
    DicomItem item;
    if (!annotation.appliesTo.allImages)
        item.sequences["ReferencedImageSequence"] = imageReferences(annotation.appliesTo.images, studies);
    item.values["GraphicLayer"] = plainText(annotation.layer, 16);
    for (const auto& object : annotation.graphics)
        if (!object.points.empty()) item.sequences["GraphicObjectSequence"].push_back(graphicItem(object));
    for (const auto& object : annotation.texts) item.sequences["TextObjectSequence"].push_back(textItem(object));
    return item;
}

/// sRGB (D65) to CIELab (D50) as DICOM codes it (PS3.3 C.10.7.1.1): L 0…100, a and b −128…127 on 0…65535.
std::array<int, 3> cieLab(const std::array<std::uint8_t, 3>& colour) {
    std::array<double, 3> linear{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double v = colour[i] / 255.0;
        linear[i] = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    }
    const auto [r, g, b] = linear;
    const double x = (0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.96422;
    const double y = 0.2225045 * r + 0.7168786 * g + 0.0606169 * b;
    const double z = (0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.82521;
    const auto f = [](double t) { return t > 216 / 24389.0 ? std::cbrt(t) : (24389 / 27.0 * t + 16) / 116; };
    const double l = 116 * f(y) - 16, a = 500 * (f(x) - f(y)), bb = 200 * (f(y) - f(z));
    const auto coded = [](double v, double least, double range) {
        return static_cast<int>(std::lround(std::clamp((v - least) / range, 0.0, 1.0) * 65535));
    };
    return {coded(l, 0, 100), coded(a, -128, 255), coded(bb, -128, 255)};
}

DicomItem layerItem(const GraphicLayer& layer) {
    DicomItem item;
    item.values["GraphicLayer"] = plainText(layer.name, 16);
    item.values["GraphicLayerOrder"] = std::to_string(layer.order);
    if (!layer.description.empty()) item.values["GraphicLayerDescription"] = plainText(layer.description, 64);
    if (layer.grey) item.values["GraphicLayerRecommendedDisplayGrayscaleValue"] = std::to_string(*layer.grey * 257);
    if (layer.colour) {
        const auto lab = cieLab(*layer.colour);
        item.values["GraphicLayerRecommendedDisplayCIELabValue"] =
            std::to_string(lab[0]) + "\\" + std::to_string(lab[1]) + "\\" + std::to_string(lab[2]);
    }
    return item;
}

}  // namespace

void putGraphics(const PresentationFile& file, const sdk::StudySet& studies, DicomItem& to) {
    std::vector<GraphicLayer> layers = file.values.layers;
    std::vector<DicomItem> annotations;
    for (const auto& annotation : file.values.annotations) annotations.push_back(annotationItem(annotation, studies));
    for (const auto& mark : file.marks)
        annotations.push_back(annotationItem(drawn(mark, marksLayer, file.aspect), studies));
    if (annotations.empty()) return;
    if (!file.marks.empty()) {
        int order = 0;
        for (const auto& layer : layers) order = std::max(order, layer.order);
        layers.push_back(
            {marksLayer, order + 1, "Marks of the reader", 255, std::array<std::uint8_t, 3>{255, 221, 64}});
    }
    to.sequences["GraphicAnnotationSequence"] = std::move(annotations);
    for (const auto& layer : layers) to.sequences["GraphicLayerSequence"].push_back(layerItem(layer));
}

}  // namespace viewer::items
