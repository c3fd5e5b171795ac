#pragma once

#include "viewer/render/film_scene.h"
#include "viewer/render/view.h"

namespace viewer::ui {

/// How an edge at a column of the film divides the pane, whatever its turns and flips.
struct SwipeSplit {
    canvas::PaneRect before, beyond;  ///< canvas, device pixels; either may be empty
    bool isUpright = true;            ///< the edge runs down the screen, else across it
    bool isForward = true;            ///< `beyond` lies to the right of it, or below it
    int edge = 0;                     ///< canvas x (upright) or y, device pixels, held inside the pane
};
SwipeSplit splitAt(double column, const canvas::View& view, const canvas::FilmShape& film,
                   const canvas::PaneRect& pane);

/// The column of the film at a point of the pane (device pixels from its corner), held inside the film.
double columnAt(canvas::Point inPane, const canvas::View& view, const canvas::FilmShape& film, canvas::Extent pane);

}  // namespace viewer::ui
