#include "viewer/dicom/key_objects.h"

#include <algorithm>

#include "viewer/dicom/structure_scan.h"
#include "viewer/dicom/times.h"

namespace viewer {

namespace {

constexpr const char* keyObjectSelection = "1.2.840.10008.5.1.4.1.1.88.59";
constexpr std::size_t mostItems = 100'000;

CodedTitle codeOf(const HeaderView& code) {
    std::string value = code.text(tag::CodeValue);
    if (value.empty()) value = code.text(tag::LongCodeValue);
    return {value, code.text(tag::CodingSchemeDesignator), code.text(tag::CodeMeaning)};
}

bool isConcept(const HeaderView& item, const char* value) {
    const CodedTitle code = codeOf(item.child(tag::ConceptNameCodeSequence));
    return code.value == value && code.scheme == "DCM";
}

void addImage(const HeaderView& item, std::vector<KeyReference>& references) {
    const HeaderView sop = item.child(tag::ReferencedSOPSequence);
    const std::string uid = sop.text(tag::ReferencedSOPInstanceUID);
    if (uid.empty()) return;
    const std::string state = sop.child(tag::ReferencedSOPSequence).text(tag::ReferencedSOPInstanceUID);
    const auto frames = sop.numbers(tag::ReferencedFrameNumber);
    if (frames.empty()) references.push_back({{uid, 0}, state});
    for (const double frame : frames)
        if (frame >= 1 && frame < 1e6) references.push_back({{uid, static_cast<int>(frame)}, state});
}

}  // namespace

bool KeyObjects::covers(const sdk::ImageRef& image) const {
    return std::any_of(references.begin(), references.end(), [&](const KeyReference& r) {
        return r.image.sopInstanceUid == image.sopInstanceUid && (r.image.frame == 0 || r.image.frame == image.frame);
    });
}

sdk::Result<KeyObjects> readKeyObjects(const std::string& path) {
    const auto file = scanFile(path);
    if (!file) return tl::unexpected(file.error());
    const HeaderView header = (*file)->header();
    if (header.text(tag::SOPClassUID) != keyObjectSelection)
        return tl::unexpected(sdk::Error{"key-objects.open", "The file is not a key object selection.", path});
    KeyObjects k;
    k.path = path;
    k.sopInstanceUid = header.text(tag::SOPInstanceUID);
    k.seriesUid = header.text(tag::SeriesInstanceUID);
    k.studyUid = header.text(tag::StudyInstanceUID);
    k.title = codeOf(header.child(tag::ConceptNameCodeSequence));
    k.created = parseDateTime(header.text(tag::ContentDate), header.text(tag::ContentTime));
    for (std::size_t i = 0; i < std::min(header.itemCount(tag::ContentSequence), mostItems); ++i) {
        const HeaderView item = header.child(tag::ContentSequence, i);
        const std::string type = item.text(tag::ValueType);
        if (type == "IMAGE") addImage(item, k.references);
        if (type == "TEXT" && isConcept(item, "113012")) k.description = item.text(tag::TextValue);
        if (type == "PNAME" && isConcept(item, "121008")) k.author = item.text(tag::PersonNameValue);
        if (type == "CODE" && isConcept(item, "113011"))
            k.modifiers.push_back(codeOf(item.child(tag::ConceptCodeSequence)));
    }
    return k;
}

}  // namespace viewer
