#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <filesystem>
#include <functional>
#include <regex>

#include "tests/golden/kept_file.h"
#include "tests/golden/mirror.h"
#include "tests/golden/report_of.h"

namespace hsg::cases {

static std::ostream& operator<<(std::ostream& out, const CaseDescription& c) {
    return out << c.name;
}

}  // namespace hsg::cases

namespace {

using namespace golden;
using hsg::cases::catalogue;

const std::string languages[] = {"en", "zh"};

std::string withoutTheReadersWords(std::string text, const reporting::Reading& reading) {
    for (const auto& acknowledgement : reading.acknowledgements)
        for (std::size_t at; !acknowledgement.reason.empty() && (at = text.find(acknowledgement.reason)) != text.npos;)
            text.erase(at, acknowledgement.reason.size());
    return text;
}

/// The right answers of a sample study and their report.
struct Sample {
    explicit Sample(const hsg::cases::CaseDescription& description)
        : reading(hsg::cases::readingOf(description, reporting::templateOf(shipped())).value()),
          report(reportOf(reading).value()) {}
    reporting::Reading reading;
    reporting::Report report;
};

Lines numbersOf(const std::string& text) {
    static const std::regex number("[0-9]+(\\.[0-9]+)?");
    Lines all{std::sregex_token_iterator(text.begin(), text.end(), number), {}};
    std::sort(all.begin(), all.end());
    return all;
}

std::string tubeText(const reporting::Report& report, const std::string& side) {
    return reporting::documents::sectionText(report, "tube." + side, "en");
}

}  // namespace

BOOST_DATA_TEST_CASE(the_words_of_a_sample_report_are_those_that_were_read_and_approved,
                     boost::unit_test::data::make(catalogue()), c) {
    const Sample sample(c);
    const std::filesystem::path folder = FIMBRIA_SOURCE_DIR "/tests/golden/reports";
    for (const auto& language : languages)
        compareWithFile(textOf(reportOf(shipped(), typedIn(sample.reading, language), language).value(), language),
                        folder / (c.name + "." + language + ".txt"));
}

BOOST_DATA_TEST_CASE(no_report_shows_a_key_a_brace_or_a_blank_between_chinese_and_digits,
                     boost::unit_test::data::make(catalogue()), c) {
    const Sample sample(c);
    for (const auto& language : languages) {
        const auto text = textOf(sample.report, language);
        for (const char* bad : {"option.", "short.", "label.", "side.right", "side.left", "side.both", "⟨", "{", "}",
                                " ;", " .", "..", "。。", "？？"})
            BOOST_TEST(text.find(bad) == std::string::npos, c.name << "." << language << ": " << bad);
    }
    // What the reader wrote is printed as written, in whatever language and punctuation.
    const auto chinese = withoutTheReadersWords(textOf(sample.report, "zh"), sample.reading);
    for (const char* bad : {" 分钟", " 小时", " 秒", " 张", "， ", "。 ", "； ", "： ", ", ", "; "})
        BOOST_TEST(chinese.find(bad) == std::string::npos, c.name << ": '" << bad << "'");
}

BOOST_DATA_TEST_CASE(every_sentence_has_the_same_numbers_in_both_languages, boost::unit_test::data::make(catalogue()),
                     c) {
    const Sample sample(c);
    const auto same = [](const reporting::Texts& texts) {
        BOOST_TEST(numbersOf(texts.at("en")) == numbersOf(texts.at("zh")), texts.at("en") << " | " << texts.at("zh"));
    };
    const std::function<void(const std::vector<reporting::Section>&)> compare = [&](const auto& sections) {
        for (const auto& section : sections) {
            for (const auto& sentence : section.sentences) same(sentence.text);
            compare(section.sections);
        }
    };
    compare(sample.report.sections);
    for (const auto& line : sample.report.provenance) same(line.text);
    for (const auto& key : sample.report.keyImages) same(key.caption);
}

BOOST_DATA_TEST_CASE(a_chinese_report_names_no_attribute_by_its_keyword, boost::unit_test::data::make(catalogue()), c) {
    const Sample sample(c);
    const auto text = withoutTheReadersWords(textOf(sample.report, "zh"), sample.reading);
    static const std::regex keyword("[A-Z][a-z]+[A-Z][a-z]+[A-Za-z]*");
    const Lines found{std::sregex_token_iterator(text.begin(), text.end(), keyword), {}};
    BOOST_TEST(found == Lines{}, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_mirrored_reading_gives_the_mirrored_report, boost::unit_test::data::make(catalogue()), c) {
    const Sample sample(c);
    const auto& there = sample.report;
    const auto back = reportOf(mirrored(sample.reading)).value();
    BOOST_TEST(tubeText(back, "right") == swapped(tubeText(there, "left")));
    for (const auto& language : languages) {
        BOOST_TEST(linesOf(back, language, false) == linesOf(there, language, true), boost::test_tools::per_element());
        BOOST_TEST(clausesOf(back, language, false) == clausesOf(there, language, true),
                   boost::test_tools::per_element());
    }
    BOOST_TEST(statesOf(back, false) == statesOf(there, true), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(the_impression_has_six_lines_at_most_and_is_never_a_bare_indeterminate,
                     boost::unit_test::data::make(catalogue()), c) {
    const Sample sample(c);
    const auto section = std::find_if(sample.report.sections.begin(), sample.report.sections.end(),
                                      [](const auto& one) { return one.id == "impression"; });
    BOOST_REQUIRE(section != sample.report.sections.end());
    BOOST_TEST(section->sentences.size() <= 6u);
    bool open = false, next = false;
    for (const auto& conclusion : sample.report.conclusions)
        open =
            open || conclusion.conclusion == "IND" || conclusion.conclusion == "NA" || conclusion.conclusion == "LIM";
    for (const auto& line : section->sentences) {
        const auto& text = line.text.at("en");
        BOOST_TEST((text.find("tube: indeterminate.") == std::string::npos), text);
        next = next || line.id == "impression.next";
    }
    BOOST_TEST((!open || next), "an open conclusion needs a next step");
    const auto limitations = std::find_if(sample.report.sections.begin(), sample.report.sections.end(),
                                          [](const auto& one) { return one.id == "limitations"; });
    BOOST_REQUIRE(limitations != sample.report.sections.end());
    BOOST_REQUIRE(!limitations->sentences.empty());
    BOOST_TEST((!open || limitations->sentences.front().id != "impression.no_limitation"),
               "an open conclusion names its limitation");
}
