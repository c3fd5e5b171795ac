#include <fcntl.h>
#include <boost/test/unit_test.hpp>

#include "reporting/compose/compose.h"
#include "tests/reporting/exchange/samples.h"
#include "tests/support/confined.h"

using namespace test;
using reporting::ExchangeNote;
using reporting::importMrrt;

namespace {

std::string page(const std::string& body, const std::string& attributes = "") {
    return "<!DOCTYPE html>\n<html>\n<head>\n<title>T</title>\n<meta charset=\"UTF-8\"/>\n"
           "<meta name=\"dcterms.language\" content=\"en\"/>\n<script type=\"text/xml\">\n<template_attributes>\n" +
           attributes + "<coded_content> </coded_content>\n</template_attributes>\n</script>\n</head>\n<body>\n" +
           body + "\n</body>\n</html>\n";
}

struct Imported {
    Scratch scratch;
    reporting::MrrtImport import;
    reporting::Compilation compilation;
    explicit Imported(const std::string& html) : import(importMrrt(html, "t")) {
        if (!import.files.empty()) compilation = reporting::openTemplate(written(scratch, "t", import));
        BOOST_REQUIRE_MESSAGE(compilation.value, errorsOf(compilation) + reporting::notesText(import.notes, "t"));
    }
    const reporting::Template& operator*() const { return reporting::templateOf(*compilation.value); }
    std::string phrase(const std::string& id) const { return (**this).phrases.at("en").at("say." + id); }
};

bool refusedAs(const std::string& html, const std::string& code) {
    const auto imported = importMrrt(html, "t");
    return imported.files.empty() && has(imported.notes, code);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_words_around_a_field_are_its_sentence) {
    const Imported imported(
        page("<section data-section-name='Findings'><p>There is <select id='sev'><option>no</option>"
             "<option>mild</option></select> <label for='sev'>pulmonary edema</label>.</p>"
             "<p>Mass of <input type='number' id='size' min='0' max='99' step='0.1'> cm.</p></section>"));
    BOOST_TEST((*imported).questions.size() == 2u);
    BOOST_TEST(imported.phrase("sev") == "There is {value} pulmonary edema.");
    BOOST_TEST(imported.phrase("size") == "Mass of {value} cm.");
    const auto* size = (*imported).question("size");
    BOOST_REQUIRE(size);
    BOOST_TEST(size->unit == "cm");
    BOOST_TEST(size->decimals == 1);
    BOOST_TEST(*size->max == 99);
}

BOOST_AUTO_TEST_CASE(an_answered_template_gives_a_report_with_these_sentences) {
    const Imported imported(
        page("<section data-section-name='Findings'><p>There is <select id='sev'><option>no</option>"
             "<option>mild</option></select> edema.</p><p>Always said.</p></section>"));
    reporting::Reading reading;
    reporting::Answer answer;
    answer.question = "sev";
    answer.value = reporting::Choice{"mild"};
    reading.answers.push_back(answer);
    BOOST_TEST(reporting::checkReading(*imported.compilation.value, reading).empty());
    const reporting::Evaluation evaluation(*imported.compilation.value, reading);
    const auto& sentences = (*imported).sections.at(0).sentences;
    BOOST_REQUIRE(sentences.size() == 2u);
    const auto call = evaluation.call(sentences[0].phrase);
    BOOST_REQUIRE(call);
    BOOST_TEST(call->arguments.at(0).value == "option.sev.mild");
}

BOOST_AUTO_TEST_CASE(nothing_is_preselected_and_required_fields_stay_required) {
    const Imported imported(
        page("<section data-section-name='A' data-section-required='true'><p><label for='x'>X</label>"
             "<input type='text' id='x' value='Normal.' data-field-completion-action='PROHIBIT'></p>"
             "<p>Y <input type='text' id='y' data-field-completion-action='ALERT'></p></section>"));
    BOOST_TEST((*imported).question("x")->required.text == "yes");
    BOOST_TEST(!(*imported).question("y")->required);
    BOOST_TEST((*imported).label("en", "help.x").find("Normal.") != std::string::npos);
    const auto blank = reporting::assess(*imported.compilation.value, {});
    bool refused = false, warned = false;
    for (const auto& one : blank.contradictions) {
        refused = refused || (one.severity == reporting::RuleSeverity::Refuse && one.rule == "need_a");
        warned = warned || (one.severity == reporting::RuleSeverity::Warn && one.rule == "alert_y");
    }
    BOOST_TEST(refused);
    BOOST_TEST(warned);
}

BOOST_AUTO_TEST_CASE(buttons_of_one_name_and_check_boxes_side_by_side_are_one_question_each) {
    const Imported imported(
        page("<section data-section-name='A'><p>Side <input type='radio' name='s' id='a' value='l'><label "
             "for='a'>left</label>"
             "<input type='radio' name='s' id='b' value='r'><label for='b'>right</label></p>"
             "<p>Seen on <input type='checkbox' id='c'><label for='c'>film</label><input type='checkbox' id='d'>"
             "<label for='d'>scan</label></p></section>"));
    BOOST_REQUIRE((*imported).questions.size() == 2u);
    BOOST_TEST(imported.import.controls == 4);
    const auto& side = (*imported).questions[0];
    BOOST_TEST((side.kind == reporting::QuestionKind::Choice));
    BOOST_TEST(side.options.size() == 2u);
    BOOST_TEST((*imported).label("en", "option." + side.id + ".l") == "left");
    const auto& seen = (*imported).questions[1];
    BOOST_TEST((seen.kind == reporting::QuestionKind::Choices));
    BOOST_TEST((*imported).label("en", "question." + seen.id) == "Seen on");
}

BOOST_AUTO_TEST_CASE(names_that_would_confuse_an_expression_are_changed_and_braces_are_words) {
    const Imported imported(
        page("<section data-section-name='or'><p>not <input type='text' id='not'></p>"
             "<p>It's {odd} <input type='text' id='1 2'></p>"
             "<p><input type='text' id='x'><input type='text' id='x'></p></section>"));
    BOOST_TEST((*imported).questions.size() == 4u);
    BOOST_TEST(has(imported.import.notes, "mrrt.duplicate-id"));
    BOOST_TEST(imported.phrase("q_1_2") == "It''s '{'odd'}' {value}");
}

/// As the T-Rex editor writes a field with suggestions: an input with a list. Any text is allowed there, so it is one.
BOOST_AUTO_TEST_CASE(an_input_with_a_list_of_suggestions_takes_any_words_and_shows_them_as_help) {
    const Imported imported(
        page("<section data-section-name='Findings' class='level1'><p><label for='tre1'>Quality:</label>"
             "<input id='tre1' name='Quality' list='tre1_list' data-field-type='TEXT' value=''>"
             "<datalist id='tre1_list'><option value='diagnostic'>diagnostic</option><option>limited</option>"
             "</datalist>.</p><p>Other <input id='tre2' list='gone'></p></section>"));
    BOOST_REQUIRE((*imported).questions.size() == 2u);
    for (const auto& question : (*imported).questions)
        BOOST_TEST((question.kind == reporting::QuestionKind::Text), question.id);
    BOOST_TEST((*imported).label("en", "question.tre1").find("Quality") == 0u);
    BOOST_TEST((*imported).label("en", "help.tre1").find("(diagnostic, limited)") != std::string::npos);
    BOOST_TEST((*imported).label("en", "help.tre2") == "help.tre2");  // there is none
    BOOST_TEST(has(imported.import.notes, "mrrt.suggestions"));
    // what is suggested is not said
    for (const auto& [id, words] : (*imported).phrases.at("en"))
        BOOST_TEST(words.find("limited") == std::string::npos, id);
    BOOST_TEST(imported.phrase("tre1").find("{value}") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(nothing_of_a_file_is_run_or_loaded) {
    const std::string hostile = page(
        "<section data-section-name='A' onclick='steal()'><p onload=\"x()\">X <input type='text' id='x' "
        "onfocus='y()'></p>"
        "<script src='http://127.0.0.1/evil.js'>fetch('http://127.0.0.1/')</script>"
        "<img src='file:///etc/passwd'><iframe src='http://127.0.0.1/'></iframe><object "
        "data='file:///etc/hosts'></object>"
        "<embed src='http://127.0.0.1/t.html'><link rel='stylesheet' href='http://127.0.0.1/s.css'>"
        "<a href='javascript:alert(1)'>here</a><style>@import url(http://127.0.0.1/x.css)</style></section>",
        "<status>ACTIVE</status><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" "
        "href=\"file:///etc/passwd\"/>\n");
    const std::string entities =
        "<!DOCTYPE html SYSTEM \"file:///etc/passwd\">\n<html><head><title>T</title><script type='text/xml'>"
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY % y SYSTEM 'http://127.0.0.1/d.dtd'>%y;]>"
        "<template_attributes><status>&x;</status></template_attributes></script></head><body><p>A</p></body></html>";
    importMrrt(page("<p>warm</p>"), "t");
    for (const auto& html : {hostile, entities}) {
        const int done = confined({true, 0, 0}, [&] { return !importMrrt(html, "t").files.empty(); });
        BOOST_TEST(done == 0);
    }
    // the judge itself: a file that is opened ends the process
    BOOST_TEST(confined({true, 0, 0}, [] { return ::open("/etc/hostname", O_RDONLY) >= 0; }) == 128 + SIGSYS);

    const auto imported = importMrrt(hostile, "t");
    std::string all;
    for (const auto& [file, text] : imported.files) all += text;
    for (const char* trace : {"steal", "fetch", "javascript", "passwd", "127.0.0.1", "@import", "evil"})
        BOOST_TEST(all.find(trace) == std::string::npos, trace);
    for (const char* code : {"mrrt.handler", "mrrt.script", "mrrt.link", "mrrt.nested", "mrrt.two-scripts"})
        BOOST_TEST(has(imported.notes, code), code);
    BOOST_TEST(has(importMrrt(entities, "t").notes, "mrrt.doctype"));
}

BOOST_AUTO_TEST_CASE(hostile_files_are_refused_by_the_limit_they_break_in_bounded_time_and_memory) {
    const auto many = [](const std::string& text, int count) {
        std::string out;
        for (int i = 0; i < count; ++i) out += text;
        return out;
    };
    std::string attributes, formatting, options;
    for (int i = 0; i < 60000; ++i) attributes += " a" + std::to_string(i);
    for (int i = 0; i < 300; ++i) formatting += "<b a" + std::to_string(i) + ">";
    for (int i = 0; i < 20000; ++i) options += "<option>" + std::to_string(i) + "</option>";
    const std::pair<std::string, const char*> files[] = {
        {many("<div>", 100000), "mrrt.depth"},
        {page(many("<span>", 80000)), "mrrt.depth"},
        {formatting + many("<p>", 20000), "mrrt.depth"},
        {"<div" + attributes + ">", "mrrt.attributes"},
        {page("<svg><style><a x='\"'" + attributes + "></style></svg>"), "mrrt.foreign"},
        {many("<p>", 60000), "mrrt.tags"},
        {std::string(600000, 'x'), "mrrt.size"},
        {page(std::string("A\0B", 3)), "mrrt.nul"},
        {std::string("\xFF\xFE<\0h\0t\0m\0l\0", 12), "mrrt.nul"},
        {"", "mrrt.no-body"},
        {page(""), "mrrt.empty"},
        {page(many("<p>words</p>", 20000)), "mrrt.words"},
        {page(many("<input type=text>", 20000)), "mrrt.fields"},
        {page(many("<h2>a</h2>b", 15000)), "mrrt.sections"},
    };
    for (const auto& [html, code] : files)
        BOOST_TEST(
            confined({true, 300, 20}, [&, &file = html, &expected = code] { return refusedAs(file, expected); }) == 0,
            code);
    // these are odd, not hostile: they are taken
    const auto taken = [](const std::string& html) { return !importMrrt(html, "t").files.empty(); };
    for (const std::string& html :
         {page("<select id='x'>" + options + "</select>"), page(many("<p>words</p>", 1000)),
          page(many("<table><tr><td>", 60) + "words"), page(many("</section>", 20000) + "words")})
        BOOST_TEST(confined({true, 600, 30}, [&] { return taken(html); }) == 0);
    BOOST_TEST(has(importMrrt(page("<select id='x'>" + options + "</select>"), "t").notes, "mrrt.options"));
}

BOOST_AUTO_TEST_CASE(entities_that_grow_in_the_attributes_are_never_replaced) {
    std::string laughs = "<!DOCTYPE lolz [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 40; ++i)
        laughs +=
            "<!ENTITY a" + std::to_string(i) + " '&a" + std::to_string(i - 1) + ";&a" + std::to_string(i - 1) + ";'>";
    const std::string html = "<html><head><title>T</title><script type='text/xml'>" + laughs +
                             "]><template_attributes><status>&a39;</status></template_attributes></script></head>"
                             "<body><p>A <input id='x'></p></body></html>";
    BOOST_TEST(confined({true, 100, 5}, [&] { return !importMrrt(html, "t").files.empty(); }) == 0);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_utf_8_is_read_as_windows_and_says_so) {
    const Imported imported(page("<section data-section-name='R\xF6ntgen'><p>\x80 <input id='x'></p></section>"));
    BOOST_TEST(has(imported.import.notes, "mrrt.utf8"));
    BOOST_TEST((*imported).label("en", "section.r_ntgen") == "Röntgen");
    BOOST_TEST(imported.phrase("x") == "€ {value}");
}

BOOST_AUTO_TEST_CASE(merge_fields_are_proposed_from_the_study_where_an_attribute_is_known) {
    const Imported imported(
        page("<section data-section-name='A'><p>Why <input type='text' id='x' data-field-merge-flag='true' "
             "data-field-merge-identifier='RIS Reason For Exam'></p></section>"));
    const auto* question = (*imported).question("x");
    BOOST_REQUIRE(question->prefill.size() == 1u);
    BOOST_TEST(question->prefill[0].attribute == "ReasonForTheRequestedProcedure");
}
