#include "viewer/render/view.h"

#include <algorithm>
#include <cmath>

namespace viewer::canvas {

namespace {

/// The linear part of filmToPane.
Affine linear(const View& view, double aspect) {
    const Point x = view.orientation.direction({view.zoom, 0});
    const Point y = view.orientation.direction({0, view.zoom * aspect});
    return {x.x, y.x, x.y, y.y, 0, 0};
}

bool fallsOnPixels(const Affine& m) {
    const auto whole = [](double v) { return v == 0 || std::abs(v) == 1; };
    return whole(m.a) && whole(m.b) && whole(m.c) && whole(m.d);
}

}  // namespace

Affine Affine::inverse() const {
    const double det = a * d - b * c;
    Affine r{d / det, -b / det, -c / det, a / det, 0, 0};
    r.tx = -(r.a * tx + r.b * ty);
    r.ty = -(r.c * tx + r.d * ty);
    return r;
}

Affine Affine::then(const Affine& next) const {
    const Point shift = next.map({tx, ty});
    return {next.a * a + next.b * c,
            next.a * b + next.b * d,
            next.c * a + next.d * c,
            next.c * b + next.d * d,
            shift.x,
            shift.y};
}

void Orientation::turn(int clockwiseQuarters) {
    quarterTurns = ((quarterTurns + clockwiseQuarters) % 4 + 4) % 4;
}

void Orientation::flipHorizontally() {
    quarterTurns = (4 - quarterTurns) % 4;
    mirrored = !mirrored;
}

void Orientation::flipVertically() {
    flipHorizontally();
    turn(2);
}

Point Orientation::direction(Point film) const {
    Point p{mirrored ? -film.x : film.x, film.y};
    for (int i = 0; i < quarterTurns; ++i) p = {-p.y, p.x};
    return p;
}

Affine filmToPane(const View& view, const FilmShape& film, Extent pane) {
    Affine m = linear(view, film.aspect);
    const Point c = m.map(view.centre);
    m.tx = pane.width / 2.0 - c.x;
    m.ty = pane.height / 2.0 - c.y;
    if (fallsOnPixels(m)) {
        m.tx = std::round(m.tx);
        m.ty = std::round(m.ty);
    }
    return m;
}

double fitZoom(const FilmShape& film, const Orientation& orientation, Extent pane) {
    if (film.width <= 0 || film.height <= 0 || pane.width <= 0 || pane.height <= 0) return 1;
    double w = film.width, h = film.height * film.aspect;
    if (orientation.quarterTurns % 2) std::swap(w, h);
    return std::clamp(std::min(pane.width / w, pane.height / h), kLeastZoom, kGreatestZoom);
}

View zoomedAt(const View& view, double factor, const FilmShape& film, Extent pane, Point anchor) {
    const Point held = filmToPane(view, film, pane).inverse().map(anchor);
    View r = view;
    r.zoom = std::clamp(view.zoom * factor, kLeastZoom, kGreatestZoom);
    const Affine m = linear(r, film.aspect);
    const Point offset{anchor.x - pane.width / 2.0, anchor.y - pane.height / 2.0};
    const Point back = m.inverse().map(offset);
    r.centre = {held.x - back.x, held.y - back.y};
    return r;
}

View panned(const View& view, Point by, const FilmShape& film) {
    const Point delta = linear(view, film.aspect).inverse().map(by);
    View r = view;
    r.centre.x = std::clamp(view.centre.x - delta.x, 0.0, double(film.width));
    r.centre.y = std::clamp(view.centre.y - delta.y, 0.0, double(film.height));
    return r;
}

Point middle(const FilmShape& film) {
    return {film.width / 2.0, film.height / 2.0};
}

}  // namespace viewer::canvas
