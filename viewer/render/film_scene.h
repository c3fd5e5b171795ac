#pragma once

#include <memory>
#include <vector>

#include "viewer/render/film_layer.h"

class vtkRenderWindow;

namespace viewer::canvas {

/// A pane on the canvas in device pixels, from the top left.
struct PaneRect {
    int x = 0, y = 0, width = 0, height = 0;
    Extent extent() const { return {width, height}; }
    bool operator==(const PaneRect&) const = default;
};

/// The VTK scene of all panes in one window: a renderer for the ground and one for each pane.
class FilmScene {
public:
    /// `window` outlives the scene.
    explicit FilmScene(vtkRenderWindow& window);
    ~FilmScene();

    /// Makes as many panes as rectangles; a pane that stays keeps its film.
    void setPanes(const std::vector<PaneRect>& rects, Extent canvas);
    int paneCount() const;
    FilmLayer& layer(int pane);
    void place(int pane, const FilmLayer::Placement& placement);
    /// A second film over the pane's own, in the same pane; made when it is first asked for.
    FilmLayer& over(int pane);
    /// `area`: of the canvas where it is drawn.
    void placeOver(int pane, const FilmLayer::Placement& placement, const PaneRect& area);
    bool hasOver(int pane) const;
    void removeOver(int pane);
    /// The pane's own film is drawn in this part of the canvas only; empty: nowhere.
    void clip(int pane, const PaneRect& area);
    void draw();
    const DrawCost& cost() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace viewer::canvas
