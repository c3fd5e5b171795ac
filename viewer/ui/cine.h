#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <vector>

#include "viewer/ui/pane_board.h"

namespace viewer::ui {

/// Plays the frames of the film in one pane at the times of its header (Frame Time Vector, Frame Time, recommended
/// rate; else at the rate of the preferences), decoding ahead of play. A frame that is not decoded yet delays play;
/// none is left out.
class Cine : public QObject {
    Q_OBJECT
public:
    static constexpr int kAhead = 10;

    explicit Cine(PaneBoard& board);

    /// False if the film has one frame only.
    bool start(int pane);
    void stop();
    void setPaused(bool paused);
    bool isRunning() const { return pane_ >= 0; }
    bool isPaused() const { return paused_; }
    int pane() const { return pane_; }
    /// Forwards and backwards instead of round and round.
    void setSweep(bool sweep) { sweep_ = sweep; }
    bool isSweep() const { return sweep_; }
    /// Multiplies the speed; held between ¼ and 4.
    void changeSpeed(double factor);
    double speed() const { return speed_; }
    /// Milliseconds that a frame (1-based) stays, at the present speed.
    double durationMs(int frame) const;
    bool hasHeaderRate() const;
    /// Frames a second where the header gives none.
    double fallbackRate() const { return board_.preferences().cineRate; }

signals:
    void stateChanged();

private:
    void schedule();
    void tick();
    void lookAhead();
    int nextFrame(int frame, int& direction) const;
    const sdk::Instance* instance() const;
    int frame() const;

    PaneBoard& board_;
    QTimer timer_;
    QElapsedTimer clock_;
    double due_ = 0;
    double speed_ = 1;
    int pane_ = -1, direction_ = 1;
    std::string uid_;
    bool paused_ = false, sweep_ = false;
};

}  // namespace viewer::ui
