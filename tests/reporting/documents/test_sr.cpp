#include <boost/test/unit_test.hpp>
#include <functional>
#include <sstream>

#include "reporting/documents/sr/sr.h"
#include "tests/support/hsg_report.h"
#include "tests/support/run_command.h"
#include "tests/support/sample_report.h"

using namespace reporting;

namespace {

const std::string judge = FIMBRIA_SOURCE_DIR "/tests/support/judge_sr";

std::string encoded(const Report& report, const EncodeContext& context) {
    const auto document = documents::encodeSr(report, context);
    BOOST_REQUIRE_MESSAGE(document, document.error().message << " " << document.error().where);
    return document->bytes;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

std::string dumped(const std::string& bytes) {
    const test::Scratch scratch;
    return test::run("dsrdump -q +Pc +Pu +Pt +Pl " + scratch.write("a.dcm", bytes)).output;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_judges_are_content_and_see_a_report_without_its_language) {
    const test::Scratch scratch;
    auto draft = test::sampleReport(false);
    draft.keyImages.clear();
    std::string files = " " + scratch.write("zh.dcm", encoded(test::sampleReport(), test::sampleContext("zh")));
    files += " " + scratch.write("draft.dcm", encoded(draft, test::sampleContext("en")));
    files += " " + scratch.write("hsg.dcm", encoded(test::hsgReport(), test::hsgContext("zh")));
    // the language becomes another concept: PixelMed alone knows that TID 1204 is required
    const auto mute = scratch.write("mute.dcm", encoded(test::sampleReport(), test::sampleContext("en")));
    const auto modified = test::run("dcmodify -nb -m '(0040,a730)[0].(0040,a043)[0].(0008,0100)=121050' " + mute);
    BOOST_TEST(modified.status == 0, modified.output);
    const auto judged = test::run(judge + files + " " + mute);
    BOOST_TEST(contains(judged.output, "/mute.dcm: PixelMed: Error: Template 1204"), judged.output);
    std::istringstream lines(judged.output);
    for (std::string line; std::getline(lines, line);) BOOST_TEST(contains(line, "/mute.dcm: "), line);
}

BOOST_AUTO_TEST_CASE(a_signed_report_is_complete_verified_and_final) {
    const auto tree = dumped(encoded(test::sampleReport(), test::sampleContext("zh")));
    BOOST_TEST(contains(tree, "Completion Flag     : COMPLETE"));
    BOOST_TEST(contains(tree, "Verification Flag   : VERIFIED"));
    BOOST_TEST(contains(tree, "Preliminary Flag    : FINAL"));
    BOOST_TEST(contains(tree, "2026-11-23 11:05:00, Reader^Demo, Department of Radiology"));
}

BOOST_AUTO_TEST_CASE(an_unsigned_report_is_partial_unverified_and_names_no_person) {
    const auto tree = dumped(encoded(test::sampleReport(false), test::sampleContext("en")));
    BOOST_TEST(contains(tree, "Completion Flag     : PARTIAL"));
    BOOST_TEST(contains(tree, "Verification Flag   : UNVERIFIED"));
    BOOST_TEST(contains(tree, "Preliminary Flag    : PRELIMINARY"));
    BOOST_TEST(!contains(tree, "Person Observer Name"));
    BOOST_TEST(contains(tree, "Device Observer UID"));
}

BOOST_AUTO_TEST_CASE(a_provisional_report_stays_preliminary_though_it_is_signed) {
    auto report = test::sampleReport();
    report.preliminary = true;
    const auto tree = dumped(encoded(report, test::sampleContext("en")));
    BOOST_TEST(contains(tree, "Preliminary Flag    : PRELIMINARY"));
    BOOST_TEST(contains(tree, "Verification Flag   : VERIFIED"));
}

BOOST_AUTO_TEST_CASE(every_sentence_and_every_finding_stands_in_the_tree) {
    const auto report = test::sampleReport();
    for (const std::string language : {"en", "zh"}) {
        const auto tree = dumped(encoded(report, test::sampleContext(language)));
        const std::function<void(const std::vector<Section>&)> check = [&](const std::vector<Section>& sections) {
            for (const auto& section : sections) {
                BOOST_TEST(contains(tree, section.heading.meaning));
                for (const auto& sentence : section.sentences)
                    BOOST_TEST(contains(tree, sentence.text.at(language)), sentence.text.at(language));
                for (const auto& finding : section.findings)
                    if (finding.value) BOOST_TEST(contains(tree, "(" + finding.value->value + ","));
                check(section.sections);
            }
        };
        check(report.sections);
        BOOST_TEST(contains(tree, report.examLine->text.at(language)));
        BOOST_TEST(contains(tree, report.provenance[1].text.at(language)));
    }
}

BOOST_AUTO_TEST_CASE(findings_carry_their_side_and_the_films_they_rest_on) {
    const auto tree = dumped(encoded(test::sampleReport(), test::sampleContext("en")));
    BOOST_TEST(count(tree, "(24028007,SCT,\"Right\")") >= 5u);
    BOOST_TEST(count(tree, "(7771000,SCT,\"Left\")") >= 5u);
    // four tube findings, two films of a conclusion
    BOOST_TEST(count(tree, "inferred from IMAGE") == 6u);
    BOOST_TEST(contains(tree, "(25022-5,LN,"));
    BOOST_TEST(contains(tree, "(18748-4,LN,"));
}

BOOST_AUTO_TEST_CASE(a_place_on_a_film_is_a_point_selected_from_its_frame) {
    const test::Scratch scratch;
    auto report = test::sampleReport();
    report.films[1].frame = 7;
    const auto bytes = encoded(report, test::sampleContext("en"));
    const auto tree = dumped(bytes);
    BOOST_TEST(count(tree, "inferred from SCOORD") == 1u);
    BOOST_TEST(count(tree, "selected from IMAGE") == 1u);
    // of the left tube's finding, in the middle of the pixel, on that frame
    const auto at = tree.find("inferred from SCOORD");
    const auto item =
        tree.substr(tree.rfind("contains CODE", at), tree.find("selected from IMAGE", at) + 80 - at + 600);
    BOOST_TEST(contains(item, "Left"), item);
    const auto dump = test::run("dcmdump -q +L " + scratch.write("a.dcm", bytes)).output;
    BOOST_TEST(contains(dump, "(0070,0022) FL 300.75\\120.5"));
    BOOST_TEST(contains(dump, "(0070,0023) CS [POINT]"));
    const auto relation = dump.find("[SELECTED FROM]");  // the reference stands before it
    BOOST_REQUIRE(relation != std::string::npos);
    const auto selected = dump.substr(relation - 800, 800);
    BOOST_TEST(contains(selected, "[2.25.1001.12]"), selected);
    BOOST_TEST(contains(selected, "(0008,1160) IS [7]"), selected);
    BOOST_TEST(contains(tree, "① Left: filling reaches the fimbrial end"));
}

BOOST_AUTO_TEST_CASE(evidence_lists_the_home_study_and_the_other_one_apart) {
    const test::Scratch scratch;
    const auto file = scratch.write("a.dcm", encoded(test::sampleReport(), test::sampleContext("en")));
    const auto current = test::run("dcmdump -q +P '0040,a375' " + file).output;
    const auto other = test::run("dcmdump -q +P '0040,a385' " + file).output;
    BOOST_TEST(contains(current, "[2.25.1001]"));
    BOOST_TEST(contains(current, "[2.25.1001.12]"));
    BOOST_TEST(contains(current, "[2.25.1001.13]"));
    BOOST_TEST(!contains(current, "[2.25.1001.15]"));
    BOOST_TEST(contains(other, "[2.25.2002]"));
    BOOST_TEST(contains(other, "[2.25.1001.15]"));
}

BOOST_AUTO_TEST_CASE(identifiers_times_and_the_private_scheme_are_those_given) {
    const test::Scratch scratch;
    const auto bytes = encoded(test::sampleReport(), test::sampleContext("zh"));
    const auto dump = test::run("dcmdump -q " + scratch.write("a.dcm", bytes)).output;
    BOOST_TEST(contains(dump, "(0008,0018) UI [2.25.9002]"));
    BOOST_TEST(contains(dump, "(0020,000e) UI [2.25.9102]"));
    BOOST_TEST(contains(dump, "(0020,000d) UI [2.25.1001]"));
    BOOST_TEST(contains(dump, "[99HSG]"));
    BOOST_TEST(contains(dump, "[2.25.300]"));
    BOOST_TEST(contains(dump, "[ISO_IR 192]"));
    BOOST_TEST(contains(dump, "(0008,0012) DA [20261123]"));
    BOOST_TEST(!contains(dump, "1.2.276.0.7230010"));
    BOOST_TEST(bytes == encoded(test::sampleReport(), test::sampleContext("zh")),
               "the same report gives the same bytes");
}

BOOST_AUTO_TEST_CASE(a_code_that_does_not_fit_is_refused_with_its_name) {
    auto report = test::sampleReport();
    report.sections[2].sections[0].findings[0].concept_.meaning = std::string(65, 'm');
    const auto refused = documents::encodeSr(report, test::sampleContext("en"));
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().code == "sr.encode");
    BOOST_TEST(contains(refused.error().where, "HSG-REACH"));
    report.sections[2].sections[0].findings[0].concept_ = {"A-CODE-OF-MORE-THAN-16", "99HSG", "Long"};
    const test::Scratch scratch;
    const auto file = scratch.write("a.dcm", encoded(report, test::sampleContext("en")));
    BOOST_TEST(contains(test::run("dcmdump -q +P '0008,0119' " + file).output, "A-CODE-OF-MORE-THAN-16"));
}

BOOST_AUTO_TEST_CASE(a_report_that_amends_another_names_it) {
    auto report = test::sampleReport();
    report.predecessor = "2.25.8001";
    auto context = test::sampleContext("en");
    BOOST_TEST(!documents::encodeSr(report, context), "without the series of the predecessor");
    context.uids["predecessor_series"] = "2.25.8101";
    const test::Scratch scratch;
    const auto file = scratch.write("a.dcm", encoded(report, context));
    const auto amended = test::run("dcmdump -q +P '0040,a360' " + file).output;
    BOOST_TEST(contains(amended, "[2.25.8001]"));
    BOOST_TEST(contains(amended, "[2.25.8101]"));
}

BOOST_AUTO_TEST_CASE(what_the_encoder_needs_and_lacks_is_said) {
    auto context = test::sampleContext("en");
    context.uids.erase("series");
    BOOST_TEST(documents::encodeSr(test::sampleReport(), context).error().where == "series");
    auto report = test::sampleReport();
    report.studies.clear();
    BOOST_TEST(!documents::encodeSr(report, test::sampleContext("en")));
    report = test::sampleReport();
    report.sections[0].heading = {};
    BOOST_TEST(documents::encodeSr(report, test::sampleContext("en")).error().where == "clinical");
    report = test::sampleReport();
    report.sections[2].sections[0].findings[0].films = {"f9"};
    BOOST_TEST(documents::encodeSr(report, test::sampleContext("en")).error().where == "f9");
}
