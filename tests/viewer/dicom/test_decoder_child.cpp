#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <thread>

#include "support.h"
#include "viewer/dicom/child_confinement.h"
#include "viewer/dicom/child_decoder.h"
#include "viewer/dicom/child_server.h"
#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/samples.h"
#include "viewer/dicom/writer.h"

using namespace viewer;

namespace {

std::shared_ptr<const FrameDecoder> childThat(const std::string& what, ChildLimits limits = {}) {
    return makeChildDecoder({std::string(FIMBRIA_BINARY_DIR) + "/bin/test_decoder_child", {what}}, limits);
}

ChildLimits impatient() {
    ChildLimits limits;
    limits.memoryBytes = std::size_t{256} << 20;
    limits.secondsToStart = 20;
    limits.seconds = 1;
    return limits;
}

/// Passes everything to a child and counts.
struct Counting : FrameDecoder {
    explicit Counting(std::shared_ptr<const FrameDecoder> to) : child(std::move(to)) {}
    sdk::Result<Samples> decode(const ScannedFile& file, const PixelDescription& pixels,
                                const std::string& codestream) const override {
        ++frames;
        return child->decode(file, pixels, codestream);
    }
    std::shared_ptr<const FrameDecoder> child;
    mutable int frames = 0;
};

struct Film {
    support::TemporaryFolder folder;
    std::string path = folder.file("F"), bytes;

