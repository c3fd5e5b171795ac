#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

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

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

void compareWithFile(const std::string& text, const std::filesystem::path& file) {
    if (std::getenv("FIMBRIA_UPDATE_GOLDEN")) {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
        return;
    }
    std::istringstream made(text), kept(bytesOf(file));
    int number = 0;
    for (std::string a, b; ++number;) {
        const bool more = !std::getline(made, a).fail(), expected = !std::getline(kept, b).fail();
        BOOST_REQUIRE_MESSAGE(more == expected && a == b,
                              file.filename().string() << " line " << number << "\n  made: " << a << "\n  kept: " << b);
        if (!more) return;
    }
}

void replaceAll(std::string& text, const std::string& what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

std::string swapped(std::string text) {
    const std::pair<const char*, const char*> words[] = {{"right", "left"}, {"Right", "Left"}, {"右", "左"}};
    for (const auto& [right, left] : words) {
        replaceAll(text, right, "\x01");
        replaceAll(text, left, right);
        replaceAll(text, "\x01", left);
    }
    replaceAll(text, "右左", "左右");
    replaceAll(text, "Left and right", "Right and left");
    return text;
}

void swapCode(reporting::Value& value) {
    if (auto* one = std::get_if<reporting::Choice>(&value)) one->code = swapped(one->code);
    if (auto* several = std::get_if<reporting::Choices>(&value))
        for (auto& code : several->codes) code = swapped(code);
}

reporting::Reading mirrored(reporting::Reading reading) {
    for (auto& answer : reading.answers) {
        answer.side = swapped(answer.side);
        swapCode(answer.value);
    }
    for (auto& one : reading.overrides) one.side = swapped(one.side);
    for (auto& one : reading.acknowledgements) one.side = swapped(one.side);
    return reading;
}

using Lines = std::vector<std::string>;

void collect(const std::vector<reporting::Section>& sections, const std::string& language, Lines& lines) {
    for (const auto& section : sections) {
        lines.push_back(section.title.at(language));
        for (const auto& sentence : section.sentences) lines.push_back(sentence.text.at(language));
        collect(section.sections, language, lines);
    }
}

// Every title and sentence; the order of the sides is the template's, not the reading's.
Lines linesOf(const reporting::Report& report, const std::string& language, bool swap) {
    Lines lines;
    collect(report.sections, language, lines);
    if (swap) std::transform(lines.begin(), lines.end(), lines.begin(), swapped);
    std::sort(lines.begin(), lines.end());
    return lines;
}

// "Right tube patent; left tube occluded." names the right side first, whichever it is.
Lines clausesOf(const reporting::Report& report, const std::string& language, bool swap) {
    if (!report.examLine) return {};
    auto text = report.examLine->text.at(language);
    if (swap) text = swapped(text);
    replaceAll(text, "；", "\n");
    replaceAll(text, "; ", "\n");
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        replaceAll(line, "。", "");
        replaceAll(line, ".", "");
        if (!line.empty()) line[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(line[0])));
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

Lines statesOf(const reporting::Report& report, bool swap) {
    Lines lines;
    for (const auto& state : report.diagram)
        lines.push_back((swap ? swapped(state.element) : state.element) + " " + state.state);
    std::sort(lines.begin(), lines.end());
    return lines;
}

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

std::string tubeText(const reporting::Report& report, const std::string& side) {
    return reporting::documents::sectionText(report, "tube." + side, "en");
}

}  // namespace

BOOST_DATA_TEST_CASE(the_words_of_a_sample_report_are_those_that_were_read_and_approved,
                     boost::unit_test::data::make(catalogue()), c) {
    const Sample sample(c);
    const std::filesystem::path folder = FIMBRIA_SOURCE_DIR "/tests/golden/reports";
    for (const auto& language : languages)
        compareWithFile(textOf(sample.report, language), folder / (c.name + "." + language + ".txt"));
}

BOOST_DATA_TEST_CASE(no_report_shows_a_key_a_brace_or_a_blank_between_chinese_and_digits,
                     boost::unit_test::data::make(catalogue()), c) {
    const Sample sample(c);
    for (const auto& language : languages) {
        const auto text = textOf(sample.report, language);
        for (const char* bad :
             {"option.", "short.", "label.", "side.", "⟨", "{", "}", " ;", " .", "..", "。。", "？？"})
            BOOST_TEST(text.find(bad) == std::string::npos, c.name << "." << language << ": " << bad);
    }
    // What the reader wrote is printed as written, in whatever language and punctuation.
    const auto chinese = withoutTheReadersWords(textOf(sample.report, "zh"), sample.reading);
    for (const char* bad : {" 分钟", " 小时", " 秒", " 张", "， ", "。 ", "； ", "： ", ", ", "; "})
        BOOST_TEST(chinese.find(bad) == std::string::npos, c.name << ": '" << bad << "'");
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
    bool open = false, next = false, unlimited = false;
    for (const auto& conclusion : sample.report.conclusions)
        open =
            open || conclusion.conclusion == "IND" || conclusion.conclusion == "NA" || conclusion.conclusion == "LIM";
    for (const auto& line : section->sentences) {
        const auto& text = line.text.at("en");
        BOOST_TEST((text.find("tube: indeterminate.") == std::string::npos), text);
        next = next || line.id == "impression.next";
        unlimited = unlimited || line.id == "impression.no_limitation";
    }
    BOOST_TEST((!open || next), "an open conclusion needs a next step");
    BOOST_TEST((!open || !unlimited), "an open conclusion names its limitation");
}
