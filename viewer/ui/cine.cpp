#include "viewer/ui/cine.h"

#include <algorithm>
#include <cmath>

namespace viewer::ui {

namespace {

constexpr double kObservedMs = 2000;
constexpr double kAheadMs = 700;  // of play that is decoded ahead
constexpr int kLeastAhead = 8, kMostStride = 8, kPatience = 3;

}  // namespace

Cine::Cine(PaneBoard& board) : board_(board) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Cine::tick);
    connect(&board, &PaneBoard::frameReady, this, [this](int pane) {
        if (pane == pane_ && !paused_) arrived();
    });
    connect(&board, &PaneBoard::imageShown, this, [this](int pane, const sdk::ImageRef& image) {
        if (pane == pane_ && image.sopInstanceUid != uid_) stop();  // another film came into the pane
    });
    connect(&board, &PaneBoard::layoutChanged, this, [this] {
        if (isRunning() && !instance()) stop();
    });
}

const sdk::Instance* Cine::instance() const {
    if (pane_ < 0 || pane_ >= board_.count()) return nullptr;
    const auto& image = board_.pane(pane_).content.image;
    return image && image->sopInstanceUid == uid_ ? board_.studies().find(uid_) : nullptr;
}

int Cine::frame() const {
    return board_.pane(pane_).content.image->frame;
}

bool Cine::start(int pane) {
    stop();
    if (pane < 0 || pane >= board_.count() || !board_.pane(pane).content.image) return false;
    const std::string uid = board_.pane(pane).content.image->sopInstanceUid;
    const auto* film = board_.studies().find(uid);
    if (!film || film->frames < 2) return false;
    pane_ = pane;
    uid_ = uid;
    direction_ = 1;
    paused_ = false;
    leftOut_ = 0;
    stride_ = 1;
    restartClock();
    lookAhead();
    if (!board_.pane(pane).isLoading()) schedule();
    emit stateChanged();
    return true;
}

void Cine::stop() {
    if (!isRunning()) return;
    timer_.stop();
    pane_ = -1;
    paused_ = false;
    board_.setAhead({});
    emit stateChanged();
}

void Cine::setPaused(bool paused) {
    if (!isRunning() || paused_ == paused) return;
    paused_ = paused;
    timer_.stop();
    restartClock();
    if (!paused && !board_.pane(pane_).isLoading()) schedule();
    emit stateChanged();
}

/// What was measured at another rate, or before a pause, says nothing.
void Cine::restartClock() {
    clock_.start();
    due_ = 0;
    strideSince_ = 0;
    lateInARow_ = 0;
    shown_.clear();
}

void Cine::changeSpeed(double factor) {
    if (rate_) return setRate(*rate_ * factor);
    speed_ = std::clamp(speed_ * factor, 0.25, 4.0);
    if (isRunning()) restartClock();
    emit stateChanged();
}

void Cine::setRate(std::optional<double> framesPerSecond) {
    const bool valid = framesPerSecond && std::isfinite(*framesPerSecond);
    rate_ = valid ? std::optional(std::clamp(*framesPerSecond, kSlowest, kFastest)) : std::nullopt;
    speed_ = 1;
    if (isRunning()) {
        restartClock();
        if (timer_.isActive()) schedule();
        lookAhead();
    }
    emit stateChanged();
}

void Cine::setLate(Late late) {
    late_ = late;
    stride_ = 1;
    emit stateChanged();
}

bool Cine::hasHeaderRate() const {
    const auto* film = instance();
    return film && (film->frameTimesMs.size() > 1 || film->framesPerSecond > 0);
}

