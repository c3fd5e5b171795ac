#include "viewer/ui/cine.h"

#include <algorithm>

namespace viewer::ui {

Cine::Cine(PaneBoard& board) : board_(board) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Cine::tick);
    connect(&board, &PaneBoard::frameReady, this, [this](int pane) {
        if (pane == pane_ && !paused_ && !timer_.isActive()) schedule();
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
    clock_.start();
    due_ = 0;
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
    paused ? timer_.stop() : schedule();
    emit stateChanged();
}

void Cine::changeSpeed(double factor) {
    speed_ = std::clamp(speed_ * factor, 0.25, 4.0);
    emit stateChanged();
}

bool Cine::hasHeaderRate() const {
    const auto* film = instance();
    return film && (film->frameTimesMs.size() > 1 || film->framesPerSecond > 0);
}

double Cine::durationMs(int frame) const {
    const auto* film = instance();
    if (!film) return 0;
    const auto& times = film->frameTimesMs;
    double ms = film->framesPerSecond > 0 ? 1000 / film->framesPerSecond : 1000 / fallbackRate();
    if (times.size() > 1) {
        // the last frame has no successor: it stays for the mean
        const double mean = (times.back() - times.front()) / double(times.size() - 1);
        const bool hasNext = frame >= 1 && std::size_t(frame) < times.size();
        ms = hasNext ? times[frame] - times[frame - 1] : mean;
        if (ms <= 0) ms = mean > 0 ? mean : 1000 / fallbackRate();
    }
    return ms / speed_;
}

int Cine::nextFrame(int frame, int& direction) const {
    const int count = instance()->frames;
    if (!sweep_) return frame % count + 1;
    if (frame + direction < 1 || frame + direction > count) direction = -direction;
    return std::clamp(frame + direction, 1, count);
}

void Cine::schedule() {
    if (!instance()) return stop();
    const double now = double(clock_.nsecsElapsed()) / 1e6;
    due_ += durationMs(frame());
    if (due_ < now || due_ > now + 10000)
        due_ = now + (due_ < now ? 0 : durationMs(frame()));  // late: no race to catch up
    timer_.start(std::max(0, qRound(due_ - now)));
}

void Cine::tick() {
    if (!instance()) return stop();
    board_.show(pane_, {uid_, nextFrame(frame(), direction_)});
    if (!isRunning()) return;
    lookAhead();
    // where the frame is not decoded yet, frameReady goes on
    if (!board_.pane(pane_).isLoading() && !timer_.isActive()) schedule();
}

void Cine::lookAhead() {
    std::vector<sdk::ImageRef> ahead;
    int next = frame(), direction = direction_;
    for (int i = 0; i < std::min(kAhead, instance()->frames - 1); ++i) {
        next = nextFrame(next, direction);
        ahead.push_back({uid_, next});
    }
    board_.setAhead(ahead);
}

}  // namespace viewer::ui
