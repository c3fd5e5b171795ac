#include "plugin/hanging/pane_words.h"

#include <QStringList>
#include <algorithm>
#include <chrono>

#include "plugin/panel/guide_steps.h"

namespace hsg {

using hanging::Reason;
using hanging::ReasonKind;
using reporting::FilmSelector;
using viewer::sdk::Badge;
using viewer::sdk::Severity;

PaneWords::PaneWords(const PanelContext& context)
    : context_(context), words_(context.session.source(), context.host.settings()) {}

/// The time is that of the frame in the pane: the film of the strip stands for one frame of its run. Without frame
/// times in the header all frames have the time of the run.
Badge PaneWords::phaseAndTime(const FilmEntry& entry, int frame) const {
    reporting::Film film = entry.film;
    const auto* instance = context_.host.studies().find(film.sopInstanceUid);
    const auto at = static_cast<std::size_t>(frame - 1), own = static_cast<std::size_t>(film.frame - 1);
    if (film.elapsedSeconds && instance && std::max(at, own) < instance->frameTimesMs.size())
        *film.elapsedSeconds += (instance->frameTimesMs[at] - instance->frameTimesMs[own]) / 1000;
    Badge phase;
    phase.text = words_.film(film).toStdString();
    phase.severity = film.phase.empty() ? Severity::Warning : Severity::Neutral;
    phase.detail = tr("Time from: %1").arg(words_.timeSource(film.timeSource)).toStdString();
    return phase;
}

std::vector<Badge> PaneWords::badges(const FilmEntry& entry, int frame) const {
    std::vector<Badge> all;
    if (const auto old = earlier(entry)) all.push_back(*old);
    const auto validity = words_.validity(entry.interval);
    if (!validity.text.empty()) all.push_back(validity);
    all.push_back(phaseAndTime(entry, frame));
    if (!entry.film.elapsedSeconds) all.push_back({tr("elapsed time unknown").toStdString(), Severity::Warning, {}});
    if (entry.otherClock)
        all.push_back({tr("other clock").toStdString(), Severity::Warning,
                       tr("Taken at another console or site: the clocks may differ.").toStdString()});
    if (entry.film.identity == "uncertain") all.push_back({tr("same patient?").toStdString(), Severity::Alert, {}});
    if (!entry.polarityKnown) all.push_back({tr("polarity assumed").toStdString(), Severity::Neutral, {}});
    return all;
}

/// A film of another examination must never be taken for one of this.
std::optional<Badge> PaneWords::earlier(const FilmEntry& entry) const {
    if (context_.session.films().rankOf(entry.film.id) == 0) return std::nullopt;
    QString date = tr("date unknown");
    if (entry.film.time) {
        const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(*entry.film.time));
        date = QStringLiteral("%1-%2-%3")
                   .arg(static_cast<int>(day.year()))
                   .arg(static_cast<unsigned>(day.month()), 2, 10, QLatin1Char('0'))
                   .arg(static_cast<unsigned>(day.day()), 2, 10, QLatin1Char('0'));
    }
    return Badge{tr("EARLIER EXAMINATION · %1").arg(date).toStdString(), Severity::Alert,
                 tr("Not part of this reading.").toStdString()};
}

Badge PaneWords::caption(const std::vector<const FilmEntry*>& films) const {
    const auto& session = context_.session;
    const FilmEntry* delayed = nullptr;
    for (const auto* entry : films)
        if (entry && session.films().find(entry->film.id) && isOfPhase(session.source(), entry->film, "delayed"))
            delayed = entry;
    const FilmEntry* counts = delayed;
    // a film knows its own validity, also before the contrast class is answered
    if (const auto* counting = session.films().find(session.assessment().interval.filmId); counting && !delayed)
        counts = counting;
    const auto& interval = counts ? counts->interval : session.assessment().interval;
    Badge caption = words_.validity(interval);
    const auto& contrastClass = interval.contrastClass.empty() ? session.films().contrastClass : interval.contrastClass;
    const QString contrast = words_.contrast(contrastClass).toUpper();
    QString told = QString::fromStdString(caption.text);
    if (!delayed && interval.filmId.empty()) {
        caption.severity = Severity::Alert;
        told = tr("no delayed film");
    } else {
        const QString time = interval.minutes ? words_.minutes(*interval.minutes) : tr("time unknown");
        const QString when = delayed ? time : tr("delayed film at %1").arg(time);
        told = told.isEmpty() ? when : when + QStringLiteral(" · ") + told;
    }
    caption.text = (contrast + QStringLiteral(" · ") + told).toStdString();
    caption.detail = tr("Contrast class · time after the injection · validity of the delayed film").toStdString();
    return caption;
}

bool PaneWords::isDelayed(const FilmSelector& selector) const {
    return std::any_of(selector.phases.begin(), selector.phases.end(), [&](const std::string& id) {
        const auto* phase = context_.session.source().phase(id);
        return id == "delayed" || (phase && phase->group == reporting::PhaseGroup::Delayed);
    });
}

