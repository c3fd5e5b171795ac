#include <algorithm>

#include "viewer/ui/film_order.h"
#include "viewer/ui/pane_board.h"

/// The part of the board that asks for frames and takes them when they are decoded.
namespace viewer::ui {

void PaneBoard::setAhead(const std::vector<sdk::ImageRef>& images) {
    ahead_ = images;
    requestFrames();
}

int PaneBoard::framesThatFit(int index) const {
    const auto& film = panes_.at(index).film;
    const std::size_t bytes = film ? std::max<std::size_t>(film->bytes(), 1) : std::size_t(4) << 20;
    return int(std::min<std::size_t>(loader_.maxBytes() / bytes, 10000));
}

bool PaneBoard::isDecodingVisible() const {
    return std::any_of(panes_.begin(), panes_.end(), [](const Pane& p) { return p.isVisible() && p.isLoading(); });
}

void PaneBoard::take(int index) {
    Pane& pane = panes_[index];
    if (!pane.isLoading()) return;
    const auto outcome = loader_.find(*pane.wanted());
    if (!outcome) return;
    if (!*outcome) {
        pane.error = outcome->error();
        pane.film.reset();
        return;
    }
    const FilmName name = pane.name(), before = pane.film ? pane.filmName : FilmName{name.sopInstanceUid, {}, false};
    const bool first = !pane.film;
    pane.film = **outcome;
    pane.filmFrame = pane.content.image->frame;
    pane.filmName = name;
    if (before != name) takeLook(pane, before);
    if (first && pane.look.fit == Fit::Free && !looks_.contains(name.text())) pane.look.fit = Fit::Whole;
    if (first && pane.look.grey == GreyRequest{} && !looks_.contains(name.text())) pane.look.grey = freshGrey(pane);
    takeKept(pane);
    emit frameReady(index);
}

void PaneBoard::onLoaded(const sdk::ImageRef& image) {
    bool wanted = false;
    for (int i = 0; i < count(); ++i) {
        if (panes_[i].wanted() != image) continue;
        take(i);
        wanted = true;
    }
    if (!wanted) return;
    refit();
    emit changed();
}

void PaneBoard::requestFrames() {
    std::vector<sdk::ImageRef> wanted;
    const auto add = [&](const std::optional<sdk::ImageRef>& image) {
        if (image && std::find(wanted.begin(), wanted.end(), *image) == wanted.end()) wanted.push_back(*image);
    };
    if (active_ < count() && panes_[active_].isLoading()) add(panes_[active_].wanted());
    for (const Pane& pane : panes_)
        if (pane.isLoading()) add(pane.wanted());
    for (const auto& image : ahead_) add(named(image));
    if (ahead_.empty() && active_ < count() && panes_[active_].content.image)
        for (const int step : {1, -1, 2})
            if (const auto next = filmAfter(studies_, *panes_[active_].content.image, step)) add(named(*next));
    loader_.want(wanted);
}

}  // namespace viewer::ui