double Cine::durationMs(int frame) const {
    const auto* film = instance();
    if (!film) return 0;
    if (rate_) return 1000 / *rate_;
    const auto& times = film->frameTimesMs;
    const double declared = film->framesPerSecond > 0 ? 1000 / film->framesPerSecond : 1000 / fallbackRate();
    if (times.size() < 2) return declared / speed_;
    const auto step = [&](std::size_t i) { return times[i] - times[i - 1]; };
    bool isEven = true;
    for (std::size_t i = 2; i < times.size(); ++i) isEven = isEven && std::abs(step(i) - step(1)) < 0.01;
    if (isEven) return declared / speed_;  // the recommended rate, else the Frame Time
    // the last frame has no successor: it stays for the mean
    const double mean = (times.back() - times.front()) / double(times.size() - 1);
    const bool hasNext = frame >= 1 && std::size_t(frame) < times.size();
    const double ms = hasNext ? step(std::size_t(frame)) : mean;
    return (ms > 0 ? ms : mean > 0 ? mean : declared) / speed_;
}

Cine::Progress Cine::progress() const {
    Progress p;
    if (!instance()) return p;
    double sum = 0;
    const int count = std::min(instance()->frames, 100);
    for (int i = 1; i <= count; ++i) sum += durationMs(i);
    p.nominal = sum > 0 ? 1000 * count / sum : 0;
    p.leftOut = leftOut_;
    if (shown_.size() < 3 || shown_.back() - shown_.front() < 700) return p;
    p.achieved = 1000 * double(shown_.size() - 1) / (shown_.back() - shown_.front());
    p.isBehind = p.achieved < 0.9 * p.nominal;
    return p;
}

int Cine::nextFrame(int frame, int& direction) const {
    const int count = instance()->frames;
    if (!sweep_) return frame % count + 1;
    if (frame + direction < 1 || frame + direction > count) direction = -direction;
    return std::clamp(frame + direction, 1, count);
}

/// The frame asked for is in the pane.
void Cine::arrived() {
    if (!instance()) return stop();
    const double now = nowMs();
    shown_.push_back(now);
    while (now - shown_.front() > kObservedMs) shown_.pop_front();
    adaptStride(now);
    if (!timer_.isActive()) schedule();
}

/// Keeping time with every second or third frame looks better than with whichever happens to be ready.
void Cine::adaptStride(double now) {
    if (late_ == Late::Delay) return;
    const bool isLate = now > due_ + durationMs(frame());
    lateInARow_ = isLate ? lateInARow_ + 1 : 0;
    if (lateInARow_ >= kPatience && stride_ < kMostStride) {
        ++stride_;
        lateInARow_ = 0;
        strideSince_ = now;
    } else if (!isLate && stride_ > 1 && now - strideSince_ > 2 * kObservedMs) {
        --stride_;
        strideSince_ = now;
    }
}

void Cine::schedule() {
    if (!instance()) return stop();
    const double now = nowMs();
    next_ = frame();
    nextDirection_ = direction_;
    int passed = 0;
    const int most = late_ == Late::Delay ? 1 : instance()->frames;
    do {
        due_ += durationMs(next_);
        next_ = nextFrame(next_, nextDirection_);
        ++passed;
    } while (passed < most && (passed < stride_ || due_ < now));
    leftOut_ += passed - 1;
    if (due_ < now || due_ > now + 10000)
        due_ = now + (due_ < now ? 0 : durationMs(frame()));  // late: no race to catch up
    timer_.start(std::max(0, qRound(due_ - now)));
}

void Cine::tick() {
    if (!instance()) return stop();
    direction_ = nextDirection_;
    board_.show(pane_, {uid_, next_});
    if (!isRunning()) return;
    lookAhead();
    // where the frame is not decoded yet, frameReady goes on
    if (!board_.pane(pane_).isLoading() && !timer_.isActive()) schedule();
}

void Cine::lookAhead() {
    const double ms = std::max(1.0, durationMs(frame()));
    const int wanted = std::max(kLeastAhead, int(kAheadMs / ms / stride_));
    const int room = std::max(2, board_.framesThatFit(pane_) / 2);
    std::vector<sdk::ImageRef> ahead;
    int next = frame(), direction = direction_;
    for (int i = 0; i < std::min({wanted, room, instance()->frames - 1}); ++i) {
        for (int s = 0; s < stride_; ++s) next = nextFrame(next, direction);
        ahead.push_back({uid_, next});
    }
    board_.setAhead(ahead);
}

}  // namespace viewer::ui
