#include "viewer/ui/comparison/comparison_scene.h"

#include <QFutureWatcher>
#include <QtConcurrent>
#include <algorithm>
#include <cmath>

#include "viewer/ui/comparison/comparison_picture.h"
#include "viewer/ui/comparison/comparison_words.h"
#include "viewer/ui/pane_actions.h"

namespace viewer::ui {

using sdk::CompareMode;

struct ComparisonScene::Wanted {
    sdk::FilmPair pair;
    sdk::Transform2D movingToFixed;
    double stayed = 1;
    bool operator==(const Wanted&) const = default;
};

struct ComparisonScene::Computed {
    Wanted of;
    std::shared_ptr<const canvas::PreparedFrame> film;
    sdk::Error error;
};

ComparisonScene::ComparisonScene(PaneBoard& board, FilmComparison& comparison,
                                 std::shared_ptr<const FrameProvider> provider)
    : board_(board), comparison_(comparison), provider_(std::move(provider)) {
    board.windowTaker = this;
    connect(&comparison, &sdk::Comparison::viewChanged, this, &ComparisonScene::refresh);
    connect(&comparison, &sdk::Comparison::registrationChanged, this, &ComparisonScene::refresh);
    connect(&comparison, &FilmComparison::parameterChanged, this, &ComparisonScene::refresh);
    connect(&board, &PaneBoard::changed, this, &ComparisonScene::refresh);
    connect(&flicker_, &QTimer::timeout, this, &ComparisonScene::beat);
    flicker_.setTimerType(Qt::PreciseTimer);
}

ComparisonScene::~ComparisonScene() {
    board_.windowTaker = nullptr;
}

void ComparisonScene::beat() {
    showsMoving_ = !showsMoving_;
    refresh();
}

/// What lies over the fixed film now.
std::optional<PaneOver> ComparisonScene::over() const {
    const int fixed = comparison_.fixedPane(), moving = comparison_.movingPane();
    if (comparison_.mode() == CompareMode::SideBySide || fixed < 0 || moving < 0) return {};
    const Pane& under = board_.pane(fixed);
    const Pane& other = board_.pane(moving);
    if (!under.film || under.isLoading() || !other.film || other.isLoading()) return {};
    PaneOver o;
    o.labels = labels();
    o.film = other.film;
    o.grey = other.request();
    o.toBase = affineOf(comparison_.registration().movingToFixed);
    switch (comparison_.mode()) {
        case CompareMode::Flicker:
            o.opacity = showsMoving_ ? 1 : 0;
            o.alone = showsMoving_;
            break;
        case CompareMode::Swipe:
            o.fromColumn = comparison_.parameter() * under.shape().width;
            break;
        case CompareMode::Blend:
            o.opacity = comparison_.parameter();
            break;
        case CompareMode::Difference:
            if (!difference_ || !difference_->film || !wanted_ || difference_->of.pair != wanted_->pair ||
                difference_->of.movingToFixed != wanted_->movingToFixed)
                return {};
            o.film = difference_->film;  // of another "stayed" while the new one is made
            o.grey = requestOf(comparison_.differenceGrey());
            o.toBase = {};
            break;
        case CompareMode::SideBySide:
            break;
    }
    return o;
}

/// What stands in the corner of the pane in place of the badges of one film.
std::vector<sdk::Badge> ComparisonScene::labels() const {
    std::vector<sdk::Badge> labels = modeLabels();
    const auto moving = comparison_.pair()->moving;
    const auto* instance = board_.studies().find(moving.sopInstanceUid);
    const Pane& pane = board_.pane(comparison_.movingPane());
    const bool isIncomplete = pane.film && pane.film->frame->incomplete;
    if ((instance && instance->lossy) || isIncomplete) {
        const QString name = comparison_.nameOf(moving);
        const QString text = isIncomplete ? tr("%1: INCOMPLETE").arg(name) : tr("%1: LOSSY COMPRESSED").arg(name);
        labels.push_back({text.toStdString(), sdk::Severity::Alert, {}});
    }
    return labels;
}

std::vector<sdk::Badge> ComparisonScene::modeLabels() const {
    const auto pair = *comparison_.pair();
    const QString fixed = comparison_.nameOf(pair.fixed), moving = comparison_.nameOf(pair.moving);
    const auto badge = [](const QString& text) { return sdk::Badge{text.toStdString(), sdk::Severity::Neutral, {}}; };
    switch (comparison_.mode()) {
        case CompareMode::Flicker:
            return {badge(modeName(CompareMode::Flicker)), badge(showsMoving_ ? moving : fixed)};
        case CompareMode::Blend: {
            const int share = int(std::lround(comparison_.parameter() * 100));
            return {badge(tr("%1 · %2 %").arg(fixed).arg(100 - share)), badge(tr("%1 · %2 %").arg(moving).arg(share))};
        }
        case CompareMode::Difference:
            return {badge(tr("Difference: %1 − %2").arg(moving, fixed))};
        case CompareMode::Swipe:
            return {badge(modeName(CompareMode::Swipe)), badge(tr("%1 | %2").arg(fixed, moving))};
        case CompareMode::SideBySide:
            break;
    }
    return {};
}

void ComparisonScene::refresh() {
    const bool flickers = comparison_.mode() == CompareMode::Flicker;
    const int interval = int(std::lround(1000 / comparison_.flickerRate()));
    if (!flickers && flicker_.isActive()) {
        flicker_.stop();
        showsMoving_ = false;
    } else if (flickers && (!flicker_.isActive() || flicker_.interval() != interval)) {
        flicker_.start(interval);
    }
    if (comparison_.mode() == CompareMode::Difference) {
        wantDifference();
    } else {
        wanted_.reset();
        problem_.clear();
    }
    const auto wanted = over();
    const int fixed = comparison_.fixedPane();
    for (int i = 0; i < board_.count(); ++i) board_.setOver(i, i == fixed ? wanted : std::nullopt);
}

void ComparisonScene::wantDifference() {
    const auto pair = comparison_.pair();
    if (!pair) return;
    const Wanted now{*pair, comparison_.registration().movingToFixed, comparison_.stayed()};
    if (wanted_ && *wanted_ == now) return;
    wanted_ = std::make_shared<Wanted>(now);
    if (difference_ && difference_->of == now) return;
    if (isComputing_) return;  // take() goes on with what is wanted then
    isComputing_ = true;
    emit settledChanged();
    auto computed = std::make_shared<Computed>();
    computed->of = now;
    auto* watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher, computed] {
        watcher->deleteLater();
        take(computed);
    });
    const auto compute = [computed, provider = provider_, view = comparison_.view(), facts = comparison_.facts()] {
        const auto parts = pictureParts(*provider, view, facts);
        const auto film = parts ? canvas::prepare(parts->difference->source, 1) : tl::unexpected(parts.error());
        if (film)
            computed->film = *film;
        else
            computed->error = film.error();
    };
    watcher->setFuture(QtConcurrent::run(compute));
}

