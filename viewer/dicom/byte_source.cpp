#include "viewer/dicom/byte_source.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmf.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <vector>

namespace viewer {

namespace {

constexpr std::uint64_t startBytes = 16 << 10;

/// pread instead of a memory map: a file that shrinks under us is a short read, not a signal.
class FileSource : public ByteSource {
public:
    FileSource(int descriptor, std::uint64_t size) : descriptor_(descriptor), size_(size) {
        start_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(size, startBytes)));
        start_.resize(fromFile(0, start_.data(), start_.size()));
    }
    ~FileSource() override { ::close(descriptor_); }
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    std::uint64_t size() const override { return size_; }
    bool failed() const override { return failed_; }
    std::size_t read(std::uint64_t offset, void* to, std::size_t count) const override {
        const bool whole = start_.size() == size_;
        if (whole && offset >= size_) return 0;
        if (whole) count = static_cast<std::size_t>(std::min<std::uint64_t>(count, size_ - offset));
        if (offset > start_.size() || count > start_.size() - offset) return fromFile(offset, to, count);
        std::memcpy(to, start_.data() + offset, count);
        return count;
    }

private:
    std::size_t fromFile(std::uint64_t offset, void* to, std::size_t count) const {
        std::size_t done = 0;
        while (done < count) {
            const ssize_t got =
                ::pread(descriptor_, static_cast<char*>(to) + done, count - done, static_cast<off_t>(offset + done));
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) {
                if (offset + done < size_) failed_ = true;
                break;
            }
            done += static_cast<std::size_t>(got);
        }
        return done;
    }

    int descriptor_;
    mutable std::atomic<bool> failed_ = false;
    std::uint64_t size_;
    std::vector<char> start_;  ///< most headers lie in it: one read instead of one for each value
};

class MemorySource : public ByteSource {
public:
    explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}
    std::uint64_t size() const override { return bytes_.size(); }
    std::size_t read(std::uint64_t offset, void* to, std::size_t count) const override {
        if (offset >= bytes_.size()) return 0;
        count = std::min<std::uint64_t>(count, bytes_.size() - offset);
        std::memcpy(to, bytes_.data() + offset, count);
        return count;
    }

private:
    std::string bytes_;
};

}  // namespace

std::string ByteSource::bytes(std::uint64_t offset, std::size_t count) const {
    if (offset >= size()) return {};
    std::string result(static_cast<std::size_t>(std::min<std::uint64_t>(count, size() - offset)), '\0');
    result.resize(read(offset, result.data(), result.size()));
    return result;
}

sdk::Result<std::shared_ptr<const ByteSource>> openFile(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return tl::unexpected(
            sdk::Error{"dicom.open", "The file cannot be read: " + std::string(std::strerror(errno)) + ".", path});
    struct stat info {};
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode)) {
        ::close(descriptor);
        return tl::unexpected(sdk::Error{"dicom.open", "This is not a regular file.", path});
    }
    return std::make_shared<FileSource>(descriptor, static_cast<std::uint64_t>(info.st_size));
}

std::shared_ptr<const ByteSource> memorySource(std::string bytes) {
    return std::make_shared<MemorySource>(std::move(bytes));
}

sdk::Result<std::string> inflateFile(const std::string& path, std::uint64_t offset, std::size_t limit) {
    const auto broken = [&](const char* why) { return tl::unexpected(sdk::Error{"dicom.syntax", why, path}); };
    DcmInputFileStream stream(path.c_str(), static_cast<offile_off_t>(offset));
    if (!stream.good() || stream.installCompressionFilter(ESC_zlib).bad())
        return broken("The compressed data set cannot be opened.");
    std::string result;
    constexpr std::size_t step = 1 << 16;
    while (true) {
        const std::size_t before = result.size();
        result.resize(before + step);
        const auto got = static_cast<std::size_t>(stream.read(result.data() + before, step));
        result.resize(before + got);
        if (result.size() > limit) return broken("The compressed data set is larger than this program accepts.");
        if (!stream.good() && !stream.eos()) return broken("The compressed data set is damaged.");
        if (got == 0) break;
    }
    if (result.empty()) return broken("The compressed data set is damaged.");
    return result;
}

}  // namespace viewer
