#pragma once

#include <algorithm>
#include <memory>
#include <optional>

#include "viewer/dicom/grayscale.h"
#include "viewer/render/film_scene.h"
#include "viewer/render/prepared_frame.h"
#include "viewer/sdk/display.h"
#include "viewer/sdk/study.h"
#include "viewer/ui/film_name.h"

namespace viewer::ui {

/// Free: zoomed by the reader. Whole: the whole film, also after a resize. SameScale: as large as equal mm allow.
/// Area: the displayed area of the presentation state in force.
enum class Fit { Free, Whole, SameScale, Area };

/// How the reader left a film: kept while its study is open.
struct FilmView {
    canvas::View view;
    Fit fit = Fit::Whole;
    GreyRequest grey;  ///< without the polarity, which is the pane's
    bool operator==(const FilmView&) const = default;
};

/// How a film is looked at, or was left: which variant of it, turned and flipped how, in which grey with the polarity.
struct LookedAt {
    FilmName name;
    canvas::Orientation orientation;
    GreyRequest grey;
};

/// A second film drawn in the frame of the pane's own: a comparison of the two.
struct PaneOver {
    std::shared_ptr<const canvas::PreparedFrame> film;
    GreyRequest grey;
    canvas::Affine toBase;             ///< from its film coordinates to those of the pane's film
    double opacity = 1;                ///< 0…1
    std::optional<double> fromColumn;  ///< drawn beyond this column of the pane's film, which ends there
    bool alone = false;                ///< the pane's own film is not drawn
    std::vector<sdk::Badge> labels;    ///< in place of the badges of the pane's film
    bool operator==(const PaneOver&) const = default;
};

/// One pane: what it should show, and what is on the screen.
struct Pane {
    sdk::PaneContent content;
    bool opposite = false;        ///< the preferences exchange black and white of every film
    bool arrangedInvert = false;  ///< polarity as last asked by `arrange`; `content.invert` is the reader's by now
    FilmView look;
    std::shared_ptr<const canvas::PreparedFrame> film;  ///< on the screen; of the same instance as content.image
    int filmFrame = 0;                                  ///< which frame of it
    FilmName filmName;                                  ///< and which variant of the instance
    bool subtracted = false;                            ///< the reader wants the header's mask taken away
    std::optional<GreyRequest> kept;                    ///< to be looked at so as soon as the film is there
    std::optional<sdk::Error> error;
    std::optional<PaneOver> over;
    canvas::PaneRect rect;  ///< device pixels; empty when another pane is maximised

    bool isVisible() const { return rect.width > 0 && rect.height > 0; }
    /// What the pane should show; only where there is an image.
    FilmName name() const { return {content.image->sopInstanceUid, content.presentationUid, subtracted}; }
    std::optional<sdk::ImageRef> wanted() const {
        if (!content.image) return std::nullopt;
        return sdk::ImageRef{name().text(), content.image->frame};
    }
    bool isLoading() const {
        return content.image && !error && (!film || filmFrame != content.image->frame || filmName != name());
    }
    canvas::FilmShape shape() const {
        return film ? canvas::FilmShape{film->frame->width, film->frame->height, film->frame->aspect}
                    : canvas::FilmShape{};
    }
    bool isInverted() const { return content.invert != opposite; }
    GreyRequest request() const {
        GreyRequest r = look.grey;
        r.invert = isInverted();
        return r;
    }
    Window window() const {
        return film ? effectiveWindow(film->grayscale(), request(), film->frame->range) : Window{};
    }
};

/// The n-th window or LUT of the header (from 1), 0 the automatic one (the darkest and brightest 0.5 % cut off). Empty
/// if the film is in colour, not there, or offers no such one. Without the polarity.
inline std::optional<GreyRequest> windowRequest(const Pane& pane, int number) {
    if (!pane.film || pane.film->frame->isColour()) return std::nullopt;
    GrayscaleParameters grey = pane.film->grayscale();
    const int offered = int(grey.voi.size());
    if (number < 0 || number > std::max(1, offered)) return std::nullopt;
    GreyRequest request;
    if (number == 0) {
        grey.voi.clear();
        request.window = effectiveWindow(grey, {}, pane.film->bulk);
    } else if (number <= offered) {
        request.voi = number - 1;
    }
    return request;
}

}  // namespace viewer::ui
