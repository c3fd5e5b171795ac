#include "viewer/ui/marks/view_values.h"

#include <algorithm>

namespace viewer::ui::marks {

namespace {

/// Ours mirrors first and turns then; the standard turns first (PS3.3 C.10.6).
void putOrientation(const canvas::Orientation& o, PresentationValues& values) {
    values.mirrored = o.mirrored;
    values.quarterTurns = o.mirrored ? (4 - o.quarterTurns) % 4 : o.quarterTurns;
}

void putGrey(const Pane& pane, PresentationValues& values) {
    const GrayscaleParameters& grey = pane.film->grayscale();
    values.slope = 1;
    values.intercept = 0;
    values.modalityLut.reset();
    if (grey.modalityForDisplay) {
        values.slope = grey.slope;
        values.intercept = grey.intercept;
        values.modalityLut = grey.modalityLut;
    }
    SoftcopyVoi voi;
    voi.choice.window = pane.window();
    const auto chosen = std::size_t(std::max(pane.look.grey.voi, 0));
    if (!pane.look.grey.window && chosen < grey.voi.size()) {
        const VoiChoice& header = grey.voi[chosen];
        voi.choice.explanation = header.explanation;
        if (header.lut >= 0 && std::size_t(header.lut) < grey.voiLuts.size()) {
            voi.choice.lut = 0;
            voi.lut = grey.voiLuts[std::size_t(header.lut)];
        }
    }
    values.voi = {voi};
    values.presentationLut = grey.presentationLut;
    values.inverse = (grey.photometric == "MONOCHROME1") != (grey.presentationInverse != pane.isInverted());
}

/// What of the film is in the pane, in whole pixels. Nothing beyond the film: other viewers, and dciodvfy, take corners
/// below zero for very large ones.
DisplayedArea areaOf(const Pane& pane, const sdk::Spacing& spacing) {
    DisplayedArea area;
    area.aspect = pane.shape().aspect;
    if (spacing.basis != sdk::SpacingBasis::None) area.rowMm = spacing.rowMm, area.columnMm = spacing.columnMm;
    area.bottomRight = {double(pane.shape().width), double(pane.shape().height)};
    if (pane.look.fit == Fit::Whole || pane.look.fit == Fit::SameScale) return area;
    const auto toFilm = canvas::filmToPane(pane.look.view, pane.shape(), pane.rect.extent()).inverse();
    const canvas::Point a = toFilm.map({0, 0}), b = toFilm.map({double(pane.rect.width), double(pane.rect.height)});
    const auto left = std::max(0.0, std::min(a.x, b.x)), top = std::max(0.0, std::min(a.y, b.y));
    const auto right = std::min(area.bottomRight.x, std::max(a.x, b.x)),
               bottom = std::min(area.bottomRight.y, std::max(a.y, b.y));
    if (right - left < 1 || bottom - top < 1) return area;  // the film was moved out of the pane
    area.topLeft = {left, top};
    area.bottomRight = {right, bottom};
    return area;
}

}  // namespace

PresentationFile viewOf(const Pane& pane, const sdk::Spacing& spacing) {
    PresentationFile file;
    PresentationValues& values = file.values;
    if (const PresentationValues* through = pane.film->source->presentation()) {
        values = *through;
        values.sopInstanceUid.clear();
        values.seriesUid.clear();
        values.path.clear();
        values.created.reset();
        values.problems.clear();
        values.planes.clear();  // bitmaps are not written
        if (values.shutter) values.shutter->bitmapGroup = 0;
    }
    values.images = {{pane.content.image->sopInstanceUid, 0}};
    file.aspect = pane.shape().aspect;
    file.colour = pane.film->frame->isColour();
    if (!file.colour) putGrey(pane, values);
    if (pane.subtracted && !pane.film->source->masks().items.empty())
        values.mask = pane.film->source->masks().items.front();
    values.areas = {areaOf(pane, spacing)};
    putOrientation(pane.look.view.orientation, values);
    return file;
}

}  // namespace viewer::ui::marks
