#include "viewer/dicom/annotation_marks.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcitem.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "viewer/dicom/structure_scan.h"

namespace viewer {

namespace {

using sdk::FilmPoint;
using sdk::MarkKind;

constexpr const char* creator = "FIMBRIA MARKS";
constexpr std::array<const char*, 7> kinds = {"POINT", "LENGTH", "ANGLE", "ELLIPSE", "REGION", "ARROW", "TEXT"};
constexpr std::size_t mostPoints = 20000, mostMarks = 5000;

constexpr Tag graphicAnnotations{0x0070, 0x0001}, referencedImages{0x0008, 0x1140}, instanceUid{0x0008, 0x1155},
    frameNumber{0x0008, 0x1160}, blockCreator{0x0071, 0x0010}, markId{0x0071, 0x1001}, markKind{0x0071, 0x1002},
    markText{0x0071, 0x1003}, markLink{0x0071, 0x1004}, markPoints{0x0071, 0x1005}, markObject{0x0071, 0x1006};

/// The two barbs of an arrow whose tip comes first, a sixth of the shaft long.
std::vector<FilmPoint> arrowHead(FilmPoint tip, FilmPoint tail, double aspect) {
    const double dx = tail.x - tip.x, dy = (tail.y - tip.y) * aspect, part = 1 / 6.0;
    const double c = std::cos(0.45) * part, s = std::sin(0.45) * part;
    return {{tip.x + c * dx - s * dy, tip.y + (s * dx + c * dy) / aspect},
            tip,
            {tip.x + c * dx + s * dy, tip.y + (-s * dx + c * dy) / aspect}};
}

std::vector<GraphicObject> graphics(const sdk::Mark& mark, double aspect) {
    GraphicObject object;
    object.points = mark.points;
    switch (mark.kind) {
        case MarkKind::Point:
            object.type = GraphicObject::Type::Point;
            break;
        case MarkKind::Ellipse:
            object.type = GraphicObject::Type::Ellipse;
            break;
        case MarkKind::Region:
            object.points.push_back(mark.points.front());
            break;
        case MarkKind::Text:
            return {};
        case MarkKind::Arrow: {
            GraphicObject head;
            head.points = arrowHead(mark.points[0], mark.points[1], aspect);
            return {object, head};
        }
        case MarkKind::Length:
        case MarkKind::Angle:
            break;
    }
    return {object};
}

/// Where the words are anchored: at the end of the mark that lies lowest, so that they hang below it.
FilmPoint anchorOf(const sdk::Mark& mark) {
    if (mark.kind == MarkKind::Angle) return mark.points[1];
    if (mark.kind == MarkKind::Arrow) return mark.points[1];
    return *std::max_element(mark.points.begin(), mark.points.end(),
                             [](FilmPoint a, FilmPoint b) { return a.y < b.y; });
}

std::optional<KeptMark> markOf(const HeaderView& item) {
    if (item.text(blockCreator) != creator) return std::nullopt;
    KeptMark kept;
    const HeaderView image = item.child(referencedImages);
    kept.mark.image = {image.text(instanceUid), static_cast<int>(image.integer(frameNumber).value_or(1))};
    const auto kind = std::find(kinds.begin(), kinds.end(), item.text(markKind));
    if (kind == kinds.end()) return std::nullopt;
    kept.mark.kind = static_cast<MarkKind>(kind - kinds.begin());
    kept.mark.id = item.text(markId);
    kept.mark.text = item.text(markText);
    kept.mark.linkedTo = item.text(markLink);
    const auto object = item.numbers(markObject);
    if (object.size() == 2 && object[0] > 0 && object[1] > 0 && std::isfinite(object[0]) && std::isfinite(object[1]))
        kept.objectMm = object[0], kept.aspect = object[1];
    const auto numbers = item.numbers(markPoints);
    for (std::size_t i = 0; i + 1 < numbers.size() && i < 2 * mostPoints; i += 2)
        kept.mark.points.push_back({numbers[i], numbers[i + 1]});
    const bool known = !kept.mark.id.empty() && kept.mark.image.isValid() && isSound(kept.mark);
    return known ? std::optional(kept) : std::nullopt;
}

}  // namespace

bool isSound(const sdk::Mark& mark) {
    static constexpr std::array<std::size_t, 7> needed = {1, 2, 3, 4, 3, 2, 1};
    const auto kind = static_cast<std::size_t>(mark.kind);
    if (kind >= needed.size()) return false;
    const bool count = mark.kind == MarkKind::Region
                           ? mark.points.size() >= needed[kind] && mark.points.size() <= mostPoints
                           : mark.points.size() == needed[kind];
    if (mark.kind == MarkKind::Text && mark.text.empty()) return false;
    return count && std::all_of(mark.points.begin(), mark.points.end(), [](FilmPoint p) {
               return std::isfinite(p.x) && std::isfinite(p.y) && std::abs(p.x) < 1e6 && std::abs(p.y) < 1e6;
           });
}

GraphicAnnotation drawn(const KeptMark& kept, const std::string& layer, double aspect) {
    GraphicAnnotation annotation;
    annotation.layer = layer;
    annotation.appliesTo = {false, {kept.mark.image}};
    annotation.graphics = graphics(kept.mark, aspect > 0 ? aspect : 1);
    TextObject text;
    for (const auto& line : kept.lines) text.text += (text.text.empty() ? "" : "\n") + line;
    if (!text.text.empty()) {
        text.anchor = anchorOf(kept.mark);
        text.anchorVisible = kept.mark.kind == MarkKind::Text;
        annotation.texts.push_back(std::move(text));
    }
    return annotation;
}

void putPrivate(const KeptMark& kept, DcmItem& item) {
    const auto put = [&](Tag tag, const DcmEVR vr, const std::string& value) {
        item.putAndInsertString(DcmTag(tag.group, tag.element, vr), value.c_str());
    };
    put(blockCreator, EVR_LO, creator);
    put(markId, EVR_UI, kept.mark.id);
    put(markKind, EVR_CS, kinds[static_cast<std::size_t>(kept.mark.kind)]);
    put(markText, EVR_UT, kept.mark.text);
    put(markLink, EVR_UT, kept.mark.linkedTo);
    std::vector<Float64> numbers;
    for (const FilmPoint& p : kept.mark.points) numbers.insert(numbers.end(), {p.x, p.y});
    item.putAndInsertFloat64Array(DcmTag(markPoints.group, markPoints.element, EVR_FD), numbers.data(),
                                  static_cast<unsigned long>(numbers.size()));
    if (kept.objectMm <= 0) return;
    const Float64 object[2] = {kept.objectMm, kept.aspect};
    item.putAndInsertFloat64Array(DcmTag(markObject.group, markObject.element, EVR_FD), object, 2);
}

sdk::Result<KeptMarks> readMarks(const std::string& path) {
    const auto file = scanFile(path);
    if (!file) return tl::unexpected(file.error());
    const HeaderView header = (*file)->header();
    const std::string sopClass = header.text(tag::SOPClassUID);
    if (sopClass.rfind("1.2.840.10008.5.1.4.1.1.11.", 0) != 0)
        return tl::unexpected(sdk::Error{"state.open", "The file is not a presentation state.", path});
    KeptMarks result;
    result.presentationUid = header.text(tag::SOPInstanceUID);
    result.sopInstanceUid = header.child(tag::ReferencedSeriesSequence).child(referencedImages).text(instanceUid);
    for (std::size_t i = 0; i < std::min(header.itemCount(graphicAnnotations), mostMarks); ++i)
        if (auto mark = markOf(header.child(graphicAnnotations, i))) result.marks.push_back(std::move(*mark));
    return result;
}

}  // namespace viewer
