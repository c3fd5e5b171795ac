#include <boost/test/unit_test.hpp>

#include "reporting/documents/html/base64.h"
#include "reporting/documents/html/html.h"
#include "reporting/documents/text/rings.h"
#include "reporting/documents/text/text.h"
#include "reporting/documents/text/words.h"
#include "tests/support/run_command.h"
#include "tests/support/sample_report.h"

using namespace reporting;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

EncodeContext htmlContext(const std::string& language) {
    auto context = test::sampleContext(language);
    context.pageMustache = test::read(FIMBRIA_SOURCE_DIR "/templates/hsg/page.mustache");
    context.pictures[0].png = "\x89PNG\r\n";
    return context;
}

}  // namespace

BOOST_AUTO_TEST_CASE(findings_are_copied_with_their_sides_and_without_the_rest) {
    const auto text = documents::sectionText(test::sampleReport(), "findings", "en");
    BOOST_TEST(text ==
               "Cavity triangular, contour smooth, no filling defect.\n"
               "Right tube\n"
               "Right tube filled to the fimbrial end. Free spill on the immediate film. Delayed film at 16 min: no "
               "residual contrast, diffuse dispersion.\n"
               "Left tube\n"
               "Left tube filled to the fimbrial end. Free spill on the immediate film. Delayed film at 16 min: no "
               "residual contrast, diffuse dispersion.\n"
               "Slightly convoluted; 3.5 mm at the ampulla <check>.\n");
}

BOOST_AUTO_TEST_CASE(the_impression_is_copied_as_numbered_lines) {
    BOOST_TEST(documents::sectionText(test::sampleReport(), "impression", "zh") ==
               "1. 右侧输卵管通畅。\n2. 左侧输卵管通畅。\n3. 宫腔形态正常。\n"
               "4. 局限：球囊抽液后未摄片，子宫下段无法评价。\n5. 无需进一步影像检查。\n");
    BOOST_TEST(documents::sectionText(test::sampleReport(), "no_such_section", "zh").empty());
}

BOOST_AUTO_TEST_CASE(plain_text_names_patient_state_and_provenance) {
    const auto text = documents::encodeText(test::sampleReport(false), test::sampleContext("en"))->bytes;
    BOOST_TEST(contains(text, "NOT SIGNED — PRELIMINARY"));
    BOOST_TEST(contains(text, "Patient: Sample Case 样本 病例"));
    BOOST_TEST(contains(text, "Further study: West Campus · 2026-11-24 · B-77 · W-55 (CAMPUS-E)"));
    BOOST_TEST(contains(text, "Rules applied: DT34 (right), DT34 (left), Q14."));
    BOOST_TEST(!contains(text, "FINAL"));
}

BOOST_AUTO_TEST_CASE(answers_that_no_sentence_says_are_listed) {
    auto report = test::sampleReport();
    report.sections[1].sentences.clear();
    BOOST_TEST(documents::sectionText(report, "technique", "zh") == "对比剂用量：12.5 mL\n");
}

BOOST_AUTO_TEST_CASE(the_page_of_the_template_holds_the_report_and_escapes_what_was_typed) {
    for (const std::string language : {"en", "zh"}) {
        const auto html = documents::encodeHtml(test::sampleReport(), htmlContext(language));
        BOOST_REQUIRE_MESSAGE(html, html.error().message);
        const auto& page = html->bytes;
        BOOST_TEST(contains(page, language == "zh" ? "lang=\"zh-CN\"" : "lang=\"en\""));
        BOOST_TEST(contains(page, "3.5 mm at the ampulla &lt;check&gt;."));
        BOOST_TEST(contains(page, language == "zh" ? "右侧输卵管通畅。" : "Right tube patent."));
        BOOST_TEST(contains(page, "data:image/png;base64,iVBORw0K"));
        BOOST_TEST(contains(page, "<svg"));
        BOOST_TEST(!contains(page, "{{"));
        BOOST_TEST(!contains(page, "src=\"\""));  // no logo, no place for one
        BOOST_TEST(!contains(page, "<p class=\"furniture\"></p>"));
        BOOST_TEST(!contains(page, "<script"));
        const test::Scratch scratch;
        const auto checked = test::run(
            "xmllint --html --noout " + scratch.write("a.html", page) +
            " 2>&1 | grep -v 'Tag \\(section\\|main\\|header\\|footer\\|figure\\|figcaption\\|"
            "details\\|summary\\|svg\\|g\\|circle\\|path\\|rect\\|title\\|style\\|text\\) invalid' | grep error");
        BOOST_TEST(checked.output.empty(), checked.output);
    }
}

