#include <algorithm>
#include <utility>

#include "viewer/ui/comparison/comparison_words.h"
#include "viewer/ui/comparison/film_comparison.h"
#include "viewer/ui/film_order.h"

/// What the comparison says of itself.
namespace viewer::ui {

namespace {
// shares of the fixed film's longer side: what a steady hand sets, and what is no match any more
constexpr double kGoodResidual = 0.006, kPoorResidual = 0.02;
}  // namespace

/// What a film is called beside the other: not what it is worth ("valid"), but what it is.
QString FilmComparison::nameOf(const sdk::ImageRef& image) const {
    if (const int pane = paneOf(image); pane >= 0)
        for (const auto& badge : board_.pane(pane).content.badges)
            if (badge.severity == sdk::Severity::Neutral) return QString::fromStdString(badge.text);
    const Place place = placeInSeries(board_.studies(), image);
    return tr("film %1").arg(place.number);
}

sdk::Severity FilmComparison::quality() const {
    const sdk::Registration& r = now_.registration;
    if (isBusy()) return sdk::Severity::Neutral;
    if (!r.isValid()) return r.reason.empty() ? sdk::Severity::Neutral : sdk::Severity::Alert;
    const auto* film = pair_ ? board_.studies().find(pair_->fixed.sopInstanceUid) : nullptr;
    const int side = film ? std::max(film->rows, film->columns) : 0;
    if (!r.residualPx || side <= 0) return sdk::Severity::Warning;
    const double share = *r.residualPx / side;
    return share <= kGoodResidual   ? sdk::Severity::Good
           : share <= kPoorResidual ? sdk::Severity::Warning
                                    : sdk::Severity::Alert;
}

QString FilmComparison::statusWords() const {
    if (isBusy()) return tr("Registering… %1 s").arg(int(busySeconds()));
    const QString words = QString::fromStdString(now_.registration.reason);
    const bool fits = quality() == sdk::Severity::Good || !now_.registration.residualPx;
    return fits ? words : tr("%1 · the landmarks fit poorly").arg(words);
}

/// The time between the films, and how well they are registered, beside the caption.
void FilmComparison::tellNotes() {
    BandNotes notes;
    if (pair_) notes.left = between_ ? *between_ : timeBetween(board_.studies(), *pair_);
    const sdk::Registration& r = now_.registration;
    if (pair_ && (isBusy() || !r.reason.empty() || r.isValid())) {
        const QString text = isBusy()      ? tr("registering…")
                             : r.isValid() ? residualWords(r, false)
                                           : tr("not registered");
        notes.right = sdk::Badge{text.toStdString(), quality(), statusWords().toStdString()};
    }
    // a band that comes or goes changes no film
    const bool wasMoving = std::exchange(isMoving_, true);
    board_.setNotes(notes);
    isMoving_ = wasMoving;
}

/// Millimetres and words of a registration that was made before the language or the calibration changed.
void FilmComparison::renewWords() {
    sdk::Registration& r = now_.registration;
    if (!pair_ || !r.isValid()) return;
    addMillimetres(r);
    r.reason = registrationWords(r, completeLandmarks()).toStdString();
}

void FilmComparison::retranslate() {
    renewWords();
    tellNotes();
    emit registrationChanged();
}

}  // namespace viewer::ui
