#include "plugin/hanging/hanging_driver.h"
#include "plugin/hanging/pane_words.h"

/// From what hangs to what the panes show and say.
namespace hsg {

using hanging::HungPane;
using viewer::sdk::Arrangement;
using viewer::sdk::PaneContent;

namespace {

/// One polarity for all panes: that of the first film, as its own console showed it.
bool brightReference(const std::vector<const FilmEntry*>& films) {
    const FilmEntry* first = nullptr;
    for (const auto* film : films) {
        if (film && film->polarityKnown) return film->brightContrast;
        if (!first) first = film;
    }
    return first && first->brightContrast;
}

}  // namespace

PaneContent HangingDriver::contentOf(const HungPane& pane, bool bright) const {
    const PaneWords words(context_);
    PaneContent content;
    const auto* film = pane.filmId ? context_.session.films().findAny(*pane.filmId) : nullptr;
    content.image = pane.image;
    if (film && film->viewable) {
        content.badges = words.badges(*film, pane.image ? pane.image->frame : film->film.frame);
        content.invert = pane.asked.polarity == reporting::PanePolarity::Same && film->brightContrast != bright;
        return content;
    }
    if (film || !pane.image) {
        content.image.reset();
        std::vector<reporting::FilmSelector> looked;
        const auto [layout, stage] = place();
        for (const auto& id : pane.asked.show)
            if (const auto* selector = layout ? layout->selector(id) : nullptr) looked.push_back(*selector);
        content.emptyText = words.missing(looked);
    }
    return content;
}

void HangingDriver::redraw(bool sameScale) {
    auto grid = display_->arrangement();
    grid.sameScale = sameScale;
    if (grid.panes.size() != panes_.size()) panes_.resize(grid.panes.size());
    redrawIn(grid, false);
}

/// What the reader did to a film that stays (another frame of its run, a presentation state) stays.
void HangingDriver::redrawIn(Arrangement grid, bool isNewStage) {
    const auto shown = display_->arrangement();
    const auto all = films();
    const bool bright = brightReference(all);
    for (std::size_t i = 0; i < panes_.size(); ++i) {
        auto content = contentOf(panes_[i], bright);
        const PaneContent* before = i < shown.panes.size() ? &shown.panes[i] : nullptr;
        const bool isSame = before && before->image && before->image == content.image;
        if (isSame && !panes_[i].filmId) content = *before;  // no film of the reading
        if (isSame) content.presentationUid = before->presentationUid;
        if (isNewStage)
            content.window = panes_[i].asked.window;
        else if (isSame)
            content.window = before->window;
        grid.panes[i] = std::move(content);
    }
    grid.caption = PaneWords(context_).caption(all);
    arrange(grid);
}

void HangingDriver::arrange(const Arrangement& arrangement) {
    if (!(arrangement == display_->arrangement())) {
        isArranging_ = true;
        display_->arrange(arrangement);
        isArranging_ = false;
    }
    sides_.tell();
}

}  // namespace hsg
