#include "viewer/dicom/child_decoder.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <new>

#include "viewer/dicom/child_process.h"
#include "viewer/dicom/samples.h"

namespace viewer {

namespace {

using namespace child;

/// Memory that both sides see and neither can resize: a size that shrinks under the reader would kill it.
Descriptor memoryFile(std::uint64_t bytes) {
    Descriptor file(::memfd_create("frame", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!file || ::ftruncate(file.get(), static_cast<off_t>(bytes)) != 0 ||
        ::fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) != 0)
        return Descriptor();
    return file;
}

bool writeAll(int file, const std::string& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t put = ::pwrite(file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        done += static_cast<std::size_t>(put);
    }
    return true;
}

bool readAll(int file, std::vector<std::uint8_t>& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::pread(file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        done += static_cast<std::size_t>(got);
    }
    return true;
}

template <std::size_t size>
bool put(char (&to)[size], const std::string& text) {
    if (text.size() >= size) return false;
    std::memcpy(to, text.data(), text.size());
    return true;
}

template <std::size_t size>
std::string printable(const char (&from)[size]) {
    std::string text(from, ::strnlen(from, size));
    text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c < 32 || c > 126; }), text.end());
    return text;
}

Request requestFor(const PixelDescription& p, std::uint64_t codestreamBytes) {
    Request r;
    r.rows = p.rows;
    r.columns = p.columns;
    r.samples = p.samples;
    r.bitsAllocated = p.bitsAllocated;
    r.bitsStored = p.bitsStored;
    r.highBit = p.highBit;
    r.isSigned = p.isSigned;
    r.planar = p.planar;
    r.codestreamBytes = codestreamBytes;
    r.roomBytes = p.pixelCount() * static_cast<std::uint64_t>(p.samples) * 2;  // no codec has wider cells
    return r;
}

class ChildDecoder : public FrameDecoder {
public:
    ChildDecoder(ChildCommand command, ChildLimits limits) : command_(std::move(command)), limits_(limits) {}

    sdk::Result<Samples> decode(const ScannedFile& file, const PixelDescription& pixels,
                                const std::string& codestream) const override {
        const auto cannot = [&](std::string why) {
            return tl::unexpected(sdk::Error{"frame.decode", std::move(why), file.path});
        };
        Request request = requestFor(pixels, codestream.size());
        const std::uint64_t count = pixels.pixelCount() * static_cast<std::uint64_t>(pixels.samples);
        request.seconds = limits_.seconds + static_cast<int>(count / limits_.samplesPerSecond);
        if (!put(request.photometric, pixels.photometric) || !put(request.transferSyntax, file.transferSyntax))
            return cannot("The image is described in a way that is not supported.");
        const Descriptor input = memoryFile(codestream.size()), room = memoryFile(request.roomBytes);
        if (!input || !room || !writeAll(input.get(), codestream))
            return cannot("There is not enough memory to decode the frame.");
        const auto reply = ask(request, input, room);
        if (!reply) return cannot(sentence(reply.error(), request.seconds));
        if (reply->status == Status::NoMemory)
            return cannot("Decoding the image takes more memory than this program allows.");
        if (reply->status == Status::Refused) {
            const std::string why = printable(reply->message);
            return cannot(why.empty() ? "The compressed image is damaged." : why);
        }
        return samplesOf(*reply, count, room, file.path);
    }

private:
    static std::string sentence(Failure failure, int seconds) {
        switch (failure) {
            case Failure::TooSlow:
                // a busy machine is no damage
                return "Decoding the image did not end within " + std::to_string(seconds) + " seconds.";
            case Failure::NotStarted:
                return "The process that decodes doubtful images cannot be started.";
            case Failure::Killed:
                return "The process that decodes doubtful images was ended by the system.";
            case Failure::Crashed:
                break;
        }
        return "The compressed image is damaged: it made the decoder fail.";
    }

    tl::expected<Reply, Failure> ask(const Request& request, const Descriptor& input, const Descriptor& room) const {
        const std::lock_guard lock(mutex_);
        auto reply = askOnce(request, input, room);
        // killed from outside: the frame may be sound, another child tries it once more
        if (!reply && reply.error() == Failure::Killed) reply = askOnce(request, input, room);
        return reply;
    }

    tl::expected<Reply, Failure> askOnce(const Request& request, const Descriptor& input,
                                         const Descriptor& room) const {
        if (process_ && process_->ended()) process_.reset();
        if (!process_) process_ = Process::start(command_, limits_);
        if (!process_) return tl::unexpected(Failure::NotStarted);
        // twice the processor time: the machine may be busy with other things
        auto reply = process_->ask(request, input, room, std::chrono::seconds(2 * request.seconds));
        // an answer that no honest child gives: it is not used again
        if (reply && reply->status == Status::Decoded && !plausible(*reply, request))
            reply = tl::unexpected(Failure::Crashed);
        if (!reply) process_.reset();
        return reply;
    }

    static bool plausible(const Reply& reply, const Request& request) {
        const std::uint64_t cells = request.roomBytes / 2;
        return (reply.cellBits == 8 || reply.cellBits == 16) && reply.bytes == cells * (reply.cellBits / 8);
    }

    static sdk::Result<Samples> samplesOf(const Reply& reply, std::uint64_t count, const Descriptor& room,
                                          const std::string& path) {
        Samples samples;
        samples.cellBits = static_cast<int>(reply.cellBits);
        samples.photometric = printable(reply.photometric);
        samples.incomplete = reply.incomplete != 0;
        samples.damaged = reply.damaged != 0;
        samples.bytes.resize(static_cast<std::size_t>(count) * (reply.cellBits / 8));
        if (!readAll(room.get(), samples.bytes))
            return tl::unexpected(sdk::Error{"frame.decode", "There is not enough memory to decode the frame.", path});
        return samples;
    }

    ChildCommand command_;
    ChildLimits limits_;
    mutable std::mutex mutex_;
    mutable std::unique_ptr<Process> process_;
};

}  // namespace

std::shared_ptr<const FrameDecoder> makeChildDecoder(ChildCommand command, ChildLimits limits) {
    return std::make_shared<ChildDecoder>(std::move(command), limits);
}

}  // namespace viewer
