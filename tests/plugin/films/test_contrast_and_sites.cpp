#include <boost/test/unit_test.hpp>

#include "plugin/films/film_set.h"
#include "plugin/films/polarity.h"
#include "plugin/films/problems.h"
#include "tests/plugin/films/studies.h"

using namespace test;

namespace {

bool told(const hsg::FilmSet& films, const std::string& code) {
    for (const auto& problem : films.problems)
        if (problem.code == code) return true;
    return false;
}

/// Oil at site A, the film of the next morning at site B: other issuer, other id, another way to write the name.
viewer::sdk::StudySet twoSites() {
    auto late = withContrast(film("2.1", 1, "2026-03-11 09:30:00"), "罂粟乙碘油");
    late.institution = "Site B";
    late.station = "DX2";
    auto other = study("2", {series("2.100", 1, {late})});
    other.patient = {"CESHI^YI=测试^一", "77", "SITE-B", "19900101", "F"};
    return set({study("1", {series("1.100", 1,
                                   {withContrast(film("1.1", 1, "2026-03-10 10:00:00"), "Lipiodol Ultra Fluid"),
                                    withContrast(film("1.2", 2, "2026-03-10 10:02:00"), "Lipiodol Ultra Fluid")})}),
                other});
}

hsg::Polarity polarity(const char* modality, const char* photometric, std::optional<int> sign = std::nullopt) {
    hsg::ImageFacts facts;
    facts.modality = modality;
    facts.photometric = photometric;
    facts.intensitySign = sign;
    return hsg::polarityOf(facts);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contrast_and_sites)

BOOST_AUTO_TEST_CASE(the_next_day_film_of_another_site_is_paired_and_waits_for_the_reader) {
    const auto films = hsg::proposeFilms(twoSites(), *shipped(), {}, nullptr);
    BOOST_REQUIRE(films.films.size() == 3u);
    const auto& late = films.films[2];
    BOOST_TEST(late.film.phase == "DELAY1");
    BOOST_TEST(late.film.identity == "uncertain");
    BOOST_TEST(films.films[0].film.identity == "same");
    BOOST_TEST(late.contrastClass == "oil");
    BOOST_TEST(late.interval.grade == "V2");
    BOOST_TEST(late.film.elapsedSeconds.value() == 23 * 3600 + 28 * 60.0);
    BOOST_TEST(late.otherClock);
    BOOST_TEST(told(films, "films.two-clocks"));
    const auto pair = hsg::choosePair(films, reporting::templateOf(*shipped()), late.interval);
    BOOST_TEST(pair.immediate.value() == films.films[1].film.id);
    BOOST_TEST(pair.delayed.value() == late.film.id);
}

BOOST_AUTO_TEST_CASE(a_confirmed_identity_stays_confirmed) {
    reporting::Reading known;
    for (const auto& entry : hsg::proposeFilms(twoSites(), *shipped(), {}, nullptr).films)
        known.films.push_back(entry.film);
    known.films[2].identity = "confirmed";
    BOOST_TEST(hsg::proposeFilms(twoSites(), *shipped(), known, nullptr).films[2].film.identity == "confirmed");
    auto confirmedInViewer = twoSites();
    confirmedInViewer.confirmedStudyUids = {"2"};
    BOOST_TEST(hsg::proposeFilms(confirmedInViewer, *shipped(), {}, nullptr).films[2].film.identity == "confirmed");
}

BOOST_AUTO_TEST_CASE(another_patient_is_left_out_with_a_sentence_in_both_languages) {
    auto exam = twoSites();
    exam.studies[1].patient.birthDate = "19850505";
    const auto films = hsg::proposeFilms(exam, *shipped(), {}, nullptr);
    BOOST_TEST(films.films.size() == 2u);
    BOOST_REQUIRE(told(films, "films.other-patient"));
    BOOST_TEST(hsg::problemText(films.problems[0], "zh") != films.problems[0].message);
    BOOST_TEST(films.problems[0].message.find("1985") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(oil_after_six_hours_is_provisional) {
    auto exam = twoSites();
    exam.studies[1].study.series[0].instances[0].acquisitionTime = at("2026-03-10 16:02:00");
    const auto films = hsg::proposeFilms(exam, *shipped(), {}, nullptr);
    BOOST_TEST(films.films[2].interval.grade == "V2");
    BOOST_TEST(films.films[2].interval.provisional);
}

BOOST_AUTO_TEST_CASE(the_code_of_the_agent_goes_before_its_words) {
    auto exam = waterExam();
    for (auto& instance : exam.studies[0].study.series[0].instances) {
        instance.contrast.agent = "Omnipaque";
        instance.contrast.agentScheme = "SCT";
        instance.contrast.agentCode = "89595000";
    }
    const auto films = hsg::proposeFilms(exam, *shipped(), {}, nullptr);
    BOOST_TEST(films.contrastClass == "oil");
    BOOST_TEST(films.films[5].contrastSource == "code");
}

BOOST_AUTO_TEST_CASE(an_agent_that_no_dictionary_knows_leaves_the_class_and_the_interval_unknown) {
    auto exam = waterExam();
    for (auto& instance : exam.studies[0].study.series[0].instances) instance.contrast.agent = "contrast medium";
    const auto films = hsg::proposeFilms(exam, *shipped(), {}, nullptr);
    BOOST_TEST(films.contrastClass == "unknown");
    BOOST_TEST(films.films[5].contrastSource == "");
    BOOST_TEST(films.films[5].interval.grade == "VX");
}

BOOST_AUTO_TEST_CASE(headers_that_disagree_give_no_class_until_the_reader_answers) {
    auto exam = waterExam();
    exam.studies[0].study.series[0].instances[5].contrast.agent = "Lipiodol";
    auto films = hsg::proposeFilms(exam, *shipped(), {}, nullptr);
    BOOST_TEST(films.contrastClass == "unknown");
    BOOST_TEST(told(films, "films.contrast-disagrees"));
    reporting::Reading known;
    known.answers.push_back(choice("contrast_class", "", "water"));
    films = hsg::proposeFilms(exam, *shipped(), known, nullptr);
    BOOST_TEST(films.contrastClass == "water");
    BOOST_TEST(films.films[5].contrastSource == "reader");
    BOOST_TEST(films.films[5].interval.grade == "V2");
}

BOOST_AUTO_TEST_CASE(an_entered_class_that_the_header_contradicts_is_told) {
    reporting::Reading known;
    known.answers.push_back(choice("contrast_class", "", "oil"));
    const auto films = hsg::proposeFilms(waterExam(), *shipped(), known, nullptr);
    BOOST_TEST(told(films, "films.contrast-contradicts"));
    BOOST_TEST(films.films[5].interval.grade == "V1");
}

BOOST_AUTO_TEST_CASE(polarity_comes_from_the_sign_and_else_from_the_modality) {
    BOOST_TEST((polarity("RF", "MONOCHROME2", 1) == hsg::Polarity{false, true}));
    BOOST_TEST((polarity("RF", "MONOCHROME1", 1) == hsg::Polarity{true, true}));
    BOOST_TEST((polarity("DX", "MONOCHROME2", -1) == hsg::Polarity{true, true}));
    BOOST_TEST((polarity("DX", "MONOCHROME1", -1) == hsg::Polarity{false, true}));
    BOOST_TEST((polarity("XA", "MONOCHROME2") == hsg::Polarity{false, false}));
    BOOST_TEST((polarity("RF", "MONOCHROME1") == hsg::Polarity{true, false}));
    BOOST_TEST((polarity("CR", "MONOCHROME1") == hsg::Polarity{true, false}));
    BOOST_TEST((polarity("DX", "MONOCHROME2") == hsg::Polarity{true, false}));
}

BOOST_AUTO_TEST_CASE(while_the_examination_is_open_it_says_what_is_missing_and_when) {
    auto exam = waterExam();
    exam.studies[0].study.series[0].instances.pop_back();
    exam.studies[0].study.series[0].instances.pop_back();  // no spill, no delayed film
    const auto films = hsg::proposeFilms(exam, *shipped(), {}, nullptr);
    const auto needs = hsg::openNeeds(films, reporting::templateOf(*shipped()), "en");
    const auto has = [&](const std::string& id) {
        return std::any_of(needs.begin(), needs.end(), [&](const auto& need) { return need.id == id; });
    };
    BOOST_TEST(has("phase:EARLY"));
    BOOST_TEST(!has("phase:SPILL"));  // of three immediate films the last is taken for it
    BOOST_REQUIRE(has("delayed"));
    BOOST_TEST(needs.back().text == "Delayed film due 10:11.");
    BOOST_TEST((needs.back().due == at("2026-03-10 10:10:30")));
    BOOST_TEST(hsg::openNeeds(films, reporting::templateOf(*shipped()), "zh").back().text == "延迟片应于 10:11 拍摄。");
}

BOOST_AUTO_TEST_CASE(an_early_delayed_film_asks_for_another) {
    auto exam = waterExam();
    exam.studies[0].study.series[0].instances[5].acquisitionTime = at("2026-03-10 10:06:30");
    const auto films = hsg::proposeFilms(exam, *shipped(), {}, nullptr);
    const auto needs = hsg::openNeeds(films, reporting::templateOf(*shipped()), "en");
    BOOST_REQUIRE(!needs.empty());
    BOOST_TEST(needs.back().id == "delayed-again");
    BOOST_TEST(hsg::openNeeds({}, reporting::templateOf(*shipped()), "en").empty());
}

BOOST_AUTO_TEST_CASE(without_a_delayed_film_the_pair_has_one_side) {
    auto exam = waterExam();
    exam.studies[0].study.series[0].instances.pop_back();
    const auto films = hsg::proposeFilms(exam, *shipped(), {}, nullptr);
    const auto pair = hsg::choosePair(films, reporting::templateOf(*shipped()), {});
    BOOST_TEST(pair.immediate.has_value());
    BOOST_TEST(!pair.delayed.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
