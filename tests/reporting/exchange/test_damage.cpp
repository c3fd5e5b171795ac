#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

#include "tests/fuzz/read_text.h"

/// The fuzzers of tests/fuzz in a bounded, repeatable run: seeds with random damage.
namespace {

using Reader = std::string (*)(const std::string&);

/// One to four small damages: a byte, a piece twice, a piece away, a piece of another seed, a cut end.
std::string damaged(std::string text, const std::string& other, std::mt19937& random) {
    static const char raw[] =
        "\0{}[]()<>\"'&#:,=!-|>*@%\\/\n\t \x7F\x80\xC3\xFF"
        "019aAzZ";
    static const std::string bytes(raw, sizeof raw - 1);
    const auto below = [&](std::size_t n) { return n == 0 ? 0 : random() % n; };
    for (unsigned i = 0, n = 1 + random() % 4; i < n; ++i) {
        const std::size_t at = below(text.size()), length = std::min(below(40) + 1, text.size() - at);
        switch (random() % 6) {
            case 0:
                if (at < text.size()) text[at] = bytes[below(bytes.size())];
                break;
            case 1:
                text.insert(at, text.substr(at, length));
                break;
            case 2:
                text.erase(at, length);
                break;
            case 3:
                text.insert(at, other.substr(below(other.size()), 1 + below(60)));
                break;
            case 4:
                text.insert(at, 1, bytes[below(bytes.size())]);
                break;
            default:
                if (random() % 8 == 0) text.resize(at);
        }
    }
    return text;
}

void survive(Reader read, const std::vector<std::string>& seeds, int runs) {
    std::mt19937 random(20261123);
    for (const auto& seed : seeds) BOOST_TEST(read(seed) == "");
    for (int i = 0; i < runs; ++i) {
        const auto text = damaged(seeds[random() % seeds.size()], seeds[random() % seeds.size()], random);
        const auto broken = read(text);
        BOOST_TEST(broken == "", "run " << i << ": " << broken << "\n" << text.substr(0, 2000));
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(damaged_templates_are_refused_with_a_sentence) {
    survive(support::readTemplateText, support::templateSeeds(), 150);
}

BOOST_AUTO_TEST_CASE(damaged_template_folders_are_refused_with_a_sentence) {
    survive(support::readFolderText, support::folderSeeds(), 150);
}

BOOST_AUTO_TEST_CASE(damaged_conditions_are_refused_with_a_sentence) {
    survive(support::readExpressionText, support::expressionSeeds(), 400);
}

BOOST_AUTO_TEST_CASE(damaged_mrrt_files_are_refused_or_become_templates_that_our_checker_accepts) {
    survive(support::readMrrtText, support::mrrtSeeds(), 400);
}

BOOST_AUTO_TEST_CASE(damaged_readings_are_refused_with_a_sentence) {
    survive(support::readReadingText, support::readingSeeds(), 1500);
}
