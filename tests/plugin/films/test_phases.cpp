#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "plugin/films/film_set.h"
#include "plugin/films/phase_words.h"
#include "tests/plugin/films/studies.h"

using namespace test;

namespace {

std::string phases(const hsg::FilmSet& films) {
    std::string text;
    for (const auto& entry : films.films) text += (text.empty() ? "" : " ") + entry.film.phase;
    return text;
}

std::string proposed(std::vector<viewer::sdk::Instance> instances) {
    return phases(
        hsg::proposeFilms(set({study("1", {series("1.100", 1, std::move(instances))})}), *shipped(), {}, nullptr));
}

struct Said {
    const char* words;
    const char* phase;
};
std::ostream& operator<<(std::ostream& out, const Said& said) {
    return out << said.words;
}

const Said sentences[] = {{"HSG early filling", "EARLY"},
                          {"Late uterine", "FULL"},
                          {"late tubal filling", "TUBAL"},
                          {"Free spill", "SPILL"},
                          {"LAO 30", "OBL"},
                          {"post void", "DRAIN"},
                          {"Delayed film", "DELAY"},
                          {"pelvis 15 min", "DELAY"},
                          {"Pelvis 24h", "DELAY"},
                          {"Scout", "SCOUT"},
                          {"Salpingography protocol 8 F/S", ""},
                          {"Explain", ""},
                          {"盆腔平片", "SCOUT"},
                          {"充盈早期", "EARLY"},
                          {"宫腔充盈期", "FULL"},
                          {"输卵管显影期", "TUBAL"},
                          {"弥散早期", "SPILL"},
                          {"弥散片", "DELAY"},
                          {"20分钟复查片", "DELAY"},
                          {"碘油造影 次日复查", "DELAY"},
                          {"左斜位", "OBL"},
                          {"拔管后", "DRAIN"},
                          {"", ""}};

}  // namespace

BOOST_AUTO_TEST_SUITE(phases_of_films)

BOOST_DATA_TEST_CASE(words_name_the_phase_in_english_and_chinese, boost::unit_test::data::make(sentences), said) {
    BOOST_TEST(hsg::phaseOfWords(said.words) == said.phase);
}

BOOST_AUTO_TEST_CASE(the_injection_time_separates_scout_immediate_and_delayed_films) {
    BOOST_TEST(phases(hsg::proposeFilms(waterExam(), *shipped(), {}, nullptr)) ==
               "SCOUT EARLY FULL TUBAL SPILL DELAY1");
}

BOOST_AUTO_TEST_CASE(the_two_film_protocol_is_an_immediate_and_a_delayed_film) {
    BOOST_TEST(proposed({film("1", 1, "2026-03-10 10:00:00"), film("2", 2, "2026-03-10 10:16:00")}) == "TUBAL DELAY1");
}

BOOST_AUTO_TEST_CASE(a_single_film_before_a_run_is_the_plain_film) {
    BOOST_TEST(proposed({film("1", 1, "2026-03-10 10:00:00"), run("2", 2, "2026-03-10 10:12:00", 40),
                         film("3", 3, "2026-03-10 10:13:00"), film("4", 4, "2026-03-10 10:30:00")}) ==
               "SCOUT TUBAL SPILL DELAY1");
}

BOOST_AUTO_TEST_CASE(a_film_without_agent_before_those_with_one_is_the_plain_film) {
    BOOST_TEST(
        proposed({film("1", 1, "2026-03-10 10:00:00"), withContrast(film("2", 2, "2026-03-10 10:03:00"), "Omnipaque"),
                  withContrast(film("3", 3, "2026-03-10 10:04:00"), "Omnipaque")}) == "SCOUT TUBAL SPILL");
}

BOOST_AUTO_TEST_CASE(several_delayed_films_are_numbered_by_time) {
    BOOST_TEST(proposed({withContrast(film("1", 1, "2026-03-10 10:00:00"), "Omnipaque", nullptr, "2026-03-10 10:00:10"),
                         film("3", 2, "2026-03-10 10:31:00"), film("2", 3, "2026-03-10 10:15:00")}) ==
               "TUBAL DELAY1 DELAY2");
}

BOOST_AUTO_TEST_CASE(a_protocol_name_copied_to_the_next_day_does_not_make_a_film_immediate) {
    auto exam = set({study("1", {series("1.1", 1, {film("1", 1, "2026-03-10 10:00:00")}, "HSG spill"),
                                 series("1.2", 2, {film("2", 1, "2026-03-11 09:00:00")}, "HSG spill")})});
    const auto films = hsg::proposeFilms(exam, *shipped(), {}, nullptr);
    BOOST_TEST(phases(films) == "SPILL DELAY1");
    BOOST_TEST(films.films[0].film.phaseSource == "words");
    BOOST_TEST(films.films[1].film.phaseSource == "time");
}

