#pragma once

#include <QColor>
#include <QPainter>
#include <QPixmap>
#include <QPolygonF>
#include <map>
#include <string>
#include <vector>

#include "viewer/sdk/annotation.h"

namespace viewer::ui::marks {

/// A mark as it is drawn on the screen, logical pixels.
struct MarkDrawn {
    sdk::MarkKind kind = sdk::MarkKind::Length;
    QPolygonF outline;
    QPolygonF handles;  ///< drawn where the mark is chosen
    QColor colour;
    bool chosen = false, calibration = false;
    bool operator==(const MarkDrawn&) const = default;
};

/// Marks with smooth lines and a dark edge, legible on black and white. Each is painted once by the raster engine and
/// kept as a picture: the canvas has no multisampling, and a window drag draws nothing anew.
class MarkPictures {
public:
    /// `key` names the mark in its pane; `clip` is the film's rectangle.
    void draw(QPainter& painter, const std::string& key, const MarkDrawn& mark, const QRect& clip);
    /// Drops what was not drawn since the last call.
    void sweep();
    void clear() { kept_.clear(); }

private:
    struct Kept {
        MarkDrawn mark;
        QRect clip, place;
        QPixmap picture;
        bool used = true;
    };
    std::map<std::string, Kept> kept_;
};

}  // namespace viewer::ui::marks
