#include "viewer/ui/pane_actions.h"

#include <algorithm>
#include <cmath>

namespace viewer::ui::actions {

namespace {

/// The pane itself and, where `linked`, every other one that shows a film.
std::vector<int> followers(const PaneBoard& board, int pane, bool linked) {
    std::vector<int> result;
    if (board.pane(pane).film) result.push_back(pane);
    for (int i = 0; linked && i < board.count(); ++i)
        if (i != pane && board.pane(i).film) result.push_back(i);
    return result;
}

/// True where a higher centre makes the film brighter.
bool isNegative(const Pane& pane) {
    const GrayscaleParameters& g = pane.film->source->grayscale();
    return (g.photometric == "MONOCHROME1") != (g.presentationInverse != pane.isInverted());
}

void setFree(PaneBoard& board, int pane, const canvas::View& view) {
    FilmView look = board.pane(pane).look;
    look.view = view;
    look.fit = Fit::Free;
    board.setLook(pane, look);
}

void setWindow(PaneBoard& board, int pane, const GreyRequest& request) {
    FilmView look = board.pane(pane).look;
    look.grey = request;
    look.grey.invert = false;
    board.setLook(pane, look);
}

void setOrientation(PaneBoard& board, int pane, const canvas::Orientation& orientation) {
    FilmView look = board.pane(pane).look;
    look.view.orientation = orientation;
    board.setLook(pane, look);
}

}  // namespace

void zoom(PaneBoard& board, int pane, double factor, std::optional<canvas::Point> anchor) {
    for (const int i : followers(board, pane, board.links.zoom)) {
        const Pane& p = board.pane(i);
        const canvas::Extent extent = p.isVisible() ? p.rect.extent() : board.pane(pane).rect.extent();
        const canvas::Point at = anchor.value_or(canvas::Point{extent.width / 2.0, extent.height / 2.0});
        setFree(board, i, canvas::zoomedAt(p.look.view, factor, p.shape(), extent, at));
    }
}

void pan(PaneBoard& board, int pane, canvas::Point by) {
    for (const int i : followers(board, pane, board.links.pan))
        setFree(board, i, canvas::panned(board.pane(i).look.view, by, board.pane(i).shape()));
}

void changeWindow(PaneBoard& board, int pane, double widen, double brighten) {
    for (const int i : followers(board, pane, board.links.window)) {
        const Pane& p = board.pane(i);
        if (p.film->frame->isColour()) continue;
        Window w = p.window();
        const double least = w.function == VoiFunction::Linear ? 2 : 1e-3;  // LINEAR needs a width of at least 1
        w.center += (isNegative(p) ? brighten : -brighten) * w.width;
        w.width = std::clamp(w.width * std::exp(widen), least, 4.0 * 65536);
        GreyRequest request;
        request.window = w;
        setWindow(board, i, request);
    }
}

void fit(PaneBoard& board, int pane) {
    for (const int i : followers(board, pane, board.links.zoom)) {
        FilmView look = board.pane(i).look;
        look.fit = Fit::Whole;
        board.setLook(i, look);
    }
}

void oneToOne(PaneBoard& board, int pane) {
    for (const int i : followers(board, pane, board.links.zoom)) {
        canvas::View view = board.pane(i).look.view;
        view.zoom = 1;
        setFree(board, i, view);
    }
}

void turn(PaneBoard& board, int pane, int clockwiseQuarters) {
    for (const int i : followers(board, pane, board.links.rotation)) {
        canvas::Orientation o = board.pane(i).look.view.orientation;
        o.turn(clockwiseQuarters);
        setOrientation(board, i, o);
    }
}

void flip(PaneBoard& board, int pane, bool horizontally) {
    for (const int i : followers(board, pane, board.links.rotation)) {
        canvas::Orientation o = board.pane(i).look.view.orientation;
        horizontally ? o.flipHorizontally() : o.flipVertically();
        setOrientation(board, i, o);
    }
}

void toggleInvert(PaneBoard& board, int pane) {
    if (board.pane(pane).film) board.setInvert(pane, !board.pane(pane).content.invert);
}

void toggleInterpolation(PaneBoard& board, int pane) {
    FilmView look = board.pane(pane).look;
    look.view.interpolate = !look.view.interpolate;
    board.setLook(pane, look);
}

void toggleOverlays(PaneBoard& board, int pane) {
    FilmView look = board.pane(pane).look;
    look.view.overlays = !look.view.overlays;
    board.setLook(pane, look);
}

void reset(PaneBoard& board, int pane) {
    const bool linked = board.links.zoom || board.links.pan || board.links.window || board.links.rotation;
    for (const int i : followers(board, pane, linked)) {
        FilmView look = board.freshLook();
        look.grey = board.freshGrey(board.pane(i));
        look.fit = board.arrangement().sameScale ? Fit::SameScale : Fit::Whole;
        board.setLook(i, look);
        board.setInvert(i, board.pane(i).arrangedInvert);
    }
}

bool chooseWindow(PaneBoard& board, int pane, int number) {
    if (!windowRequest(board.pane(pane), number)) return false;
    for (const int i : followers(board, pane, board.links.window))
        if (const auto request = windowRequest(board.pane(i), number)) setWindow(board, i, *request);
    return true;
}

}  // namespace viewer::ui::actions
