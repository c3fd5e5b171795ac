#include <boost/test/unit_test.hpp>

#include "reporting/rules/compiled_template.h"
#include "reporting/template/load.h"
#include "tests/support/template_folder.h"

using namespace reporting;

namespace {

const std::string head = "template.yaml", general = "questions/01_general.yaml", door = "questions/02_door.yaml";

std::string told(const Diagnostics& diagnostics) {
    std::string all;
    for (const Diagnostic& one : diagnostics)
        all += one.file + ":" + std::to_string(one.line) + ":" + std::to_string(one.column) + " " + one.code + " " +
               one.message + "\n";
    return all;
}

std::string withSamples(const std::string& text, const std::string& name = "mini") {
    TemplateFolder folder(name);
    folder.write("cases.yaml", text);
    return told(openTemplate(folder.path()).diagnostics);
}

void says(const std::string& all, const std::string& part) {
    BOOST_TEST(all.find(part) != std::string::npos, "expected " << part << "\ngot\n" << all);
}

const char* const samples =
    "cases:\n"
    "  - case: all\n"
    "    answers: {signs: none, volume: 7}\n"
    "  - case: patent\n"
    "    answers: {\"reach@right\": R2, signs: [a], volume: \"\"}\n";

}  // namespace

BOOST_AUTO_TEST_CASE(answers_of_sample_cases_are_read_and_kept_with_the_version) {
    TemplateFolder folder;
    const auto before = loadTemplate(folder.path());
    const std::string signs = before.value->question("signs")->options.front().id;
    std::string text = samples;
    text.replace(text.find("[a]"), 3, "[" + signs + "]");
    folder.write("cases.yaml", text);
    const auto first = loadTemplate(folder.path());
    BOOST_REQUIRE_MESSAGE(first.value, told(first.diagnostics));
    BOOST_TEST(first.diagnostics.empty(), told(first.diagnostics));
    BOOST_REQUIRE(first.value->samples.size() == 2u);
    const auto& patent = first.value->samples[1];
    BOOST_TEST(patent.name == "patent");
    BOOST_TEST(patent.answers.at(0).question == "reach");
    BOOST_TEST(patent.answers.at(0).side == "right");
    BOOST_TEST(patent.answers.at(1).values == std::vector<std::string>{signs}, boost::test_tools::per_element());
    BOOST_TEST(first.value->hash != before.value->hash, "the samples are part of the version");
    const auto again = templateFromResolved(resolvedTemplate(*first.value));
    BOOST_REQUIRE_MESSAGE(again.value, told(again.diagnostics));
    BOOST_TEST(again.value->hash == first.value->hash);
    BOOST_TEST(again.value->samples.size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_overlay_adds_to_the_answers_of_its_base_and_takes_away_what_they_answer) {
    TemplateFolder folder("overlay");
    folder.write("../mini/cases.yaml", "cases:\n  - case: all\n    answers: {signs: none, volume: 7}\n");
    folder.write("cases.yaml", "cases:\n  - case: all\n    answers: {volume: 8}\n");
    const auto both = loadTemplate(folder.path());
    BOOST_REQUIRE_MESSAGE(both.value, told(both.diagnostics));
    BOOST_REQUIRE(both.value->samples.size() == 1u);
    BOOST_TEST(both.value->samples[0].answers.at(0).values.at(0) == "none");
    BOOST_TEST(both.value->samples[0].answers.at(1).values.at(0) == "8");
    folder.write("../mini/cases.yaml", "cases:\n  - case: all\n    answers: {gone: 3, volume: 7}\n");
    BOOST_TEST(loadTemplate(folder.path()).value, "the base answers in vain, its own check told it");
}

BOOST_AUTO_TEST_CASE(a_slip_in_the_samples_is_told_at_its_place) {
    const auto one = [](const std::string& answer) {
        return withSamples("cases:\n  - case: all\n    answers: {" + answer + "}\n");
    };
    says(one("sigsn: none"), "cases.yaml:3:15 template.case There is no question 'sigsn'. Did you mean 'signs'?");
    says(one("signs: nnoe"), "template.case There is no option 'nnoe'");
    says(one("volume: much"), "'much' is no number that 'volume' takes");
    says(one("volume: 1000000"), "is no number that 'volume' takes");
    says(one("reach: R2"), "asked once a side: \"reach@right\"");
    says(one("\"reach@rigth\": R2"), "Did you mean 'right'?");
    says(one("\"volume@right\": 2"), "belongs to the whole examination");
    says(withSamples("cases:\n  - case: all\n    answer: {}\n"), "Did you mean 'answers'?");
    says(withSamples("cases:\n  - {case: a, answers: {}}\n  - {case: a, answers: {}}\n"), "stands twice");
}

BOOST_AUTO_TEST_CASE(a_parameter_takes_one_of_its_values_and_is_compared_with_no_other) {
    const auto after = [](const std::string& value, const std::string& compared) {
        TemplateFolder one;
        one.replace(head, "parameters:",
                    "parameters:\n  - {id: advice, value: " + value + ", values: [none, some], source: x}");
        one.replace(door, "films: immediate", "films: immediate\n    film: \"param.advice == " + compared + "\"");
        for (const std::string language : {"en", "zh"})
            one.write(language + "/labels.yaml", one.read(language + "/labels.yaml") + "parameter.advice: Advice\n");
        return told(openTemplate(one.path()).diagnostics);
    };
    BOOST_TEST(after("some", "none") == "");
    says(after("soem", "none"), "template.parameter 'soem' is no value of 'advice': none, some. Did you mean 'some'?");
    says(after("some", "many"), "template.expression");
}

BOOST_AUTO_TEST_CASE(a_normal_answer_has_a_condition_that_reads_what_is_asked_before) {
    const auto normal = [](const std::string& when) {
        TemplateFolder folder;
        folder.replace(door, "shownWhen: \"own.reach == R2\"",
                       "shownWhen: \"own.reach == R2\"\n    normal: {is: S1, films: [LATE], when: \"" + when + "\"}");
        return told(openTemplate(folder.path()).diagnostics);
    };
    BOOST_TEST(normal("own.reach == R2") == "");
    says(normal("own.spill == S1"), "template.forward-reference The normal answer of 'spill' depends on 'spill'");
    says(normal("own.reahc == R2"), "Did you mean 'reach'?");
}

BOOST_AUTO_TEST_CASE(several_options_are_proposed_each_by_its_condition) {
    const auto each = [](const std::string& conditions, const std::string& more = ", source: source.films") {
        TemplateFolder folder;
        folder.replace(general, "{id: signs, kind: choices, code: signs,",
                       "{id: signs, kind: choices, code: signs, prefill: [{each: {" + conditions + "}" + more + "}],");
        for (const std::string language : {"en", "zh"})
            folder.write(language + "/phrases.yaml", folder.read(language + "/phrases.yaml") + "source.films: films\n");
        return told(openTemplate(folder.path()).diagnostics);
    };
    TemplateFolder plain;
    const auto option = loadTemplate(plain.path()).value->question("signs")->options.front().id;
    BOOST_TEST(each(option + ": \"films.LATE == 0\"") == "");
    says(each("nothing_such: \"films.LATE == 0\""), "There is no option 'nothing_such'");
    says(each(option + ": \"films.LATR == 0\""), "Did you mean 'LATE'?");
    says(each(option + ": \"films.LATE == 0\"", ""), "come with 'source'");
}
