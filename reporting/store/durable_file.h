#pragma once

#include <string>
#include <string_view>

#include "reporting/model/result.h"

/// The few POSIX calls that the store needs, with the errors of the store.
namespace reporting::durable {

/// A file descriptor that closes itself.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

private:
    int fd_ = -1;
};

/// errno as an Error: `prefix` + ".full" for a disk or a quota at its end, else ".io". `where` is left empty: a path
/// may show where patient data lies.
Error failure(const std::string& prefix, int number, const std::string& what);

/// All of the bytes, or the errno of the first refusal (some of them may have been written then). 0: done.
int writeAll(int fd, std::string_view bytes);

/// Makes the entries of a folder durable. 0: done, else errno.
int syncFolder(const std::string& folder);

}  // namespace reporting::durable
