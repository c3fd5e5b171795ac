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
    const GrayscaleParameters& g = pane.film->grayscale();
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

/// How the film of another pane lies when it shows what `lead` shows; empty where the films are not registered.
std::optional<canvas::View> aligned(const PaneBoard& board, int lead, int pane) {
    const auto map = board.between(lead, pane);
    if (!map) return {};
    const canvas::View& from = board.pane(lead).look.view;
    canvas::View view = board.pane(pane).look.view;
    if (board.links.zoom)
        view.zoom = std::clamp(from.zoom / std::hypot(map->a, map->c), canvas::kLeastZoom, canvas::kGreatestZoom);
    if (board.links.pan) view.centre = map->map(from.centre);
    return view;
}

}  // namespace

void alignFollowers(PaneBoard& board, int pane) {
    if (!board.pane(pane).film || (!board.links.zoom && !board.links.pan)) return;
    for (const int i : followers(board, pane, true))
        if (const auto view = i == pane ? std::nullopt : aligned(board, pane, i)) setFree(board, i, *view);
}

void zoom(PaneBoard& board, int pane, double factor, std::optional<canvas::Point> anchor) {
    for (const int i : followers(board, pane, board.links.zoom)) {
        const Pane& p = board.pane(i);
        const canvas::Extent extent = p.isVisible() ? p.rect.extent() : board.pane(pane).rect.extent();
        const canvas::Point at = anchor.value_or(canvas::Point{extent.width / 2.0, extent.height / 2.0});
        const auto same = i == pane ? std::nullopt : aligned(board, pane, i);
        setFree(board, i, same ? *same : canvas::zoomedAt(p.look.view, factor, p.shape(), extent, at));
    }
}

void pan(PaneBoard& board, int pane, canvas::Point by) {
    for (const int i : followers(board, pane, board.links.pan)) {
        const auto same = i == pane ? std::nullopt : aligned(board, pane, i);
        setFree(board, i, same ? *same : canvas::panned(board.pane(i).look.view, by, board.pane(i).shape()));
    }
}

void changeOwnWindow(PaneBoard& board, int pane, double widen, double brighten) {
    const Pane& p = board.pane(pane);
    if (!p.film || p.film->frame->isColour()) return;
    Window w = p.window();
    const double least = w.function == VoiFunction::Linear ? 2 : 1e-3;  // LINEAR needs a width of at least 1
    w.center += (isNegative(p) ? brighten : -brighten) * w.width;
    w.width = std::clamp(w.width * std::exp(widen), least, 4.0 * 65536);
    GreyRequest request;
    request.window = w;
    setWindow(board, pane, request);
}

void changeWindow(PaneBoard& board, int pane, double widen, double brighten) {
    if (board.windowTaker && board.windowTaker->changeWindow(pane, widen, brighten)) return;
    for (const int i : followers(board, pane, board.links.window)) changeOwnWindow(board, i, widen, brighten);
}

void fit(PaneBoard& board, int pane) {
    for (const int i : followers(board, pane, board.links.zoom)) {
        FilmView look = board.pane(i).look;
        look.fit = Fit::Whole;
        board.setLook(i, look);
    }
    alignFollowers(board, pane);
}

void oneToOne(PaneBoard& board, int pane) {
    for (const int i : followers(board, pane, board.links.zoom)) {
        canvas::View view = board.pane(i).look.view;
        view.zoom = 1;
        setFree(board, i, view);
    }
    alignFollowers(board, pane);
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
    if (board.windowTaker && board.windowTaker->invert(pane)) return;
    toggleOwnInvert(board, pane);
}

void toggleOwnInvert(PaneBoard& board, int pane) {
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

void resetOwn(PaneBoard& board, int pane) {
    FilmView look = board.freshLook();
    look.grey = board.freshGrey(board.pane(pane));
    look.fit = board.arrangement().sameScale ? Fit::SameScale : Fit::Whole;
    board.setLook(pane, look);
    board.setInvert(pane, board.pane(pane).arrangedInvert);
}

void reset(PaneBoard& board, int pane) {
    if (board.windowTaker) board.windowTaker->reset(pane);
    const bool linked = board.links.zoom || board.links.pan || board.links.window || board.links.rotation;
    for (const int i : followers(board, pane, linked)) resetOwn(board, i);
}

bool chooseOwnWindow(PaneBoard& board, int pane, int number) {
    const auto request = windowRequest(board.pane(pane), number);
    if (request) setWindow(board, pane, *request);
    return request.has_value();
}

bool chooseWindow(PaneBoard& board, int pane, int number) {
    if (board.windowTaker && board.windowTaker->chooseWindow(pane, number)) return true;
    if (!windowRequest(board.pane(pane), number)) return false;
    for (const int i : followers(board, pane, board.links.window)) chooseOwnWindow(board, i, number);
    return true;
}

}  // namespace viewer::ui::actions
