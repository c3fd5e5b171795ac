#include <algorithm>

#include "plugin/panel/guide_steps.h"
#include "plugin/panel/hanging_driver.h"

/// What the panes say: badges, the caption between the films, what an empty pane means, and where the patient's right
/// is.
namespace hsg {

using viewer::sdk::Arrangement;
using viewer::sdk::Badge;
using viewer::sdk::PaneContent;
using viewer::sdk::RightSide;
using viewer::sdk::Severity;

Arrangement HangingDriver::arrangementOf(const Wanted& films, int rows, int columns) const {
    Arrangement arrangement;
    arrangement.rows = rows;
    arrangement.columns = columns;
    arrangement.sameScale = true;
    const bool bright = brightReference(films);
    for (std::size_t pane = 0; pane < films.size(); ++pane) {
        PaneContent content;
        const auto* entry = films[pane] ? context_.session.films().find(*films[pane]) : nullptr;
        if (entry && entry->viewable)
            content = contentOf(*entry, {entry->film.sopInstanceUid, entry->film.frame});
        else
            content.emptyText = emptyText(films, pane);
        content.invert = entry && entry->brightContrast != bright;
        arrangement.panes.push_back(content);
    }
    arrangement.caption = caption(films);
    return arrangement;
}

/// One polarity for all panes: that of the first film, as its own console showed it.
bool HangingDriver::brightReference(const Wanted& films) const {
    for (const auto& film : films)
        if (const auto* entry = film ? context_.session.films().find(*film) : nullptr) return entry->brightContrast;
    return false;
}

PaneContent HangingDriver::contentOf(const FilmEntry& entry, const viewer::sdk::ImageRef& image) const {
    const Words words(context_.session.source(), context_.host.settings().language());
    PaneContent content;
    content.image = image;
    Badge phase;
    phase.text = words.film(entry.film).toStdString();
    phase.severity = entry.film.phase.empty() ? Severity::Warning : Severity::Neutral;
    phase.detail = tr("Time from: %1").arg(words.timeSource(entry.film.timeSource)).toStdString();
    const auto validity = words.validity(entry.interval);
    if (!validity.text.empty()) content.badges.push_back(validity);
    content.badges.push_back(phase);
    if (!entry.film.elapsedSeconds)
        content.badges.push_back({tr("elapsed time unknown").toStdString(), Severity::Warning, {}});
    if (entry.otherClock)
        content.badges.push_back({tr("other clock").toStdString(), Severity::Warning,
                                  tr("Taken at another console or site: the clocks may differ.").toStdString()});
    if (entry.film.identity == "uncertain")
        content.badges.push_back({tr("same patient?").toStdString(), Severity::Alert, {}});
    if (!entry.polarityKnown) content.badges.push_back({tr("polarity assumed").toStdString(), Severity::Neutral, {}});
    return content;
}

std::string HangingDriver::emptyText(const Wanted& films, std::size_t pane) const {
    const auto& all = context_.session.films().films;
    const bool hasDelayed = std::any_of(all.begin(), all.end(), [&](const auto& entry) {
        return isOfPhase(context_.session.source(), entry.film, "delayed");
    });
    if (pane + 1 == films.size() && !hasDelayed) return tr("No delayed film").toStdString();
    return tr("No film of this phase").toStdString();
}

std::optional<Badge> HangingDriver::caption(const Wanted& films) const {
    const Words words(context_.session.source(), context_.host.settings().language());
    const auto& session = context_.session;
    const FilmEntry* delayed = nullptr;
    for (const auto& film : films) {
        const auto* entry = film ? session.films().find(*film) : nullptr;
        if (entry && isOfPhase(session.source(), entry->film, "delayed")) delayed = entry;
    }
    const FilmEntry* counts = delayed;
    // a film knows its own validity, also before the contrast class is answered
    if (const auto* counting = session.films().find(session.assessment().interval.filmId); counting && !delayed)
        counts = counting;
    const auto& interval = counts ? counts->interval : session.assessment().interval;
    Badge caption = words.validity(interval);
    const auto& contrastClass = interval.contrastClass.empty() ? session.films().contrastClass : interval.contrastClass;
    const QString contrast = words.contrast(contrastClass).toUpper();
    QString told = QString::fromStdString(caption.text);
    if (!delayed && interval.filmId.empty()) {
        caption.severity = Severity::Alert;
        told = tr("no delayed film");
    } else {
        const QString time = interval.minutes ? words.minutes(*interval.minutes) : tr("time unknown");
        const QString when = delayed ? time : tr("delayed film at %1").arg(time);
        told = told.isEmpty() ? when : when + QStringLiteral(" · ") + told;
    }
    caption.text = (contrast + QStringLiteral(" · ") + told).toStdString();
    caption.detail = tr("Contrast class · time after the injection · validity of the delayed film").toStdString();
    return caption;
}

std::optional<bool> HangingDriver::isSideConfirmed() const {
    for (const auto& conclusion : context_.session.assessment().conclusions)
        for (const auto& input : conclusion.inputs)
            if (input.input == "laterality" && !input.value.empty()) return input.value == "confirmed";
    return std::nullopt;
}

/// Patient Orientation (0020,0020), first value: what the columns lead to. Without it the pane asks, in red, whether
/// the patient's right is where films are hung by custom; the reader's answer confirms what the pane shows.
void HangingDriver::markSides() {
    const auto answered = isSideConfirmed();
    for (const auto& entry : context_.session.films().films) {
        const auto* instance = context_.host.studies().find(entry.film.sopInstanceUid);
        if (!instance) continue;
        const auto& orientation = instance->patientOrientation;
        const char towards = orientation.empty() || orientation.front().empty() ? ' ' : orientation.front().front();
        const std::pair side(towards == 'R' ? RightSide::AtRightEdge : RightSide::AtLeftEdge,
                             answered.value_or(towards == 'L' || towards == 'R'));
        auto& told = sides_[entry.film.sopInstanceUid];
        if (told == side) continue;
        told = side;
        display_->setSides(entry.film.sopInstanceUid, side.first, side.second);
    }
}

}  // namespace hsg
