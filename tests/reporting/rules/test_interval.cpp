#include "tests/reporting/rules/mini.h"

using namespace reporting;

namespace {

const IntervalProfile& profile() {
    return templateOf(mini()).interval;
}

Interval graded(const std::string& agent, std::vector<std::optional<double>> minutes) {
    Reading reading;
    if (!agent.empty()) answer(reading, "agent", "", Choice{agent});
    int number = 0;
    for (const auto& one : minutes) {
        ++number;
        addFilm(reading, "f" + std::to_string(number), "LATE" + std::to_string(number), one);
    }
    return assess(mini(), reading).interval;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_window_includes_its_borders) {
    const auto grade = [](const char* agent, double minutes) { return gradeInterval(profile(), agent, minutes).grade; };
    BOOST_TEST(grade("water", 9.999) == "V1");
    BOOST_TEST(grade("water", 10) == "V2");
    BOOST_TEST(grade("water", 60) == "V2");
    BOOST_TEST(grade("water", 60.001) == "V3");
    BOOST_TEST(grade("water", -5) == "V1");
    BOOST_TEST(grade("oil", 119.9) == "V1");
    BOOST_TEST(grade("oil", 120) == "V2");
    BOOST_TEST(gradeInterval(profile(), "oil", 120).provisional);
    BOOST_TEST(gradeInterval(profile(), "oil", 1199.9).provisional);
    BOOST_TEST(!gradeInterval(profile(), "oil", 1200).provisional);
    BOOST_TEST(grade("oil", 5000) == "V2");  // lateGrade: no
    BOOST_TEST(grade("unknown", 20) == "VX");
    BOOST_TEST(grade("", 20) == "VX");
    BOOST_TEST(gradeInterval(profile(), "water", std::nullopt).grade == "VX");
}

BOOST_AUTO_TEST_CASE(no_delayed_film_is_said_so_and_a_blank_class_gives_no_grade) {
    BOOST_TEST(graded("water", {}).grade == "V0");
    BOOST_TEST(graded("", {}).grade == "V0");
    BOOST_TEST(graded("", {16}).grade == "");
    BOOST_TEST(graded("unknown", {16}).grade == "VX");
    BOOST_TEST(graded("water", {std::nullopt}).grade == "VX");
}

BOOST_AUTO_TEST_CASE(the_latest_film_inside_the_window_counts_else_the_nearest) {
    BOOST_TEST(graded("water", {5, 16, 40, 90}).filmId == "f3");
    BOOST_TEST(graded("water", {40, 16}).filmId == "f1");
    BOOST_TEST(graded("water", {2, 8}).filmId == "f2");
    BOOST_TEST(graded("water", {2, 8}).grade == "V1");
    BOOST_TEST(graded("water", {200, 70}).filmId == "f2");
    BOOST_TEST(graded("water", {200, 70}).grade == "V3");
    BOOST_TEST(graded("water", {std::nullopt, 70}).filmId == "f2");
    BOOST_TEST(graded("oil", {130, 300}).filmId == "f2");
    BOOST_TEST(graded("oil", {130, 300}).provisional);
    BOOST_TEST(*graded("oil", {130, 300}).minutes == 300);
}

BOOST_AUTO_TEST_CASE(a_variant_of_the_window_needs_its_answer) {
    Reading reading;
    answer(reading, "agent", "", Choice{"oil"});
    addFilm(reading, "f1", "LATE1", 400);
    BOOST_TEST(assess(mini(), reading).interval.provisional);
    answer(reading, "walked_far", "", Choice{"yes"});
    const Evaluation evaluation(mini(), reading);
    BOOST_TEST(!evaluation.assessment().interval.provisional);
    BOOST_TEST(evaluation.assessment().interval.grade == "V2");
    BOOST_TEST(gradeInterval(profile(), "oil", 359, &evaluation).provisional);
    BOOST_TEST(!gradeInterval(profile(), "oil", 360, &evaluation).provisional);
}

BOOST_AUTO_TEST_CASE(the_elapsed_time_may_come_from_the_clock) {
    using namespace std::chrono;
    Reading reading;
    answer(reading, "agent", "", Choice{"water"});
    addFilm(reading, "f1", "LATE", std::nullopt);
    reading.films[0].time = local_days{2024y / January / 2} + minutes{5};
    reading.timeBase.time = local_days{2024y / January / 1} + hours{23} + minutes{50};
    BOOST_TEST(*assess(mini(), reading).interval.minutes == 15);
}

BOOST_AUTO_TEST_CASE(the_class_comes_from_the_code_then_from_the_longest_word) {
    BOOST_TEST(contrastClass(profile(), "SCT:1", "") == "water");
    BOOST_TEST(contrastClass(profile(), "SCT:2", "aqua") == "oil");
    BOOST_TEST(contrastClass(profile(), "SCT:9", "AQUA 300") == "water");
    BOOST_TEST(contrastClass(profile(), "", "Aqua Oil 480") == "oil");
    BOOST_TEST(contrastClass(profile(), "", "某某油") == "oil");
    BOOST_TEST(contrastClass(profile(), "", "油水") == "");  // says both
    BOOST_TEST(contrastClass(profile(), "", "something") == "");
    BOOST_TEST(contrastClass(profile(), "", "") == "");
}
