#include "viewer/dicom/header_fields.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "viewer/dicom/pixel_description.h"
#include "viewer/dicom/times.h"

namespace viewer {

namespace {

std::optional<sdk::LocalTime> at(const HeaderView& header, Tag date, Tag time) {
    return parseDateTime(header.text(date), header.text(time));
}

std::string firstText(const HeaderView& header, Tag tag) {
    const auto all = header.texts(tag);
    return all.empty() ? std::string() : all.front();
}

/// Two positive, finite, believable lengths; else nothing.
std::optional<std::pair<double, double>> lengths(const HeaderView& header, Tag tag) {
    const auto values = header.numbers(tag);
    if (values.size() != 2) return std::nullopt;
    const auto valid = [](double mm) { return mm > 1e-6 && mm < 1e4; };
    if (!valid(values[0]) || !valid(values[1])) return std::nullopt;
    return std::pair(values[0], values[1]);
}

bool startsWith(const std::string& text, const std::string& start) {
    return text.compare(0, start.size(), start) == 0;
}

/// CR, DX, MG, IO, RF, XA and their enhanced forms: a cone of X-rays, so that a length depends on its distance.
bool isProjection(const std::string& sopClass) {
    const std::string storage = "1.2.840.10008.5.1.4.1.1.";
    if (!startsWith(sopClass, storage)) return false;
    const std::string rest = sopClass.substr(storage.size());
    return rest == "1" || startsWith(rest, "1.1") || startsWith(rest, "1.2") || startsWith(rest, "1.3") ||
           startsWith(rest, "12.");
}

/// CT and MR: the geometry of the machine gives the patient's millimetres.
bool isCrossSection(const std::string& sopClass) {
    const std::string storage = "1.2.840.10008.5.1.4.1.1.";
    return sopClass == storage + "2" || sopClass == storage + "2.1" || sopClass == storage + "4" ||
           sopClass == storage + "4.1";
}

/// Estimated Radiographic Magnification Factor (0018,1114), else Distance Source to Detector over Distance Source to
/// Patient: from the focus to the detector and to the anatomy. 1 where nothing believable is said.
double magnification(const HeaderView& header) {
    const auto believable = [](double factor) { return factor > 1.0 && factor < 20; };
    const double stated = header.number(tag::EstimatedRadiographicMagnificationFactor).value_or(0);
    if (stated > 0) return believable(stated) ? stated : 1;
    const double detector = header.number(tag::DistanceSourceToDetector).value_or(0),
                 patient = header.number(tag::DistanceSourceToPatient).value_or(0);
    return patient > 0 && believable(detector / patient) ? detector / patient : 1;
}

/// "÷ 1.25", or "÷ 1.25 (SID 1000 / SOD 800)" where the distances say so.
std::string magnifiedBy(const HeaderView& header, double factor) {
    const auto written = [](double v, int digits) {
        char text[32];
        std::snprintf(text, sizeof text, "%.*f", digits, v);
        return std::string(text);
    };
    std::string text = "÷ " + written(factor, 2);
    if (header.number(tag::EstimatedRadiographicMagnificationFactor).value_or(0) > 0) return text;
    return text + " (SID " + written(*header.number(tag::DistanceSourceToDetector), 0) + " / SOD " +
           written(*header.number(tag::DistanceSourceToPatient), 0) + ")";
}

sdk::Contrast contrastOf(const HeaderView& header) {
    sdk::Contrast c;
    c.agent = header.text(tag::ContrastBolusAgent);
    const HeaderView code = header.child(tag::ContrastBolusAgentSequence);
    c.agentCode = code.text(tag::CodeValue);
    if (c.agentCode.empty()) c.agentCode = code.text(tag::LongCodeValue);
    c.agentScheme = code.text(tag::CodingSchemeDesignator);
    c.volumeMl = header.number(tag::ContrastBolusVolume);
    c.concentration = header.number(tag::ContrastBolusIngredientConcentration);
    std::string date = header.text(tag::AcquisitionDate);
    if (date.empty()) date = header.text(tag::AcquisitionDateTime).substr(0, 8);
    if (date.empty()) date = header.text(tag::ContentDate);
    c.start = parseDateTime(date, header.text(tag::ContrastBolusStartTime));
    c.stop = parseDateTime(date, header.text(tag::ContrastBolusStopTime));
    return c;
}

/// Times that the frames carry themselves (Enhanced XA/XRF): the only ones that survive uneven acquisition.
std::vector<double> enhancedTimes(const HeaderView& header, int frames) {
    std::vector<double> times;
    std::optional<sdk::LocalTime> first;
    if (header.itemCount(tag::PerFrameFunctionalGroupsSequence) != static_cast<std::size_t>(frames)) return {};
    for (int i = 0; i < frames; ++i) {
        const HeaderView content = header.child(tag::PerFrameFunctionalGroupsSequence, static_cast<std::size_t>(i))
                                       .child(tag::FrameContentSequence);
        const auto time = parseDateTime(content.text(tag::FrameAcquisitionDateTime));
        if (!time) return {};
        if (!first) first = time;
        times.push_back(static_cast<double>((*time - *first).count()));
    }
    return times.empty() || times.back() <= 0 ? std::vector<double>() : times;
}

void fillFrameTimes(const HeaderView& header, sdk::Instance& instance) {
    const auto recommended = header.number(tag::RecommendedDisplayFrameRate).value_or(0);
    const auto cine = header.number(tag::CineRate).value_or(0);
    if (instance.frames > 1) {
        const auto vector = header.numbers(tag::FrameTimeVector);
        const double step = header.number(tag::FrameTime).value_or(0);
        auto& times = instance.frameTimesMs;
        times = enhancedTimes(header, instance.frames);
        if (times.empty() && vector.size() == static_cast<std::size_t>(instance.frames)) {
            double sum = 0;
            for (std::size_t i = 0; i < vector.size(); ++i)
                times.push_back(i == 0 ? 0 : sum += std::max(0.0, vector[i]));
        } else if (times.empty() && (step > 0 || cine > 0)) {
            const double increment = step > 0 ? step : 1000 / cine;
            for (int i = 0; i < instance.frames; ++i) times.push_back(i * increment);
        }
    }
    const double span = instance.frameTimesMs.empty() ? 0 : instance.frameTimesMs.back();
    if (recommended > 0)
        instance.framesPerSecond = recommended;
    else if (span > 0)
        instance.framesPerSecond = 1000.0 * (instance.frames - 1) / span;
    else if (cine > 0)
        instance.framesPerSecond = cine;
}

void fillAcquisition(const HeaderView& header, sdk::Instance& instance) {
    instance.acquisitionTime = parseDateTime(header.text(tag::AcquisitionDateTime));
    if (!instance.acquisitionTime) instance.acquisitionTime = at(header, tag::AcquisitionDate, tag::AcquisitionTime);
    instance.contentTime = at(header, tag::ContentDate, tag::ContentTime);
    instance.contrast = contrastOf(header);
    instance.institution = header.text(tag::InstitutionName);
    instance.station = header.text(tag::StationName);
    instance.lossy = header.text(tag::LossyImageCompression) == "01";
    const auto sign = header.integer(tag::PixelIntensityRelationshipSign);
    if (sign && (*sign == 1 || *sign == -1)) instance.intensitySign = static_cast<int>(*sign);
}

void fillImage(const ScannedFile& file, const HeaderView& header, sdk::Instance& instance) {
    const auto number = [&](Tag tag) {
        return static_cast<int>(std::clamp(header.integer(tag).value_or(0), 0L, 1'000'000L));
    };
    instance.rows = number(tag::Rows);
    instance.columns = number(tag::Columns);
    instance.frames = std::max(1, number(tag::NumberOfFrames));
    instance.photometric = header.text(tag::PhotometricInterpretation);
    instance.imageType = header.text(tag::ImageType);
    instance.patientOrientation = header.texts(tag::PatientOrientation);
    if (instance.patientOrientation.size() != 2) instance.patientOrientation.clear();
    instance.laterality = header.text(tag::ImageLaterality);
    if (instance.laterality.empty()) instance.laterality = header.text(tag::Laterality);
    instance.spacing = spacingOf(header);
    fillFrameTimes(header, instance);
    if (const auto pixels = describePixels(file))
        instance.frames = pixels->frames;
    else
        instance.notShownBecause = pixels.error().message;
}

const char* reasonOf(sdk::InstanceKind kind) {
    using enum sdk::InstanceKind;
    switch (kind) {
        case PresentationState:
            return "This is a presentation state, not an image.";
        case KeyObjects:
            return "This is a key object selection, not an image.";
        case StructuredReport:
            return "This is a structured report, not an image.";
        case EncapsulatedDocument:
            return "This is an encapsulated document, not an image.";
        default:
            return "This object holds no image.";
    }
}

}  // namespace

sdk::Patient patientOf(const HeaderView& header) {
    return {header.text(tag::PatientName), header.text(tag::PatientID), header.text(tag::IssuerOfPatientID),
            header.text(tag::PatientBirthDate), header.text(tag::PatientSex)};
}

sdk::Study studyOf(const HeaderView& header) {
    sdk::Study study;
    study.uid = header.text(tag::StudyInstanceUID);
    study.id = header.text(tag::StudyID);
    study.description = header.text(tag::StudyDescription);
    study.accession = header.text(tag::AccessionNumber);
    const HeaderView issuer = header.child(tag::IssuerOfAccessionNumberSequence);
    study.accessionIssuer = issuer.text(tag::LocalNamespaceEntityID);
    if (study.accessionIssuer.empty()) study.accessionIssuer = issuer.text(tag::UniversalEntityID);
    study.referringPhysician = header.text(tag::ReferringPhysicianName);
    study.institution = header.text(tag::InstitutionName);
    study.time = at(header, tag::StudyDate, tag::StudyTime);
    return study;
}

sdk::Series seriesOf(const HeaderView& header) {
    sdk::Series series;
    series.uid = header.text(tag::SeriesInstanceUID);
    series.modality = header.text(tag::Modality);
    series.description = header.text(tag::SeriesDescription);
    series.protocol = header.text(tag::ProtocolName);
    series.bodyPart = header.text(tag::BodyPartExamined);
    series.number =
        static_cast<int>(std::clamp(header.integer(tag::SeriesNumber).value_or(0), -1'000'000'000L, 1'000'000'000L));
    series.time = at(header, tag::SeriesDate, tag::SeriesTime);
    return series;
}

sdk::Spacing spacingOf(const HeaderView& header) {
    using enum sdk::SpacingBasis;
    const auto pixel = lengths(header, tag::PixelSpacing);
    const auto imager = lengths(header, tag::ImagerPixelSpacing);
    const std::string description = header.text(tag::PixelSpacingCalibrationDescription);
    const std::string type = header.text(tag::PixelSpacingCalibrationType);
    // equal values: the writer copied the detector's spacing, nothing was calibrated (PS3.3 10.7.1.3)
    const bool copied = pixel && imager && *pixel == *imager && type != "GEOMETRY" && type != "FIDUCIAL";
    if (pixel && !copied) {
        sdk::Spacing spacing{pixel->first, pixel->second, Calibrated, description};
        const bool projection = isProjection(firstText(header, tag::SOPClassUID));
        if (type == "GEOMETRY")
            spacing.basis = Geometry;
        else if (type == "FIDUCIAL")
            spacing.basis = Calibrated;
        else if (!imager && projection)
            spacing.basis = AtDetector;
        else if (!imager && isCrossSection(firstText(header, tag::SOPClassUID)))
            spacing.basis = Geometry;
        return spacing;
    }
    if (!imager) return {};
    if (const double by = magnification(header); by > 1.0)
        return {imager->first / by, imager->second / by, Magnified, magnifiedBy(header, by)};
    return {imager->first, imager->second, AtDetector, description};
}

sdk::InstanceKind kindOf(const std::string& sopClass, bool hasImage) {
    using enum sdk::InstanceKind;
    const std::string storage = "1.2.840.10008.5.1.4.1.1.";
    if (startsWith(sopClass, storage + "11.")) return PresentationState;
    if (sopClass == storage + "88.59") return KeyObjects;
    if (startsWith(sopClass, storage + "88.")) return StructuredReport;
    if (startsWith(sopClass, storage + "104.")) return EncapsulatedDocument;
    return hasImage ? Image : Other;
}

sdk::Instance instanceOf(const ScannedFile& file) {
    const HeaderView header = file.header();
    sdk::Instance instance;
    instance.path = file.path;
    instance.sopInstanceUid = header.text(tag::SOPInstanceUID);
    instance.sopClassUid = header.text(tag::SOPClassUID);
    instance.transferSyntaxUid = file.transferSyntax;
    instance.instanceNumber =
        static_cast<int>(std::clamp(header.integer(tag::InstanceNumber).value_or(0), -1'000'000'000L, 1'000'000'000L));
    const bool hasImage = file.pixels.present ||
                          (header.integer(tag::Rows).value_or(0) > 0 && header.integer(tag::Columns).value_or(0) > 0);
    instance.kind = kindOf(instance.sopClassUid, hasImage);
    fillAcquisition(header, instance);
    if (instance.kind == sdk::InstanceKind::Image)
        fillImage(file, header, instance);
    else
        instance.notShownBecause = reasonOf(instance.kind);
    return instance;
}

}  // namespace viewer
