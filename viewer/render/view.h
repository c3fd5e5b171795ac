#pragma once

/// How a film lies in its pane: pure geometry, no library. Lengths are device pixels of the screen and pixels of the
/// film.
namespace viewer::canvas {

struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Extent {
    int width = 0, height = 0;
    bool operator==(const Extent&) const = default;
};

/// x' = a·x + b·y + tx, y' = c·x + d·y + ty.
struct Affine {
    double a = 1, b = 0, c = 0, d = 1, tx = 0, ty = 0;
    Point map(Point p) const { return {a * p.x + b * p.y + tx, c * p.x + d * p.y + ty}; }
    /// The linear part is never singular here (zoom and aspect are positive).
    Affine inverse() const;
    /// This one first, then `next`.
    Affine then(const Affine& next) const;
    bool operator==(const Affine&) const = default;
};

/// One of the eight ways to lay a film on a lightbox: mirrored left-right first, then turned clockwise.
struct Orientation {
    int quarterTurns = 0;  ///< 0…3, clockwise as seen
    bool mirrored = false;

    void turn(int clockwiseQuarters);
    void flipHorizontally();  ///< left and right as seen on the screen
    void flipVertically();
    /// Where a direction of the film (x along the rows, y down) points on the screen.
    Point direction(Point film) const;
    bool operator==(const Orientation&) const = default;
};

/// A film as far as its geometry goes; `aspect` is the height of a pixel over its width.
struct FilmShape {
    int width = 0, height = 0;
    double aspect = 1;
    bool operator==(const FilmShape&) const = default;
};

struct View {
    double zoom = 1;  ///< device pixels per column of the film
    Point centre;     ///< point of the film (pixel (0,0) covers 0…1) in the middle of the pane
    Orientation orientation;
    bool interpolate = true;  ///< false: the nearest pixel
    bool overlays = true;     ///< overlay planes of the film are drawn
    bool operator==(const View&) const = default;
};

constexpr double kLeastZoom = 0.01, kGreatestZoom = 64;

/// From film coordinates to device pixels from the pane's top left corner. Unzoomed square pixels fall exactly on
/// screen pixels, whatever the centre.
Affine filmToPane(const View& view, const FilmShape& film, Extent pane);

/// The zoom at which the whole film is just inside the pane.
double fitZoom(const FilmShape& film, const Orientation& orientation, Extent pane);

/// Zooms by `factor` so that the film under `anchor` (pane coordinates) stays there.
View zoomedAt(const View& view, double factor, const FilmShape& film, Extent pane, Point anchor);

/// Moves the film by device pixels on the screen; the middle of the pane stays over the film.
View panned(const View& view, Point by, const FilmShape& film);

Point middle(const FilmShape& film);

}  // namespace viewer::canvas
