#include <QDateTime>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/viewer/ui/compared.h"

using namespace viewer;
using sdk::CompareMode;
using namespace films;

BOOST_AUTO_TEST_CASE(what_the_screen_shows_of_a_comparison_is_what_its_picture_is) {
    Compared c;
    c.setLandmarks(3);
    BOOST_REQUIRE(c.comparison().registration().isValid());
    const auto inside = [](int x, int y) { return x > 8 && y > 8 && x < 292 && y < 272; };
    // the edge, its grip and the names beside it lie over the film
    const auto besideEdge = [&](int x, int y) {
        return inside(x, y) && std::abs(x - 150) > 4 && std::abs(y - 140) > 22;
    };
    // the dashed line where the moving film ends
    const auto besideOutline = [&](int x, int y) { return inside(x, y) && y < 250 && x > 20; };
    c.enter(CompareMode::Swipe);
    BOOST_TEST(difference(c.film(), pictureOf(c), besideEdge) < 0.01);
    c.enter(CompareMode::Blend);
    BOOST_TEST(difference(c.film(), pictureOf(c), besideOutline) < 0.01);
    c.enter(CompareMode::Difference);
    BOOST_TEST(difference(c.film(), pictureOf(c), besideOutline) < 0.01);
    const auto flicker = [&] {
        c.enter(CompareMode::Flicker);
        return c.film();
    };
    const QImage one = flicker();
    const sdk::GreyImage both = pictureOf(c);  // the moving film at the right of the fixed one
    const auto half = [&](int from) {
        sdk::GreyImage part{300, 280, {}};
        for (int y = 0; y < 280; ++y)
            for (int x = 0; x < 300; ++x) part.pixels.push_back(both.pixels[std::size_t(y * both.width + from + x)]);
        return part;
    };
    const auto isOne = [&](const QImage& shot, int from) { return difference(shot, half(from), besideOutline) < 0.01; };
    const int second = both.width - 300;
    BOOST_TEST((isOne(one, 0) || isOne(one, second)));
    BOOST_TEST(waitFor([&] { return isOne(c.film(), isOne(one, 0) ? second : 0); }, 3000));  // the other takes its turn
}

BOOST_AUTO_TEST_CASE(after_windowing_screen_and_picture_still_agree) {
    Compared c;
    c.setLandmarks(3);
    c.enter(CompareMode::Swipe);
    key(*c.panes, Qt::Key_Up, Qt::ControlModifier);
    key(*c.panes, Qt::Key_Right, Qt::ControlModifier);
    const auto keep = [](int x, int y) {
        return x > 8 && y > 8 && x < 292 && y < 272 && std::abs(x - 150) > 4 && std::abs(y - 140) > 22;
    };
    BOOST_TEST(c.comparison().view().fixedGrey.width.has_value());
    BOOST_TEST(difference(c.film(), pictureOf(c), keep) < 0.01);
    c.enter(CompareMode::Difference);
    const auto before = c.comparison().view();
    key(*c.panes, Qt::Key_Right, Qt::ControlModifier);  // the window of the difference, not of a film
    const auto after = c.comparison().view();
    BOOST_TEST((after.fixedGrey == before.fixedGrey));
    BOOST_TEST((after.differenceGrey != before.differenceGrey));
    settle(*c.panes);
    BOOST_TEST(difference(c.film(), pictureOf(c), [](int x, int y) { return x > 20 && y > 8 && x < 290 && y < 250; }) <
               0.01);
}

BOOST_AUTO_TEST_CASE(flicker_stops_on_escape_and_is_never_faster_than_the_preferences_allow) {
    Compared c;
    c.setLandmarks(3);
    key(*c.panes, Qt::Key_F);
    BOOST_TEST((c.comparison().view().mode == CompareMode::Flicker));
    const double most = c.panes->preferences().flickerMaxHz;
    for (int i = 0; i < 30; ++i) key(*c.panes, Qt::Key_Right);
    int drawn = 0;
    QImage last = grab(*c.panes);
    const qint64 until = QDateTime::currentMSecsSinceEpoch() + 2000;
    while (QDateTime::currentMSecsSinceEpoch() < until) {
        const QImage now = grab(*c.panes);
        if (!alike(now, last)) ++drawn;
        last = now;
    }
    BOOST_TEST(drawn >= 2);
    BOOST_TEST(drawn <= int(most * 2) + 1);
    key(*c.panes, Qt::Key_Escape);
    BOOST_TEST((c.comparison().view().mode == CompareMode::SideBySide));
    const QImage still = grab(*c.panes);
    waitFor([] { return false; }, 800);
    BOOST_TEST(alike(grab(*c.panes), still));
}

BOOST_AUTO_TEST_CASE(a_swipe_edge_is_dragged_and_a_drag_beside_it_windows_that_side_alone) {
    Compared c;
    c.setLandmarks(3);
    c.enter(CompareMode::Swipe);
    const QRect pane = c.layout(0).film(0);
    const QPoint edge = pane.center();
    drag(*c.panes, edge, edge + QPoint(60, 0), Qt::LeftButton);
    BOOST_TEST(std::abs(c.comparison().view().swipe - 0.7) < 0.02);
    drag(*c.panes, edge + QPoint(-100, 0), edge + QPoint(-60, 0), Qt::LeftButton);
    BOOST_TEST(c.comparison().view().fixedGrey.width.has_value());
    BOOST_TEST(!c.comparison().view().movingGrey.width.has_value());
}
