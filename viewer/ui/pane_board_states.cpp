#include <algorithm>
#include <cmath>

#include "viewer/dicom/presentation_values.h"
#include "viewer/ui/pane_board.h"

/// The part of the board that shows one film in several ways: through presentation states, subtracted.
namespace viewer::ui {

namespace {

const PresentationValues* stateOf(const Pane& pane) {
    return pane.film ? pane.film->source->presentation() : nullptr;
}

/// A state turns first and then flips (PS3.3 C.10.6); an Orientation the other way round.
canvas::Orientation orientationOf(const PresentationValues& state) {
    canvas::Orientation o;
    o.turn(state.quarterTurns);
    if (state.mirrored) o.flipHorizontally();
    return o;
}

}  // namespace

void PaneBoard::setPresentation(int index, const std::string& presentationUid) {
    Pane& pane = panes_.at(index);
    if (!pane.content.image || pane.content.presentationUid == presentationUid) return;
    remember(pane);
    pane.content.presentationUid = presentationUid;
    if (!presentationUid.empty()) pane.subtracted = false;
    showVariant(index);
}

void PaneBoard::setSubtracted(int index, bool subtracted) {
    Pane& pane = panes_.at(index);
    if (!pane.content.image || pane.subtracted == subtracted) return;
    remember(pane);
    pane.subtracted = subtracted;
    if (subtracted) pane.content.presentationUid.clear();
    showVariant(index);
}

void PaneBoard::restore(int index, const FilmName& variant, const GreyRequest& grey) {
    Pane& pane = panes_.at(index);
    if (!pane.content.image) return;
    pane.kept = grey;
    if (pane.content.presentationUid != variant.presentationUid || pane.subtracted != variant.subtracted) {
        remember(pane);
        pane.content.presentationUid = variant.presentationUid;
        pane.subtracted = variant.subtracted;
        return showVariant(index);
    }
    if (!pane.isLoading()) takeKept(pane);
    emit changed();
}

void PaneBoard::takeKept(Pane& pane) {
    if (!pane.kept) return;
    pane.look.grey = *pane.kept;
    pane.look.grey.invert = false;  // the polarity is the pane's
    pane.content.invert = pane.kept->invert != pane.opposite;
    pane.kept.reset();
}

std::optional<LookedAt> PaneBoard::lookedAt(const std::string& sopInstanceUid) const {
    for (const Pane& pane : panes_)
        if (pane.content.image && pane.content.image->sopInstanceUid == sopInstanceUid)
            return LookedAt{pane.name(), pane.look.view.orientation, pane.request()};
    const auto left = looks_.find(sopInstanceUid);
    if (left == looks_.end()) return std::nullopt;
    LookedAt look{FilmName{sopInstanceUid, {}, false}, left->second.view.orientation, left->second.grey};
    look.grey.invert = preferences_.polarity == Preferences::Polarity::Opposite;
    return look;
}

void PaneBoard::showVariant(int index) {
    panes_[index].error.reset();
    take(index);
    requestFrames();
    refit();
    emit changed();
}

/// The film on the screen is now another variant of its instance: how is it looked at?
void PaneBoard::takeLook(Pane& pane, const FilmName& before) {
    const auto known = looks_.find(pane.name().text());
    const bool fromState = !before.presentationUid.empty();
    if (const PresentationValues* state = stateOf(pane)) {
        if (known != looks_.end()) {
            pane.look = known->second;
            return;
        }
        pane.look = freshLook();
        pane.look.view.orientation = orientationOf(*state);
        pane.look.fit = Fit::Area;
        pane.content.invert = false;  // black and white are as the author of the state saw them
        return;
    }
    if (fromState) {
        pane.look = known != looks_.end() ? known->second : freshLook();
        pane.content.invert = pane.arrangedInvert;
        if (known == looks_.end()) pane.look.fit = sameScale_ ? Fit::SameScale : Fit::Whole;
    }
    // subtraction changes the grey and nothing else
    pane.look.grey = known != looks_.end() ? known->second.grey : freshGrey(pane);
}

/// The displayed area of the state in force fills the pane (C.10.4). "True size" would need the size of the screen's
/// pixels; it is shown as large as fits.
void PaneBoard::fitArea(Pane& pane) {
    const PresentationValues* state = stateOf(pane);
    const DisplayedArea* area =
        state && pane.content.image ? state->areaFor({pane.content.image->sopInstanceUid, pane.filmFrame}) : nullptr;
    if (!area) return fitWhole(pane);
    if (!pane.isVisible()) return;
    const double width = area->bottomRight.x - area->topLeft.x, height = area->bottomRight.y - area->topLeft.y;
    if (width < 1 || height < 1) return fitWhole(pane);
    const canvas::FilmShape part{int(std::lround(width)), int(std::lround(height)), pane.shape().aspect};
    canvas::View& view = pane.look.view;
    view.zoom = area->mode == DisplayedArea::Mode::Magnify
                    ? area->magnification
                    : canvas::fitZoom(part, view.orientation, pane.rect.extent());
    view.zoom = std::clamp(view.zoom, canvas::kLeastZoom, canvas::kGreatestZoom);
    view.centre = {area->topLeft.x + width / 2, area->topLeft.y + height / 2};
}

/// Frames of a run are asked for under the name under which a pane shows it.
sdk::ImageRef PaneBoard::named(const sdk::ImageRef& image) const {
    for (const Pane& pane : panes_)
        if (pane.content.image && pane.content.image->sopInstanceUid == image.sopInstanceUid)
            return {pane.name().text(), image.frame};
    return image;
}

}  // namespace viewer::ui
