#include "places.h"
#include "plugin/shelf/past_readings.h"
#include "plugin/shelf/template_rules.h"
#include "plugin/shelf/template_shelf.h"
#include "reporting/model/reading_json.h"

using namespace test;
using Use = hsg::ShelfEntry::Use;

BOOST_FIXTURE_TEST_SUITE(shelf, Department)

BOOST_AUTO_TEST_CASE(the_department_goes_before_what_is_shipped) {
    const auto entries = hsg::scanShelf(hsg::shelfPlaces(settings));
    BOOST_REQUIRE(entries.size() >= 2u);
    BOOST_TEST(entries.front().id == "mini");
    BOOST_TEST((entries.front().use == Use::AsWritten));
    BOOST_TEST(entries.front().usedVersion == "1.2.0");
    BOOST_TEST(std::any_of(entries.begin(), entries.end(), [](const auto& one) { return one.id == "hsg"; }));
    const auto* force = hsg::entryInForce(entries, settings);
    BOOST_REQUIRE(force);
    BOOST_TEST(force->id == "mini");
    settings.values["hsg/template"] = "";
    BOOST_TEST(hsg::openInForce(settings).id == "hsg");
    settings.values["hsg/template"] = site();
    BOOST_TEST(hsg::openInForce(settings).id == "mini");
    settings.values["hsg/template"] = "nobody";
    BOOST_TEST(!hsg::openInForce(settings).compiled);
}

BOOST_AUTO_TEST_CASE(a_broken_file_in_the_shared_folder_stops_no_reading) {
    const auto good = entry();
    BOOST_REQUIRE((good.use == Use::AsWritten));
    write(site() + "/template.yaml", "id: mini\nversion: [\n");
    auto broken = entry();
    BOOST_TEST((broken.use == Use::LastGood));
    BOOST_TEST(broken.usedHash == good.usedHash);
    BOOST_REQUIRE(broken.problems.size() > 0u);
    BOOST_TEST(broken.problems[0].file == "template.yaml");
    BOOST_TEST(broken.problems[0].line > 0);
    fs::remove_all(folder());  // the share is not mounted
    broken = entry();
    BOOST_TEST((broken.use == Use::LastGood));
    BOOST_TEST(broken.usedHash == good.usedHash);
}

BOOST_AUTO_TEST_CASE(an_unknown_broken_template_cannot_be_used) {
    replace(site() + "/template.yaml", "unit: mL", "unit: milk");
    BOOST_TEST((entry().use == Use::None));
    BOOST_TEST(!entry().compiled);
}

BOOST_AUTO_TEST_CASE(what_was_changed_after_its_activation_waits_for_the_next_one) {
    const auto draft = *hsg::draftOf(site(), reporting::authoring::VersionPart::Minor);
    BOOST_REQUIRE(hsg::activateTemplate(draft, hash(draft), actor()));
    const auto active = entry();
    BOOST_TEST((active.use == Use::AsWritten));
    replace(site() + "/template.yaml", "value: 15", "value: 30");
    const auto changed = entry();
    BOOST_TEST(changed.reason == "changed");
    BOOST_TEST((changed.use == Use::LastGood));
    BOOST_TEST(changed.usedHash == active.usedHash);
    replace(site() + "/template.yaml", "version: 1.3.0", "version: 1.3.1");
    BOOST_REQUIRE(hsg::activateTemplate(site(), hash(site()), actor()));
    BOOST_TEST((entry().use == Use::AsWritten));
    BOOST_TEST(entry().usedVersion == "1.3.1");
}

BOOST_AUTO_TEST_CASE(an_overlay_without_a_word_is_in_the_state_of_its_base) {
    fs::create_directories(folder() + "/quiet");
    write(folder() + "/quiet/template.yaml", "id: quiet\nversion: 1.0.0\nextends: ../site\n");
    settings.values["hsg/template"] = "quiet";
    BOOST_TEST((entry().use == Use::AsWritten));
    BOOST_REQUIRE(hsg::retireTemplate(folder() + "/quiet", actor()));
    BOOST_TEST(!entry().compiled);
}

BOOST_AUTO_TEST_CASE(two_folders_of_one_id_are_told_and_the_first_counts) {
    fs::copy(site(), folder() + "/twin", fs::copy_options::recursive);
    const auto entries = hsg::scanShelf(hsg::shelfPlaces(settings));
    const auto* force = hsg::entryInForce(entries, settings);
    BOOST_REQUIRE(force);
    BOOST_TEST(force->folder == site());
    const auto twin =
        std::find_if(entries.begin(), entries.end(), [&](const auto& one) { return one.folder == folder() + "/twin"; });
    BOOST_REQUIRE(twin != entries.end());
    BOOST_TEST(twin->problems.back().code == "shelf.twice");
}

