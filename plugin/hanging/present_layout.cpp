#include "plugin/hanging/present_layout.h"

#include <algorithm>

namespace hsg::hanging {
namespace {

using reporting::FilmChoice;
using reporting::FilmSelector;
using reporting::FrameChoice;

/// Its phase is what a film is known by; one without a phase by its time; else any.
FilmSelector selectorOf(const FilmSet& films, const reporting::Template& source, const HungPane& pane) {
    FilmSelector selector;
    const auto* film = pane.filmId ? films.findAny(*pane.filmId) : nullptr;
    if (!film) return selector;
    selector.prior = films.rankOf(film->film.id);
    const auto* phase = source.phase(film->film.phase);
    if (phase)
        selector.phases = {phase->id};
    else if (film->film.elapsedSeconds)
        selector.elapsedMin = selector.elapsedMax = *film->film.elapsedSeconds / 60;
    if (film->frames > 1 && pane.image) {
        if (pane.image->frame == 1) selector.frame = FrameChoice::First;
        if (pane.image->frame == film->frames) selector.frame = FrameChoice::Last;
        if (pane.image->frame == film->film.frame) selector.frame = FrameChoice::Best;
    }
    return selector;
}

/// An equal selector that is there already: its next film is meant.
std::string place(reporting::HangingLayout& layout, FilmSelector selector) {
    for (const auto& one : layout.selectors) {
        selector.id = one.id;
        if (one == selector) return one.id;
    }
    selector.id = "films_" + std::to_string(layout.selectors.size() + 1);
    layout.selectors.push_back(selector);
    return selector.id;
}

/// With several films of one selector the order of the panes is that of time if the films are in that order.
void orderByTime(reporting::HangingLayout& layout, const FilmSet& films, const std::vector<HungPane>& panes) {
    auto& shown = layout.stages.front().panes;
    for (auto& selector : layout.selectors) {
        std::vector<double> times;
        for (std::size_t i = 0; i < panes.size(); ++i) {
            if (shown[i].show.empty() || shown[i].show.front() != selector.id || !panes[i].filmId) continue;
            const auto* film = films.findAny(*panes[i].filmId);
            times.push_back(film && film->film.elapsedSeconds ? *film->film.elapsedSeconds : 0);
        }
        if (times.size() > 1 && std::is_sorted(times.begin(), times.end())) selector.choose = FilmChoice::First;
    }
}

}  // namespace

reporting::HangingLayout layoutOf(const FilmSet& films, const reporting::Template& source,
                                  const std::vector<HungPane>& panes, const viewer::sdk::Display& display) {
    const auto shown = display.arrangement();
    reporting::HangingLayout layout;
    layout.templateId = source.id;
    reporting::HangingStage stage;
    stage.id = "stage_1";
    stage.rows = std::min(shown.rows, reporting::maxHangingEdge);
    stage.columns = std::min(shown.columns, reporting::maxHangingEdge);
    stage.sameScale = shown.sameScale;
    const auto links = display.links();
    stage.links = reporting::StageLinks{links.pan, links.zoom, links.window, links.rotation};
    const auto places = static_cast<std::size_t>(stage.rows * stage.columns);
    for (std::size_t i = 0; i < places; ++i) {
        reporting::HangingPane pane;
        if (i < panes.size() && panes[i].filmId) {
            pane.show = {place(layout, selectorOf(films, source, panes[i]))};
            pane.polarity = panes[i].asked.polarity;
            pane.window = panes[i].asked.window;
        } else if (i < panes.size()) {
            pane = panes[i].asked;  // a film that is missing now is wanted all the same
            pane.show.clear();
        }
        if (pane.show.empty()) pane.show = {place(layout, FilmSelector{})};
        stage.panes.push_back(std::move(pane));
    }
    layout.stages = {stage};
    orderByTime(layout, films, panes);
    return layout;
}

}  // namespace hsg::hanging
