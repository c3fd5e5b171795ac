#pragma once

#include <sys/types.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <thread>

#include "viewer/dicom/child_decoder.h"
#include "viewer/dicom/child_protocol.h"

namespace viewer::child {

/// An open descriptor.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();
    int get() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }

private:
    int number_;
};

enum class Failure {
    Crashed,
    TooSlow,
    NotStarted,
    Killed  ///< from outside: by the system for want of memory, or by somebody. Says nothing about the frame.
};

/// The running child, seen from the parent. Ended by the destructor. For one thread at a time.
class Process {
public:
    /// Starts it and waits until it is confined; null if it does not come up.
    static std::unique_ptr<Process> start(const ChildCommand& command, const ChildLimits& limits);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// Asks and waits for the answer. After a failure the process is of no more use.
    tl::expected<Reply, Failure> ask(const Request& request, const Descriptor& codestream, const Descriptor& room,
                                     std::chrono::seconds patience);
    /// Has ended on its own: another is needed.
    bool ended();

private:
    Process(pid_t pid, Descriptor socket);
    void reap();
    /// Kills it if it still lives. Gives its status.
    int end();

    pid_t pid_;
    Descriptor socket_;
    std::mutex mutex_;  ///< of the two below: a number that was reaped may be another process
    bool reaped_ = false;
    int status_ = 0;
    std::thread waiter_;  ///< reaps it at once, so that none is left as a zombie until the next doubtful frame
};

}  // namespace viewer::child
