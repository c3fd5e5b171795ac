#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>

#include "plugin/bridge/encoding.h"
#include "tests/golden/readings.h"
#include "tests/golden/report_of.h"
#include "tests/support/run_command.h"

/// Every document of every golden reading, and what judges from outside make of it. A run takes each reading in one
/// language, each language in its turn; FIMBRIA_EXHAUSTIVE takes all languages and the slow judges (PixelMed,
/// Preflight).
namespace {

using namespace golden;

bool isExhaustive() {
    return std::getenv("FIMBRIA_EXHAUSTIVE") != nullptr;
}

struct Made {
    std::string name;                          ///< of its files, without the ending
    std::map<std::string, std::string> bytes;  ///< by kind of document
};

std::string fileName(std::string name) {
    for (char& c : name)
        if (c == '/') c = '-';
    return name;
}

std::vector<Made> documents() {
    std::vector<Made> all;
    std::size_t turn = 0;
    for (const auto& one : goldenReadings()) {
        const auto& compiled = shippedTemplate(one.source);
        const auto& source = reporting::templateOf(compiled);
        auto report = reportOf(compiled, one.reading()).value();
        report.uid = "2.25.77" + std::to_string(1000 + turn);
        const auto chosen = source.languages[turn++ % source.languages.size()];
        for (const auto& language : source.languages) {
            if (language != chosen && !isExhaustive()) continue;
            Made made{fileName(one.source + "/" + one.name) + "." + language, {}};
            const auto context = hsg::encodeContext(report, source, {}, language);
            for (const auto& kind : hsg::documentKinds()) {
                if (kind == "kos") continue;  // no document of a language
                if (kind == "pdf" && !isExhaustive() && turn % 5 != 1) continue;
                const auto document = hsg::encodeDocument(kind, report, context);
                BOOST_REQUIRE_MESSAGE(document,
                                      made.name << " " << kind << ": " << (document ? "" : document.error().message));
                made.bytes[kind] = document->bytes;
            }
            const auto notes = hsg::encodeDocuments(report, source, {}, {{"kos"}, {}});
            BOOST_REQUIRE_MESSAGE(notes, made.name << " key objects: " << (notes ? "" : notes.error().message));
            for (const auto& note : *notes) made.bytes[note.fileName] = note.bytes;
            all.push_back(std::move(made));
        }
    }
    return all;
}

const std::vector<Made>& made() {
    static const auto all = documents();
    return all;
}

/// "0.5", "16", "24": what a reader would compare; a number inside a word ("Q05", "2.25.1") counts as it stands.
std::multiset<std::string> numbersOf(std::string text) {
    // 3D ultrasound is 三维超声
    for (auto at = text.find("3D"); at != std::string::npos; at = text.find("3D")) text.erase(at, 2);
    std::multiset<std::string> numbers;
    std::string number;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const bool digit = c >= '0' && c <= '9';
        const bool point = (c == '.' || c == ',') && !number.empty() && i + 1 < text.size() && text[i + 1] >= '0' &&
                           text[i + 1] <= '9';
        if (digit || point)
            number += c == ',' ? '.' : c;  // the German decimal point
        else if (!number.empty())
            numbers.insert(number), number.clear();
    }
    return numbers;
}

}  // namespace

BOOST_AUTO_TEST_CASE(structured_reports_of_the_golden_set_satisfy_their_judges) {
    const test::Scratch scratch;
    std::string files, sample;
    for (const auto& one : made()) {
        const auto file = " '" + scratch.write(one.name + ".dcm", one.bytes.at("sr")) + "'";
        files += file;
        if (one.bytes.count("pdf")) sample += file;
    }
    const auto dumped = test::run("dsrdump -q +Pt +Pl" + files + " > /dev/null");
    BOOST_TEST(dumped.status == 0, dumped.output);
    const auto verified =
        test::run("for f in" + sample + "; do dciodvfy \"$f\" 2>&1 | grep '^Error' | sed \"s|^|$f: |\"; done");
    BOOST_TEST(verified.output == "");
    if (!isExhaustive()) return;
    // the judge starts a Java machine a file, so a few at a time
    const auto judged = test::run("echo" + files + " | xargs -n 4 " FIMBRIA_SOURCE_DIR "/tests/support/judge_sr");
    BOOST_TEST(judged.status == 0, judged.output);
}

BOOST_AUTO_TEST_CASE(key_objects_of_the_golden_set_satisfy_their_judges) {
    const test::Scratch scratch;
    std::string files;
    for (const auto& one : made())
        for (const char* name : {"key-objects.dcm", "key-objects-2.dcm"})
            if (one.bytes.count(name)) files += " '" + scratch.write(one.name + "." + name, one.bytes.at(name)) + "'";
    BOOST_TEST(!files.empty());
    const auto dumped = test::run("dsrdump -q +Pt +Pl" + files + " > /dev/null");
    BOOST_TEST(dumped.status == 0, dumped.output);
    const auto verified =
        test::run("for f in" + files + "; do dciodvfy \"$f\" 2>&1 | grep '^Error' | sed \"s|^|$f: |\"; done");
    BOOST_TEST(verified.output == "");
}

BOOST_AUTO_TEST_CASE(the_printed_reports_of_the_golden_set_hold_every_number_of_the_text) {
    const test::Scratch scratch;
    std::string files;
    for (const auto& one : made()) {
        if (!one.bytes.count("pdf")) continue;
        files += " '" + scratch.write(one.name + ".pdf", one.bytes.at("pdf")) + "'";
        const auto printed = test::run("pdftotext -enc UTF-8 '" + scratch.path(one.name + ".pdf") + "' -");
        BOOST_REQUIRE_EQUAL(printed.status, 0);
        const auto there = numbersOf(printed.output);
        for (const auto& number : numbersOf(one.bytes.at("text")))
            if (!there.count(number)) BOOST_ERROR(one.name + ".pdf has no " + number);
    }
    if (!isExhaustive()) return;
    const auto judged = test::run(FIMBRIA_SOURCE_DIR "/tests/support/judge_pdf" + files);
    BOOST_TEST(judged.status == 0, judged.output);
}

BOOST_AUTO_TEST_CASE(the_pages_of_the_golden_set_are_well_formed_and_hold_every_number_of_the_text) {
    const test::Scratch scratch;
    std::string files;
    for (const auto& one : made()) {
        files += " '" + scratch.write(one.name + ".html", one.bytes.at("html")) + "'";
        const auto there = numbersOf(one.bytes.at("html"));
        for (const auto& number : numbersOf(one.bytes.at("text")))
            if (!there.count(number)) BOOST_ERROR(one.name + ".html has no " + number);
    }
    // libxml2's list of tags ends with HTML 4. From memory: read by pieces, it loses a quote at the end of one.
    const auto judged = test::run("xmllint --html --memory --noout" + files +
                                  " 2>&1 | grep -a -v 'Tag [a-z]* invalid' | grep -a error");
    BOOST_TEST(judged.output == "");
}

// Same answers, same facts: a number that stands in one language stands in each.
BOOST_AUTO_TEST_CASE(the_numbers_of_a_report_are_the_same_in_every_language) {
    for (const auto& one : goldenReadings()) {
        const auto& compiled = shippedTemplate(one.source);
        const auto report = reportOf(compiled, one.reading()).value();
        const auto first = numbersOf(textOf(report, report.languages.front()));
        for (const auto& language : report.languages)
            BOOST_TEST(numbersOf(textOf(report, language)) == first, one.source + "/" + one.name + "." + language);
    }
}
