#include "viewer/dicom/presentation_writer.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcitem.h>

#include <QByteArray>
#include <QColorSpace>
#include <algorithm>

#include "viewer/dicom/dicom_bytes.h"
#include "viewer/dicom/presentation_items.h"

namespace viewer {

namespace {

using sdk::DicomItem;

constexpr const char* grayscaleState = "1.2.840.10008.5.1.4.1.1.11.1";
constexpr const char* colourState = "1.2.840.10008.5.1.4.1.1.11.2";

/// Content Label is a CS: upper case, digits, space and underscore, at most 16 (PS3.5 §6.2).
std::string codeString(const std::string& text) {
    std::string result;
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        if (std::isalnum(u))
            result += static_cast<char>(std::toupper(u));
        else if (!result.empty() && result.back() != '_')
            result += '_';
    }
    result.resize(std::min<std::size_t>(result.size(), 16));
    while (!result.empty() && result.back() == '_') result.pop_back();
    return result.empty() ? "PRESENTATION" : result;
}

void putIdentification(const PresentationValues& values, DicomItem& to) {
    const DateAndTime made = dateAndTime(values.created ? values.created : wallClock());
    to.values["InstanceNumber"] = "1";
    to.values["ContentLabel"] = codeString(values.label);
    to.values["ContentDescription"] = plainText(values.description, 64);
    to.values["PresentationCreationDate"] = made.date;
    to.values["PresentationCreationTime"] = made.time;
    to.values["ContentCreatorName"] = plainText(values.creator, 64);
}

/// PS3.3 C.11.11: one item a series.
sdk::Result<void> putRelationship(const PresentationValues& values, const sdk::StudySet& studies, DicomItem& to) {
    std::vector<std::string> series;
    for (const auto& image : values.images) {
        const auto* of = studies.seriesOf(image.sopInstanceUid);
        const auto* study = studies.studyOf(image.sopInstanceUid);
        if (!of || study->study.uid != studies.studyOf(values.images.front().sopInstanceUid)->study.uid)
            return tl::unexpected(sdk::Error{"state.image", "A presentation state refers to images of one study.", {}});
        if (std::find(series.begin(), series.end(), of->uid) == series.end()) series.push_back(of->uid);
    }
    for (const auto& uid : series) {
        std::vector<sdk::ImageRef> images;
        for (const auto& image : values.images)
            if (studies.seriesOf(image.sopInstanceUid)->uid == uid) images.push_back(image);
        DicomItem item;
        item.values["SeriesInstanceUID"] = uid;
        item.sequences["ReferencedImageSequence"] = items::imageReferences(images, studies);
        to.sequences["ReferencedSeriesSequence"].push_back(std::move(item));
    }
    return {};
}

/// Our rotation and flip are those of PS3.3 C.10.6: turned clockwise first, then mirrored.
void putTransformation(const PresentationValues& values, DicomItem& to) {
    to.values["ImageRotation"] = std::to_string(values.quarterTurns % 4 * 90);
    to.values["ImageHorizontalFlip"] = values.mirrored ? "Y" : "N";
}

void putColourProfile(DcmItem& data) {
    const QByteArray profile = QColorSpace(QColorSpace::SRgb).iccProfile();
    data.putAndInsertUint8Array(DCM_ICCProfile, reinterpret_cast<const Uint8*>(profile.constData()),
                                static_cast<unsigned long>(profile.size() / 2 * 2));
}

/// The marks follow the other annotations, in their order.
void putPrivateBlocks(const PresentationFile& file, DcmItem& data) {
    for (std::size_t i = 0; i < file.marks.size(); ++i) {
        DcmItem* item = nullptr;
        const auto index = static_cast<long>(file.values.annotations.size() + i);
        if (data.findAndGetSequenceItem(DCM_GraphicAnnotationSequence, item, index).good() && item)
            putPrivate(file.marks[i], *item);
    }
}

}  // namespace

sdk::Result<std::string> encodePresentation(const PresentationFile& file, const sdk::StudySet& studies) {
    const PresentationValues& values = file.values;
    const auto* study = values.images.empty() ? nullptr : studies.studyOf(values.images.front().sopInstanceUid);
    if (!study) return tl::unexpected(sdk::Error{"state.image", "The image of the state is not open.", {}});
    DicomItem item;
    items::putStudy(*study, item);
    item.values["SOPClassUID"] = file.colour ? colourState : grayscaleState;
    item.values["SOPInstanceUID"] = values.sopInstanceUid.empty() ? newUid() : values.sopInstanceUid;
    item.values["SeriesInstanceUID"] =
        values.seriesUid.empty() ? derivedUid("presentation states of " + study->study.uid) : values.seriesUid;
    item.values["Modality"] = "PR";
    item.values["SeriesNumber"] = "9901";
    item.values["SeriesDescription"] = "Presentation states";
    item.values["Laterality"] = "";
    putIdentification(values, item);
    if (auto done = putRelationship(values, studies, item); !done) return tl::unexpected(done.error());
    if (!file.colour) items::putGrey(values, studies, item);
    if (values.shutter && !values.shutter->isEmpty()) items::putShutter(*values.shutter, file.colour, item);
    if (values.mask && !file.colour) items::putMask(*values.mask, item);
    items::putAreas(file, studies, item);
    putTransformation(values, item);
    items::putGraphics(file, studies, item);
    return fileBytes(item, [&](DcmItem& data) {
        for (const auto& overlay : values.overlays)
            data.putAndInsertString(DcmTag(overlay.group, 0x1001, EVR_CS), plainText(overlay.layer, 16).c_str());
        if (file.colour) putColourProfile(data);
        putPrivateBlocks(file, data);
    });
}

}  // namespace viewer