void ComparisonScene::take(const std::shared_ptr<Computed>& computed) {
    difference_ = computed;
    isComputing_ = false;
    problem_ = computed->film ? QString() : failureWords(computed->error);
    if (wanted_ && !(*wanted_ == computed->of)) wanted_.reset();  // meanwhile something else is wanted
    refresh();
    emit settledChanged();
}

ComparisonScene::Meant ComparisonScene::meant(int pane) const {
    if (comparison_.mode() == CompareMode::SideBySide || pane != comparison_.fixedPane() || !board_.pane(pane).over)
        return Meant::None;
    switch (comparison_.mode()) {
        case CompareMode::Difference:
            return Meant::Difference;
        case CompareMode::Swipe: {
            if (pointerColumn_ < 0 || board_.links.window) return Meant::Both;
            return pointerColumn_ < board_.pane(pane).over->fromColumn.value_or(0) ? Meant::Fixed : Meant::Moving;
        }
        default:
            return Meant::Both;
    }
}

template <class Act>
void ComparisonScene::forFilms(Meant meant, Act act) {
    if (meant != Meant::Moving) act(comparison_.fixedPane());
    if (meant != Meant::Fixed) act(comparison_.movingPane());
}

bool ComparisonScene::changeWindow(int pane, double widen, double brighten) {
    const Meant to = meant(pane);
    if (to == Meant::None) return false;
    if (to == Meant::Difference)
        changeDifference(widen, brighten);
    else
        forFilms(to, [&](int i) { actions::changeOwnWindow(board_, i, widen, brighten); });
    return true;
}

void ComparisonScene::changeDifference(double widen, double brighten) {
    sdk::FilmGrey grey = comparison_.differenceGrey();
    const double width = grey.width.value_or(255);
    grey.centre = grey.centre.value_or(127.5) + (grey.invert ? brighten : -brighten) * width;
    grey.width = std::clamp(width * std::exp(widen), 4.0, 2048.0);
    grey.function = "LINEAR_EXACT";
    comparison_.setDifferenceGrey(grey);
}

bool ComparisonScene::chooseWindow(int pane, int number) {
    const Meant to = meant(pane);
    if (to == Meant::None) return false;
    if (to == Meant::Difference)
        comparison_.setDifferenceGrey({});
    else
        forFilms(to, [&](int i) { actions::chooseOwnWindow(board_, i, number); });
    return true;
}

bool ComparisonScene::invert(int pane) {
    const Meant to = meant(pane);
    if (to == Meant::None) return false;
    if (to == Meant::Difference) {
        sdk::FilmGrey grey = comparison_.differenceGrey();
        grey.invert = !grey.invert;
        comparison_.setDifferenceGrey(grey);
    } else {
        forFilms(to, [&](int i) { actions::toggleOwnInvert(board_, i); });
    }
    return true;
}

bool ComparisonScene::reset(int pane) {
    if (meant(pane) == Meant::None) return false;
    comparison_.setDifferenceGrey({});
    actions::resetOwn(board_, comparison_.movingPane());
    return true;
}

}  // namespace viewer::ui
