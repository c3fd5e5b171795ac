#pragma once

#include <memory>

#include "viewer/dicom/grayscale.h"
#include "viewer/render/draw_cost.h"
#include "viewer/render/prepared_frame.h"
#include "viewer/render/view.h"

class vtkRenderer;

namespace viewer::canvas {

/// One film in one VTK renderer: the stored values as a 16-bit texture, the grey table as a second one that the
/// fragment shader looks up (architecture §7), so that a window drag uploads 64 KiB whatever the size of the film.
class FilmLayer {
public:
    explicit FilmLayer(vtkRenderer& renderer);
    ~FilmLayer();

    /// nullptr: nothing is drawn. Textures are uploaded at the next draw, only for the reduction that it needs.
    void setFrame(std::shared_ptr<const PreparedFrame> frame);
    /// The table of the grey values; ignored by colour frames, which `invertColour` inverts.
    void setTable(std::shared_ptr<const GreyTable> table, bool invertColour);
    /// `toPane` maps film coordinates to device pixels from (left, top) of the canvas, which is `canvasHeight` high.
    struct Placement {
        Affine toPane;
        double left = 0, top = 0, canvasHeight = 0, zoom = 1;
        bool interpolate = true;
        bool overlays = true;  ///< overlay planes are drawn
        double opacity = 1;    ///< of a film that is laid over another; 0…1
        bool operator==(const Placement&) const = default;
    };
    void setPlacement(const Placement& placement);
    /// True when the next draw uploads film pixels.
    bool needsUpload() const;
    /// What it did beside drawing is added here; outlives the layer. nullptr: not counted.
    void count(DrawCost* cost);

private:
    class Prop;
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace viewer::canvas
