#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <deque>
#include <optional>
#include <vector>

#include "viewer/ui/pane_board.h"

namespace viewer::ui {

/// Plays the frames of the film in one pane, decoding ahead of play on the workers of the frame loader.
///
/// How long a frame stays, first that applies: the reader's rate; the times of the frames where they are uneven (Frame
/// Time Vector, per-frame times); the recommended rate; the Frame Time or Cine Rate; the rate of the preferences.
/// Where decoding cannot keep up, `progress` says so and play is delayed: a fleeting finding is not lost. The reader
/// may choose to keep the time instead; then frames are left out, evenly, and counted.
class Cine : public QObject {
    Q_OBJECT
public:
    static constexpr double kSlowest = 0.1, kFastest = 120;  ///< frames a second that can be asked for
    enum class Late { Delay, LeaveOut };

    /// How play goes, over the last two seconds.
    struct Progress {
        double nominal = 0;   ///< frames a second as wanted
        double achieved = 0;  ///< frames a second that came onto the screen; 0: too early to tell
        int leftOut = 0;      ///< frames that were passed over since the start
        bool isBehind = false;
    };

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
    /// Multiplies the speed; held between ¼ and 4 of the film's own, or between the limits of a rate.
    void changeSpeed(double factor);
    double speed() const { return speed_; }
    /// Frames a second whatever the header says; empty: as the header says, at its speed. Held within the limits.
    void setRate(std::optional<double> framesPerSecond);
    std::optional<double> rate() const { return rate_; }
    void setLate(Late late);
    Late late() const { return late_; }
    Progress progress() const;
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
    void arrived();
    void restartClock();
    void adaptStride(double now);
    void lookAhead();
    int nextFrame(int frame, int& direction) const;
    const sdk::Instance* instance() const;
    int frame() const;
    double nowMs() const { return double(clock_.nsecsElapsed()) / 1e6; }

    PaneBoard& board_;
    QTimer timer_;
    QElapsedTimer clock_;
    double due_ = 0;
    double speed_ = 1;
    std::optional<double> rate_;
    Late late_ = Late::Delay;
    int pane_ = -1, direction_ = 1;
    int next_ = 1, nextDirection_ = 1;  ///< what the next tick shows
    int stride_ = 1;                    ///< every how many frames one is shown
    int lateInARow_ = 0, leftOut_ = 0;
    double strideSince_ = 0;
    std::deque<double> shown_;  ///< when frames came, the last two seconds
    std::string uid_;
    bool paused_ = false, sweep_ = false;
};

}  // namespace viewer::ui
