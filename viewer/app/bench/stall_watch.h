#pragma once

#include <QApplication>
#include <string>

namespace viewer::app {

/// The application object of a benchmark: how long each event kept the GUI thread from the next one.
class StallWatch : public QApplication {
public:
    static constexpr double kLimitMs = 50;

    struct Stall {
        double ms = 0;     ///< wall clock
        double cpuMs = 0;  ///< of the GUI thread alone: the rest was waiting for a processor or for the drawing threads
        std::string where;
    };

    StallWatch(int& argc, char** argv) : QApplication(argc, argv) {}

    bool notify(QObject* receiver, QEvent* event) override;

    /// Forgets what was seen so far.
    void restart();
    const Stall& longest() const { return longest_; }
    /// Events that took longer than kLimitMs.
    int overLimit() const { return overLimit_; }

private:
    Stall longest_;
    int overLimit_ = 0, depth_ = 0;
};

}  // namespace viewer::app
