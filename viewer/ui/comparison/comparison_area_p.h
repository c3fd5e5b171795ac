#pragma once

#include "viewer/ui/comparison/comparison_layer.h"

namespace viewer::ui {

struct ComparisonLayer::Area {
    int pane = -1;
    QRect film;               ///< logical pixels of the canvas
    canvas::Affine onCanvas;  ///< film coordinates → logical pixels of the canvas
    canvas::Affine toFilm;
    double reach = 1;  ///< film pixels that ten logical pixels cover
    double ratio = 1;
    bool isValid = false;

    QPointF at(canvas::Point film_) const {
        const canvas::Point p = onCanvas.map(film_);
        return {p.x, p.y};
    }
    QPointF at(sdk::FilmPoint p) const { return at(canvas::Point{p.x, p.y}); }
    canvas::Point filmAt(QPointF canvasPoint) const { return toFilm.map({canvasPoint.x(), canvasPoint.y()}); }
};

}  // namespace viewer::ui
