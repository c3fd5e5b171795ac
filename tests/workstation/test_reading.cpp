#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <fstream>
#include <map>
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

namespace {

/// The files of marks on films, each reader's in a set of his own.
std::map<std::string, std::string> marksBelow(const fs::path& data) {
    std::map<std::string, std::string> found;
    std::error_code none;
    for (const auto& entry : fs::recursive_directory_iterator(data / "annotations", none))
        if (entry.is_regular_file()) found[fs::relative(entry.path(), data).string()] = integration::read(entry.path());
    return found;
}

/// How many points a file of marks draws (PS3.3 C.10.5 Graphic Type POINT).
int placesIn(const std::string& file) {
    int count = 0;
    for (auto at = file.find("POINT"); at != std::string::npos; at = file.find("POINT", at + 1)) ++count;
    return count;
}

/// A point on the film in the pane as the ground of the question that was asked last, by keyboard.
void drawPoint(Program& program) {
    program.press("ctrl+shift+m");
    program.press("Right");
    program.press("Return");
    program.press("F6");
}

void beginSecond(Program& program) {
    program.press("ctrl+shift+b");
    for (const char* field : {"Reader^Second", "Test hospital"}) {
        program.press("Tab");
        program.type(field);
    }
    program.press("Return");
}

const reporting::Reading* with(const std::vector<reporting::Reading>& all, const std::string& id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// The draft that has answers and is not that one.
const reporting::Reading* besides(const std::vector<reporting::Reading>& all, const std::string& id) {
    for (const auto& one : all)
        if (one.id != id && !one.answers.empty()) return &one;
    return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_CASE(killed_in_the_middle_of_a_second_reading_nothing_of_either_reader_is_lost) {
    const auto sample = integration::sampleCase("bilateral_patent");
    const auto data = integration::scratch("two-readers-data");
    std::optional<reporting::Reading> first, second;
    std::map<std::string, std::string> marks;
    {
        Program program(sample / "dicom", data);
        readByKeyboard(program, shipped(), rightReading(sample), 5);
        drawPoint(program);
        BOOST_REQUIRE(waitFor([&] { return marksBelow(data).size() == 1; }, 10));
        first = program.draft();
        BOOST_REQUIRE(first);
        beginSecond(program);
        BOOST_REQUIRE(waitFor([&] { return program.drafts().size() >= 2; }, 10));
        program.press("1");
        BOOST_REQUIRE(waitFor([&] { return besides(program.drafts(), first->id) != nullptr; }, 10));
        drawPoint(program);
        BOOST_REQUIRE(waitFor([&] { return marksBelow(data).size() == 2; }, 10));
        std::this_thread::sleep_for(std::chrono::milliseconds(1500));
        second = *besides(program.drafts(), first->id);
        marks = marksBelow(data);
        program.kill();
    }
    Program again(sample / "dicom", data);
    // the blinded reading is open again: the next answer is the second reader's
    again.press("ctrl+Down");
    again.press("Return");  // what is proposed in this step
    BOOST_REQUIRE(waitFor(
        [&] {
            const auto all = again.drafts();
            const auto* now = with(all, second->id);
            return now && now->answers.size() > second->answers.size();
        },
        10));
    const auto all = again.drafts();
    for (const auto& answer : second->answers) {
        const auto* kept = with(all, second->id)->answer(answer.question, answer.side);
        BOOST_REQUIRE_MESSAGE(kept, answer.question);
        BOOST_TEST((*kept == answer), answer.question);
    }
    BOOST_REQUIRE(with(all, first->id));
    BOOST_TEST((with(all, first->id)->answers == first->answers));
    const auto kept = marksBelow(data);
    BOOST_TEST(kept.size() == marks.size());
    for (const auto& [file, bytes] : marks) {
        BOOST_REQUIRE_MESSAGE(kept.count(file), file);
        BOOST_TEST(placesIn(kept.at(file)) == placesIn(bytes), file);
        // nobody touched the first reader's; the second one's is written again as he goes on
        if (file.find("sets/") == std::string::npos) BOOST_TEST((kept.at(file) == bytes), file);
    }
}
