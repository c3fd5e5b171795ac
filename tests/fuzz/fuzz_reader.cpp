#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <QGuiApplication>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "tests/fuzz/read_everything.h"
#include "viewer/dicom/samples.h"
#include "viewer/dicom/toolkit.h"

/// libFuzzer over the reader. What the workstation gives to its child is not decoded here: a crash of this program is
/// a crash of the workstation.
namespace {

class NotHere : public viewer::FrameDecoder {
public:
    viewer::sdk::Result<viewer::Samples> decode(const viewer::ScannedFile&, const viewer::PixelDescription&,
                                                const std::string&) const override {
        return tl::unexpected(viewer::sdk::Error{"frame.decode", "Decoded in the child.", {}});
    }
};

/// Lives as long as the fuzzer.
struct World {
    int count = 1;
    std::string name = "fuzz_reader";
    char* arguments[2] = {name.data(), nullptr};
    viewer::DicomToolkit toolkit;
    QGuiApplication application{count, arguments};
    int file = ::memfd_create("input", MFD_CLOEXEC);
    std::string path = "/proc/self/fd/" + std::to_string(file);
    support::ReadingPlan plan{{std::make_shared<NotHere>()}, 2, true};
};

World* world = nullptr;

}  // namespace

/// The fonts of a graphics test are read once and kept by their library.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\n";
}

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    world = new World;
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (::ftruncate(world->file, 0) != 0 || ::pwrite(world->file, data, size, 0) != static_cast<ssize_t>(size))
        return 0;
    if (support::readEverything(world->path, world->plan) == support::Reading::Silent) std::abort();
    return 0;
}
