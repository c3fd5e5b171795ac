#include "plugin/panel/hanging_driver.h"

#include <algorithm>

#include "plugin/panel/guide_steps.h"

namespace hsg {

using viewer::sdk::Arrangement;

HangingDriver::HangingDriver(const PanelContext& context, QObject* parent)
    : QObject(parent), x_context(context), x_display(context.host.display()) {
    if (!x_display) return;
    connect(&context.session, &ReadingSession::changed, this, &HangingDriver::refresh);
    connect(&context.navigation, &Navigation::stepChanged, this, &HangingDriver::hangStep);
    connect(&context.navigation, &Navigation::filmWanted, this, &HangingDriver::showFilm);
    connect(x_display, &viewer::sdk::Display::imageShown, this, [this] {
        if (!x_isArranging) refresh();  // the reader brought another film: its badges and the caption follow
    });
    connect(&context.host, &viewer::sdk::Host::studiesChanged, this, [this] {
        x_sides.clear();  // the display forgets its marks with the studies
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
    if (!x_display) return;
    const auto& reading = x_context.session.reading();
    const bool isOpen = !reading.id.empty() && !x_context.session.films().films.empty();
    if (!isOpen) {
        x_isHung = false;
        return;
    }
    if (reading.id != x_reading || !x_isHung) {
        x_reading = reading.id;
        hangPair();
        return;
    }
    const auto shown = x_display->arrangement();
    Wanted films;
    for (int pane = 0; pane < static_cast<int>(shown.panes.size()); ++pane)
        films.push_back(idOf(filmInPane(x_context.session, x_display, pane)));
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
        choosePair(x_context.session.films(), x_context.session.source(), x_context.session.assessment().interval);
    x_isHung = true;
    arrange(arrangementOf({pair.immediate, pair.delayed}, 1, 2));
}

/// The step's films. Where none of them exists the pane keeps its film, but a missing delayed film is shown as missing.
void HangingDriver::hangStep() {
    const auto* step = x_context.session.source().step(x_context.navigation.step().step);
    if (!x_display || !x_isHung || !step || x_context.navigation.isOpening()) return;
    Wanted films = {idOf(filmInPane(x_context.session, x_display, 0)),
                    idOf(filmInPane(x_context.session, x_display, 1))};
    const std::vector<std::string>* wishes[] = {&step->hangLeft, &step->hangRight};
    for (std::size_t pane = 0; pane < 2; ++pane) {
        const auto wanted = wantedFilm(*wishes[pane]);
        const auto& source = x_context.session.source();
        const bool wantsDelayed = std::any_of(wishes[pane]->begin(), wishes[pane]->end(), [&](const auto& id) {
            const auto* phase = source.phase(id);
            return phase && phase->group == reporting::PhaseGroup::Delayed;
        });
        if (wanted || wantsDelayed) films[pane] = wanted;
    }
    if (films[0] && films[0] == films[1]) films[1] = idOf(filmInPane(x_context.session, x_display, 1));
    hang(films);
}

void HangingDriver::hang(const Wanted& films) {
    const auto shown = x_display->arrangement();
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
    const auto& films = x_context.session.films().films;
    const auto& counting = x_context.session.assessment().interval.filmId;
    for (const auto& phase : phases) {
        std::optional<std::string> found;
        for (const auto& entry : films) {
            if (!entry.viewable || !isOfPhase(x_context.session.source(), entry.film, phase)) continue;
            if (entry.film.id == counting) return counting;
            found = entry.film.id;  // the latest of its phase
        }
        if (found) return found;
    }
    return std::nullopt;
}

void HangingDriver::showFilm(const std::string& filmId, int pane) {
    if (!x_display) return;
    const auto* entry = x_context.session.films().find(filmId);
    if (!entry || !entry->viewable) return;
    const auto shown = x_display->arrangement();
    const int target = pane < 0 ? x_display->activePane() : pane;
    if (target < 0 || target >= static_cast<int>(shown.panes.size())) return;
    Wanted films;
    for (int i = 0; i < static_cast<int>(shown.panes.size()); ++i)
        films.push_back(i == target ? std::optional(filmId) : idOf(filmInPane(x_context.session, x_display, i)));
    auto wanted = arrangementOf(films, shown.rows, shown.columns);
    for (std::size_t i = 0; i < shown.panes.size(); ++i)
        if (static_cast<int>(i) != target && shown.panes[i].image) wanted.panes[i].image = shown.panes[i].image;
    arrange(wanted);
    x_display->setActivePane(target);
}

void HangingDriver::retranslate() {
    refresh();
}

void HangingDriver::arrange(const Arrangement& arrangement) {
    if (!(arrangement == x_display->arrangement())) {
        x_isArranging = true;
        x_display->arrange(arrangement);
        x_isArranging = false;
    }
    markSides();
}

}  // namespace hsg
