#include "viewer/ui/canvas_scene.h"

#include <cmath>

#include "viewer/ui/swipe.h"

namespace viewer::ui {

const std::vector<CanvasPane>& CanvasScene::update(const PaneBoard& board, canvas::Extent extent) {
    panes_.assign(std::size_t(board.count()), {});
    tables_.resize(panes_.size());
    for (int i = 0; i < board.count(); ++i) {
        const Pane& pane = board.pane(i);
        CanvasPane& to = panes_[std::size_t(i)];
        to.rect = to.film.area = pane.rect;
        if (!pane.film) continue;
        give(to.film, pane.film, pane.request(), tables_[std::size_t(i)].film);
        const canvas::View& view = pane.look.view;
        // where films are compared, only their pixels count
        to.film.placement = {canvas::filmToPane(view, pane.shape(), pane.rect.extent()),
                             double(pane.rect.x),
                             double(pane.rect.y),
                             double(extent.height),
                             view.zoom,
                             view.interpolate,
                             view.overlays && !pane.over,
                             1};
        if (pane.over && pane.over->film && pane.isVisible()) layOver(to, pane, tables_[std::size_t(i)]);
    }
    return panes_;
}

void CanvasScene::give(CanvasFilm& to, const std::shared_ptr<const canvas::PreparedFrame>& frame,
                       const GreyRequest& request, Table& known) {
    const Frame& f = *frame->frame;
    const bool same = known.table && known.source == frame->source && known.grey == f.grey && known.range == f.range &&
                      known.request == request;
    if (!same) {
        auto table = std::make_shared<const GreyTable>(greyTable(grayscaleOf(*frame->source, f), request, f.range));
        // frames of a run often have ranges of their own and the same table all the same
        if (known.table && *known.table == *table) table = known.table;
        known = {frame->source, f.grey, f.range, request, std::move(table)};
    }
    to.frame = frame;
    to.table = known.table;
    to.invertColour = request.invert;
}

void CanvasScene::layOver(CanvasPane& to, const Pane& pane, Tables& tables) const {
    const PaneOver& over = *pane.over;
    give(to.over, over.film, over.grey, tables.over);
    to.over.area = pane.rect;
    if (over.fromColumn) {
        const SwipeSplit split = splitAt(*over.fromColumn, pane.look.view, pane.shape(), pane.rect);
        to.film.area = split.before;
        to.over.area = split.beyond;
    }
    if (over.opacity <= 0) to.over.area = {};  // what was uploaded stays: it comes back in a moment
    if (over.alone) to.film.area = {};
    auto& placement = to.over.placement;
    placement = to.film.placement;
    placement.toPane = over.toBase.then(placement.toPane);
    placement.zoom = std::hypot(placement.toPane.a, placement.toPane.c);
    placement.overlays = false;
    placement.opacity = over.opacity;
}

}  // namespace viewer::ui
