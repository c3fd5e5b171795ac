#include <algorithm>
#include <cmath>

#include "viewer/ui/comparison/film_comparison.h"
#include "viewer/ui/comparison/registration_job.h"

namespace viewer::ui {

using sdk::CompareMode;

void FilmComparison::setMode(CompareMode mode) {
    if (mode == mode_ && !afterwards_) return;
    if (mode == CompareMode::SideBySide) {
        afterwards_.reset();
        leaveMode();
        return;
    }
    if (!pair_) {
        emit notice(tr("Two films side by side can be compared"));
        return;
    }
    if (!isRegistered()) {
        afterwards_ = mode;
        registerAutomatically();
        return;
    }
    if (!bringIntoPanes()) return;
    const bool isNew = mode_ == CompareMode::SideBySide;
    mode_ = mode;
    if (isNew && board_.maximised() != fixedPane()) {
        maximised_ = true;
        board_.toggleMaximised(fixedPane());
    }
    board_.setActive(fixedPane());
    emit viewChanged();
}

void FilmComparison::leaveMode() {
    if (mode_ == CompareMode::SideBySide) return;
    mode_ = CompareMode::SideBySide;
    emit viewChanged();  // what lies over the films goes first
    if (maximised_ && board_.maximised() >= 0) board_.toggleMaximised(board_.maximised());
    maximised_ = false;
}

/// Both films hang side by side, so that each keeps a window of its own.
bool FilmComparison::bringIntoPanes(bool inOrder) {
    if (fixedPane() >= 0 && movingPane() >= 0 && !inOrder) return true;
    isMoving_ = true;
    if (board_.count() < 2) {
        sdk::Arrangement two = board_.arrangement();
        two.rows = 1;
        two.columns = 2;
        two.panes.resize(2);
        board_.arrange(two);
    }
    const int fixed = inOrder ? 0 : fixedPane(), moving = inOrder ? 1 : movingPane();
    const int forFixed = fixed >= 0 ? fixed : moving == 0 ? 1 : 0;
    const int forMoving = moving >= 0 ? moving : forFixed == 0 ? 1 : 0;
    board_.show(forFixed, pair_->fixed);
    board_.show(forMoving, pair_->moving);
    isMoving_ = false;
    return fixedPane() >= 0 && movingPane() >= 0;
}

sdk::ComparisonView FilmComparison::view() const {
    sdk::ComparisonView v;
    if (!pair_) return v;
    v.pair = *pair_;
    v.registration = now_.registration;
    for (const auto& landmark : now_.landmarks)
        if (landmark.fixed || landmark.moving) v.landmarks.push_back(landmark);
    v.mode = mode_;
    v.swipe = swipe_;
    v.blend = blend_;
    v.stayed = stayed_;
    v.fixedGrey = greyIn(fixedPane());
    v.movingGrey = greyIn(movingPane());
    v.differenceGrey = differenceGrey_;
    return v;
}

sdk::FilmGrey FilmComparison::greyIn(int pane) const {
    if (pane < 0) return {};
    sdk::FilmGrey grey = greyOf(board_.pane(pane).request());
    const FilmName seen = board_.pane(pane).name();
    grey.presentationUid = seen.presentationUid;
    grey.subtracted = seen.subtracted;
    return grey;
}

void FilmComparison::look(int pane, const sdk::FilmGrey& grey) {
    board_.restore(pane, FilmName{{}, grey.presentationUid, grey.subtracted}, requestOf(grey));
}

bool FilmComparison::show(const sdk::ComparisonView& view) {
    for (const auto& image : {view.pair.fixed, view.pair.moving})
        if (!board_.studies().find(image.sopInstanceUid)) return false;
    setMode(CompareMode::SideBySide);
    if (wanted_) wanted_ = view.pair;
    takePair(view.pair);
    if (!bringIntoPanes(!wanted_)) return false;
    now_ = {view.landmarks, view.registration};
    kept_[{view.pair.fixed, view.pair.moving}] = now_;
    followPanes();
    if (pair_ != view.pair) return false;
    look(fixedPane(), view.fixedGrey);
    look(movingPane(), view.movingGrey);
    swipe_ = std::clamp(view.swipe, 0.0, 1.0);
    blend_ = std::clamp(view.blend, 0.0, 1.0);
    stayed_ = std::clamp(view.stayed, 0.0, 1.0);
    differenceGrey_ = view.differenceGrey;
    tellBoard();
    emit landmarksChanged();
    emit registrationChanged();
    if (isRegistered()) setMode(view.mode);
    emit parameterChanged();
    return true;
}

double FilmComparison::flickerRate() const {
    return std::clamp(rate_, kLeastRate, std::max(kLeastRate, board_.preferences().flickerMaxHz));
}

double FilmComparison::parameter() const {
    switch (mode_) {
        case CompareMode::Swipe:
            return swipe_;
        case CompareMode::Blend:
            return blend_;
        case CompareMode::Difference:
            return stayed_;
        case CompareMode::Flicker:
            return flickerRate();
        case CompareMode::SideBySide:
            break;
    }
    return 0;
}

void FilmComparison::setParameter(double value) {
    double* target = mode_ == CompareMode::Swipe        ? &swipe_
                     : mode_ == CompareMode::Blend      ? &blend_
                     : mode_ == CompareMode::Difference ? &stayed_
                                                        : nullptr;
    if (mode_ == CompareMode::Flicker) {
        rate_ = value;
        rate_ = flickerRate();
    } else if (target) {
        *target = std::clamp(value, 0.0, 1.0);
    } else {
        return;
    }
    emit parameterChanged();
}

void FilmComparison::stepParameter(int steps) {
    setParameter(parameter() + steps * (mode_ == CompareMode::Flicker ? 0.5 : 0.05));
}

void FilmComparison::setDifferenceGrey(const sdk::FilmGrey& grey) {
    if (differenceGrey_ == grey) return;
    differenceGrey_ = grey;
    emit parameterChanged();
}

void FilmComparison::takeSnapshot() {
    if (!isRegistered()) {
        emit notice(tr("A comparison of registered films can be kept"));
        return;
    }
    emit snapshotTaken(view());
    emit notice(tr("Comparison kept"));
}

}  // namespace viewer::ui
