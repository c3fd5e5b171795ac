#include <algorithm>

#include "viewer/dicom/frame_assembly.h"
#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/grayscale_header.h"
#include "viewer/dicom/presentation_writer.h"

namespace viewer {

namespace {

SoftcopyVoi voiOf(const GrayscaleParameters& grey) {
    SoftcopyVoi voi;
    voi.choice.window = effectiveWindow(grey, {}, {});
    if (grey.voi.empty()) return voi;
    const VoiChoice& first = grey.voi.front();
    voi.choice.explanation = first.explanation;
    if (first.lut >= 0 && static_cast<std::size_t>(first.lut) < grey.voiLuts.size()) {
        voi.choice.lut = 0;
        voi.lut = grey.voiLuts[static_cast<std::size_t>(first.lut)];
    }
    return voi;
}

void putGrey(const GrayscaleParameters& grey, PresentationValues& values) {
    values.inverse = grey.photometric == "MONOCHROME1";
    if (grey.modalityForDisplay) {
        values.slope = grey.slope;
        values.intercept = grey.intercept;
        values.modalityLut = grey.modalityLut;
    }
    values.voi = {voiOf(grey)};
}

}  // namespace

PresentationFile presentationAsOpened(const sdk::StudySet& studies, const std::string& uid) {
    PresentationFile file;
    PresentationValues& values = file.values;
    values.images = {{uid, 0}};
    const auto* instance = studies.find(uid);
    if (!instance) return file;
    const sdk::Spacing& mm = instance->spacing;
    const bool spaced = mm.rowMm > 0 && mm.columnMm > 0;
    file.aspect = spaced ? mm.rowMm / mm.columnMm : 1;
    DisplayedArea area;
    area.bottomRight = {double(instance->columns), double(instance->rows)};
    if (spaced) area.rowMm = mm.rowMm, area.columnMm = mm.columnMm;
    if (const auto source = openFrames(instance->path)) {
        const GrayscaleParameters& grey = (*source)->grayscale();
        file.colour = grey.photometric.rfind("MONOCHROME", 0) != 0;
        if (!file.colour) putGrey(grey, values);
    }
    if (const auto scanned = scanFile(instance->path)) {
        const HeaderView header = (*scanned)->header();
        values.shutter = shutterInForce(header, values.problems);
        const auto ratio = header.numbers(tag::PixelAspectRatio);
        if (!spaced && ratio.size() == 2 && ratio[0] > 0 && ratio[1] > 0) file.aspect = ratio[0] / ratio[1];
    }
    area.aspect = file.aspect;
    values.areas = {area};
    return file;
}

}  // namespace viewer