std::string PaneWords::missing(const std::vector<FilmSelector>& looked) const {
    if (looked.empty()) return {};
    const auto& first = looked.front();
    if (first.prior > 0 && context_.session.films().earlier.size() < static_cast<std::size_t>(first.prior))
        return tr("No earlier examination is open").toStdString();
    const auto& all = context_.session.films().films;
    const bool hasDelayed = std::any_of(all.begin(), all.end(), [&](const auto& entry) {
        return isOfPhase(context_.session.source(), entry.film, "delayed");
    });
    if (first.prior == 0 && isDelayed(first) && !hasDelayed) return tr("No delayed film").toStdString();
    return tr("No film: %1").arg(describe(first)).toStdString();
}

QString PaneWords::phaseOrGroup(const std::string& id) const {
    if (id == "before") return tr("before contrast");
    if (id == "immediate") return tr("immediate film");
    if (id == "drain") return tr("after removal of the device");
    if (id == "delayed") return tr("delayed film");
    return words_.phase(id);
}

QString PaneWords::describe(const FilmSelector& selector) const {
    QStringList parts, phases;
    for (const auto& id : selector.phases) phases << phaseOrGroup(id);
    if (!phases.isEmpty()) parts << phases.join(tr(" or "));
    const auto minutes = [this](double value) { return words_.minutes(value); };
    if (selector.elapsedMin && selector.elapsedMax)
        parts << tr("%1 to %2 after contrast").arg(minutes(*selector.elapsedMin), minutes(*selector.elapsedMax));
    else if (selector.elapsedMin)
        parts << tr("from %1 after contrast").arg(minutes(*selector.elapsedMin));
    else if (selector.elapsedMax)
        parts << tr("up to %1 after contrast").arg(minutes(*selector.elapsedMax));
    QStringList words;
    for (const auto& word : selector.words) words << QString::fromStdString(word);
    if (!words.isEmpty()) parts << tr("described as %1").arg(words.join(QStringLiteral(" / ")));
    if (!selector.laterality.empty()) parts << tr("side %1").arg(QString::fromStdString(selector.laterality));
    if (!selector.modalities.empty()) {
        QStringList all;
        for (const auto& one : selector.modalities) all << QString::fromStdString(one);
        parts << all.join(QLatin1Char('/'));
    }
    if (selector.keyImage) parts << (*selector.keyImage ? tr("key image") : tr("no key image"));
    if (selector.counting) parts << tr("the film that counts");
    if (parts.isEmpty()) parts << tr("any film");
    if (selector.prior > 0) parts << tr("of examination %1 before this one").arg(selector.prior);
    return parts.join(QStringLiteral(" · "));
}

QString PaneWords::reason(const Reason& reason) const {
    QStringList looked;
    for (const auto& selector : reason.looked) looked << describe(selector);
    const QString what = looked.join(tr("; nor "));
    switch (reason.kind) {
        case ReasonKind::NotUsed:
            return tr("not used: no film for pane %1 (%2)").arg(reason.pane + 1).arg(what);
        case ReasonKind::Empty:
            return tr("pane %1 is empty: no %2").arg(reason.pane + 1).arg(what);
        case ReasonKind::Kept:
            return tr("pane %1 keeps its film: no %2").arg(reason.pane + 1).arg(what);
        case ReasonKind::Collapsed:
            return tr("pane %1 is left out: no %2").arg(reason.pane + 1).arg(what);
        case ReasonKind::NextCandidate:
            return tr("pane %1 shows the next choice: no %2").arg(reason.pane + 1).arg(what);
        case ReasonKind::NotHung:
            return tr("%n film(s) of the examination do not hang here", nullptr, reason.count);
    }
    return {};
}

namespace {

QString nameIn(const std::map<std::string, std::string>& names, const std::string& language) {
    const auto own = names.find(language);
    if (own != names.end()) return QString::fromStdString(own->second);
    return names.empty() ? QString() : QString::fromStdString(names.begin()->second);
}

}  // namespace

QString PaneWords::name(const reporting::HangingLayout& layout) const {
    const QString own = nameIn(layout.name, words_.language());
    return own.isEmpty() ? tr("As the guide wants") : own;
}

QString PaneWords::name(const reporting::HangingLayout& layout, const reporting::HangingStage& stage) const {
    if (const QString own = nameIn(stage.name, words_.language()); !own.isEmpty()) return own;
    QStringList steps;
    for (const auto& step : stage.steps) steps << words_.label("step." + step);
    if (!steps.isEmpty()) return listed(steps);
    for (std::size_t i = 0; i < layout.stages.size(); ++i)
        if (layout.stages[i].id == stage.id && layout.stages.size() > 1) return tr("stage %1").arg(i + 1);
    return {};
}

}  // namespace hsg