BOOST_AUTO_TEST_CASE(the_watched_shelf_sees_a_change_and_a_break) {
    hsg::TemplateShelf shelf(settings);
    BOOST_REQUIRE(waitFor([&] { return shelf.isRead(); }));
    BOOST_REQUIRE(shelf.current());
    BOOST_TEST(reporting::templateOf(*shelf.current()).id == "mini");
    BOOST_TEST(waitFor([&] { return shelf.entry("hsg") != nullptr; }));
    BOOST_TEST(shelf.trouble().empty());
    const auto before = shelf.inForce()->usedHash;
    replace(site() + "/template.yaml", "value: 15", "value: 16");
    shelf.rescan();
    BOOST_TEST(waitFor([&] { return shelf.inForce() && shelf.inForce()->usedHash != before; }));
    const auto after = shelf.inForce()->usedHash;
    write(site() + "/codes.yaml", "a: [\n");
    shelf.rescan();
    BOOST_TEST(waitFor([&] { return !shelf.trouble().empty(); }));
    BOOST_TEST(shelf.trouble().find("codes.yaml:") == 0u);
    BOOST_TEST(shelf.inForce()->usedHash == after);
    shelf.putInForce("hsg");
    BOOST_TEST(reporting::templateOf(*shelf.current()).id == "hsg");
    BOOST_TEST(settings.values["hsg/template"] == "hsg");
}

BOOST_AUTO_TEST_CASE(a_folder_with_a_longer_name_is_another_one) {
    auto other = folder() + "2/twin";
    fs::create_directories(folder() + "2");
    fs::copy(site(), other, fs::copy_options::recursive);
    settings.values["hsg/templates"] = folder() + "2";
    BOOST_REQUIRE((entry().use == Use::AsWritten));  // kept here from the other department
    settings.values["hsg/templates"] = folder();
    fs::remove_all(folder());
    BOOST_TEST(!entry().compiled);
}

BOOST_AUTO_TEST_CASE(a_rule_gives_a_new_reading_its_template) {
    hsg::setTemplateRules(settings, {{"oil", "", "hsg"}, {"", "Kurz", "hsg"}, {"", "", "nobody"}});
    BOOST_TEST(hsg::templateRules(settings).size() == 3u);
    hsg::TemplateShelf shelf(settings);
    BOOST_TEST(waitFor([&] { return shelf.entry("hsg") != nullptr; }));
    const auto id = [&](const hsg::TemplateShelf::NewReading& facts) {
        return reporting::templateOf(*shelf.forNewReading(facts)).id;
    };
    BOOST_TEST(id({"oil", {}}) == "hsg");
    BOOST_TEST(id({"water", {}}) == "mini");
    BOOST_TEST(id({"water", {"HSG KURZPROTOKOLL"}}) == "hsg");
    settings.values["hsg/template-rules"] = "{broken";
    BOOST_TEST(id({"oil", {}}) == "mini");
}

BOOST_AUTO_TEST_CASE(settings_of_another_shape_give_no_rule_and_never_throw) {
    const std::string deep(20000, '[');
    for (const std::string& text :
         {std::string("null"), std::string("3"), std::string("\"x\""), std::string("{\"contrast\": \"oil\"}"),
          std::string("[1, null, [], {}, {\"template\": 3}, {\"contrast\": [1], \"words\": {}, \"template\": null}]"),
          std::string("[{\"contrast\": \"oil\"}]"), std::string("\xff\xfe"), std::string(), deep}) {
        settings.values["hsg/template-rules"] = text;
        BOOST_TEST(hsg::templateRules(settings).empty());
    }
    hsg::setTemplateRules(settings, {{"oil", "\xff broken \xc3", "hsg"}});
    BOOST_TEST(hsg::templateRules(settings).size() == 1u);
    hsg::setTemplateRules(settings, std::vector<hsg::TemplateRule>(200, {"oil", "", "hsg"}));
    BOOST_TEST(hsg::templateRules(settings).size() == hsg::maxTemplateRules);
    BOOST_TEST(!hsg::fits({"", "", "hsg"}, "oil", {"anything"}), "a rule that is not written to its end fits nothing");
    BOOST_TEST(hsg::fits({"", "子宫", "hsg"}, "water", {"X", "子宫输卵管造影"}));
}

BOOST_AUTO_TEST_CASE(past_readings_are_found_in_files_and_cases) {
    const auto compiled = reporting::openTemplate(std::string(FIMBRIA_SOURCE_DIR) + "/templates/hsg").value;
    BOOST_REQUIRE(compiled);
    fs::create_directories(scratch.path("readings/deep"));
    reporting::Reading reading;
    reading.id = "1";
    write(scratch.path("readings/deep/a.json"), reporting::toJson(reading));
    write(scratch.path("readings/broken.json"), "{");
    const auto found =
        hsg::findReadings({true, scratch.path("data"), scratch.path("readings")}, reporting::templateOf(*compiled));
    BOOST_TEST(found.problems.size() == 1u);
    BOOST_TEST(found.problems[0].where == "broken.json");
    BOOST_TEST(found.readings.size() > 10u);
    BOOST_TEST(found.readings.back().name == "deep/a.json");
}

BOOST_AUTO_TEST_SUITE_END()
