#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "plugin/commands/commands.h"
#include "tests/plugin/bridge/fake_host.h"
#include "tests/plugin/films/studies.h"

using namespace test;

namespace {

struct Outcome {
    int code = -1;
    std::string out, err;
};

struct Fixture {
    Scratch scratch;
    FakeHost host{scratch};

    Outcome run(std::vector<std::string> arguments) {
        std::istringstream in;
        std::ostringstream out, err;
        viewer::sdk::CommandCall call{"template", std::move(arguments), in, out, err};
        const int code = hsg::runCommand(host, call, [] { return at("2026-03-12 08:00:00"); });
        return {code, out.str(), err.str()};
    }
};

const std::string form =
    "<!DOCTYPE html>\n<html>\n<head><title>Chest</title><meta charset=\"UTF-8\"/></head>\n<body>\n<section "
    "data-section-name=\"Findings\">\n<p>Heart <input type=\"text\" id=\"heart\" "
    "onclick=\"x()\"/></p>\n</section>\n</body></html>\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(exchange_command, Fixture)

BOOST_AUTO_TEST_CASE(an_mrrt_file_becomes_a_folder_that_is_a_template) {
    const auto file = scratch.write("chest.html", form);
    const auto folder = scratch.path("chest");
    const auto done = run({"import", file, "--to", folder});
    BOOST_TEST(done.code == 0, done.out << done.err);
    BOOST_TEST(done.out.find("chest.html:6:10: taken: 'Heart' as text heart.") != std::string::npos, done.out);
    BOOST_TEST(done.out.find("dropped: The handler 'onclick'") != std::string::npos, done.out);
    BOOST_TEST(done.out.find(": chest 1.0.0 DRAFT, 1 fields") != std::string::npos, done.out);
    BOOST_TEST(read(folder + "/import-report.txt").find("taken: 'Heart'") != std::string::npos);
    BOOST_TEST(run({"check", folder}).code == 0);
    const auto again = run({"import", file, "--to", folder});
    BOOST_TEST(again.code == 1);
    BOOST_TEST(again.err.find("nothing is overwritten") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_no_mrrt_file_is_refused_and_leaves_nothing) {
    const auto folder = scratch.path("none");
    for (const auto& path : {scratch.path(), std::string("/dev/zero"), scratch.path("absent.html"),
                             scratch.write("bare.html", "<html><head></head></html>")}) {
        const auto refused = run({"import", path, "--to", folder});
        BOOST_TEST(refused.code == 1, path);
        BOOST_TEST(!refused.err.empty());
        BOOST_TEST(!std::filesystem::exists(folder));
    }
    BOOST_TEST(run({"import", "x.html"}).code == 2);
    BOOST_TEST(run({"import"}).code == 2);
}

BOOST_AUTO_TEST_CASE(a_template_goes_out_in_every_format) {
    for (const std::string format : {"mrrt", "questionnaire", "radelement", "schema"}) {
        const auto one = run({"export", "hsg", "--format", format, "--language", "en"});
        BOOST_TEST(one.code == 0, one.err);
        BOOST_TEST(one.out.size() > 1000u);
        const auto folder = scratch.path("out-" + format);
        const auto all = run({"export", "hsg", "--format", format, "-o", folder});
        BOOST_TEST(all.code == 0, all.err);
        const auto files = std::count(all.out.begin(), all.out.end(), '\n');
        BOOST_TEST(files == (format == "mrrt" ? 2 : 1));
        std::istringstream lines(all.out);
        for (std::string line; std::getline(lines, line);) BOOST_TEST(std::filesystem::exists(line), line);
    }
    const auto told = run({"export", "hsg", "--format", "mrrt", "--language", "zh"});
    BOOST_TEST(told.err.find("[mrrt.condition]") != std::string::npos);
    BOOST_TEST(run({"export", "hsg", "--format", "docx"}).code == 2);
    BOOST_TEST(run({"export", "hsg", "--format", "mrrt", "--language", "fr"}).code == 2);
    BOOST_TEST(run({"export", "no_such_template", "--format", "mrrt"}).code == 1);
}

BOOST_AUTO_TEST_SUITE_END()
