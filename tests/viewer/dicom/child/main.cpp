#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <string>
#include <vector>

#include "viewer/dicom/child_confinement.h"
#include "viewer/dicom/child_protocol.h"
#include "viewer/dicom/child_server.h"

/// The child that decodes, as an executable of its own, and children that go wrong in the ways that a codec under
/// attack may. What goes wrong is the first argument.
namespace {

using namespace viewer::child;

volatile unsigned long work = 0;

[[noreturn]] void spin() {
    while (true) work = work + 1;
}

void eat() {
    std::vector<std::string> held;
    while (true) held.emplace_back(std::size_t{16} << 20, 'x');
}

/// Reads the request, and with it the two memory files (they become descriptors 4 and 5).
void receive(Request& request) {
    iovec part{&request, sizeof request};
    alignas(cmsghdr) char control[CMSG_SPACE(2 * sizeof(int))];
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    if (::recvmsg(socketDescriptor, &message, 0) != static_cast<ssize_t>(sizeof request)) ::_exit(0);
}

/// An answer that would make the parent read more, or other things, than there are.
void lie(const std::string& how) {
    Reply reply;
    reply.status = Status::Decoded;
    reply.cellBits = how == "bits" ? 64 : 16;
    reply.bytes = how == "size" ? ~0ull : 0;
    if (how == "shrink") {
        reply.cellBits = 8;
        // refused by the seal; the honest length then holds zeros
        if (::ftruncate(5, 0) == 0) ::_exit(9);
        reply.bytes = 24 * 24;
        std::memset(reply.photometric, 'X', sizeof reply.photometric);
    }
    const std::size_t length = how == "short" ? 8 : sizeof reply;
    ::send(socketDescriptor, &reply, length, 0);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string kind = argc > 1 ? argv[1] : "";
    if (kind == viewer::decodingArgument) return viewer::serveDecoding();
    if (kind == "gone") return 3;
    // killed from outside while it decodes, the first time only: the mark that it leaves is the file's absence
    const bool killed = kind == "killed" || (kind == "killed-once" && ::unlink(argv[2]) == 0);
    if (kind == "killed-once" && !killed) return viewer::serveDecoding();
    Setup setup;
    if (::recv(socketDescriptor, &setup, sizeof setup, 0) != static_cast<ssize_t>(sizeof setup)) return 2;
    if (kind == "silent") spin();
    if (!confine(static_cast<std::size_t>(setup.memoryBytes))) return 1;
    const Ready ready;
    ::send(socketDescriptor, &ready, sizeof ready, 0);
    while (true) {
        Request request;
        receive(request);
        if (killed) ::raise(SIGKILL);
        if (kind == "crash") ::raise(SIGSEGV);
        if (kind == "abort") ::abort();
        if (kind == "greedy") eat();
        if (kind == "hang") {
            limitProcessorTime(request.seconds);
            spin();
        }
        if (kind == "sleep") receive(request);  // waits for what never comes
        lie(kind);
    }
}
