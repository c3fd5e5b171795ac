#pragma once

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <iterator>

/// Work in a child process that may not do or use what it should not need.
namespace test {

struct Confinement {
    bool noFiles = false;       ///< killed when it opens a file, makes a socket or starts a program
    std::size_t mebibytes = 0;  ///< of address space beyond what the test program has; 0: any (not under sanitizers)
    unsigned cpuSeconds = 0;    ///< 0: any
};

namespace detail {

inline void forbidFiles() {
    const std::uint32_t forbidden[] = {SYS_open,    SYS_openat, SYS_creat, SYS_socket,
                                       SYS_connect, SYS_execve, SYS_fork,  SYS_vfork};
    sock_filter filter[2 + 2 * std::size(forbidden)];
    std::size_t n = 0;
    filter[n++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
    for (const std::uint32_t call : forbidden) {
        filter[n++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1);
        filter[n++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    }
    filter[n++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    sock_fprog program{static_cast<unsigned short>(n), filter};
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

inline void limit(const Confinement& how) {
    if (how.cpuSeconds > 0) {
        const rlimit cpu{how.cpuSeconds, how.cpuSeconds + 1};
        ::setrlimit(RLIMIT_CPU, &cpu);
    }
#if !defined(__SANITIZE_ADDRESS__)
    if (how.mebibytes > 0) {
        long pages = 0;
        if (FILE* file = std::fopen("/proc/self/statm", "r")) {
            if (std::fscanf(file, "%ld", &pages) != 1) pages = 0;
            std::fclose(file);
        }
        const auto used = static_cast<rlim_t>(pages) * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
        const rlimit memory{used + (static_cast<rlim_t>(how.mebibytes) << 20), RLIM_INFINITY};
        ::setrlimit(RLIMIT_AS, &memory);
    }
#endif
}

}  // namespace detail

/// 0: the work said yes; 1: it said no; 128 + n: killed by signal n (SIGSYS: it touched what is forbidden).
inline int confined(const Confinement& how, const std::function<bool()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        detail::limit(how);
        if (how.noFiles) detail::forbidFiles();
        bool good = false;
        try {
            good = work();
        } catch (...) {
            ::_exit(2);
        }
        ::_exit(good ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace test
