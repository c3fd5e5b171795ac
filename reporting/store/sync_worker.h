#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

namespace reporting {

/// Calls fsync for a file on a thread of its own, soon after it was written to: several writes share one call, none
/// waits for longer than half a second. The descriptor stays open while the worker lives.
class SyncWorker {
public:
    explicit SyncWorker(int fd);
    ~SyncWorker();  ///< syncs what is left
    SyncWorker(const SyncWorker&) = delete;
    SyncWorker& operator=(const SyncWorker&) = delete;

    void wake();
    int flush();      ///< waits until all is synced; errno of a failure, else 0
    int takeError();  ///< errno of an fsync that failed since the last call, else 0

private:
    void run();

    const int fd_;
    std::mutex mutex_;
    std::condition_variable changed_, done_;
    bool dirty_ = false, busy_ = false, urgent_ = false, stop_ = false;
    int error_ = 0;
    std::thread thread_;
};

}  // namespace reporting
