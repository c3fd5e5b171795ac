#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "viewer/ui/problem_words.h"

using namespace viewer;

namespace {

/// What the sources of the reader say where they refuse: quoted, from a capital to a full stop.
std::set<std::string> sentencesOf(const std::filesystem::path& source) {
    std::stringstream text;
    text << std::ifstream(source).rdbuf();
    const std::string all = text.str();
    const std::regex sentence(R"rx("([A-Z][a-zA-Z0-9 ,:'-]{12,}\.)")rx");
    std::set<std::string> found;
    for (std::sregex_iterator at(all.begin(), all.end(), sentence), end; at != end; ++at) found.insert((*at)[1]);
    return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_sentence_of_the_reader_is_known_to_the_window) {
    const auto folder = std::filesystem::path(FIMBRIA_SOURCE_DIR) / "viewer/dicom";
    // what writes, and what commands alone say
    const std::set<std::string> others = {
        "writer.cpp",          "writer_items.cpp",      "dicomdir_writer.cpp",   "presentation_writer.cpp",
        "render_png.cpp",      "key_object_writer.cpp", "annotation_folder.cpp", "dicom_bytes.cpp",
        "annotation_marks.cpp"};
    unsigned sentences = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".cpp" || others.contains(entry.path().filename().string())) continue;
        for (const auto& sentence : sentencesOf(entry.path())) {
            BOOST_TEST(ui::isKnownProblem(sentence), entry.path().filename().string() << ": " << sentence);
            ++sentences;
        }
    }
    BOOST_TEST(sentences > 50u);
}

BOOST_AUTO_TEST_CASE(a_problem_is_said_with_its_numbers_and_with_what_to_do) {
    BOOST_TEST(ui::problemWords(std::string("The compressed image is damaged.")).toStdString() ==
               "The compressed image is damaged. Fetch the study again from where it came.");
    BOOST_TEST(ui::problemWords(std::string("The transfer syntax 1.2.3.4 is not supported.")).toStdString() ==
               "The transfer syntax 1.2.3.4 is not supported. Ask for the study uncompressed.");
    BOOST_TEST(ui::problemWords(std::string("Decoding the image did not end within 12 seconds."))
                   .contains(QStringLiteral("within 12 seconds. Close")));
    BOOST_TEST(ui::problemWords(std::string("The file cannot be read: Permission denied")).toStdString() ==
               "The file cannot be read: Permission denied");
    BOOST_TEST(ui::problemWords(std::string("Something else %1.")).toStdString() == "Something else %1.");
}
