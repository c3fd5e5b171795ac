#pragma once

#include <memory>
#include <vector>

#include "viewer/dicom/grayscale.h"
#include "viewer/render/film_layer.h"
#include "viewer/render/film_scene.h"
#include "viewer/ui/pane_board.h"

/// What the canvas shows, as plain values for whoever draws it: OpenGL or the processor.
namespace viewer::ui {

struct CanvasFilm {
    std::shared_ptr<const canvas::PreparedFrame> frame;  ///< null: nothing is drawn
    std::shared_ptr<const GreyTable> table;              ///< another object where another table is in force
    bool invertColour = false;
    canvas::FilmLayer::Placement placement;
    canvas::PaneRect area;  ///< of the canvas: the film is drawn within it
    bool operator==(const CanvasFilm&) const = default;
};

struct CanvasPane {
    canvas::PaneRect rect;
    CanvasFilm film, over;  ///< `over` is laid over the film
    bool operator==(const CanvasPane&) const = default;
};

/// Keeps the tables: nothing is computed anew while what they were made from stays the same.
class CanvasScene {
public:
    const std::vector<CanvasPane>& update(const PaneBoard& board, canvas::Extent canvas);

private:
    struct Table {
        std::shared_ptr<const FrameSource> source;
        std::shared_ptr<const GrayscaleParameters> grey;
        ValueRange range;
        GreyRequest request;
        std::shared_ptr<const GreyTable> table;
    };
    struct Tables {
        Table film, over;
    };
    static void give(CanvasFilm& to, const std::shared_ptr<const canvas::PreparedFrame>& frame,
                     const GreyRequest& request, Table& known);
    void layOver(CanvasPane& to, const Pane& pane, Tables& tables) const;

    std::vector<CanvasPane> panes_;
    std::vector<Tables> tables_;
};

}  // namespace viewer::ui
