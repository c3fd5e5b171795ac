#include "plugin/panel/hanging_driver.h"

#include <algorithm>

#include "plugin/panel/guide_steps.h"

namespace hsg {

using viewer::sdk::Arrangement;

HangingDriver::HangingDriver(const PanelContext& context, QObject* parent)
    : QObject(parent), context_(context), display_(context.host.display()) {
    if (!display_) return;
    connect(&context.session, &ReadingSession::changed, this, &HangingDriver::refresh);
    connect(&context.navigation, &Navigation::stepChanged, this, &HangingDriver::hangStep);
    connect(&context.navigation, &Navigation::filmWanted, this, &HangingDriver::showFilm);
    connect(display_, &viewer::sdk::Display::imageShown, this, [this] {
        if (!isArranging_) refresh();  // the reader brought another film: its badges and the caption follow
    });
    connect(&context.host, &viewer::sdk::Host::studiesChanged, this, [this] {
        sides_.clear();  // the display forgets its marks with the studies
        refresh();
    });
    refresh();
}

namespace {

std::optional<std::string> idOf(const FilmEntry* entry) {
    return entry ? std::optional(entry->film.id) : std::nullopt;
}

}  // namespace

void HangingDriver::refresh() {
    if (!display_) return;
    const auto& reading = context_.session.reading();
    const bool isOpen = !reading.id.empty() && !context_.session.films().films.empty();
    if (!isOpen) {
        isHung_ = false;
        return;
    }
    if (reading.id != reading_ || !isHung_) {
        reading_ = reading.id;
        hangPair();
        return;
    }
    const auto shown = display_->arrangement();
    Wanted films;
    for (int pane = 0; pane < static_cast<int>(shown.panes.size()); ++pane)
        films.push_back(idOf(filmInPane(context_.session, display_, pane)));
    takeNewDelayed(films);
    auto wanted = arrangementOf(films, shown.rows, shown.columns);
    for (std::size_t pane = 0; pane < shown.panes.size(); ++pane) {
        if (!films[pane] && shown.panes[pane].image)
            wanted.panes[pane] = shown.panes[pane];  // no film of the reading
        else if (shown.panes[pane].image)
            wanted.panes[pane].image = shown.panes[pane].image;  // the frame of a run stays
    }
    wanted.sameScale = shown.sameScale;
    arrange(wanted);
}

void HangingDriver::hangPair() {
    const auto pair =
        choosePair(context_.session.films(), context_.session.source(), context_.session.assessment().interval);
    isHung_ = true;
    delayed_ = pair.delayed;
    arrange(arrangementOf({pair.immediate, pair.delayed}, 1, 2));
}

void HangingDriver::takeNewDelayed(Wanted& films) {
    const auto pair =
        choosePair(context_.session.films(), context_.session.source(), context_.session.assessment().interval);
    if (pair.delayed == delayed_) return;
    delayed_ = pair.delayed;
    const auto shown = display_->arrangement();
    if (pair.delayed && shown.panes.size() == 2 && !shown.panes.back().image) films.back() = pair.delayed;
}

/// The step's films. Where none of them exists the pane keeps its film, but a missing delayed film is shown as missing.
void HangingDriver::hangStep() {
    const auto* step = context_.session.source().step(context_.navigation.step().step);
    if (!display_ || !isHung_ || !step || context_.navigation.isOpening()) return;
    Wanted films = {idOf(filmInPane(context_.session, display_, 0)), idOf(filmInPane(context_.session, display_, 1))};
    const std::vector<std::string>* wishes[] = {&step->hangLeft, &step->hangRight};
    for (std::size_t pane = 0; pane < 2; ++pane) {
        const auto wanted = wantedFilm(*wishes[pane]);
        const auto& source = context_.session.source();
        const bool wantsDelayed = std::any_of(wishes[pane]->begin(), wishes[pane]->end(), [&](const auto& id) {
            const auto* phase = source.phase(id);
            return phase && phase->group == reporting::PhaseGroup::Delayed;
        });
        if (wanted || wantsDelayed) films[pane] = wanted;
    }
    if (films[0] && films[0] == films[1]) films[1] = idOf(filmInPane(context_.session, display_, 1));
    hang(films);
}

void HangingDriver::hang(const Wanted& films) {
    const auto shown = display_->arrangement();
    auto wanted = arrangementOf(films, 1, 2);
    if (shown.panes.size() > 2) {  // the reader's own grid stays; the first two panes follow the step
        auto kept = shown;
        std::copy(wanted.panes.begin(), wanted.panes.end(), kept.panes.begin());
        kept.caption = wanted.caption;
        wanted = kept;
    }
    arrange(wanted);
}

std::optional<std::string> HangingDriver::wantedFilm(const std::vector<std::string>& phases) const {
    const auto& films = context_.session.films().films;
    const auto& counting = context_.session.assessment().interval.filmId;
    for (const auto& phase : phases) {
        std::optional<std::string> found;
        for (const auto& entry : films) {
            if (!entry.viewable || !isOfPhase(context_.session.source(), entry.film, phase)) continue;
            if (entry.film.id == counting) return counting;
            found = entry.film.id;  // the latest of its phase
        }
        if (found) return found;
    }
    return std::nullopt;
}

void HangingDriver::showFilm(const std::string& filmId, int pane) {
    if (!display_) return;
    const auto* entry = context_.session.films().find(filmId);
    if (!entry || !entry->viewable) return;
    const auto shown = display_->arrangement();
    const int target = pane < 0 ? display_->activePane() : pane;
    if (target < 0 || target >= static_cast<int>(shown.panes.size())) return;
    Wanted films;
    for (int i = 0; i < static_cast<int>(shown.panes.size()); ++i)
        films.push_back(i == target ? std::optional(filmId) : idOf(filmInPane(context_.session, display_, i)));
    auto wanted = arrangementOf(films, shown.rows, shown.columns);
    for (std::size_t i = 0; i < shown.panes.size(); ++i)
        if (static_cast<int>(i) != target && shown.panes[i].image) wanted.panes[i].image = shown.panes[i].image;
    arrange(wanted);
    display_->setActivePane(target);
}

void HangingDriver::retranslate() {
    refresh();
}

void HangingDriver::arrange(const Arrangement& arrangement) {
    if (!(arrangement == display_->arrangement())) {
        isArranging_ = true;
        display_->arrange(arrangement);
        isArranging_ = false;
    }
    markSides();
}

}  // namespace hsg
