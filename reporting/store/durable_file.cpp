#include "reporting/store/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "reporting/store/report_store.h"

namespace reporting::durable {

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

Descriptor::Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
}

Error failure(const std::string& prefix, int number, const std::string& what) {
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    if (full) return {prefix + ".full", what + ": the disk is full. Free some space and try again.", ""};
    return {prefix + ".io", what + ": " + std::generic_category().message(number) + ".", ""};
}

int writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int syncFolder(const std::string& folder) {
    const Descriptor fd(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd) return errno;
    // Some file systems cannot sync a folder (EINVAL): then the rename is as durable as they make it.
    if (::fsync(fd.get()) != 0 && errno != EINVAL) return errno;
    return 0;
}

}  // namespace reporting::durable

namespace reporting {

Result<void> writeDurably(const std::string& path, const std::string& bytes) {
    const std::string what = "The document could not be stored";
    std::string temporary = path + ".XXXXXX";
    const durable::Descriptor fd(::mkstemp(temporary.data()));
    if (!fd) return tl::unexpected(durable::failure("store", errno, what));
    int error = durable::writeAll(fd.get(), bytes);
    if (error == 0 && ::fsync(fd.get()) != 0) error = errno;
    if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
    if (error != 0) {
        ::unlink(temporary.c_str());
        return tl::unexpected(durable::failure("store", error, what));
    }
    error = durable::syncFolder(std::filesystem::path(path).parent_path().string());
    if (error != 0) return tl::unexpected(durable::failure("store", error, what));
    return {};
}

}  // namespace reporting
