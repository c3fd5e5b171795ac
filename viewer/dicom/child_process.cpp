#include "viewer/dicom/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace viewer::child {

namespace {

using Clock = std::chrono::steady_clock;

/// Waits for a whole message. Killed: the other side is gone; how it ended is still to be seen.
template <class T>
tl::expected<T, Failure> receive(int socket, Clock::time_point until) {
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) return tl::unexpected(Failure::TooSlow);
        pollfd waiting{socket, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(std::min<long long>(left, 60'000)));
        if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
        if (ready < 0) return tl::unexpected(Failure::Crashed);
        T message;
        const ssize_t got = ::recv(socket, &message, sizeof message, MSG_TRUNC | MSG_DONTWAIT);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (got == 0 || (got < 0 && errno == ECONNRESET)) return tl::unexpected(Failure::Killed);
        if (got != static_cast<ssize_t>(sizeof message) || message.magic != magic)
            return tl::unexpected(Failure::Crashed);
        return message;
    }
}

struct SpawnPlan {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    SpawnPlan() {
        ::posix_spawn_file_actions_init(&files);
        ::posix_spawnattr_init(&attributes);
    }
    ~SpawnPlan() {
        ::posix_spawn_file_actions_destroy(&files);
        ::posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    /// Nothing of the parent passes but the socket: no files, no terminal, no handlers, no blocked signals.
    bool prepare(int socket) {
        sigset_t none, all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        bool good = ::posix_spawn_file_actions_adddup2(&files, socket, socketDescriptor) == 0;
        for (int i = 0; i < 3; ++i)
            good = good &&
                   ::posix_spawn_file_actions_addopen(&files, i, "/dev/null", i == 0 ? O_RDONLY : O_WRONLY, 0) == 0;
        good = good && ::posix_spawn_file_actions_addclosefrom_np(&files, socketDescriptor + 1) == 0;
        return good && ::posix_spawnattr_setsigmask(&attributes, &none) == 0 &&
               ::posix_spawnattr_setsigdefault(&attributes, &all) == 0 &&
               ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) == 0;
    }
};

pid_t spawn(const ChildCommand& command, int socket) {
    SpawnPlan plan;
    if (!plan.prepare(socket)) return -1;
    std::vector<char*> arguments = {const_cast<char*>(command.executable.c_str())};
    for (const auto& argument : command.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    char* environment[] = {nullptr};
    pid_t pid = -1;
    if (::posix_spawn(&pid, command.executable.c_str(), &plan.files, &plan.attributes, arguments.data(), environment))
        return -1;
    return pid;
}

template <class T>
bool say(int socket, const T& text) {
    ssize_t sent = -1;
    do sent = ::send(socket, &text, sizeof text, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(sizeof text);
}

bool sayWith(int socket, Request request, std::array<int, 2> descriptors) {
    iovec part{&request, sizeof request};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof descriptors)> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr* with = CMSG_FIRSTHDR(&message);
    with->cmsg_level = SOL_SOCKET;
    with->cmsg_type = SCM_RIGHTS;
    with->cmsg_len = CMSG_LEN(sizeof descriptors);
    std::memcpy(CMSG_DATA(with), descriptors.data(), sizeof descriptors);
    ssize_t sent = -1;
    do sent = ::sendmsg(socket, &message, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(sizeof request);
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

Descriptor::~Descriptor() {
    if (number_ >= 0) ::close(number_);
}

std::unique_ptr<Process> Process::start(const ChildCommand& command, const ChildLimits& limits) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return nullptr;
    Descriptor mine(ends[0]);
    Descriptor its(ends[1]);
    const pid_t pid = spawn(command, its.get());
    if (pid < 0) return nullptr;
    std::unique_ptr<Process> process(new Process(pid, std::move(mine)));
    Setup setup;
    setup.memoryBytes = limits.memoryBytes;
    const auto until = Clock::now() + std::chrono::seconds(limits.secondsToStart);
    if (!say(process->socket_.get(), setup)) return nullptr;
    // so that its end is seen on the socket
    its = Descriptor();
    if (!receive<Ready>(process->socket_.get(), until)) return nullptr;
    return process;
}

Process::Process(pid_t pid, Descriptor socket) : pid_(pid), socket_(std::move(socket)), waiter_([this] { reap(); }) {}

Process::~Process() {
    end();
}

void Process::reap() {
    siginfo_t how{};
    while (::waitid(P_PID, static_cast<id_t>(pid_), &how, WEXITED | WNOWAIT) < 0 && errno == EINTR) {
    }
    const std::lock_guard lock(mutex_);
    while (::waitpid(pid_, &status_, 0) < 0 && errno == EINTR) {
    }
    reaped_ = true;
}

int Process::end() {
    {
        const std::lock_guard lock(mutex_);
        if (!reaped_) ::kill(pid_, SIGKILL);
    }
    if (waiter_.joinable()) waiter_.join();
    return status_;
}

bool Process::ended() {
    const std::lock_guard lock(mutex_);
    return reaped_;
}

tl::expected<Reply, Failure> Process::ask(const Request& request, const Descriptor& codestream, const Descriptor& room,
                                          std::chrono::seconds patience) {
    if (!sayWith(socket_.get(), request, {codestream.get(), room.get()})) return tl::unexpected(Failure::Killed);
    auto reply = receive<Reply>(socket_.get(), Clock::now() + patience);
    if (reply || reply.error() == Failure::TooSlow) return reply;
    // gone, or of no more use; how it ended was decided before this kill
    const int status = end();
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (signal == SIGXCPU) return tl::unexpected(Failure::TooSlow);
    const bool outside = reply.error() == Failure::Killed && (signal == SIGKILL || signal == SIGTERM);
    return tl::unexpected(outside ? Failure::Killed : Failure::Crashed);
}

}  // namespace viewer::child
