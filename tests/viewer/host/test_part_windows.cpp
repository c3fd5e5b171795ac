#include <boost/test/unit_test.hpp>
#include <random>

#include "viewer/host/part_windows.h"

using viewer::host::onScreen;
using viewer::host::screensKey;

namespace {

const std::vector<QRect> two = {{0, 0, 1920, 1080}, {1920, 0, 1920, 1080}};

}  // namespace

BOOST_AUTO_TEST_CASE(a_place_that_is_on_a_screen_stays_as_it_is) {
    BOOST_TEST((onScreen({2000, 40, 800, 600}, two) == QRect(2000, 40, 800, 600)));
    BOOST_TEST((onScreen({1920, 0, 1920, 1080}, two) == QRect(1920, 0, 1920, 1080)));
}

BOOST_AUTO_TEST_CASE(a_place_of_a_screen_that_is_gone_comes_to_the_middle_of_one_that_is_there) {
    const QRect back = onScreen({5000, 40, 800, 600}, two);
    BOOST_TEST(two[0].contains(back));
    BOOST_TEST((back.size() == QSize(800, 600)));
}

BOOST_AUTO_TEST_CASE(a_window_larger_than_the_screen_shrinks_and_one_of_no_size_can_be_caught) {
    BOOST_TEST((onScreen({-50, -50, 4000, 3000}, {{0, 0, 1366, 768}}) == QRect(0, 0, 1366, 768)));
    const QRect tiny = onScreen({10, 10, 1, 1}, two);
    BOOST_TEST(tiny.width() >= 240);
    BOOST_TEST(tiny.height() >= 240);
}

BOOST_AUTO_TEST_CASE(whatever_was_kept_no_window_is_ever_off_the_screens) {
    std::mt19937 random(4);
    const auto number = [&](int from, int to) {
        return from + static_cast<int>(random() % static_cast<unsigned>(to - from));
    };
    for (int round = 0; round < 5000; ++round) {
        std::vector<QRect> screens;
        for (int i = number(1, 4); i > 0; --i)
            screens.emplace_back(number(-4000, 4000), number(-2000, 2000), number(300, 4000), number(300, 2500));
        const QRect asked(number(-9000, 9000), number(-9000, 9000), number(0, 6000), number(0, 4000));
        const QRect given = onScreen(asked, screens);
        BOOST_REQUIRE(std::any_of(screens.begin(), screens.end(), [&](const QRect& s) { return s.contains(given); }));
        BOOST_REQUIRE((onScreen(given, screens) == given));
    }
}

BOOST_AUTO_TEST_CASE(screens_are_known_by_their_places_in_any_order) {
    BOOST_TEST(screensKey(two) == screensKey({two[1], two[0]}));
    BOOST_TEST(screensKey(two) != screensKey({two[0]}));
    BOOST_TEST(screensKey(two) != screensKey({two[0], QRect(1920, 0, 1920, 1200)}));
}
