#include <boost/test/unit_test.hpp>

#include "plugin/strip/time_axis.h"

using hsg::TimeAxis;

BOOST_AUTO_TEST_SUITE(axis)

BOOST_AUTO_TEST_CASE(later_films_stand_further_right) {
    for (const double last : {600.0, 3600.0, 86400.0}) {
        const TimeAxis axis(10, 900, last);
        double before = -1;
        for (double seconds = 0; seconds <= last; seconds += last / 50) {
            BOOST_TEST(axis.x(seconds) > before);
            before = axis.x(seconds);
        }
    }
}

BOOST_AUTO_TEST_CASE(an_hour_and_the_next_day_are_both_inside) {
    const TimeAxis axis(10, 900, 26 * 3600);
    BOOST_TEST(axis.isBroken());
    BOOST_TEST(axis.x(15 * 60) < axis.breakX());
    BOOST_TEST(axis.x(24 * 3600) > axis.breakX());
    BOOST_TEST(axis.x(24 * 3600) <= 900);
}

BOOST_AUTO_TEST_CASE(the_first_hour_needs_no_break) {
    BOOST_TEST(!TimeAxis(0, 500, 3600).isBroken());
}

BOOST_AUTO_TEST_CASE(a_time_before_the_zero_stands_on_it) {
    const TimeAxis axis(10, 900, 3600);
    BOOST_TEST(axis.x(-300) == 10);
}

BOOST_AUTO_TEST_CASE(ticks_keep_their_distance) {
    const auto ticks = TimeAxis(10, 500, 86400).ticks(46);
    BOOST_REQUIRE(ticks.size() > 3u);
    for (std::size_t i = 1; i < ticks.size(); ++i) BOOST_TEST(ticks[i].x - ticks[i - 1].x >= 46);
}

BOOST_AUTO_TEST_CASE(films_are_spread_without_overlap_in_their_order) {
    const auto centres = hsg::spread({50, 52, 53, 400, 980}, 100, 0, 1000);
    for (std::size_t i = 1; i < centres.size(); ++i) BOOST_TEST(centres[i] - centres[i - 1] >= 100);
    BOOST_TEST(centres.front() >= 50);
    BOOST_TEST(centres.back() <= 950);
}

BOOST_AUTO_TEST_CASE(too_many_films_run_on_and_never_overlap) {
    const auto centres = hsg::spread(std::vector<double>(12, 500.0), 100, 0, 1000);
    BOOST_TEST(centres.front() >= 50);
    for (std::size_t i = 1; i < centres.size(); ++i) BOOST_TEST(centres[i] - centres[i - 1] >= 100);
}

BOOST_AUTO_TEST_SUITE_END()
