#include <boost/test/unit_test.hpp>

#include "plugin/films/film_set.h"
#include "tests/plugin/films/studies.h"

using namespace test;

namespace {

hsg::FilmSet propose(const viewer::sdk::StudySet& studies, const reporting::Reading& known = {}) {
    return hsg::proposeFilms(studies, *shipped(), known, nullptr);
}

const hsg::FilmEntry& entry(const hsg::FilmSet& films, const std::string& sop) {
    for (const auto& candidate : films.films)
        if (candidate.film.sopInstanceUid == sop) return candidate;
    throw std::runtime_error("no film " + sop);
}

bool told(const hsg::FilmSet& films, const std::string& code) {
    for (const auto& problem : films.problems)
        if (problem.code == code) return true;
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(times)

BOOST_AUTO_TEST_CASE(the_end_of_injection_in_the_header_is_the_zero) {
    const auto films = propose(waterExam());
    BOOST_TEST(films.timeBase.source == "ContrastBolusStopTime");
    BOOST_TEST(films.timeBase.certain);
    BOOST_TEST(entry(films, "1.6").film.elapsedSeconds.value() == 960.0);
    BOOST_TEST(entry(films, "1.6").film.timeSource == "AcquisitionTime");
    BOOST_TEST(entry(films, "1.6").interval.grade == "V2");
    BOOST_TEST(entry(films, "1.2").film.elapsedSeconds.value() == -70.0);
    BOOST_TEST(entry(films, "1.2").interval.grade == "");
}

BOOST_AUTO_TEST_CASE(without_a_stop_time_the_start_is_the_zero_and_uncertain) {
    auto exam = waterExam();
    for (auto& instance : exam.studies[0].study.series[0].instances) instance.contrast.stop.reset();
    const auto films = propose(exam);
    BOOST_TEST(films.timeBase.source == "ContrastBolusStartTime");
    BOOST_TEST(!films.timeBase.certain);
    BOOST_TEST(entry(films, "1.6").film.elapsedSeconds.value() == 1040.0);
}

BOOST_AUTO_TEST_CASE(without_contrast_times_the_last_spill_film_is_the_zero) {
    auto exam = waterExam();
    for (auto& instance : exam.studies[0].study.series[0].instances) {
        instance.contrast.start.reset();
        instance.contrast.stop.reset();
    }
    const auto films = propose(exam);
    BOOST_TEST(films.timeBase.source == "last SPILL film");
    BOOST_TEST(!films.timeBase.certain);
    BOOST_TEST(entry(films, "1.5").film.phase == "SPILL");
    BOOST_TEST(entry(films, "1.6").film.phase == "DELAY1");
    BOOST_TEST(entry(films, "1.6").film.elapsedSeconds.value() == 900.0);
}

BOOST_AUTO_TEST_CASE(the_readers_mark_goes_before_every_header) {
    reporting::Reading known;
    known.marks.push_back({"injection_stop", at("2026-03-10 10:10:00")});
    const auto films = propose(waterExam(), known);
    BOOST_TEST(films.timeBase.source == "clock mark");
    BOOST_TEST(films.timeBase.certain);
    BOOST_TEST(entry(films, "1.6").film.elapsedSeconds.value() == 390.0);
    BOOST_TEST(entry(films, "1.6").interval.grade == "V1");
}

BOOST_AUTO_TEST_CASE(an_injection_before_midnight_belongs_to_the_day_before) {
    // the header's time of day stands on the acquisition date of a film taken after midnight
    const auto exam = set({study(
        "1",
        {series("1.100", 1,
                {withContrast(film("1.1", 1, "2026-03-11 00:01:00"), "Omnipaque", nullptr, "2026-03-11 23:59:30"),
                 withContrast(film("1.2", 2, "2026-03-11 00:16:00"), "Omnipaque", nullptr, "2026-03-11 23:59:30")})})});
    const auto films = propose(exam);
    BOOST_TEST(entry(films, "1.1").film.elapsedSeconds.value() == 90.0);
    BOOST_TEST(entry(films, "1.2").film.elapsedSeconds.value() == 990.0);
    BOOST_TEST(entry(films, "1.2").film.phase == "DELAY1");
}

BOOST_AUTO_TEST_CASE(a_console_that_keeps_the_study_date_over_midnight_is_mended_and_told) {
    const auto exam = set({study("1", {series("1.100", 1,
                                              {withContrast(film("1.1", 1, "2026-03-10 23:55:00"), "Omnipaque"),
                                               withContrast(film("1.2", 2, "2026-03-10 00:12:00"), "Omnipaque")})})});
    const auto films = propose(exam);
    BOOST_TEST(told(films, "films.rollover"));
    BOOST_TEST((entry(films, "1.2").film.time == at("2026-03-11 00:12:00")));
    BOOST_TEST(entry(films, "1.2").film.elapsedSeconds.value() == 1020.0);
}

BOOST_AUTO_TEST_CASE(a_next_day_film_that_repeats_the_injection_time_is_not_minutes_old) {
    auto late = withContrast(film("2.1", 1, "2026-03-11 10:05:00"), "Lipiodol", nullptr, "2026-03-11 10:00:30");
    const auto exam = set({study("1", {series("1.100", 1,
                                              {withContrast(film("1.1", 1, "2026-03-10 10:00:00"), "Lipiodol", nullptr,
                                                            "2026-03-10 10:00:30")})}),
                           study("2", {series("2.100", 1, {late})})});
    const auto films = propose(exam);
    BOOST_TEST(entry(films, "2.1").film.elapsedSeconds.value() == 24 * 3600 + 270.0);
    BOOST_TEST(entry(films, "2.1").film.phase == "DELAY1");
    BOOST_TEST(entry(films, "2.1").interval.grade == "V2");
}

BOOST_AUTO_TEST_CASE(a_contrast_time_hours_from_every_film_is_told_and_not_used) {
    auto exam = waterExam();
    for (auto& instance : exam.studies[0].study.series[0].instances)
        if (instance.contrast.stop) instance.contrast.stop = at("2026-03-10 16:40:00");
    const auto films = propose(exam);
    BOOST_TEST(told(films, "films.base-contradicts"));
    BOOST_TEST(films.timeBase.source == "last SPILL film");
}

BOOST_AUTO_TEST_CASE(a_content_time_hours_after_its_series_is_no_exposure_time) {
    auto exam = waterExam();
    auto& series = exam.studies[0].study.series[0];
    series.time = at("2026-03-10 09:48:00");
    series.instances[5].acquisitionTime.reset();
    series.instances[5].contentTime = at("2026-03-10 15:20:00");
    auto films = propose(exam);
    BOOST_TEST(told(films, "films.content-late"));
    BOOST_TEST(!entry(films, "1.6").film.time.has_value());
    BOOST_TEST(entry(films, "1.6").film.timeSource == "");
    BOOST_TEST(!entry(films, "1.6").film.elapsedSeconds.has_value());

    series.instances[5].contentTime = at("2026-03-10 10:16:30");
    films = propose(exam);
    BOOST_TEST(entry(films, "1.6").film.timeSource == "ContentTime");
    BOOST_TEST(entry(films, "1.6").film.elapsedSeconds.value() == 960.0);
}

BOOST_AUTO_TEST_CASE(a_digitised_film_has_no_exposure_time_until_the_reader_gives_it) {
    auto exam = waterExam();
    auto& instance = exam.studies[0].study.series[0].instances[5];
    instance.acquisitionTime.reset();
    instance.contentTime = at("2026-03-10 14:00:00");
    instance.sopClassUid = "1.2.840.10008.5.1.4.1.1.7";
    auto films = propose(exam);
    BOOST_TEST(told(films, "films.digitised"));
    BOOST_TEST(!entry(films, "1.6").film.time.has_value());

    reporting::Reading known;
    known.films = {entry(films, "1.6").film};
    known.films[0].time = at("2026-03-10 10:20:30");
    known.films[0].timeSource = "reader";
    films = propose(exam, known);
    BOOST_TEST(entry(films, "1.6").film.elapsedSeconds.value() == 1200.0);
    BOOST_TEST(entry(films, "1.6").film.phase == "DELAY1");
}

BOOST_AUTO_TEST_CASE(nothing_known_about_time_gives_no_interval) {
    const auto exam = set({study("1", {series("1.100", 1, {film("1.1", 1, nullptr), film("1.2", 2, nullptr)})})});
    const auto films = propose(exam);
    BOOST_TEST(told(films, "films.undated"));
    BOOST_TEST(told(films, "films.no-base"));
    BOOST_TEST(films.timeBase.source == "");
    BOOST_TEST(!films.films[0].film.elapsedSeconds.has_value());
    BOOST_TEST(films.films[0].film.phase == "");
}

BOOST_AUTO_TEST_CASE(the_frame_of_a_run_has_its_own_time) {
    const auto exam = set({study("1", {series("1.100", 1,
                                              {withContrast(run("1.1", 1, "2026-03-10 10:00:00", 41), "Omnipaque",
                                                            nullptr, "2026-03-10 10:00:05")})})});
    const auto films = propose(exam);
    BOOST_TEST(films.films.size() == 1u);
    BOOST_TEST(films.films[0].frames == 41);
    BOOST_TEST(films.films[0].film.frame == 41);
    BOOST_TEST(films.films[0].film.elapsedSeconds.value() == 15.0);
}

BOOST_AUTO_TEST_SUITE_END()
