#include "reporting/store/sync_worker.h"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <utility>

namespace reporting {
namespace {

constexpr auto gather = std::chrono::milliseconds(250);

}  // namespace

SyncWorker::SyncWorker(int fd) : fd_(fd), thread_([this] { run(); }) {}

SyncWorker::~SyncWorker() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void SyncWorker::wake() {
    {
        const std::lock_guard lock(mutex_);
        dirty_ = true;
    }
    changed_.notify_all();
}

int SyncWorker::flush() {
    std::unique_lock lock(mutex_);
    urgent_ = true;
    changed_.notify_all();
    done_.wait(lock, [this] { return !dirty_ && !busy_; });
    urgent_ = false;
    return std::exchange(error_, 0);
}

int SyncWorker::takeError() {
    const std::lock_guard lock(mutex_);
    return std::exchange(error_, 0);
}

void SyncWorker::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return dirty_ || stop_; });
        if (!dirty_) return;
        changed_.wait_for(lock, gather, [this] { return stop_ || urgent_; });
        dirty_ = false;
        busy_ = true;
        lock.unlock();
        const int error = ::fdatasync(fd_) == 0 ? 0 : errno;
        lock.lock();
        busy_ = false;
        if (error != 0) error_ = error;
        done_.notify_all();
    }
}

}  // namespace reporting
