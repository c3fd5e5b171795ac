#include "plugin/compare/comparison_driver.h"

#include <chrono>
#include <cmath>

#include "plugin/compare/compare_words.h"
#include "plugin/compare/kept_view.h"
#include "plugin/session/edits.h"
#include "viewer/sdk/annotation.h"

namespace hsg {

namespace {

std::optional<double> secondsBetween(const reporting::Film& a, const reporting::Film& b) {
    if (a.elapsedSeconds && b.elapsedSeconds) return *b.elapsedSeconds - *a.elapsedSeconds;
    if (!a.time || !b.time) return std::nullopt;
    return std::chrono::duration<double>(*b.time - *a.time).count();
}

}  // namespace

using viewer::sdk::Comparison;
using viewer::sdk::Display;
using viewer::sdk::FilmPair;
using viewer::sdk::Severity;

ComparisonDriver::ComparisonDriver(const PanelContext& context, QObject* parent)
    : QObject(parent), context_(context), comparison_(context.host.comparison()) {
    if (!comparison_ || !context.host.display()) return;
    connect(context.host.display(), &Display::imageShown, this, &ComparisonDriver::takePair);
    connect(&context.session, &ReadingSession::changed, this, [this] {
        takePair();
        nameLandmarks();
    });
    connect(comparison_, &Comparison::snapshotTaken, this, &ComparisonDriver::keep);
    nameLandmarks();
    takePair();
}

const FilmEntry* ComparisonDriver::entryOf(const viewer::sdk::ImageRef& image) const {
    const FilmEntry* run = nullptr;
    for (const auto& entry : context_.session.films().films) {
        if (entry.film.sopInstanceUid != image.sopInstanceUid) continue;
        if (entry.film.frame == image.frame) return &entry;
        if (!run) run = &entry;
    }
    return run;
}

/// What was filmed while the contrast went in comes before what was filmed later; else the clock tells.
bool ComparisonDriver::comesFirst(const FilmEntry& a, const FilmEntry& b) const {
    const auto isDelayed = [&](const FilmEntry& entry) {
        const auto* phase = context_.session.source().phase(entry.film.phase);
        return phase && phase->group == reporting::PhaseGroup::Delayed;
    };
    if (isDelayed(a) != isDelayed(b)) return isDelayed(b);
    return !b.film.time || !a.film.time || *a.film.time <= *b.film.time;
}

/// The first two panes that show films of the reading.
void ComparisonDriver::takePair() {
    if (isShowing_) return;
    const auto panes = context_.host.display()->arrangement().panes;
    std::optional<FilmPair> pair;
    if (panes.size() >= 2 && panes[0].image && panes[1].image && *panes[0].image != *panes[1].image) {
        pair = FilmPair{*panes[0].image, *panes[1].image};
        const auto* first = entryOf(pair->fixed);
        const auto* second = entryOf(pair->moving);
        if (first && second && !comesFirst(*first, *second)) std::swap(pair->fixed, pair->moving);
    }
    if (pair && comparison_->pair() != pair) comparison_->setPair(pair);
    if (!pair && comparison_->pair()) comparison_->setPair(std::nullopt);
    tellBetween();
}

/// The times of the reading go before those of the headers: the reader may have corrected them.
void ComparisonDriver::tellBetween() {
    const auto pair = comparison_->pair();
    const auto* fixed = pair ? entryOf(pair->fixed) : nullptr;
    const auto* moving = pair ? entryOf(pair->moving) : nullptr;
    if (!fixed || !moving) return comparison_->setBetween(std::nullopt);
    const auto seconds = secondsBetween(fixed->film, moving->film);
    if (!seconds)
        return comparison_->setBetween(viewer::sdk::Badge{tr("time between unknown").toStdString(), Severity::Warning,
                                                          tr("A film has no time.").toStdString()});
    const Words words(context_.session.source(), context_.host.settings());
    const QString text = tr("%1 between the films").arg(words.elapsed(std::abs(*seconds)));
    const bool oneClock = fixed->otherClock == moving->otherClock;
    comparison_->setBetween(viewer::sdk::Badge{
        text.toStdString(), oneClock ? Severity::Neutral : Severity::Warning,
        (oneClock ? tr("By the times of the reading.") : tr("Taken at two consoles or sites: their clocks may differ."))
            .toStdString()});
}

bool ComparisonDriver::areSidesConfirmed() const {
    for (const auto& conclusion : context_.session.assessment().conclusions)
        for (const auto& input : conclusion.inputs)
            if (input.input == "laterality" && !input.value.empty()) return input.value == "confirmed";
    return false;
}

void ComparisonDriver::nameLandmarks() {
    comparison_->setLandmarkNames(landmarkNames(areSidesConfirmed()));
}

void ComparisonDriver::retranslate() {
    if (!comparison_) return;
    nameLandmarks();
    tellBetween();
}

/// Evidence of the question that had the keyboard last, if it is one that is answered from films; else of the reading.
void ComparisonDriver::keep(const viewer::sdk::ComparisonView& view) {
    const auto& session = context_.session;
    const std::string& uid = view.pair.fixed.sopInstanceUid;
    const auto* fixed = context_.host.studies().find(uid);
    const auto* marks = context_.host.annotations();
    auto kept = keptOf(view, session.reading(),
                       marks   ? marks->spacingOf(uid)
                       : fixed ? fixed->spacing
                               : viewer::sdk::Spacing{});
    if (session.isReadOnly() || !kept) {
        const auto why = kept ? tr("The report is signed: nothing more is kept.")
                              : tr("A film of this comparison is no film of the reading.");
        context_.host.notify(why.toStdString(), Severity::Warning);
        return;
    }
    const auto& ref = context_.navigation.question();
    const auto* question = session.source().question(ref.question);
    if (question && !question->films.empty()) {
        kept->question = ref.question;
        kept->side = ref.side;
    }
    const auto add = [one = *kept](const reporting::Reading& reading) { return edits::addComparison(reading, one); };
    if (!context_.session.apply({"comparison:" + kept->id, add})) return;
    const Words words(session.source(), context_.host.settings());
    const QString name = keptName(words, session.reading(), *kept);
    const QString text = kept->question.empty()
                             ? tr("Kept with the reading: %1").arg(name)
                             : tr("Kept as evidence of “%1”: %2").arg(words.question(kept->question), name);
    context_.host.notify(text.toStdString(), Severity::Good);
}

bool ComparisonDriver::show(const std::string& id) {
    if (!comparison_) return false;
    const auto& reading = context_.session.reading();
    for (const auto& kept : reading.comparisons) {
        if (kept.id != id) continue;
        auto view = viewOf(kept, reading);
        if (!view) break;
        view->registration.reason = keptRegistration(kept).toStdString();
        isShowing_ = true;  // the pair is the kept one while its films come into the panes
        const bool shown = comparison_->show(*view);
        isShowing_ = false;
        if (shown) return true;
    }
    context_.host.notify(tr("The films of this comparison are not open.").toStdString(), Severity::Warning);
    return false;
}

void ComparisonDriver::remove(const std::string& id) {
    context_.session.apply({"comparison-away:" + id,
                            [id](const reporting::Reading& reading) { return edits::removeComparison(reading, id); }});
}

}  // namespace hsg
