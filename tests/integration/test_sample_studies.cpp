#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/process.h"

using namespace integration;
using Json = nlohmann::json;

BOOST_AUTO_TEST_CASE(the_films_of_a_sample_study_satisfy_an_independent_iod_checker) {
    for (const std::string name : {"right_proximal_occlusion", "oil_next_day"}) {
        const auto checked = run("find '" + (sampleCase(name) / "dicom").string() + "' -type f -exec dciodvfy {} ';'");
        const auto report = checked.out + checked.err;
        BOOST_TEST(report.find("\nError") == std::string::npos, name << ":\n" << report);
        BOOST_TEST(!report.starts_with("Error"), name << ":\n" << report);
        BOOST_TEST(report.find("XRFImage") != std::string::npos, report.substr(0, 500));
    }
}

BOOST_AUTO_TEST_CASE(films_lists_every_film_with_its_phase_and_the_time_since_the_injection) {
    const auto folder = sampleCase("right_proximal_occlusion");
    const auto listed = fimbria("films '" + (folder / "dicom").string() + "' --json");
    BOOST_REQUIRE_MESSAGE(listed.status == 0, listed.err);
    const auto films = Json::parse(listed.out);
    const auto truth = Json::parse(read(folder / "truth.json"));
    BOOST_TEST(films.size() == truth["films"].size());
    for (const auto& film : films)
        for (const auto& real : truth["films"]) {
            if (real["instance"] != film["instance"]) continue;
            BOOST_TEST(std::abs(film["elapsedSeconds"].get<double>() - real["secondsAfterInjection"].get<double>()) <
                       1);
            if (real["phase"] == "DELAY1") {
                BOOST_TEST(film["phase"] == "DELAY1");
                BOOST_TEST(film["validity"] == "V2");
                BOOST_TEST(film["contrastClass"] == "water");
            }
        }
}

BOOST_AUTO_TEST_CASE(the_next_day_film_of_another_site_is_found_and_waits_for_the_reader) {
    const auto folder = sampleCase("oil_next_day");
    const auto listed = fimbria("films '" + (folder / "dicom").string() + "' --json");
    BOOST_REQUIRE_MESSAGE(listed.status == 0, listed.err);
    const auto films = Json::parse(listed.out);
    bool found = false;
    for (const auto& film : films)
        if (film["phase"] == "DELAY1") {
            found = true;
            BOOST_TEST(film["validity"] == "V2");
            BOOST_TEST(film["elapsedSeconds"].get<double>() == 22.5 * 3600);
            BOOST_TEST(film["identity"] == "uncertain");
        }
    BOOST_TEST(found);
}

BOOST_AUTO_TEST_CASE(assess_gives_the_true_class_of_each_side) {
    for (const std::string name : {"right_proximal_occlusion", "oil_next_day"}) {
        const auto folder = sampleCase(name);
        const auto assessed = fimbria("assess '" + (folder / "reading.json").string() + "' --json");
        BOOST_REQUIRE_MESSAGE(assessed.status == 0, assessed.err);
        const auto truth = Json::parse(read(folder / "truth.json"));
        for (const auto& conclusion : Json::parse(assessed.out)["conclusions"])
            BOOST_TEST(conclusion["class"] == truth["classes"][conclusion["side"].get<std::string>()]);
    }
}
