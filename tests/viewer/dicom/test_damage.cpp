#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "damage.h"
#include "support.h"
#include "tests/fuzz/read_everything.h"
#include "viewer/dicom/child_decoder.h"
#include "viewer/dicom/child_server.h"
#include "viewer/dicom/writer.h"

using namespace viewer;

namespace {

constexpr unsigned seconds = 20;                            ///< for one mutation; the machine may be busy
constexpr rlim_t memoryLimit = std::size_t{1200} << 20;     ///< address space of a reading process
constexpr long residentLimit = 700'000;                     ///< kB that it may really take
constexpr std::size_t bytesPerFile = std::size_t{2} << 20;  ///< mutated bytes read of one file: large ones get fewer

struct Work {
    std::string name, path;
    bool mustShow = false;
};

/// Seen by the process that reads and by the one that waits.
struct Progress {
    unsigned mutation;  ///< 0: the file as it is
    int outcome;
};

/// How many mutations; FIMBRIA_MUTATIONS asks for more than fit a normal run.
unsigned mutationsOf(std::size_t bytes) {
    const char* more = std::getenv("FIMBRIA_MUTATIONS");
    const auto most = more ? static_cast<unsigned>(std::atoi(more)) : 14u;
    return more ? most : std::clamp(static_cast<unsigned>(bytesPerFile / (bytes + 1)), 2u, most);
}

void limitProcess() {
#ifndef __SANITIZE_ADDRESS__
    const rlimit memory{memoryLimit, memoryLimit}, core{0, 0};
    ::setrlimit(RLIMIT_AS, &memory);
    ::setrlimit(RLIMIT_CORE, &core);
#endif
}

/// Reads the mutations from `first` on, in this process.
void readAll(const Work& work, unsigned first, Progress& progress) {
    limitProcess();
    const support::TemporaryFolder folder;
    const std::string bytes = support::contents(work.path);
    const support::Damage damage(bytes, support::elementStarts(work.path));
    support::ReadingPlan plan;
    plan.options.apart =
        makeChildDecoder({std::string(FIMBRIA_BINARY_DIR) + "/bin/test_decoder_child", {decodingArgument}});
    for (unsigned i = first; i <= mutationsOf(bytes.size()); ++i) {
        progress.mutation = i;
        ::alarm(seconds);
        if (i > 0) support::put(folder.file("M"), damage.mutation(i));
        const auto reading = support::readEverything(i > 0 ? folder.file("M") : work.path, plan);
        if (reading == support::Reading::Silent || (i == 0 && work.mustShow && reading != support::Reading::Shown)) {
            progress.outcome = 1;
            return;
        }
    }
}

struct Ending {
    unsigned mutation = 0;
    std::string failure;
    long kilobytes = 0;
};

/// In a process of its own: a crash, a hang or a hunger for memory is seen, not suffered.
Ending apart(const Work& work, unsigned first) {
    auto* progress = static_cast<Progress*>(
        ::mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    *progress = {};
    const pid_t child = ::fork();
    if (child == 0) {
        readAll(work, first, *progress);
        ::_exit(0);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    Ending ending;
    ending.mutation = progress->mutation;
    ending.kilobytes = usage.ru_maxrss;
    if (WIFSIGNALED(status))
        ending.failure = "signal " + std::to_string(WTERMSIG(status));
    else if (progress->outcome != 0)
        ending.failure = "refused without a sentence, or not shown";
    ::munmap(progress, sizeof(Progress));
    return ending;
}

unsigned survive(const Work& work) {
    const unsigned count = mutationsOf(support::fs::file_size(work.path));
    for (unsigned first = 0; first <= count;) {
        const auto ending = apart(work, first);
        BOOST_TEST_CONTEXT(work.name << " mutation " << ending.mutation) {
            BOOST_TEST(ending.failure == "");
#ifndef __SANITIZE_ADDRESS__
            BOOST_TEST(ending.kilobytes < residentLimit);
#endif
        }
        if (ending.failure.empty()) break;
        first = ending.mutation + 1;
    }
    return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(damage)

BOOST_AUTO_TEST_CASE(no_real_file_and_no_mutation_of_one_crashes_hangs_or_eats_memory) {
    if (support::data().empty()) {
        BOOST_TEST_MESSAGE("skipped: the shared data are absent");
        return;
    }
    std::map<std::string, bool> mustShow;
    for (const auto& row : support::table(support::data() / "reference" / "reference.tsv"))
        mustShow[row.at("path")] = true;
    unsigned files = 0, mutations = 0;
    for (const auto& row : support::table(support::data() / "MANIFEST.tsv")) {
        const std::string& path = row.at("path");
        mutations += survive({path, (support::data() / path).string(), mustShow[path]});
        ++files;
    }
    BOOST_TEST(files == 196u);
    BOOST_TEST(mutations > 1500u);
}

BOOST_AUTO_TEST_CASE(no_mutation_of_a_file_of_ours_crashes_hangs_or_eats_memory) {
    const support::TemporaryFolder folder;
    for (const auto syntax : {sdk::WriteSyntax::ExplicitLittleEndian, sdk::WriteSyntax::JpegLossless,
                              sdk::WriteSyntax::JpegLs, sdk::WriteSyntax::Rle}) {
        BOOST_REQUIRE(makeDicomWriter()
                          ->write(folder.file("W"), support::fluoroscopy(), support::gradient(24, 24, 12, 2), syntax)
                          .has_value());
        survive({"file of ours", folder.file("W"), true});
    }
}

BOOST_AUTO_TEST_SUITE_END()
