#include <algorithm>

#include "viewer/ui/pane_board.h"

/// The part of the board that makes films fit their panes.
namespace viewer::ui {

void PaneBoard::setRects(const std::vector<canvas::PaneRect>& rects) {
    for (std::size_t i = 0; i < panes_.size() && i < rects.size(); ++i) panes_[i].rect = rects[i];
    refit();
    emit changed();
}

/// A film that the reader did not zoom fits its new pane.
void PaneBoard::fitAnew(Pane& pane) const {
    if (pane.look.fit == Fit::Whole || pane.look.fit == Fit::SameScale)
        pane.look.fit = sameScale_ ? Fit::SameScale : Fit::Whole;
}

void PaneBoard::refit() {
    const bool same = fitSameScale();
    for (Pane& pane : panes_)
        if (pane.look.fit == Fit::Whole || (pane.look.fit == Fit::SameScale && !same))
            fitWhole(pane);
        else if (pane.look.fit == Fit::Area)
            fitArea(pane);
}

void PaneBoard::fitWhole(Pane& pane) {
    if (!pane.film || !pane.isVisible()) return;
    pane.look.view.zoom = canvas::fitZoom(pane.shape(), pane.look.view.orientation, pane.rect.extent());
    pane.look.view.centre = canvas::middle(pane.shape());
}

/// False where a film has no spacing: then all of them are fitted.
bool PaneBoard::fitSameScale() {
    double pixelsPerMm = 0;
    for (int i = 0; i < count(); ++i) {
        const Pane& p = panes_[i];
        if (!p.film || !p.isVisible()) continue;
        const auto* mm = spacing(i);
        if (!mm) return false;
        const double most = canvas::fitZoom(p.shape(), p.look.view.orientation, p.rect.extent()) / mm->columnMm;
        pixelsPerMm = pixelsPerMm == 0 ? most : std::min(pixelsPerMm, most);
    }
    for (int i = 0; i < count(); ++i) {
        Pane& p = panes_[i];
        if (!p.film || !p.isVisible() || p.look.fit != Fit::SameScale) continue;
        p.look.view.zoom = pixelsPerMm * spacing(i)->columnMm;
        p.look.view.centre = canvas::middle(p.shape());
    }
    return true;
}

}  // namespace viewer::ui
