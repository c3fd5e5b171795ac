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