    explicit Film(sdk::WriteSyntax syntax = sdk::WriteSyntax::JpegLossless) {
        const auto written =
            makeDicomWriter()->write(path, support::fluoroscopy(), support::gradient(24, 24, 12, 2), syntax);
        BOOST_REQUIRE(written.has_value());
        bytes = support::contents(path);
    }
    /// The first frame's header names a quantisation table that cannot be: of no use to lossless JPEG and decodable,
    /// but no longer clean.
    void makeDoubtful() {
        std::string changed = bytes;
        std::size_t frame = changed.find("\xFF\xC3");
        if (frame == std::string::npos) frame = changed.find("\xFF\xF7");
        BOOST_REQUIRE(frame != std::string::npos);
        changed[frame + 12] = '\x07';
        support::put(path, changed);
    }
    std::string error(const FrameOptions& options) const {
        const auto source = openFrames(path, options);
        BOOST_REQUIRE(source.has_value());
        const auto frame = (*source)->frame(1);
        return frame ? "" : frame.error().code + ": " + frame.error().message;
    }
};

/// In a process of its own, confined: what `attempt` returns.
int confined(int (*attempt)()) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(child::confine(std::size_t{64} << 20) ? attempt() : 99);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(decoder_child)

BOOST_AUTO_TEST_CASE(clean_frames_are_decoded_here_and_doubtful_ones_by_the_child_to_the_same_samples) {
    for (const auto syntax : {sdk::WriteSyntax::JpegLossless, sdk::WriteSyntax::JpegLs}) {
        Film film(syntax);
        const auto counting = std::make_shared<Counting>(childThat(decodingArgument));
        const auto clean = (*openFrames(film.path, {counting}))->frame(1);
        BOOST_REQUIRE(clean.has_value());
        const int before = counting->frames;
        if (syntax == sdk::WriteSyntax::JpegLossless) BOOST_TEST(before == 0);
        film.makeDoubtful();
        const auto apart = (*openFrames(film.path, {counting}))->frame(1);
        BOOST_TEST(counting->frames == before + 1);
        if (syntax != sdk::WriteSyntax::JpegLossless) continue;
        BOOST_REQUIRE_MESSAGE(apart.has_value(), apart.error().message);
        BOOST_TEST((*apart)->indices == (*clean)->indices, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_child_that_crashes_hangs_or_lies_is_an_error_of_that_frame) {
    Film film;
    film.makeDoubtful();
    for (const char* kind : {"crash", "abort", "bits", "size", "short", "none"})
        BOOST_TEST(film.error({childThat(kind)}) ==
                   "frame.decode: The compressed image is damaged: it made the decoder fail.");
    for (const char* kind : {"hang", "sleep"})
        BOOST_TEST(film.error({childThat(kind, impatient())}) ==
                   "frame.decode: Decoding the image did not end within 1 seconds.");
    for (const char* program : {"gone", "no such thing"})
        BOOST_TEST(film.error({childThat(program, impatient())}).starts_with("frame.decode: The"));
    BOOST_TEST(film.error({makeChildDecoder({"/nonexistent/program", {}})}) ==
               "frame.decode: The process that decodes doubtful images cannot be started.");
}

BOOST_AUTO_TEST_CASE(a_greedy_child_ends_before_the_machine_suffers) {
#ifndef __SANITIZE_ADDRESS__
    Film film;
    film.makeDoubtful();
    BOOST_TEST(film.error({childThat("greedy", impatient())}).starts_with("frame.decode: The compressed image"));
#endif
}

BOOST_AUTO_TEST_CASE(memory_that_the_child_tries_to_take_away_is_sealed) {
    Film film;
    film.makeDoubtful();
    // 12 bits were asked for, zeros of 8 bits came: a wrong picture is all that it can do
    BOOST_TEST(film.error({childThat("shrink")}) == "");
}

BOOST_AUTO_TEST_CASE(after_a_failure_the_next_frame_finds_a_new_child) {
    Film film;
    film.makeDoubtful();
    const auto decoder = childThat(decodingArgument);
    BOOST_TEST(film.error({decoder}) == "");
    // whoever ends the child from outside (the system, short of memory) costs no frame
    const std::string pids = support::run("pgrep -P " + std::to_string(::getpid()) + " -f test_decoder_child").text;
    BOOST_REQUIRE(!pids.empty());
    ::kill(static_cast<pid_t>(std::stoi(pids)), SIGKILL);
    // it is reaped at once, not only when the next frame needs another
    const auto children = [] { return support::run("ps -o stat= --ppid " + std::to_string(::getpid())).text; };
    for (int i = 0; i < 100 && children().find('Z') != std::string::npos; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    BOOST_TEST(children().find('Z') == std::string::npos);
    BOOST_TEST(film.error({decoder}) == "");
}

BOOST_AUTO_TEST_CASE(a_child_that_is_killed_while_it_decodes_is_followed_by_another_that_decodes_the_frame) {
    Film film;
    film.makeDoubtful();
    const std::string mark = film.folder.file("killed-once");
    support::put(mark, "");
    const std::string program = std::string(FIMBRIA_BINARY_DIR) + "/bin/test_decoder_child";
    BOOST_TEST(film.error({makeChildDecoder({program, {"killed-once", mark}})}) == "");
    BOOST_TEST(!support::fs::exists(mark));
    // killed again and again: an end, in other words than those for a damaged frame
    BOOST_TEST(film.error({childThat("killed")}) ==
               "frame.decode: The process that decodes doubtful images was ended by the system.");
}

BOOST_AUTO_TEST_CASE(many_threads_share_one_child) {
    Film film;
    film.makeDoubtful();
    const auto decoder = childThat(decodingArgument);
    std::vector<std::string> errors(6, "none");
    std::vector<std::thread> threads;
    for (auto& error : errors)
        threads.emplace_back([&] {
            for (int i = 0; i < 20; ++i) {
                const auto frame = (*openFrames(film.path, {decoder}))->frame(1);
                error = frame ? "" : frame.error().message;
            }
        });
    for (auto& thread : threads) thread.join();
    for (const auto& error : errors) BOOST_TEST(error == "");
}

BOOST_AUTO_TEST_CASE(nothing_of_the_parent_is_left_to_the_child) {
    Film film;
    film.makeDoubtful();
    const int open = ::open(film.path.c_str(), O_RDONLY);  // without O_CLOEXEC
    BOOST_REQUIRE(open >= 0);
    const auto decoder = childThat(decodingArgument);
    BOOST_REQUIRE(film.error({decoder}) == "");
    const std::string pid =
        support::run("pgrep -P " + std::to_string(::getpid()) + " -f test_decoder_child").text.substr(0, 16);
    const std::string proc = "/proc/" + std::to_string(std::stoi(pid));
    // the process is not dumpable: only root sees its descriptors and environment
    if (::geteuid() == 0) {
        BOOST_TEST(support::run("ls " + proc + "/fd | wc -l").text == "4\n");
        BOOST_TEST(support::run("wc -c < " + proc + "/environ").text == "0\n");
    }
    const std::string status = support::contents(proc + "/status");
    BOOST_TEST(status.find("NoNewPrivs:\t1") != std::string::npos);
#if (defined(__x86_64__) || defined(__aarch64__)) && !defined(__SANITIZE_ADDRESS__)
    BOOST_TEST(status.find("Seccomp:\t2") != std::string::npos);
#endif
    ::close(open);
}

BOOST_AUTO_TEST_CASE(a_confined_process_opens_no_file_starts_nothing_and_takes_no_more_memory) {
#if (defined(__x86_64__) || defined(__aarch64__)) && !defined(__SANITIZE_ADDRESS__)
    BOOST_TEST(confined([] { return ::open("/etc/hostname", O_RDONLY) < 0 && errno == EPERM ? 0 : 1; }) == 0);
    BOOST_TEST(confined([] { return ::fork() < 0 && errno == EPERM ? 0 : 1; }) == 0);
    BOOST_TEST(confined([] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 && errno == EPERM ? 0 : 1; }) == 0);
    BOOST_TEST(confined([] { return ::kill(::getppid(), 0) < 0 && errno == EPERM ? 0 : 1; }) == 0);
    BOOST_TEST(confined([] {
                   void* code =
                       ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
                   return code == MAP_FAILED && errno == EPERM ? 0 : 1;
               }) == 0);
    BOOST_TEST(confined([] {
                   void* much = ::mmap(nullptr, std::size_t{80} << 20, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
                   return much == MAP_FAILED ? 0 : 1;
               }) == 0);
    BOOST_TEST(confined([] { return std::vector<char>(std::size_t{16} << 20).size() > 0 ? 0 : 1; }) == 0);
#endif
}

BOOST_AUTO_TEST_SUITE_END()
