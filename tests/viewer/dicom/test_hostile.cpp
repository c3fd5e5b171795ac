#include <sys/resource.h>
#include <sys/wait.h>

#include <boost/test/unit_test.hpp>
#include <functional>

#include "support.h"
#include "tests/fuzz/read_everything.h"
#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/dicom/writer.h"

using namespace viewer;

namespace {

constexpr int shown = 10, silent = 12;

/// Opens a file, decodes frames and lists it. A refusal without a sentence is a failure.
int openAll(const std::string& path) {
    const auto reading = support::readEverything(path, {});
    return reading == support::Reading::Silent ? silent : shown;
}

struct Outcome {
    int code = -1;
    int signal = 0;
    long kilobytes = 0;
};

/// In a process of its own with a time limit: a crash, a hang or a hunger for memory is seen, not suffered.
Outcome apart(const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::alarm(20);
        ::_exit(work());
    }
    Outcome outcome;
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    outcome.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    outcome.kilobytes = usage.ru_maxrss;
    return outcome;
}

std::string u16(unsigned v) {
    return {static_cast<char>(v & 0xFF), static_cast<char>(v >> 8 & 0xFF)};
}

std::string u32(std::uint32_t v) {
    return u16(v & 0xFFFF) + u16(v >> 16);
}

std::string preamble(const std::string& syntax = "1.2.840.10008.1.2.1") {
    std::string uid = syntax;
    if (uid.size() % 2) uid += '\0';
    return std::string(128, '\0') + "DICM" + u16(2) + u16(0x10) + "UI" + u16(static_cast<unsigned>(uid.size())) + uid;
}

std::string shortElement(unsigned group, unsigned element, const std::string& vr, const std::string& value) {
    return u16(group) + u16(element) + vr + u16(static_cast<unsigned>(value.size())) + value;
}

std::string imageHeader(unsigned rows, unsigned columns, const std::string& frames = "1 ") {
    return shortElement(0x0028, 0x0002, "US", u16(1)) + shortElement(0x0028, 0x0004, "CS", "MONOCHROME2 ") +
           shortElement(0x0028, 0x0008, "IS", frames) + shortElement(0x0028, 0x0010, "US", u16(rows)) +
           shortElement(0x0028, 0x0011, "US", u16(columns)) + shortElement(0x0028, 0x0100, "US", u16(16)) +
           shortElement(0x0028, 0x0101, "US", u16(16)) + shortElement(0x0028, 0x0102, "US", u16(15)) +
           shortElement(0x0028, 0x0103, "US", u16(0));
}

std::string pixelData(std::uint32_t length, const std::string& value) {
    return u16(0x7FE0) + u16(0x0010) + "OW" + u16(0) + u32(length) + value;
}

/// A sequence in a sequence in a sequence …, of undefined length.
std::string nested(int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i)
        text +=
            u16(0x0040) + u16(0xA730) + "SQ" + u16(0) + u32(0xFFFFFFFF) + u16(0xFFFE) + u16(0xE000) + u32(0xFFFFFFFF);
    return text;
}

std::string codeOf(const support::TemporaryFolder& folder, const std::string& bytes) {
    support::put(folder.file("F"), bytes);
    const auto source = openFrames(folder.file("F"));
    return source ? "opened" : source.error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile)

BOOST_AUTO_TEST_CASE(declared_sizes_allocate_nothing) {
    const support::TemporaryFolder folder;
    BOOST_TEST(codeOf(folder, preamble() + imageHeader(65535, 65535) + pixelData(0, "")) != "opened");
    BOOST_TEST(codeOf(folder, preamble() + imageHeader(65535, 65535) + pixelData(0xFFFFFFFE, "xx")) != "opened");
    BOOST_TEST(codeOf(folder, preamble() + imageHeader(16, 16, "2000000000") + pixelData(512, std::string(512, 'x'))) ==
               "dicom.geometry");
    BOOST_TEST(codeOf(folder, preamble() + imageHeader(16, 16, "100000") + pixelData(512, std::string(512, 'x'))) ==
               "dicom.truncated");
    BOOST_TEST(codeOf(folder, preamble() + imageHeader(0, 16) + pixelData(512, std::string(512, 'x'))) ==
               "dicom.geometry");
    BOOST_TEST(codeOf(folder, preamble() + imageHeader(16, 16) + pixelData(512, std::string(100, 'x'))) ==
               "dicom.truncated");
    BOOST_TEST(codeOf(folder, preamble() + imageHeader(16, 16) + pixelData(512, std::string(512, 'x'))) == "opened");
    const std::string huge = u16(0x0010) + u16(0x0010) + "UN" + u16(0) + u32(0x7FFFFFFF) + "name";
    BOOST_TEST(codeOf(folder, preamble() + huge) == "dicom.truncated");
}

BOOST_AUTO_TEST_CASE(deep_nesting_and_floods_of_elements_are_refused) {
    const support::TemporaryFolder folder;
    BOOST_TEST(codeOf(folder, preamble() + nested(100'000)) == "dicom.syntax");
    std::string flood = preamble();
    for (int i = 0; i < 500'000; ++i) flood += shortElement(0x0009, 0x0010, "SH", "");
    BOOST_TEST(codeOf(folder, flood) == "dicom.syntax");
    BOOST_TEST(codeOf(folder, "") == "dicom.open");
    BOOST_TEST(codeOf(folder, "hello, this is no image") == "dicom.open");
    BOOST_TEST(codeOf(folder, preamble()) == "dicom.truncated");
    BOOST_TEST(codeOf(folder, preamble("1.2.840.10008.1.2.1.99") + "no deflated data") == "dicom.syntax");
    BOOST_TEST(openFrames("/dev/zero").error().code == "dicom.open");
    BOOST_TEST(openFrames(folder.file("missing")).error().code == "dicom.open");
    BOOST_TEST(openFrames(folder.path.string()).error().code == "dicom.open");
}

BOOST_AUTO_TEST_CASE(every_truncation_of_a_file_is_survived) {
    const support::TemporaryFolder folder;
    for (const auto syntax : {sdk::WriteSyntax::ExplicitLittleEndian, sdk::WriteSyntax::JpegLossless,
                              sdk::WriteSyntax::JpegLs, sdk::WriteSyntax::Rle}) {
        BOOST_REQUIRE(makeDicomWriter()
                          ->write(folder.file("W"), support::fluoroscopy(), support::gradient(24, 24, 12, 2), syntax)
                          .has_value());
        const std::string whole = support::contents(folder.file("W"));
        const auto outcome = apart([&] {
            for (std::size_t length = 0; length < whole.size(); length += 3) {
                support::put(folder.file("T"), whole.substr(0, length));
                if (openAll(folder.file("T")) == silent) return silent;
            }
            return shown;
        });
        BOOST_TEST_CONTEXT("signal " << outcome.signal) BOOST_TEST(outcome.code == shown);
    }
}

BOOST_AUTO_TEST_SUITE_END()
