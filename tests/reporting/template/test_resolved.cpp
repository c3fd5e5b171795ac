#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "reporting/rules/compiled_template.h"
#include "reporting/template/load.h"
#include "tests/support/template_folder.h"

using namespace reporting;

BOOST_AUTO_TEST_CASE(the_resolved_template_makes_the_same_template_again) {
    for (const char* name : {"mini", "overlay"}) {
        const LoadedTemplate first = loadTemplate(TemplateFolder(name).path());
        BOOST_REQUIRE(first.value);
        const LoadedTemplate second = templateFromResolved(resolvedTemplate(*first.value));
        BOOST_REQUIRE(second.value);
        BOOST_TEST(second.value->hash == first.value->hash);
        BOOST_TEST(resolvedTemplate(*second.value) == resolvedTemplate(*first.value));
        BOOST_TEST((second.value->labels == first.value->labels));
        BOOST_TEST((second.value->phrases == first.value->phrases));
        BOOST_TEST((second.value->codes == first.value->codes));
        BOOST_TEST(second.value->expressionCount == first.value->expressionCount);
        BOOST_TEST(bool(compile(second.value).value));
    }
}

BOOST_AUTO_TEST_CASE(the_hash_follows_the_meaning_not_the_layout_of_the_files) {
    const std::string hash = loadTemplate(TemplateFolder().path()).value->hash;
    BOOST_TEST(hash.size() == 64u);
    TemplateFolder comment;
    comment.replace("template.yaml", "id: mini", "# a remark\nid:   \"mini\"");
    BOOST_TEST(loadTemplate(comment.path()).value->hash == hash);
    TemplateFolder order;
    order.replace("template.yaml", "id: mini\nversion: 1.2.0", "version: 1.2.0\nid: mini");
    BOOST_TEST(loadTemplate(order.path()).value->hash == hash);
    TemplateFolder threshold;
    threshold.replace("template.yaml", "value: 15", "value: 16");
    BOOST_TEST(loadTemplate(threshold.path()).value->hash != hash);
    TemplateFolder word;
    word.replace("zh/labels.yaml", "中R1", "中R 1");
    BOOST_TEST(loadTemplate(word.path()).value->hash != hash);
    TemplateFolder picture;
    picture.write("logo.png", std::string("\x89PNG\0\1", 6));
    const LoadedTemplate withLogo = loadTemplate(picture.path());
    BOOST_TEST(withLogo.value->hash != hash);
    BOOST_TEST(templateFromResolved(withLogo.value->resolved).value->logoPng == withLogo.value->logoPng);
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_resolved_template_is_refused) {
    for (const char* text : {"", "{}", "[1]", "{\"template.yaml\": 3}", "\x01"})
        BOOST_TEST(!templateFromResolved(text).value);
}

BOOST_AUTO_TEST_CASE(an_overlay_replaces_adds_and_removes_by_id) {
    const Compilation result = openTemplate(TemplateFolder("overlay").path());
    for (const Diagnostic& one : result.diagnostics)
        BOOST_TEST_MESSAGE(one.file << ":" << one.line << " " << one.message);
    BOOST_REQUIRE(result.value);
    const Template& merged = templateOf(*result.value);
    BOOST_TEST(merged.id == "mini_site");
    BOOST_TEST(merged.table == "door");  // from the base
    BOOST_TEST(merged.parameter("limit")->value == "20");
    BOOST_TEST(merged.parameter("limit")->unit == "mL");  // what the overlay does not name stays
    BOOST_TEST(merged.parameter("added")->value == "3");
    BOOST_TEST(merged.interval.classes[0].max == 90);
    BOOST_TEST(merged.interval.classes[0].min == 10);
    BOOST_TEST(merged.label("en", "option.reach.R2") == "far end");
    BOOST_TEST(merged.label("zh", "option.reach.R2") == "中R2");
    BOOST_REQUIRE(merged.limitations.size() == 1u);
    BOOST_TEST(merged.limitations[0].id == "L2");
    BOOST_TEST(merged.tables[0].rows[1].rule == "D1b");
    BOOST_TEST(merged.tables[0].rows.size() == 4u);
    BOOST_TEST(merged.tables[0].inputs.size() == 5u);
}

BOOST_AUTO_TEST_CASE(places_of_an_overlay_and_its_base_name_the_right_file) {
    TemplateFolder folder("overlay");
    folder.replace("template.yaml", "max: 90", "max: ninety");
    folder.replace("../mini/template.yaml", "title: title.report", "titel: title.report");
    folder.replace("rules/limitations.yaml", "L1, remove", "L7, remove");
    std::set<std::string> places;
    for (const Diagnostic& one : openTemplate(folder.path()).diagnostics)
        places.insert(one.file + ":" + std::to_string(one.line) + ":" + std::to_string(one.column));
    BOOST_TEST(places.count("template.yaml:7:39"));
    BOOST_TEST(places.count("../mini/template.yaml:5:1"));
    BOOST_TEST(places.count("rules/limitations.yaml:2:5"));
}

