#include "viewer/app/bench/stall_watch.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>
#include <ctime>

namespace viewer::app {

namespace {

double threadCpuMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

std::string nameOf(const char* className, QEvent::Type type) {
    const char* event = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return std::string(className) + " " + (event ? event : std::to_string(int(type)));
}

}  // namespace

bool StallWatch::notify(QObject* receiver, QEvent* event) {
    if (depth_ > 0 || QThread::currentThread() != thread()) return QApplication::notify(receiver, event);
    // the receiver may delete itself
    const char* className = receiver->metaObject()->className();
    const auto type = event->type();
    QElapsedTimer clock;
    clock.start();
    const double cpu = threadCpuMs();
    ++depth_;
    const bool handled = QApplication::notify(receiver, event);
    --depth_;
    const double ms = double(clock.nsecsElapsed()) / 1e6;
    if (ms > kLimitMs) ++overLimit_;
    if (ms > longest_.ms) longest_ = {ms, threadCpuMs() - cpu, nameOf(className, type)};
    return handled;
}

void StallWatch::restart() {
    longest_ = {};
    overLimit_ = 0;
}

}  // namespace viewer::app
