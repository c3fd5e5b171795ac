#include "viewer/dicom/presentation_items.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "viewer/dicom/dicom_bytes.h"
#include "viewer/dicom/times.h"

namespace viewer::items {

namespace {

using sdk::DicomItem;

std::string joined(const std::vector<std::string>& values) {
    std::string result;
    for (const auto& value : values) result += (result.empty() ? "" : "\\") + value;
    return result;
}

std::string whole(double value) {
    return std::to_string(std::lround(value));
}

void putReferences(const AppliesTo& to, const sdk::StudySet& studies, DicomItem& item) {
    if (!to.allImages) item.sequences["ReferencedImageSequence"] = imageReferences(to.images, studies);
}

std::vector<DicomItem> lutItem(const LookupTable& lut) {
    DicomItem item;
    const auto first = static_cast<int>(std::lround(lut.firstMapped)) & 0xFFFF;
    item.values["LUTDescriptor"] =
        joined({std::to_string(lut.entries.size() & 0xFFFF), std::to_string(first), std::to_string(lut.bits)});
    std::string data;
    for (const auto entry : lut.entries) data += (data.empty() ? "" : "\\") + std::to_string(entry);
    item.values["LUTData"] = data;
    return {item};
}

const char* nameOf(VoiFunction function) {
    switch (function) {
        case VoiFunction::LinearExact:
            return "LINEAR_EXACT";
        case VoiFunction::Sigmoid:
            return "SIGMOID";
        case VoiFunction::Linear:
            break;
    }
    return "LINEAR";
}

DicomItem voiItem(const SoftcopyVoi& voi, const sdk::StudySet& studies) {
    DicomItem item;
    putReferences(voi.appliesTo, studies, item);
    const std::string words = plainText(voi.choice.explanation, 64);
    if (voi.lut) {
        item.sequences["VOILUTSequence"] = lutItem(*voi.lut);
        if (!words.empty()) item.sequences["VOILUTSequence"].front().values["LUTExplanation"] = words;
        return item;
    }
    const Window& w = voi.choice.window;
    item.values["WindowCenter"] = decimalString(w.center);
    item.values["WindowWidth"] = decimalString(w.width);
    item.values["VOILUTFunction"] = nameOf(w.function);
    if (!words.empty()) item.values["WindowCenterWidthExplanation"] = words;
    return item;
}

/// The pixels in the top left and the bottom right corner as seen, after rotation and flip (PS3.3 C.10.4): the whole
/// pixels that lie in the rectangle, counted from 1.
std::pair<std::string, std::string> cornersSeen(const DisplayedArea& area, const PresentationValues& values) {
    const std::string left = whole(std::floor(area.topLeft.x + 1e-6) + 1),
                      top = whole(std::floor(area.topLeft.y + 1e-6) + 1);
    const std::string right = whole(std::ceil(area.bottomRight.x - 1e-6)),
                      bottom = whole(std::ceil(area.bottomRight.y - 1e-6));
    const std::array<std::string, 4> clockwise = {joined({left, top}), joined({right, top}), joined({right, bottom}),
                                                  joined({left, bottom})};
    const auto first = static_cast<std::size_t>((4 - values.quarterTurns % 4 + (values.mirrored ? 1 : 0)) % 4);
    return {clockwise[first], clockwise[(first + 2) % 4]};
}

/// A birth date and a sex that are none are left blank: their attributes are of type 2.
bool isDate(const std::string& text) {
    return text.empty() || parseDateTime(text, "").has_value();
}

}  // namespace

void putStudy(const sdk::PatientStudy& entry, DicomItem& to) {
    const DateAndTime time = dateAndTime(entry.study.time);
    to.values["PatientName"] = entry.patient.name;
    to.values["PatientID"] = entry.patient.id;
    if (!entry.patient.issuer.empty()) to.values["IssuerOfPatientID"] = entry.patient.issuer;
    const std::string& sex = entry.patient.sex;
    to.values["PatientBirthDate"] = isDate(entry.patient.birthDate) ? entry.patient.birthDate : "";
    to.values["PatientSex"] = sex == "M" || sex == "F" || sex == "O" ? sex : "";
    to.values["StudyInstanceUID"] = entry.study.uid;
    to.values["StudyDate"] = time.date;
    to.values["StudyTime"] = time.time;
    to.values["StudyID"] = entry.study.id;
    to.values["AccessionNumber"] = entry.study.accession;
    to.values["ReferringPhysicianName"] = entry.study.referringPhysician;
    if (!entry.study.description.empty()) to.values["StudyDescription"] = entry.study.description;
    to.values["Manufacturer"] = "Fimbria";
    to.values["ManufacturerModelName"] = "Fimbria";
}

std::vector<DicomItem> imageReferences(const std::vector<sdk::ImageRef>& images, const sdk::StudySet& studies) {
    std::vector<DicomItem> result;
    std::vector<std::string> uids;
    for (const auto& image : images)
        if (std::find(uids.begin(), uids.end(), image.sopInstanceUid) == uids.end())
            uids.push_back(image.sopInstanceUid);
    for (const auto& uid : uids) {
        const auto* instance = studies.find(uid);
        DicomItem item;
        item.values["ReferencedSOPInstanceUID"] = uid;
        item.values["ReferencedSOPClassUID"] = instance ? instance->sopClassUid : "";
        std::vector<std::string> frames;
        bool all = !instance || instance->frames < 2;
        for (const auto& image : images) {
            if (image.sopInstanceUid != uid) continue;
            all = all || image.frame < 1;
            frames.push_back(std::to_string(image.frame));
        }
        if (!all) item.values["ReferencedFrameNumber"] = joined(frames);
        result.push_back(std::move(item));
    }
    return result;
}

void putAreas(const PresentationFile& file, const sdk::StudySet& studies, DicomItem& to) {
    for (const DisplayedArea& area : file.values.areas) {
        DicomItem item;
        putReferences(area.appliesTo, studies, item);
        const auto [topLeft, bottomRight] = cornersSeen(area, file.values);
        item.values["DisplayedAreaTopLeftHandCorner"] = topLeft;
        item.values["DisplayedAreaBottomRightHandCorner"] = bottomRight;
        const bool magnified = area.mode == DisplayedArea::Mode::Magnify;
        item.values["PresentationSizeMode"] = area.mode == DisplayedArea::Mode::TrueSize ? "TRUE SIZE"
                                              : magnified                                ? "MAGNIFY"
                                                                                         : "SCALE TO FIT";
        if (magnified) item.values["PresentationPixelMagnificationRatio"] = decimalString(area.magnification);
        if (area.rowMm > 0 && area.columnMm > 0) {
            item.values["PresentationPixelSpacing"] = joined({decimalString(area.rowMm), decimalString(area.columnMm)});
        } else {
            const bool square = std::abs(area.aspect - 1) < 1e-9;
            const long vertical = std::lround(area.aspect * 10000);
            item.values["PresentationPixelAspectRatio"] = square ? "1\\1" : std::to_string(vertical) + "\\10000";
        }
        to.sequences["DisplayedAreaSelectionSequence"].push_back(std::move(item));
    }
}

void putGrey(const PresentationValues& values, const sdk::StudySet& studies, DicomItem& to) {
    if (values.modalityLut) {
        auto lut = lutItem(*values.modalityLut);
        lut.front().values["ModalityLUTType"] = "US";
        to.sequences["ModalityLUTSequence"] = std::move(lut);
    } else if (values.slope != 1 || values.intercept != 0) {
        to.values["RescaleSlope"] = decimalString(values.slope);
        to.values["RescaleIntercept"] = decimalString(values.intercept);
        to.values["RescaleType"] = "US";
    }
    for (const SoftcopyVoi& voi : values.voi) to.sequences["SoftcopyVOILUTSequence"].push_back(voiItem(voi, studies));
    if (values.presentationLut)
        to.sequences["PresentationLUTSequence"] = lutItem(*values.presentationLut);
    else
        to.values["PresentationLUTShape"] = values.inverse ? "INVERSE" : "IDENTITY";
}

void putShutter(const Shutter& shutter, bool colour, DicomItem& to) {
    std::vector<std::string> shapes;
    if (shutter.rectangle) {
        shapes.push_back("RECTANGULAR");
        to.values["ShutterLeftVerticalEdge"] = whole(shutter.rectangle->left);
        to.values["ShutterRightVerticalEdge"] = whole(shutter.rectangle->right);
        to.values["ShutterUpperHorizontalEdge"] = whole(shutter.rectangle->upper);
        to.values["ShutterLowerHorizontalEdge"] = whole(shutter.rectangle->lower);
    }
    if (shutter.circle) {
        shapes.push_back("CIRCULAR");
        to.values["CenterOfCircularShutter"] = joined({whole(shutter.circle->row), whole(shutter.circle->column)});
        to.values["RadiusOfCircularShutter"] = whole(shutter.circle->radius);
    }
    if (!shutter.polygon.empty()) {
        shapes.push_back("POLYGONAL");
        std::vector<std::string> vertices;
        for (const auto& [row, column] : shutter.polygon) {
            vertices.push_back(whole(row));
            vertices.push_back(whole(column));
        }
        to.values["VerticesOfThePolygonalShutter"] = joined(vertices);
    }
    if (shapes.empty()) return;
    to.values["ShutterShape"] = joined(shapes);
    if (colour)
        to.values["ShutterPresentationColorCIELabValue"] = "0\\32896\\32896";
    else
        to.values["ShutterPresentationValue"] = std::to_string(shutter.grey * 257);
}

void putMask(const MaskSubtraction& mask, DicomItem& to) {
    using Operation = MaskSubtraction::Operation;
    DicomItem item;
    const bool average = mask.operation == Operation::Average;
    item.values["MaskOperation"] = average                                       ? "AVG_SUB"
                                   : mask.operation == Operation::TimeDifference ? "TID"
                                                                                 : "REV_TID";
    std::vector<std::string> numbers;
    for (const int frame : mask.maskFrames) numbers.push_back(std::to_string(frame));
    if (average) item.values["MaskFrameNumbers"] = joined(numbers);
    if (!average) item.values["TIDOffset"] = std::to_string(mask.offset);
    item.values["ContrastFrameAveraging"] = std::to_string(mask.contrastFrames);
    std::vector<std::string> ranges;
    for (const auto& [first, last] : mask.ranges) {
        ranges.push_back(std::to_string(first));
        ranges.push_back(std::to_string(last));
    }
    if (!ranges.empty()) item.values["ApplicableFrameRange"] = joined(ranges);
    item.values["MaskSubPixelShift"] = joined({decimalString(mask.shiftRows), decimalString(mask.shiftColumns)});
    if (!mask.explanation.empty()) item.values["MaskOperationExplanation"] = plainText(mask.explanation, 1024);
    to.sequences["MaskSubtractionSequence"] = {item};
    to.values["RecommendedViewingMode"] = "SUB";
}

}  // namespace viewer::items
