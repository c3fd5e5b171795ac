#include "viewer/dicom/child_confinement.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace viewer::child {

namespace {

#if defined(__x86_64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t architecture = 0;
#endif

#ifdef __SANITIZE_ADDRESS__
constexpr bool sanitized = true;  // reserves terabytes, and reads files to tell what it found
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
#else
constexpr bool sanitized = false;
#endif

/// At most `value`; a stricter limit that was inherited stays.
bool limit(__rlimit_resource resource, rlim_t value) {
    rlimit both{};
    if (::getrlimit(resource, &both) != 0) return false;
    if (both.rlim_max == RLIM_INFINITY || both.rlim_max > value) both.rlim_max = value;
    both.rlim_cur = both.rlim_max;
    return ::setrlimit(resource, &both) == 0;
}

std::size_t addressSpace() {
    unsigned long pages = 0;
    std::FILE* file = std::fopen("/proc/self/statm", "re");
    if (!file) return 0;
    if (std::fscanf(file, "%lu", &pages) != 1) pages = 0;
    std::fclose(file);
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

using Filter = std::vector<sock_filter>;

sock_filter load(std::size_t offset) {
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}

void allow(Filter& filter, long call) {
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1));
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
}

/// Only while the low word of an argument has none of these bits.
void allowWithout(Filter& filter, long call, int argument, std::uint32_t bits) {
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 4));
    filter.push_back(load(offsetof(seccomp_data, args) + 8 * static_cast<std::size_t>(argument)));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 1, 0));
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
}

/// What memory, the socket and an orderly end need. Everything else fails with EPERM.
Filter systemCalls() {
    Filter filter = {load(offsetof(seccomp_data, arch)), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0),
                     BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS), load(offsetof(seccomp_data, nr))};
    for (const long call :
         {SYS_read,      SYS_write,         SYS_recvmsg,      SYS_sendto,         SYS_close,
          SYS_munmap,    SYS_mremap,        SYS_brk,          SYS_madvise,        SYS_futex,
          SYS_exit,      SYS_exit_group,    SYS_rt_sigreturn, SYS_rt_sigprocmask, SYS_rt_sigaction,
          SYS_getrusage, SYS_clock_gettime, SYS_gettid,       SYS_getpid,         SYS_tgkill,
          SYS_fstat,     SYS_lseek,         SYS_sched_yield,  SYS_getrandom,      SYS_restart_syscall})
        allow(filter, call);
    allowWithout(filter, SYS_mmap, 2, PROT_EXEC);
    allowWithout(filter, SYS_mprotect, 2, PROT_EXEC);
    // limits of this process (0) only
    allowWithout(filter, SYS_prlimit64, 0, 0xFFFFFFFF);
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    return filter;
}

bool filterSystemCalls() {
    if (architecture == 0 || sanitized) return true;
    Filter filter = systemCalls();
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    // a kernel without seccomp: the other limits remain
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0 || errno == EINVAL;
}

}  // namespace

bool confine(std::size_t memoryBytes) {
    const std::size_t held = addressSpace();
    if (held == 0) return false;
    if (!sanitized && !limit(RLIMIT_AS, held + memoryBytes)) return false;
    return limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, 16) && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 &&
           ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && filterSystemCalls();
}

bool limitProcessorTime(int seconds) {
    rusage used{};
    if (::getrusage(RUSAGE_SELF, &used) != 0) return false;
    const auto spent = used.ru_utime.tv_sec + used.ru_stime.tv_sec;
    rlimit both{};
    if (::getrlimit(RLIMIT_CPU, &both) != 0) return false;
    both.rlim_cur = static_cast<rlim_t>(spent + 1 + seconds);
    if (both.rlim_max != RLIM_INFINITY && both.rlim_cur > both.rlim_max) both.rlim_cur = both.rlim_max;
    return ::setrlimit(RLIMIT_CPU, &both) == 0;
}

}  // namespace viewer::child
