#pragma once

#include <QPointF>
#include <QRectF>
#include <cmath>
#include <optional>

#include "viewer/sdk/film_geometry.h"
#include "viewer/ui/pane_board.h"

namespace viewer::ui::marks {

/// Between a film and the logical pixels of the canvas, as its pane shows it now.
struct PaneMap {
    sdk::ImageRef image;  ///< the frame that is seen
    canvas::Affine toPane;
    canvas::PaneRect rect;
    double aspect = 1;
    double ratio = 1;  ///< device pixels per logical pixel

    QPointF toScreen(sdk::FilmPoint p) const {
        const canvas::Point d = toPane.map({p.x, p.y});
        return {(d.x + rect.x) / ratio, (d.y + rect.y) / ratio};
    }
    sdk::FilmPoint toFilm(QPointF p) const {
        const canvas::Point f = toPane.inverse().map({p.x() * ratio - rect.x, p.y() * ratio - rect.y});
        return {f.x, f.y};
    }
    /// Logical pixels a column.
    double columnSize() const { return std::hypot(toPane.a, toPane.c) / ratio; }
    QRectF screenRect() const { return {rect.x / ratio, rect.y / ratio, rect.width / ratio, rect.height / ratio}; }
};

/// Empty where the pane shows no film.
inline std::optional<PaneMap> paneMap(const PaneBoard& board, int pane, double ratio) {
    if (pane < 0 || pane >= board.count()) return std::nullopt;
    const Pane& p = board.pane(pane);
    if (!p.film || !p.content.image || !p.isVisible()) return std::nullopt;
    PaneMap map;
    map.image = {p.content.image->sopInstanceUid, p.filmFrame};
    map.toPane = canvas::filmToPane(p.look.view, p.shape(), p.rect.extent());
    map.rect = p.rect;
    map.aspect = p.shape().aspect;
    map.ratio = ratio;
    return map;
}

}  // namespace viewer::ui::marks