BOOST_AUTO_TEST_CASE(an_overlay_of_itself_is_refused) {
    TemplateFolder folder("overlay");
    folder.replace("../mini/template.yaml", "id: mini", "id: mini\nextends: ../overlay");
    const Compilation result = openTemplate(folder.path());
    BOOST_TEST(!result.value);
    BOOST_TEST(result.diagnostics.at(0).code == "template.extends");
}

BOOST_AUTO_TEST_CASE(an_overlay_takes_sentences_away_and_puts_one_between_the_others) {
    TemplateFolder folder("overlay");
    folder.write("report.yaml",
                 "sections:\n  - id: findings\n    sentences:\n      - {phrase: say.agent, remove: yes}\n"
                 "      - {phrase: exam.other, before: remark, when: \"answered(agent)\"}\n");
    const Compilation result = openTemplate(folder.path());
    BOOST_REQUIRE(result.value);
    const auto& sentences = templateOf(*result.value).sections.at(0).sentences;
    BOOST_REQUIRE_EQUAL(sentences.size(), 2u);
    BOOST_TEST(sentences[0].phrase.id == "exam.other");
    BOOST_TEST(sentences[1].text == "remark");
}

BOOST_AUTO_TEST_CASE(an_overlay_moves_questions_and_a_step_without_questions_is_gone) {
    TemplateFolder folder("overlay");
    folder.write("questions/01_general.yaml",
                 "step: general\nquestions:\n  - {id: remark, moveTo: end}\n  - {id: signs, moveBefore: volume}\n");
    folder.write("questions/03_end.yaml", "step: end\nquestions: []\n");
    for (const char* language : {"en", "zh"})
        folder.write(std::string(language) + "/labels.yaml",
                     folder.read(std::string(language) + "/labels.yaml") + "step.end: End\n");
    const Compilation moved = openTemplate(folder.path());
    BOOST_REQUIRE(moved.value);
    const Template& source = templateOf(*moved.value);
    BOOST_TEST(
        source.step("general")->questions == (std::vector<std::string>{"agent", "walked_far", "signs", "volume"}),
        boost::test_tools::per_element());
    BOOST_TEST(source.step("end")->questions == std::vector<std::string>{"remark"}, boost::test_tools::per_element());
    BOOST_TEST(source.question("remark")->step == "end");
    BOOST_TEST(templateFromResolved(source.resolved).value->hash == source.hash);

    folder.write("questions/03_end.yaml", "step: end\nquestions:\n  - {id: remark, moveTo: general}\n");
    BOOST_TEST(!openTemplate(folder.path()).value);  // nothing of that name is there: it was never inherited
    folder.write("questions/03_end.yaml", "step: end\nquestions: []\n");
    folder.write("questions/01_general.yaml", "step: general\nquestions:\n  - {id: remark, moveTo: ende}\n");
    const auto unknown = openTemplate(folder.path());
    BOOST_TEST(!unknown.value);
    BOOST_TEST(std::any_of(unknown.diagnostics.begin(), unknown.diagnostics.end(), [](const Diagnostic& one) {
        return one.file == "questions/01_general.yaml" && one.line == 3 &&
               one.message.find("'ende'") != std::string::npos && one.message.find("end") != std::string::npos;
    }));
}

BOOST_AUTO_TEST_CASE(an_overlay_removes_a_step) {
    TemplateFolder folder("overlay");
    folder.write("questions/09_extra.yaml", "step: extra\nremove: yes\n");
    const auto wrong = openTemplate(folder.path());
    BOOST_TEST(!wrong.value);
    BOOST_TEST(wrong.diagnostics.at(0).file == "questions/09_extra.yaml");
    TemplateFolder base("overlay");
    base.write("../mini/questions/09_extra.yaml", "step: extra\nquestions: [{id: more, kind: text, code: remark}]\n");
    for (const char* language : {"en", "zh"})
        base.write(std::string("../mini/") + language + "/labels.yaml",
                   base.read(std::string("../mini/") + language + "/labels.yaml") +
                       "step.extra: Extra\nquestion.more: More\n");
    BOOST_TEST(templateOf(*openTemplate(base.path()).value).step("extra"));
    base.write("questions/09_extra.yaml", "step: extra\nremove: yes\n");
    const auto without = openTemplate(base.path());
    BOOST_REQUIRE(without.value);
    BOOST_TEST(!templateOf(*without.value).step("extra"));
    BOOST_TEST(without.diagnostics.empty());  // the words that nobody needs now are the base's
}

BOOST_AUTO_TEST_CASE(an_overlay_with_fewer_languages_leaves_the_words_of_the_others_out) {
    TemplateFolder folder("overlay");
    folder.replace("template.yaml", "extends: ../mini", "extends: ../mini\nlanguages: [zh]");
    BOOST_TEST(!openTemplate(folder.path()).value);  // its own English words are not wanted
    std::filesystem::remove_all(folder.path() + "/en");
    const auto one = openTemplate(folder.path());
    BOOST_REQUIRE(one.value);
    const Template& source = templateOf(*one.value);
    BOOST_TEST(source.labels.count("en") == 0u);
    BOOST_TEST(source.label("en", "option.reach.R2") == source.label("zh", "option.reach.R2"));
}