BOOST_AUTO_TEST_CASE(a_marked_place_is_a_numbered_ring_that_is_said_as_well) {
    const auto report = test::sampleReport();
    for (const std::string language : {"en", "zh"}) {
        const std::string line = "① " + report.keyImages[0].places[0].label.at(language);
        const auto page = documents::encodeHtml(report, htmlContext(language))->bytes;
        // 0.6 and 0.25 of 512 pixels, white over black
        const auto rings = page.substr(page.find("<svg class=\"rings\""), 900);
        BOOST_TEST(contains(rings, "viewBox=\"0 0 512 512\" aria-hidden=\"true\""), rings);
        BOOST_TEST(contains(rings, "stroke=\"#000\""));
        BOOST_TEST(contains(rings, "stroke=\"#fff\""));
        BOOST_TEST(contains(rings, "cx=\"307.2\" cy=\"128.0\""));
        BOOST_TEST(contains(rings, ">1</text>"));
        const auto alt = page.substr(page.find("alt=\"") + 5, 300);
        BOOST_TEST(contains(alt.substr(0, alt.find("\">")), line), alt);
        BOOST_TEST(contains(page, "<br>" + line + "</figcaption>"));
        // the other film has none
        BOOST_TEST(page.find("<svg class=\"rings\"", page.find("<svg class=\"rings\"") + 1) == std::string::npos);
        const auto text = documents::encodeText(report, test::sampleContext(language))->bytes;
        BOOST_TEST(contains(text, "\n  " + line + "\n"));
    }
}

BOOST_AUTO_TEST_CASE(plates_stand_inside_and_beside_their_rings) {
    FilmPicture picture;
    for (const auto& [x, y] : {std::pair(0.0, 0.0), {1.0, 0.0}, {0.0, 1.0}, {1.0, 1.0}, {0.5, 0.5}, {0.55, 0.5}})
        picture.rings.push_back({static_cast<int>(picture.rings.size()) + 8, x, y});
    const auto rings = documents::drawnRings(picture, 400, 300, 16);
    BOOST_REQUIRE(rings.size() == 6u);
    for (const auto& ring : rings) {
        BOOST_TEST(ring.left >= 0);
        BOOST_TEST(ring.top >= 0);
        BOOST_TEST(ring.left + ring.breadth <= 400);
        BOOST_TEST(ring.top + ring.height <= 300);
        const bool hidesTheMiddle = ring.left < ring.x && ring.x < ring.left + ring.breadth && ring.top < ring.y &&
                                    ring.y < ring.top + ring.height;
        BOOST_TEST(!hidesTheMiddle, ring.number);
    }
    BOOST_TEST(documents::circled(1) == "①");
    BOOST_TEST(documents::circled(20) == "⑳");
    BOOST_TEST(documents::circled(21) == "(21)");
}

BOOST_AUTO_TEST_CASE(a_page_or_a_drawing_that_cannot_be_used_is_refused) {
    auto context = htmlContext("en");
    context.pageMustache = "{{#sections}} never closed";
    BOOST_TEST(documents::encodeHtml(test::sampleReport(), context).error().code == "html.page");
    context = htmlContext("en");
    context.diagramSvg = "<svg><SCRIPT>alert(1)</SCRIPT></svg>";
    BOOST_TEST(documents::encodeHtml(test::sampleReport(), context).error().where == "diagram.svg");
    context.diagramSvg.clear();
    context.pageMustache.clear();
    BOOST_TEST(!documents::encodeHtml(test::sampleReport(), context));
}

BOOST_AUTO_TEST_CASE(base64_pads_as_rfc_4648_says) {
    BOOST_TEST(documents::base64("") == "");
    BOOST_TEST(documents::base64("f") == "Zg==");
    BOOST_TEST(documents::base64("fo") == "Zm8=");
    BOOST_TEST(documents::base64("foo") == "Zm9v");
    BOOST_TEST(documents::base64("foob") == "Zm9vYg==");
    BOOST_TEST(documents::base64("foobar") == "Zm9vYmFy");
}

BOOST_AUTO_TEST_CASE(dates_and_names_are_written_for_people) {
    BOOST_TEST(documents::dateWords("20261123") == "2026-11-23");
    BOOST_TEST(documents::dateWords("20261123110203") == "2026-11-23 11:02");
    BOOST_TEST(documents::dateWords("about 2026") == "about 2026");
    BOOST_TEST(documents::nameWords("Zhang^San=张^三=zhang^san") == "Zhang San 张 三 zhang san");
    BOOST_TEST(documents::nameWords("Only^^^Dr^") == "Only Dr");
}
