#include "viewer/dicom/key_object_writer.h"

#include <algorithm>

#include "viewer/dicom/dicom_bytes.h"
#include "viewer/dicom/presentation_items.h"

namespace viewer {

namespace {

using sdk::DicomItem;

constexpr const char* keyObjectSelection = "1.2.840.10008.5.1.4.1.1.88.59";

DicomItem code(const CodedTitle& title) {
    DicomItem item;
    item.values = {{"CodeValue", plainText(title.value, 16)},
                   {"CodingSchemeDesignator", plainText(title.scheme, 16)},
                   {"CodeMeaning", plainText(title.meaning, 64)}};
    return item;
}

DicomItem content(const char* relationship, const char* type) {
    DicomItem item;
    item.values = {{"RelationshipType", relationship}, {"ValueType", type}};
    return item;
}

/// References of one image in one row, in the order of the notes.
std::vector<DicomItem> imageItems(const KeyObjects& keys, const sdk::StudySet& studies) {
    std::vector<std::string> uids;
    for (const auto& key : keys.references)
        if (std::find(uids.begin(), uids.end(), key.image.sopInstanceUid) == uids.end())
            uids.push_back(key.image.sopInstanceUid);
    std::vector<DicomItem> result;
    for (const auto& uid : uids) {
        std::vector<sdk::ImageRef> frames;
        for (const auto& key : keys.references)
            if (key.image.sopInstanceUid == uid) frames.push_back(key.image);
        DicomItem item = content("CONTAINS", "IMAGE");
        item.sequences["ReferencedSOPSequence"] = items::imageReferences(frames, studies);
        result.push_back(std::move(item));
    }
    return result;
}

void putContent(const KeyObjects& keys, const sdk::StudySet& studies, DicomItem& to) {
    to.values["ValueType"] = "CONTAINER";
    to.values["ContinuityOfContent"] = "SEPARATE";
    const CodedTitle title = keys.title.value.empty() ? CodedTitle{"113000", "DCM", "Of Interest"} : keys.title;
    to.sequences["ConceptNameCodeSequence"] = {code(title)};
    DicomItem templateItem;
    templateItem.values = {{"MappingResource", "DCMR"}, {"TemplateIdentifier", "2010"}};
    to.sequences["ContentTemplateSequence"] = {templateItem};
    auto& items = to.sequences["ContentSequence"];
    for (const auto& modifier : keys.modifiers) {
        DicomItem item = content("HAS CONCEPT MOD", "CODE");
        item.sequences["ConceptNameCodeSequence"] = {code({"113011", "DCM", "Document Title Modifier"})};
        item.sequences["ConceptCodeSequence"] = {code(modifier)};
        items.push_back(std::move(item));
    }
    if (!keys.author.empty()) {
        DicomItem item = content("HAS OBS CONTEXT", "PNAME");
        item.sequences["ConceptNameCodeSequence"] = {code({"121008", "DCM", "Person Observer Name"})};
        item.values["PersonName"] = keys.author;
        items.push_back(std::move(item));
    }
    if (!keys.description.empty()) {
        DicomItem item = content("CONTAINS", "TEXT");
        item.sequences["ConceptNameCodeSequence"] = {code({"113012", "DCM", "Key Object Description"})};
        item.values["TextValue"] = keys.description;
        items.push_back(std::move(item));
    }
    for (auto& item : imageItems(keys, studies)) items.push_back(std::move(item));
}

/// Current Requested Procedure Evidence (PS3.3 C.17.6.2.1): every image, by series.
DicomItem evidence(const KeyObjects& keys, const sdk::StudySet& studies) {
    std::vector<std::string> series, uids;
    std::vector<DicomItem> items;
    for (const auto& key : keys.references) {
        const std::string& uid = key.image.sopInstanceUid;
        if (std::find(uids.begin(), uids.end(), uid) != uids.end()) continue;
        uids.push_back(uid);
        const std::string of = studies.seriesOf(uid)->uid;
        auto at = std::find(series.begin(), series.end(), of);
        if (at == series.end()) {
            series.push_back(of);
            DicomItem item;
            item.values["SeriesInstanceUID"] = of;
            items.push_back(std::move(item));
            at = series.end() - 1;
        }
        DicomItem reference;
        reference.values = {{"ReferencedSOPClassUID", studies.find(uid)->sopClassUid},
                            {"ReferencedSOPInstanceUID", uid}};
        items[static_cast<std::size_t>(at - series.begin())].sequences["ReferencedSOPSequence"].push_back(reference);
    }
    DicomItem study;
    study.values["StudyInstanceUID"] = studies.studyOf(uids.front())->study.uid;
    study.sequences["ReferencedSeriesSequence"] = std::move(items);
    return study;
}

}  // namespace

sdk::Result<std::string> encodeKeyObjects(const KeyObjects& keys, const sdk::StudySet& studies) {
    const auto refuse = [](const char* message) {
        return tl::unexpected(sdk::Error{"key-objects.image", message, {}});
    };
    if (keys.references.empty()) return refuse("A key object note names at least one image.");
    const sdk::PatientStudy* study = nullptr;
    for (const auto& key : keys.references) {
        const auto* of = studies.studyOf(key.image.sopInstanceUid);
        if (!of || (study && of->study.uid != study->study.uid))
            return refuse("A key object note names images of one open study.");
        study = of;
    }
    const DateAndTime made = dateAndTime(keys.created ? keys.created : wallClock());
    DicomItem item;
    items::putStudy(*study, item);
    item.values["SOPClassUID"] = keyObjectSelection;
    item.values["SOPInstanceUID"] = keys.sopInstanceUid.empty() ? newUid() : keys.sopInstanceUid;
    item.values["SeriesInstanceUID"] = keys.seriesUid.empty() ? newUid() : keys.seriesUid;
    item.values["Modality"] = "KO";
    item.values["SeriesNumber"] = "9902";
    item.values["SeriesDescription"] = "Key images";
    item.sequences["ReferencedPerformedProcedureStepSequence"] = {};
    item.values["InstanceNumber"] = "1";
    item.values["ContentDate"] = made.date;
    item.values["ContentTime"] = made.time;
    item.sequences["CurrentRequestedProcedureEvidenceSequence"] = {evidence(keys, studies)};
    putContent(keys, studies, item);
    return fileBytes(item);
}

}  // namespace viewer
