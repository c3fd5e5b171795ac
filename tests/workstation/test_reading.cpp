#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <fstream>
#include <regex>
#include <thread>

#include "reporting/model/reading_json.h"
#include "tests/integration/process.h"
#include "tests/workstation/reader.h"

using namespace workstation;
namespace fs = std::filesystem;

namespace {

const reporting::CompiledTemplate& shipped() {
    static const auto opened = reporting::openTemplate(FIMBRIA_SOURCE_DIR "/templates/hsg");
    BOOST_REQUIRE(opened.value);
    return *opened.value;
}

reporting::Reading rightReading(const fs::path& sample) {
    const auto reading = reporting::readingFromJson(integration::read(sample / "reading.json"));
    BOOST_REQUIRE(reading);
    return *reading;
}

/// Of the finished `reports` folders only: what is still being written lies beside them under another name.
std::vector<fs::path> documentsBelow(const fs::path& archive, const std::string& extension) {
    std::vector<fs::path> found;
    std::error_code gone;  // a folder may change places while it is looked through
    for (const auto& study : fs::directory_iterator(archive, gone))
        for (const auto& entry : fs::directory_iterator(study.path() / "reports", gone))
            if (entry.path().extension() == extension) found.push_back(entry.path());
    return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_study_is_opened_read_and_signed_by_keyboard_alone) {
    const auto sample = integration::sampleCase("bilateral_patent");
    const auto data = integration::scratch("window-data");
    Program program(sample / "dicom", data);
    readByKeyboard(program, shipped(), rightReading(sample));

    const auto draft = program.draft();
    BOOST_REQUIRE(draft);
    const auto assessment = reporting::assess(shipped(), *draft);
    BOOST_TEST(assessment.maySign());
    BOOST_REQUIRE(assessment.conclusions.size() == 2U);
    BOOST_TEST(assessment.conclusions[0].conclusion == "PAT");
    BOOST_TEST(assessment.conclusions[1].conclusion == "PAT");

    // the report page has the focus where the signer's name is asked for
    program.press("ctrl+Return");
    program.type("Reader^Keyboard");
    program.press("Tab");
    program.type("Test hospital");
    program.press("Tab");
    program.type("K1");
    program.press("ctrl+Return");
    const auto archive = data / "archive";
    BOOST_REQUIRE(waitFor(
        [&] {
            for (const char* extension : {".pdf", ".html", ".txt"})
                if (documentsBelow(archive, extension).size() != 2) return false;
            return documentsBelow(archive, ".dcm").size() == 3;  // a report a language, and the key objects
        },
        60));
    for (const auto& sr : documentsBelow(archive, ".dcm")) {
        const auto judged = integration::run("dciodvfy '" + sr.string() + "'");
        BOOST_TEST(!std::regex_search(judged.out + judged.err, std::regex("(^|\n)Error")), judged.out + judged.err);
        const auto dump = integration::run("dsrdump -q '" + sr.string() + "'");
        BOOST_TEST(dump.status == 0);
        BOOST_TEST(
            (dump.out.find("Reader^Keyboard") != std::string::npos || dump.out.find("Keyboard") != std::string::npos));
    }
}

BOOST_AUTO_TEST_CASE(a_killed_program_loses_no_answer_and_reopens_where_it_was) {
    const auto sample = integration::sampleCase("bilateral_patent");
    const auto data = integration::scratch("killed-data");
    std::optional<reporting::Reading> before;
    {
        Program program(sample / "dicom", data);
        readByKeyboard(program, shipped(), rightReading(sample), 9);
        before = program.draft();
        program.kill();
    }
    BOOST_REQUIRE(before);
    BOOST_TEST(before->answers.size() >= 9U);
    Program again(sample / "dicom", data);
    // one more answer makes the reopened reading visible on the disk: all earlier ones must be in it
    again.press("ctrl+Down");
    again.press("1");
    BOOST_REQUIRE(waitFor([&] { return again.draft() && again.draft()->answers.size() > before->answers.size(); }, 10));
    const auto after = *again.draft();
    BOOST_TEST(after.id == before->id);
    for (const auto& answer : before->answers) {
        const auto* kept = after.answer(answer.question, answer.side);
        BOOST_REQUIRE_MESSAGE(kept, answer.question);
        BOOST_TEST((kept->value == answer.value), answer.question);
    }
}
