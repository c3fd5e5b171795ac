#include <boost/test/unit_test.hpp>
#include <regex>

#include "tests/architecture/source_files.h"

using namespace architecture;

namespace {

/// Words of the one examination this program is for; a viewer that knows them is no viewer for the next one.
const std::regex examinationWord(
    "\\bhsg|hystero|uterus|uterine|fallopian|salpin|\\bcornu|\\bspill|\\btubal|子宫|输卵管|宫腔", std::regex::icase);
/// What a report of another examination would not say either; to a viewer they may be an X-ray tube, an attribute.
const std::regex reportWord("\\btubes?\\b|[._\"]tubes?[._\"]|menstru|pregnan|月经|妊娠", std::regex::icase);

void expectNo(const std::regex& word, const std::string& top) {
    for (const auto& path : sources(top)) {
        const auto text = read(path);
        std::smatch found;
        if (std::regex_search(text, found, word)) BOOST_ERROR(fileOf(path) + " says «" + found.str() + "»");
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_viewer_knows_no_word_of_the_examination) {
    expectNo(examinationWord, "viewer");
}

BOOST_AUTO_TEST_CASE(the_reporting_core_knows_no_word_of_the_examination) {
    expectNo(examinationWord, "reporting");
    expectNo(reportWord, "reporting");
    BOOST_TEST(std::regex_search(std::string("impression.tube"), reportWord));
    BOOST_TEST(std::regex_search(std::string("own.spill"), examinationWord));
}
