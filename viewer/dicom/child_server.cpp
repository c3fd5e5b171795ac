#include "viewer/dicom/child_server.h"

#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <new>
#include <optional>

#include "viewer/dicom/child_confinement.h"
#include "viewer/dicom/child_protocol.h"
#include "viewer/dicom/samples.h"
#include "viewer/dicom/toolkit.h"

namespace viewer {

namespace {

using namespace child;

/// A memory file of the parent, mapped.
class Mapping {
public:
    Mapping(int descriptor, std::size_t bytes, int protection) : bytes_(bytes) {
        at_ = bytes == 0 ? nullptr : ::mmap(nullptr, bytes, protection, MAP_SHARED, descriptor, 0);
    }
    ~Mapping() {
        if (*this) ::munmap(at_, bytes_);
    }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    explicit operator bool() const { return at_ && at_ != MAP_FAILED; }
    char* data() const { return static_cast<char*>(at_); }

private:
    void* at_ = nullptr;
    std::size_t bytes_;
};

struct Job {
    Request request;
    int codestream = -1, room = -1;
};

template <class T>
bool say(const T& message) {
    ssize_t sent = -1;
    do sent = ::send(socketDescriptor, &message, sizeof message, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(sizeof message);
}

/// The next message with its two descriptors; nothing where the other end is closed.
std::optional<Job> nextJob() {
    Job job;
    iovec part{&job.request, sizeof job.request};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(2 * sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    ssize_t got = -1;
    do got = ::recvmsg(socketDescriptor, &message, MSG_CMSG_CLOEXEC);
    while (got < 0 && errno == EINTR);
    const cmsghdr* with = CMSG_FIRSTHDR(&message);
    if (got != static_cast<ssize_t>(sizeof job.request) || job.request.magic != magic || !with ||
        with->cmsg_type != SCM_RIGHTS || with->cmsg_len != CMSG_LEN(2 * sizeof(int)))
        return std::nullopt;
    std::memcpy(&job.codestream, CMSG_DATA(with), sizeof(int));
    std::memcpy(&job.room, CMSG_DATA(with) + sizeof(int), sizeof(int));
    return job;
}

PixelDescription describe(const Request& r) {
    PixelDescription p;
    p.rows = r.rows;
    p.columns = r.columns;
    p.samples = r.samples;
    p.bitsAllocated = r.bitsAllocated;
    p.bitsStored = r.bitsStored;
    p.highBit = r.highBit;
    p.isSigned = r.isSigned != 0;
    p.planar = r.planar != 0;
    p.photometric = r.photometric;
    return p;
}

void put(char* to, std::size_t size, const std::string& text) {
    std::strncpy(to, text.c_str(), size - 1);
}

Reply decode(const Request& request, const Mapping& codestream, const Mapping& room) {
    Reply reply;
    ScannedFile file;
    file.transferSyntax = request.transferSyntax;
    const std::string bytes(codestream.data(), static_cast<std::size_t>(request.codestreamBytes));
    const auto samples = decodeCodestream(file, describe(request), bytes);
    if (!samples || samples->bytes.size() > request.roomBytes) {
        put(reply.message, sizeof reply.message,
            samples ? "The compressed image is damaged." : samples.error().message);
        return reply;
    }
    std::memcpy(room.data(), samples->bytes.data(), samples->bytes.size());
    reply.status = Status::Decoded;
    reply.cellBits = static_cast<std::uint32_t>(samples->cellBits);
    reply.incomplete = samples->incomplete;
    reply.damaged = samples->damaged;
    reply.bytes = samples->bytes.size();
    put(reply.photometric, sizeof reply.photometric, samples->photometric);
    return reply;
}

Reply answer(const Job& job) {
    Reply noMemory;
    noMemory.status = Status::NoMemory;
    try {
        const Mapping codestream(job.codestream, static_cast<std::size_t>(job.request.codestreamBytes), PROT_READ);
        const Mapping room(job.room, static_cast<std::size_t>(job.request.roomBytes), PROT_READ | PROT_WRITE);
        return codestream && room ? decode(job.request, codestream, room) : noMemory;
    } catch (const std::bad_alloc&) {
        return noMemory;
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace

int serveDecoding() {
    Setup setup;
    if (::recv(socketDescriptor, &setup, sizeof setup, 0) != static_cast<ssize_t>(sizeof setup) || setup.magic != magic)
        return 2;
    const DicomToolkit toolkit;  // reads its dictionary: before files are out of reach
    if (!confine(static_cast<std::size_t>(setup.memoryBytes)) || !say(Ready{})) return 1;
    while (const auto job = nextJob()) {
        if (!limitProcessorTime(job->request.seconds)) break;
        const Reply reply = answer(*job);
        ::close(job->codestream);
        ::close(job->room);
        if (!say(reply)) break;
    }
    // nothing of a process that may have been damaged is worth an orderly end
    ::_exit(0);
}

}  // namespace viewer
