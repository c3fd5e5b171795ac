#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "plugin/commands/commands.h"
#include "reporting/model/reading_json.h"
#include "tests/plugin/bridge/fake_host.h"
#include "tests/plugin/bridge/sample_case.h"

using namespace test;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

struct Outcome {
    int code = -1;
    std::string out, err;
};

/// A department's afternoon: its folder, and a copy of the shipped template of its own.
struct Afternoon {
    Scratch scratch;
    FakeHost host{scratch};
    const std::string department = scratch.path("department");

    Afternoon() { fs::create_directories(department); }
    Outcome run(std::vector<std::string> arguments) {
        std::istringstream in;
        std::ostringstream out, err;
        viewer::sdk::CommandCall call{"template", std::move(arguments), in, out, err};
        const int code = hsg::runCommand(host, call, [] { return at("2026-03-12 08:00:00"); });
        BOOST_TEST_MESSAGE(err.str());
        return {code, out.str(), err.str()};
    }
    void append(const std::string& file, const std::string& text) {
        fs::create_directories(fs::path(file).parent_path());
        std::ofstream(file, std::ios::app | std::ios::binary) << text;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(template_commands, Afternoon)

BOOST_AUTO_TEST_CASE(wrong_usage_is_told) {
    BOOST_TEST(run({"new", department + "/x"}).code == 2);
    BOOST_TEST(run({"draft", "hsg", "--raise", "much"}).code == 2);
    BOOST_TEST(run({"compare", "hsg"}).code == 2);
    BOOST_TEST(run({"new", department + "/a-b", "--extends", "hsg"}).code == 2);
    BOOST_TEST(run({"check", "/nowhere"}).code == 1);
    BOOST_TEST(run({"dry-run", "nobody"}).code == 1);
    BOOST_TEST(run({"use", "nobody"}).code == 1);
    BOOST_TEST(run({"share", "/nowhere"}).code == 1);
    BOOST_TEST(run({"draft", "hsg"}).code == 1);  // no folder of the department yet
}

BOOST_AUTO_TEST_CASE(an_overlay_is_made_changed_tried_activated_and_used) {
    const auto folder = department + "/ours";
    BOOST_TEST(run({"share", department}).code == 0);
    BOOST_TEST(run({"new", folder, "--extends", "hsg"}).code == 0);
    BOOST_TEST(run({"check", folder}).code == 0);
    BOOST_TEST(run({"use", "ours"}).code == 1);  // a draft is not in force
    append(folder + "/template.yaml", "parameters:\n  - {id: dilatation_moderate_from, value: 12}\n");

    auto compared = run({"compare", "hsg", folder, "--json"});
    BOOST_REQUIRE(compared.code == 0);
    const auto changes = json::parse(compared.out);
    const auto value = std::find_if(changes.begin(), changes.end(),
                                    [](const json& one) { return one["id"] == "dilatation_moderate_from"; });
    BOOST_REQUIRE(value != changes.end());
    BOOST_TEST((*value)["before"] == "15");
    BOOST_TEST((*value)["after"] == "12");
    BOOST_TEST((*value)["clinical"] == true);
    compared = run({"compare", "hsg", folder});
    BOOST_TEST(compared.out.find("[-15-]{+12+}") != std::string::npos);

    BOOST_TEST(run({"activate", folder, "--dry-run-seen"}).code == 1);  // nothing was looked at
    const auto tried = run({"dry-run", folder, "--json"});
    BOOST_REQUIRE(tried.code == 0);
    const auto result = json::parse(tried.out);
    BOOST_TEST(result["tried"].get<int>() > 10);
    BOOST_TEST(result["old"]["id"] == "hsg");
    BOOST_TEST(result["new"]["id"] == "ours");
    BOOST_TEST(run({"activate", folder}).code == 1);  // looked at, but nobody says so
    const auto activated = run({"activate", folder, "--dry-run-seen", "--json"});
    BOOST_REQUIRE(activated.code == 0);
    BOOST_TEST(json::parse(activated.out)["hash"] == result["new"]["hash"]);
    BOOST_TEST(run({"use", "ours"}).code == 0);
    const auto list = json::parse(run({"list", "--json"}).out);
    for (const auto& one : list) BOOST_TEST(one["inForce"].get<bool>() == (one["id"] == "ours"));

    // the next version
    const auto draft = run({"draft", "ours"});
    BOOST_REQUIRE(draft.code == 0);
    BOOST_TEST(draft.out == folder + ".draft\n");
    BOOST_TEST(run({"dry-run", folder + ".draft"}).out.find(" 0 come out differently") != std::string::npos);
    BOOST_TEST(run({"activate", folder + ".draft", "--dry-run-seen"}).code == 0);
    BOOST_TEST(run({"compare", "ours@1.0.0", "ours@1.1.0"}).code == 0);
    BOOST_TEST(run({"retire", "ours"}).code == 0);
    BOOST_TEST(run({"list"}).code == 1);  // nothing is in force
}

BOOST_AUTO_TEST_CASE(a_planted_change_is_found_in_cases_and_readings) {
    const auto folder = department + "/ours";
    BOOST_REQUIRE(run({"new", folder, "--extends", "hsg"}).code == 0);
    append(folder + "/rules/limitations.yaml",
           "limitations:\n  - {id: Q99, when: \"cavity_filling == full\", phrase: exam.not_assessable}\n");
    const auto sample = sampleCase("bilateral_patent");
    fs::create_directories(scratch.path("readings"));
    scratch.write("readings/one.json", reporting::toJson(sample.reading));
    const auto tried =
        run({"dry-run", folder, "--against", "hsg", "--readings", scratch.path("readings"), "--no-cases", "--json"});
    BOOST_REQUIRE(tried.code == 0);
    const auto result = json::parse(tried.out);
    BOOST_TEST(result["tried"] == 1);
    BOOST_REQUIRE(result["readings"].size() == 1u);
    BOOST_TEST(result["readings"][0]["name"] == "one.json");
    BOOST_REQUIRE(result["readings"][0]["changes"].size() == 1u);
    for (const auto& one : result["readings"][0]["changes"]) BOOST_TEST(one["item"] == "Q99");
    scratch.write("readings/two.json", "no reading");
    BOOST_TEST(run({"dry-run", folder, "--against", "hsg", "--readings", scratch.path("readings")}).code == 1);
}

BOOST_AUTO_TEST_CASE(a_dry_run_that_tries_nothing_activates_nothing_and_says_what_to_do) {
    const auto folder = department + "/ours";
    BOOST_REQUIRE(run({"new", folder, "--extends", "hsg_brief"}).code == 0);
    const auto nothing = run({"dry-run", folder, "--against", "hsg_brief", "--no-cases", "--no-store"});
    BOOST_TEST(nothing.code == 1);
    BOOST_TEST(nothing.out.find("0 readings tried") != std::string::npos);
    BOOST_TEST(nothing.err.find("cases.yaml") != std::string::npos, nothing.err);
    const auto refused = run({"activate", folder, "--dry-run-seen"});
    BOOST_TEST(refused.code == 1);
    BOOST_TEST(refused.err.find("tried no reading") != std::string::npos, refused.err);
    const auto tried = run({"dry-run", folder, "--against", "hsg_brief", "--json"});
    BOOST_TEST(tried.code == 0);
    BOOST_TEST(json::parse(tried.out)["tried"] >= 10);
    BOOST_TEST(run({"activate", folder, "--dry-run-seen"}).code == 0);
}

BOOST_AUTO_TEST_CASE(a_broken_shared_template_is_told_and_the_last_good_one_used) {
    const auto folder = department + "/ours";
    BOOST_REQUIRE(run({"share", department}).code == 0);
    BOOST_REQUIRE(run({"new", folder, "--extends", "hsg"}).code == 0);
    BOOST_REQUIRE(run({"dry-run", folder}).code == 0);
    BOOST_REQUIRE(run({"activate", folder, "--dry-run-seen"}).code == 0);
    BOOST_REQUIRE(run({"use", "ours"}).code == 0);
    append(folder + "/template.yaml", "nonsense: [\n");
    std::istringstream in;
    std::ostringstream out, err;
    const auto sample = sampleCase("bilateral_patent");
    const auto reading = scratch.write("reading.json", reporting::toJson(sample.reading));
    viewer::sdk::CommandCall call{"assess", {reading, "--json"}, in, out, err};
    (void)hsg::runCommand(host, call, [] { return at("2026-03-12 08:00:00"); });
    BOOST_TEST(err.str().find(folder + "/template.yaml:") != std::string::npos);
    BOOST_TEST(err.str().find("1.0.0") != std::string::npos);
    BOOST_TEST(json::parse(out.str())["conclusions"].size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_sample_case_that_there_is_not_is_told) {
    const auto folder = department + "/ours";
    BOOST_REQUIRE(run({"new", folder, "--extends", "hsg"}).code == 0);
    append(folder + "/cases.yaml", "cases:\n  - {case: bilateral_patnet, answers: {pain: 2}}\n");
    const auto checked = run({"check", folder});
    BOOST_TEST(checked.code == 0);
    BOOST_TEST(checked.err.find("cases.yaml:2:5") != std::string::npos, checked.err);
    BOOST_TEST(checked.err.find("bilateral_patnet") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(rules_for_new_readings_are_listed_added_moved_and_removed) {
    BOOST_TEST(run({"rule", "list"}).out == "otherwise -> hsg\n");
    BOOST_TEST(run({"rule", "add", "hsg_oil", "--contrast", "oil"}).code == 0);
    const auto two = run({"rule", "add", "hsg_brief", "--words", "short protocol"});
    BOOST_TEST(two.out == "1  contrast oil  -> hsg_oil\n2  words \"short protocol\"  -> hsg_brief\notherwise -> hsg\n");
    BOOST_TEST(run({"rule", "move", "2", "1"}).out.find("1  words") == 0u);
    const auto listed = json::parse(run({"rule", "list", "--json"}).out);
    BOOST_TEST(listed["rules"][1]["contrast"] == "oil");
    BOOST_TEST(listed["otherwise"] == "hsg");
    BOOST_TEST(run({"rule", "remove", "1"}).code == 0);
    BOOST_TEST(run({"rule", "remove", "2"}).code == 1);
    BOOST_TEST(run({"rule", "move", "1", "x"}).code == 1);
    BOOST_TEST(run({"rule", "add", "hsg_brief"}).code == 2);
    BOOST_TEST(run({"rule", "add", "nobody", "--contrast", "oil"}).code == 1);
    const auto slip = run({"rule", "add", "hsg_oil", "--contrast", "oli"});
    BOOST_TEST(slip.code == 1);
    BOOST_TEST(slip.err.find("water_oil") != std::string::npos, slip.err);
    BOOST_TEST(run({"rule"}).code == 2);
}

BOOST_AUTO_TEST_CASE(a_template_is_shown_with_its_places) {
    const auto all = json::parse(run({"show", "hsg", "--json"}).out);
    BOOST_TEST(std::any_of(all.begin(), all.end(), [](const json& one) { return one["id"] == "steps"; }));
    BOOST_TEST(run({"show", "hsg", "template.yaml#parameters/@oil_volume_max/value"}).out == "15\n");
    BOOST_TEST(run({"show", "hsg", "template.yaml#nothing"}).code == 1);
    BOOST_TEST(run({"show", "hsg"}).out.find("questions/06_tube.yaml:") != std::string::npos);
    const auto check = json::parse(run({"check", "hsg", "--json"}).out);
    BOOST_TEST(check["id"] == "hsg");
    BOOST_TEST(check["problems"].empty());
}

BOOST_AUTO_TEST_SUITE_END()
