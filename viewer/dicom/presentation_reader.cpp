#include <algorithm>
#include <cmath>

#include "viewer/dicom/frame_assembly.h"
#include "viewer/dicom/grayscale_header.h"
#include "viewer/dicom/mask_subtraction.h"
#include "viewer/dicom/presentation_graphics.h"
#include "viewer/dicom/presentation_state.h"
#include "viewer/dicom/times.h"

namespace viewer {

namespace {

constexpr const char* grayscaleSoftcopy = "1.2.840.10008.5.1.4.1.1.11.1";
constexpr const char* colourSoftcopy = "1.2.840.10008.5.1.4.1.1.11.2";  // has no grey transformations
constexpr std::size_t mostItems = 10'000;

std::size_t items(const HeaderView& header, Tag sequence) {
    return std::min(header.itemCount(sequence), mostItems);
}

double bounded(double v) {
    return std::clamp(v, -1e6, 1e6);
}

std::vector<sdk::ImageRef> referenceFrames(const HeaderView& item) {
    const std::string uid = item.text(tag::ReferencedSOPInstanceUID);
    if (uid.empty()) return {};
    const auto frames = item.numbers(tag::ReferencedFrameNumber);
    if (frames.empty()) return {{uid, 0}};
    std::vector<sdk::ImageRef> references;
    for (const double frame : frames)
        if (frame >= 1 && frame < 1e6) references.push_back({uid, static_cast<int>(frame)});
    return references;
}

void addReferences(const HeaderView& header, std::vector<sdk::ImageRef>& images) {
    for (std::size_t i = 0; i < items(header, tag::ReferencedImageSequence); ++i) {
        const auto frames = referenceFrames(header.child(tag::ReferencedImageSequence, i));
        images.insert(images.end(), frames.begin(), frames.end());
    }
}

AppliesTo appliesTo(const HeaderView& item) {
    AppliesTo result;
    result.allImages = items(item, tag::ReferencedImageSequence) == 0;
    addReferences(item, result.images);
    return result;
}

void readDescription(const HeaderView& header, PresentationValues& v) {
    v.sopInstanceUid = header.text(tag::SOPInstanceUID);
    v.seriesUid = header.text(tag::SeriesInstanceUID);
    v.studyUid = header.text(tag::StudyInstanceUID);
    v.label = header.text(tag::ContentLabel);
    v.description = header.text(tag::ContentDescription);
    v.creator = header.text(tag::ContentCreatorName);
    v.created = parseDateTime(header.text(tag::PresentationCreationDate), header.text(tag::PresentationCreationTime));
    for (std::size_t i = 0; i < items(header, tag::ReferencedSeriesSequence); ++i)
        addReferences(header.child(tag::ReferencedSeriesSequence, i), v.images);
}

/// The VOI of one item: a window or a table, the first that it offers (C.11.8 allows one of them).
std::optional<SoftcopyVoi> softcopyVoi(const HeaderView& item, std::vector<FrameProblem>& problems) {
    GrayscaleParameters read;
    readVoi(item, false, read);  // whether the first value of a table is signed depends on the film

    for (const auto problem : read.problems) note(problems, problem);
    if (read.voi.empty()) return std::nullopt;
    SoftcopyVoi voi{appliesTo(item), read.voi.front(), std::nullopt};
    if (voi.choice.lut >= 0) voi.lut = read.voiLuts[static_cast<std::size_t>(voi.choice.lut)];
    if (voi.choice.lut >= 0) voi.choice.lut = 0;
    return voi;
}

void readGrey(const HeaderView& header, PresentationValues& v) {
    GrayscaleParameters modality;
    readModality(header, false, modality);
    for (const auto problem : modality.problems) note(v.problems, problem);
    v.slope = modality.slope;
    v.intercept = modality.intercept;
    v.modalityLut = modality.modalityLut;
    for (std::size_t i = 0; i < items(header, tag::SoftcopyVOILUTSequence); ++i)
        if (auto voi = softcopyVoi(header.child(tag::SoftcopyVOILUTSequence, i), v.problems))
            v.voi.push_back(std::move(*voi));
    v.presentationLut = lookupTableOf(header.child(tag::PresentationLUTSequence), false);
    if (!v.presentationLut && header.itemCount(tag::PresentationLUTSequence) > 0)
        note(v.problems, FrameProblem::PresentationLut);
    v.inverse = header.text(tag::PresentationLUTShape) == "INVERSE";
}

void readOverlays(const HeaderView& header, PresentationValues& v) {
    for (std::uint16_t group = 0x6000; group <= 0x601E; group += 2) {
        if (auto plane = storedPlane(header, group)) v.planes.push_back(std::move(*plane));
        if (auto layer = header.text({group, 0x1001}); !layer.empty()) v.overlays.push_back({group, std::move(layer)});
    }
}

/// Corners name pixels from 1\1, in any order: after a rotation the first may be the lower right one of the film.
std::optional<DisplayedArea> displayedArea(const HeaderView& item) {
    const auto first = item.numbers(tag::DisplayedAreaTopLeftHandCorner),
               second = item.numbers(tag::DisplayedAreaBottomRightHandCorner);
    if (first.size() != 2 || second.size() != 2) return std::nullopt;
    DisplayedArea area;
    area.appliesTo = appliesTo(item);
    area.topLeft = {bounded(std::min(first[0], second[0]) - 1), bounded(std::min(first[1], second[1]) - 1)};
    area.bottomRight = {bounded(std::max(first[0], second[0])), bounded(std::max(first[1], second[1]))};
    const std::string mode = item.text(tag::PresentationSizeMode);
    if (mode == "TRUE SIZE") area.mode = DisplayedArea::Mode::TrueSize;
    if (mode == "MAGNIFY") area.mode = DisplayedArea::Mode::Magnify;
    const double ratio = item.number(tag::PresentationPixelMagnificationRatio).value_or(1);
    area.magnification = std::isfinite(ratio) && ratio > 1e-3 && ratio < 1e3 ? ratio : 1;
    const auto valid = [](double mm) { return mm > 1e-6 && mm < 1e4; };
    if (const auto mm = item.numbers(tag::PresentationPixelSpacing); mm.size() == 2 && valid(mm[0]) && valid(mm[1])) {
        area.rowMm = mm[0];
        area.columnMm = mm[1];
        area.aspect = mm[0] / mm[1];
    } else if (const auto a = item.numbers(tag::PresentationPixelAspectRatio);
               a.size() == 2 && a[0] > 0 && a[1] > 0 && a[0] / a[1] < 20 && a[0] / a[1] > 0.05) {
        area.aspect = a[0] / a[1];
    }
    return area;
}

void readPlace(const HeaderView& header, PresentationValues& v) {
    for (std::size_t i = 0; i < items(header, tag::DisplayedAreaSelectionSequence); ++i) {
        if (auto area = displayedArea(header.child(tag::DisplayedAreaSelectionSequence, i)))
            v.areas.push_back(std::move(*area));
        else
            note(v.problems, FrameProblem::DisplayedArea);
    }
    const long degrees = header.integer(tag::ImageRotation).value_or(0);
    if (degrees % 90 != 0) note(v.problems, FrameProblem::DisplayedArea);
    v.quarterTurns = static_cast<int>((degrees / 90 % 4 + 4) % 4);
    v.mirrored = header.text(tag::ImageHorizontalFlip) == "Y";
}

void readAnnotations(const HeaderView& header, PresentationValues& v) {
    for (std::size_t i = 0; i < items(header, tag::GraphicLayerSequence); ++i)
        v.layers.push_back(graphicLayer(header.child(tag::GraphicLayerSequence, i)));
    for (std::size_t i = 0; i < items(header, tag::GraphicAnnotationSequence); ++i) {
        const HeaderView item = header.child(tag::GraphicAnnotationSequence, i);
        GraphicAnnotation annotation{item.text(tag::GraphicLayerName), appliesTo(item), {}, {}};
        for (std::size_t g = 0; g < items(item, tag::GraphicObjectSequence); ++g) {
            if (auto graphic = graphicObject(item.child(tag::GraphicObjectSequence, g)))
                annotation.graphics.push_back(std::move(*graphic));
            else
                note(v.problems, FrameProblem::Graphics);
        }
        for (std::size_t t = 0; t < items(item, tag::TextObjectSequence); ++t) {
            if (auto text = textObject(item.child(tag::TextObjectSequence, t)))
                annotation.texts.push_back(std::move(*text));
            else
                note(v.problems, FrameProblem::Graphics);
        }
        v.annotations.push_back(std::move(annotation));
    }
}

}  // namespace

sdk::Result<PresentationValues> readPresentation(const std::string& path) {
    const auto file = scanFile(path);
    if (!file) return tl::unexpected(file.error());
    const HeaderView header = (*file)->header();
    const std::string sopClass = header.text(tag::SOPClassUID);
    if (sopClass != grayscaleSoftcopy && sopClass != colourSoftcopy)
        return tl::unexpected(
            sdk::Error{"state.open", "The file is not a presentation state of a kind that is supported.", path});
    PresentationValues v;
    v.path = path;
    readDescription(header, v);
    readGrey(header, v);
    v.shutter = shutterOf(header, v.problems);
    // a mask here applies to the frames that the state refers to, one of each run: any frame number may be meant
    const MaskModule masks = maskModuleOf(header, 1'000'000, v.problems);
    if (masks.recommended && !masks.items.empty()) v.mask = masks.items.front();
    readOverlays(header, v);
    readPlace(header, v);
    readAnnotations(header, v);
    return v;
}

}  // namespace viewer