BOOST_AUTO_TEST_CASE(a_delayed_film_by_description_stays_one_however_early) {
    auto exam = set({study(
        "1", {series("1.1", 1,
                     {withContrast(film("1", 1, "2026-03-10 10:00:00"), "Omnipaque", nullptr, "2026-03-10 10:00:10")}),
              series("1.2", 2, {film("2", 1, "2026-03-10 10:04:00")}, "延迟片")})});
    const auto films = hsg::proposeFilms(exam, *shipped(), {}, nullptr);
    BOOST_TEST(films.films[1].film.phase == "DELAY1");
    BOOST_TEST(films.films[1].interval.grade == "V1");
}

BOOST_AUTO_TEST_CASE(a_frame_that_becomes_a_film_moves_no_phase_and_stays_between_films_that_say_theirs) {
    const auto exam = set({study("1", {series("1.1", 1, {film("1", 1, "2026-03-10 10:00:00")}, "full cavity"),
                                       series("1.2", 2, {run("2", 2, "2026-03-10 10:00:10", 40)}),
                                       series("1.3", 3, {film("3", 3, "2026-03-10 10:00:40")}, "tubal filling")})});
    const auto films = hsg::proposeFilms(exam, *shipped(), {}, nullptr);
    BOOST_TEST(phases(films) == "FULL TUBAL TUBAL");
    reporting::Reading known;
    for (const auto& entry : films.films) known.films.push_back(entry.film);
    auto further = known.films[1];
    further.id = "f9";
    further.frame = 12;
    further.phase.clear();
    known.films.push_back(further);
    const auto more = hsg::proposeFilms(exam, *shipped(), known, nullptr);
    BOOST_TEST(phases(more) == "FULL TUBAL TUBAL TUBAL");
}

BOOST_AUTO_TEST_CASE(the_readers_phase_wins_and_moves_the_numbers) {
    auto films = hsg::proposeFilms(waterExam(), *shipped(), {}, nullptr);
    reporting::Reading known;
    for (const auto& entry : films.films) known.films.push_back(entry.film);
    known.films[4].phase = "DELAY";
    known.films[4].phaseSource = "reader";
    films = hsg::proposeFilms(waterExam(), *shipped(), known, nullptr);
    BOOST_TEST(phases(films) == "SCOUT FULL TUBAL SPILL DELAY1 DELAY2");
    BOOST_TEST(films.films[4].film.phaseSource == "reader");
}

BOOST_AUTO_TEST_CASE(film_ids_stay_when_films_come_and_go) {
    auto exam = waterExam();
    reporting::Reading known;
    for (const auto& entry : hsg::proposeFilms(exam, *shipped(), {}, nullptr).films) known.films.push_back(entry.film);
    BOOST_TEST(known.films[5].id == "f6");
    auto& instances = exam.studies[0].study.series[0].instances;
    instances.push_back(film("1.0", 9, "2026-03-10 09:40:00"));
    instances.erase(instances.begin() + 1);  // 1.2 is gone and nothing cites it
    const auto films = hsg::proposeFilms(exam, *shipped(), known, nullptr);
    BOOST_TEST(films.films[0].film.id == "f7");
    BOOST_TEST(films.find("f6")->film.sopInstanceUid == "1.6");
    BOOST_TEST(films.find("f2") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_cited_film_stays_when_its_study_is_not_open) {
    reporting::Reading known;
    for (const auto& entry : hsg::proposeFilms(waterExam(), *shipped(), {}, nullptr).films)
        known.films.push_back(entry.film);
    known.answers.push_back(choice("residual", "right", "T0", "f6"));
    auto exam = waterExam();
    exam.studies[0].study.series[0].instances.pop_back();
    const auto films = hsg::proposeFilms(exam, *shipped(), known, nullptr);
    BOOST_REQUIRE(films.find("f6"));
    BOOST_TEST(!films.find("f6")->viewable);
    BOOST_TEST(films.find("f6")->film.phase == "DELAY1");
}

BOOST_AUTO_TEST_CASE(images_of_other_modalities_and_documents_are_no_films) {
    auto exam = waterExam();
    auto ultrasound = series("1.200", 2, {film("9.1", 1, "2026-03-10 08:00:00")});
    ultrasound.modality = "US";
    auto report = series("1.300", 3, {film("9.2", 1, nullptr)});
    report.instances[0].kind = viewer::sdk::InstanceKind::StructuredReport;
    exam.studies[0].study.series.push_back(ultrasound);
    exam.studies[0].study.series.push_back(report);
    BOOST_TEST(hsg::proposeFilms(exam, *shipped(), {}, nullptr).films.size() == 6u);
}

BOOST_AUTO_TEST_SUITE_END()
