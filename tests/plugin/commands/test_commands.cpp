#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "plugin/commands/commands.h"
#include "reporting/model/reading_json.h"
#include "tests/plugin/bridge/fake_host.h"
#include "tests/plugin/bridge/sample_case.h"

using namespace test;
using nlohmann::json;

namespace {

const std::string templates = FIMBRIA_SOURCE_DIR "/templates/hsg";

struct Outcome {
    int code = -1;
    std::string out, err;
};

struct Fixture {
    Scratch scratch;
    FakeHost host{scratch};

    Outcome run(const std::string& name, std::vector<std::string> arguments, const std::string& input = {}) {
        std::istringstream in(input);
        std::ostringstream out, err;
        viewer::sdk::CommandCall call{name, std::move(arguments), in, out, err};
        const int code = hsg::runCommand(host, call, [] { return at("2026-03-12 08:00:00"); });
        return {code, out.str(), err.str()};
    }
    /// The case as READING file and studies of the host; returns the path of the reading.
    std::string show(const std::string& name, const std::function<void(reporting::Reading&)>& change = {}) {
        auto sample = sampleCase(name);
        if (change) change(sample.reading);
        host.open = sample.studies;
        return scratch.write("reading.json", reporting::toJson(sample.reading));
    }
};

int lines(const std::string& text) {
    return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(commands, Fixture)

BOOST_AUTO_TEST_CASE(every_command_has_help_and_refuses_wrong_usage) {
    for (const char* name : {"films", "assess", "report", "template", "case"}) {
        const auto help = run(name, {"--help"});
        BOOST_TEST(help.code == 0);
        BOOST_TEST(help.out.find("Usage: fimbria " + std::string(name)) == 0u);
        const auto bare = run(name, {});
        BOOST_TEST(bare.code == 2);
        BOOST_TEST(lines(bare.err) == 1);
        BOOST_TEST(run(name, {"--nonsense"}).code == 2);
    }
    BOOST_TEST(run("dance", {}).code == 2);
    BOOST_TEST(run("report", {"X", "--reading"}).code == 2);
    BOOST_TEST(run("report", {"X", "--reading", "r", "--format", "docx", "-o", "d"}).code == 2);
    BOOST_TEST(run("report", {"X", "--reading", "r", "--lang", "fr", "-o", "d"}).code == 2);
    BOOST_TEST(run("case", {"make", "no_such_case", "-o", "d"}).code == 2);
}

BOOST_AUTO_TEST_CASE(folders_and_files_without_end_are_refused_with_one_line) {
    for (const auto& path : {scratch.path(), std::string("/dev/zero"), scratch.path("absent.json")}) {
        const auto refused = run("assess", {path});
        BOOST_TEST(refused.code == 1);
        BOOST_TEST(lines(refused.err) == 1);
        BOOST_TEST(refused.err.find(path + ": The reading ") == 0u, refused.err);
    }
    const auto path = show("bilateral_patent");
    const auto signer = run("report", {"X", "--reading", path, "--sign", scratch.path(), "-o", scratch.path("out")});
    BOOST_TEST(signer.code == 1);
    BOOST_TEST(signer.err.find("The profile is a folder") != std::string::npos, signer.err);
    const auto made = run("case", {"make", "bilateral_patent", "-o", path});
    BOOST_TEST(made.code == 1);
    BOOST_TEST(made.err == path + ": The folder cannot be made. [output.folder]\n");
    BOOST_TEST(run("template", {"check", ""}).code == 2);
    BOOST_TEST(run("template", {"check", path}).err.find(path + ": error: ") == 0u);
}

BOOST_AUTO_TEST_CASE(an_output_that_cannot_be_written_is_told) {
    std::istringstream in;
    std::ostringstream out, err;
    out.setstate(std::ios::badbit);
    viewer::sdk::CommandCall call{"case", {"list"}, in, out, err};
    BOOST_TEST(hsg::runCommand(host, call, [] { return at("2026-03-12 08:00:00"); }) == 1);
    BOOST_TEST(err.str() == "The output could not be written in full. [output.write]\n");
}

BOOST_AUTO_TEST_CASE(films_as_json_say_each_value_with_its_source) {
    host.open = waterExam();
    const auto done = run("films", {"X", "--json"});
    BOOST_TEST(done.code == 0);
    const auto list = json::parse(done.out);
    BOOST_REQUIRE(list.size() == 6u);
    const auto& late = list[5];
    BOOST_TEST(late["instance"] == "1.6");
    BOOST_TEST(late["study"] == "1");
    BOOST_TEST(late["series"] == "1.100");
    BOOST_TEST(late["frame"] == 1);
    BOOST_TEST(late["phase"] == "DELAY1");
    BOOST_TEST(late["phaseSource"] == "time");
    BOOST_TEST(late["time"] == "2026-03-10T10:16:30.000");
    BOOST_TEST(late["timeSource"] == "AcquisitionTime");
    BOOST_TEST(late["elapsedSeconds"] == 960.0);
    BOOST_TEST(late["contrastClass"] == "water");
    BOOST_TEST(late["validity"] == "V2");
    BOOST_TEST(list[1]["validity"].is_null());
}

BOOST_AUTO_TEST_CASE(films_without_a_time_are_told_and_no_film_is_a_problem) {
    host.open = set({study("1", {series("1.1", 1, {film("1.1.1", 1, nullptr)})})});
    const auto undated = run("films", {"X", "--json"});
    BOOST_TEST(undated.code == 0);
    BOOST_TEST(undated.err.find("films.undated") != std::string::npos);
    BOOST_TEST(json::parse(undated.out)[0]["time"].is_null());
    host.open = {};
    BOOST_TEST(run("films", {"X"}).code == 1);
    BOOST_TEST(run("films", {"nowhere"}).code == 1);
    BOOST_TEST(run("films", {"nowhere"}).err.find("nowhere") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(assess_gives_class_rule_and_words_of_both_tubes) {
    const auto path = show("bilateral_patent");
    const auto done = run("assess", {path, "--json"});
    BOOST_TEST(done.code == 0);
    const auto result = json::parse(done.out);
    BOOST_REQUIRE(result["conclusions"].size() == 2u);
    BOOST_TEST(result["conclusions"][0]["side"] == "right");
    BOOST_TEST(result["conclusions"][0]["class"] == "PAT");
    BOOST_TEST(result["conclusions"][0]["rule"].get<std::string>().rfind("DT", 0) == 0u);
    BOOST_TEST(!result["conclusions"][0]["inputs"].empty());
    BOOST_TEST(result["interval"]["grade"] == "V2");
    BOOST_TEST(result["maySign"] == true);
    BOOST_TEST(result["missing"].empty());
    BOOST_TEST(!result["examLine"]["text"]["en"].get<std::string>().empty());
    BOOST_TEST(result["examLine"]["text"]["zh"] != result["examLine"]["text"]["en"]);
    BOOST_TEST(run("assess", {path, "--lang", "zh"}).out.find("PAT") != std::string::npos);
    BOOST_TEST(run("assess", {path, "--lang", "fr"}).code == 2);
}

BOOST_AUTO_TEST_CASE(a_blank_answer_is_listed_as_missing_and_gives_no_class) {
    const auto path = show("bilateral_patent", [](reporting::Reading& reading) {
        std::erase_if(reading.answers, [](const auto& a) { return a.question == "reach" && a.side == "left"; });
    });
    const auto result = json::parse(run("assess", {path, "--json"}).out);
    BOOST_TEST(result["conclusions"][1]["class"].is_null());
    BOOST_TEST(result["conclusions"][1]["missing"][0]["question"] == "reach");
    BOOST_TEST(result["maySign"] == false);
    BOOST_TEST(result["examLine"].is_null());
}

BOOST_AUTO_TEST_CASE(a_reading_that_is_none_is_told_with_its_place) {
    BOOST_TEST(run("assess", {scratch.path("absent.json")}).code == 1);
    const auto broken = run("assess", {scratch.write("broken.json", "{\n  \"id\": ")});
    BOOST_TEST(broken.code == 1);
    BOOST_TEST(lines(broken.err) == 1);
    BOOST_TEST(broken.err.find("broken.json:") != std::string::npos);
    const auto path = show("bilateral_patent",
                           [](reporting::Reading& reading) { reading.answers.push_back(choice("taste", "", "sour")); });
    const auto misfit = run("assess", {path});
    BOOST_TEST(misfit.code == 1);
    BOOST_TEST(misfit.err.find("taste") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(answers_of_another_template_are_refused) {
    const auto path = show("bilateral_patent", [](reporting::Reading& reading) { reading.templateRef.id = "other"; });
    for (const auto& refused :
         {run("assess", {path}), run("report", {"X", "--reading", path, "-o", scratch.path("out")})}) {
        BOOST_TEST(refused.code == 1);
        BOOST_TEST(refused.err == "The reading was made with another template (other). [reading.other-template]\n");
    }
}

BOOST_AUTO_TEST_CASE(an_unsigned_report_says_so_in_every_language) {
    const auto path = show("bilateral_patent");
    const auto folder = scratch.path("out");
    const auto done = run("report", {"X", "--reading", path, "--format", "text,html", "--lang", "en,zh", "-o", folder});
    BOOST_TEST_MESSAGE(done.err);
    BOOST_TEST(done.code == 0);
    BOOST_TEST(lines(done.out) == 4);
    std::istringstream names(done.out);
    for (std::string name; std::getline(names, name);) {
        const auto text = read(name);
        BOOST_TEST((text.find("NOT SIGNED") != std::string::npos || text.find("未签") != std::string::npos), name);
    }
    BOOST_TEST(host.documentStore.stored.empty());
}

BOOST_AUTO_TEST_CASE(a_signed_report_is_written_kept_and_given_again) {
    const auto path = show("bilateral_patent");
    const auto profile =
        scratch.write("reader.json", R"({"id": "r1", "name": "Reader^One", "organisation": "Site A"})");
    const auto arguments = [&](const char* language) {
        return std::vector<std::string>{"X",      "--reading", path, "--lang",           language,
                                        "--sign", profile,     "-o", scratch.path("out")};
    };
    const auto english = run("report", arguments("en"));
    BOOST_TEST_MESSAGE(english.err);
    BOOST_TEST(english.code == 0);
    BOOST_TEST(lines(english.out) == 5);
    const auto home = host.open.studies[0].study.uid;
    BOOST_TEST(host.documentStore.list(home).size() == 9u);
    const auto chinese = run("report", arguments("zh"));  // the same signature in the other language
    BOOST_TEST_MESSAGE(chinese.err);
    BOOST_TEST(chinese.code == 0);
    BOOST_TEST(host.documentStore.list(home).size() == 9u);

    const auto changed = show("bilateral_patent", [](reporting::Reading& reading) {
        for (auto& answer : reading.answers)
            if (answer.question == "contrast_volume") answer.value = reporting::Number{11};
    });
    BOOST_TEST(changed == path);
    const auto refused = run("report", arguments("en"));
    BOOST_TEST(refused.code == 1);
    BOOST_TEST(refused.err.find("store.signed") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_report_signed_on_a_full_disk_says_so_and_a_later_run_completes_it) {
    const auto path = show("bilateral_patent");
    const auto profile = scratch.write("reader.json", R"({"id": "r1", "name": "Reader^One", "organisation": ""})");
    const std::vector<std::string> arguments{"X",      "--reading", path, "--format",         "text",
                                             "--sign", profile,     "-o", scratch.path("out")};
    const auto home = host.open.studies[0].study.uid;
    host.documentStore.full = true;
    for (int i = 0; i < 2; ++i) {
        const auto pending = run("report", arguments);
        BOOST_TEST(pending.code == 1);
        BOOST_TEST(lines(pending.err) == 1, pending.err);
        BOOST_TEST(pending.err.find("[store.pending]") != std::string::npos, pending.err);
        BOOST_TEST(host.documentStore.list(home).empty());
    }
    host.documentStore.full = false;
    const auto completed = run("report", arguments);
    BOOST_TEST(completed.code == 0, completed.err);
    BOOST_TEST(completed.err == "");
    BOOST_TEST(host.documentStore.list(home).size() == 9u);
}

BOOST_AUTO_TEST_CASE(the_readings_of_cases_fit_the_schema) {
    const std::string judge = "/usr/bin/python3 " FIMBRIA_SOURCE_DIR
                              "/tests/support/check_reading.py " FIMBRIA_SOURCE_DIR "/templates/reading.schema.json ";
    std::string files, valid;
    for (const char* name : {"bilateral_patent", "right_proximal_occlusion", "no_delayed_film", "oil_next_day"}) {
        files += " " + scratch.write(std::string(name) + ".json", reporting::toJson(sampleCase(name).reading));
        valid += "valid\n";
    }
    BOOST_TEST(test::run(judge + files).output == valid);
}

BOOST_AUTO_TEST_CASE(a_contradiction_refuses_the_signature_with_its_reason) {
    const auto path = show("bilateral_patent", [](reporting::Reading& reading) {
        for (auto& answer : reading.answers)
            if (answer.question == "reach" && answer.side == "right") answer.value = reporting::Choice{"R2"};
    });
    const auto profile = scratch.write("reader.json", R"({"id": "r1", "name": "Reader^One", "organisation": ""})");
    const auto refused =
        run("report", {"X", "--reading", path, "--format", "text", "--sign", profile, "-o", scratch.path("out")});
    BOOST_TEST(refused.code == 1);
    BOOST_TEST_MESSAGE(refused.err);
    BOOST_TEST(refused.err.find("K33") != std::string::npos);
    BOOST_TEST(!std::filesystem::exists(scratch.path("out")));
    BOOST_TEST(host.documentStore.stored.empty());
    BOOST_TEST(run("report", {"X", "--reading", path, "--sign", "nobody", "-o", scratch.path("out")}).code == 1);
}

BOOST_AUTO_TEST_CASE(a_reading_of_films_that_are_not_there_makes_no_report) {
    const auto path = show("bilateral_patent");
    host.open = waterExam();
    const auto refused = run("report", {"X", "--reading", path, "-o", scratch.path("out")});
    BOOST_TEST(refused.code == 1);
    BOOST_TEST(refused.err.find("films.absent") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_template_is_checked_with_the_place_of_every_problem) {
    const auto good = run("template", {"check", templates});
    BOOST_TEST(good.code == 0);
    BOOST_TEST(good.out.rfind("hsg ", 0) == 0u);
    std::filesystem::create_directories(scratch.path("bad"));
    scratch.write("bad/template.yaml", "id: bad\nnonsense: 1\n");
    const auto bad = run("template", {"check", scratch.path("bad")});
    BOOST_TEST(bad.code == 1);
    BOOST_TEST(bad.err.find("/bad/template.yaml:2:1: error:") != std::string::npos);
    BOOST_TEST(run("template", {"check"}).code == 2);
    BOOST_TEST(run("template", {"decide", templates, "no_table"}).code == 2);
}

BOOST_AUTO_TEST_CASE(decide_answers_a_line_for_a_line_at_a_hundred_thousand_rows_a_second) {
    const std::string header =
        "presence,laterality,cavity,device,intravasation,mitigation,selective,R,S,D,V,T,P,N,Rd,Dd\n";
    const std::string patent = "expected,confirmed,full,no,0,no,none,R4,S2,D0,V2,T0,P2,N0,,D0\n";
    const auto few = run("template", {"decide", templates, "tube"}, header + patent + "nonsense\n");
    BOOST_TEST_MESSAGE(few.err);
    BOOST_TEST(few.code == 1);
    BOOST_TEST(few.out == "class,adhesion,rule,kind\nPAT,no,DT34,\n,,error,\n");
    std::string many = header;
    for (int i = 0; i < 100000; ++i) many += patent;
    const auto before = std::chrono::steady_clock::now();
    const auto all = run("template", {"decide", templates, "tube"}, many);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - before;
    BOOST_TEST_MESSAGE("100,000 rows in " << spent.count() << " s");
    BOOST_TEST(all.code == 0);
    BOOST_TEST(lines(all.out) == 100001);
    BOOST_TEST(spent.count() < 3.0);  // the load of a shared machine and the template's own second included
}

BOOST_AUTO_TEST_CASE(case_list_names_every_sample_study) {
    const auto done = run("case", {"list"});
    BOOST_TEST(done.code == 0);
    BOOST_TEST(done.out.find("bilateral_patent\t") != std::string::npos);
    BOOST_TEST(lines(done.out) >= 12);
    BOOST_TEST(run("case", {"make", "bilateral_patent"}).code == 2);  // without a folder
}

BOOST_AUTO_TEST_SUITE_END()
