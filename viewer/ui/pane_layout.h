#pragma once

#include <QRect>
#include <QSize>
#include <vector>

namespace viewer::ui {

/// Where the caption and the panes lie on the canvas, in logical pixels.
struct PaneLayout {
    QRect caption;             ///< empty without one
    std::vector<QRect> cells;  ///< pane with its border; empty where another is maximised
    /// The film of a pane: its cell without the border.
    QRect film(int pane) const;
    /// The pane at a point, -1 if none.
    int at(QPoint point) const;
};

struct LayoutRequest {
    QSize canvas;
    int rows = 1, columns = 1, maximised = -1;
    bool hasCaption = false;
};
PaneLayout layOut(const LayoutRequest& request);

}  // namespace viewer::ui
