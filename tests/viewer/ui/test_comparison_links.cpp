#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/viewer/ui/compared.h"

using namespace viewer;
using sdk::CompareMode;
using namespace films;

BOOST_AUTO_TEST_CASE(registered_films_that_are_linked_show_the_same_place_else_they_move_alike) {
    Compared c;
    c.panes->display().setLinks({true, true, false, false});
    c.setLandmarks(3);
    key(*c.panes, Qt::Key_G);
    settle(*c.panes);
    // zoomed on one film, the same landmark lies at the same place of both panes
    for (int i = 0; i < 4; ++i) key(*c.panes, Qt::Key_Plus);
    key(*c.panes, Qt::Key_Left, Qt::AltModifier);
    key(*c.panes, Qt::Key_Escape);
    settle(*c.panes);
    const QImage left = filmOf(*c.panes, 0), right = filmOf(*c.panes, 1);
    double product = 0, l2 = 0, r2 = 0, lm = 0, rm = 0;
    int n = 0;
    const int w = std::min(left.width(), right.width());
    const int h = std::min(left.height(), right.height()) * 2 / 5;  // above the streak of one film
    for (int y = 0; y < h; y += 3)
        for (int x = 0; x < w; x += 3, ++n) {
            lm += qGreen(left.pixel(x, y));
            rm += qGreen(right.pixel(x, y));
        }
    lm /= n;
    rm /= n;
    for (int y = 0; y < h; y += 3)
        for (int x = 0; x < w; x += 3) {
            const double a = qGreen(left.pixel(x, y)) - lm, b = qGreen(right.pixel(x, y)) - rm;
            product += a * b;
            l2 += a * a;
            r2 += b * b;
        }
    BOOST_TEST(product / std::sqrt(l2 * r2) < -0.95);  // the films are of opposite polarity
}

BOOST_AUTO_TEST_CASE(links_survive_another_film_and_reset_reaches_all) {
    Compared c;
    c.panes->run("link.zoom");
    c.panes->run("link.window");
    c.panes->display().arrange(row({"1.1", "1.3"}));
    settle(*c.panes);
    BOOST_TEST(c.panes->isChecked("link.zoom"));
    BOOST_TEST(c.panes->isChecked("link.window"));
    BOOST_TEST(!c.panes->isChecked("link.pan"));
    const QImage before = filmOf(*c.panes, 1);
    key(*c.panes, Qt::Key_Plus);
    key(*c.panes, Qt::Key_Up, Qt::ControlModifier);
    BOOST_TEST(!alike(filmOf(*c.panes, 1), before));
    key(*c.panes, Qt::Key_R, Qt::ControlModifier);
    BOOST_TEST(alike(filmOf(*c.panes, 1), before));
}

/// Each of the four switches alone links what it says and nothing else.
BOOST_AUTO_TEST_CASE(each_link_switch_links_its_own_and_nothing_else) {
    const char* const links[] = {"link.pan", "link.zoom", "link.rotation", "link.window"};
    const auto act = [](ui::FilmPanes& panes, int which) {
        if (which == 0) key(panes, Qt::Key_Left, Qt::AltModifier);
        if (which == 1) panes.run("view.zoom-in");
        if (which == 2) panes.run("view.turn-right");
        if (which == 3) key(panes, Qt::Key_Up, Qt::ControlModifier);
    };
    Compared c;
    c.panes->display().setLinks({});
    for (int linked = 0; linked < 4; ++linked) {
        c.panes->run(links[linked]);
        for (int done = 0; done < 4; ++done) {
            const QImage before = filmOf(*c.panes, 1), own = filmOf(*c.panes, 0);
            act(*c.panes, done);
            BOOST_TEST(!alike(filmOf(*c.panes, 0), own), "action " << done);
            BOOST_TEST(alike(filmOf(*c.panes, 1), before) == (done != linked), links[linked] << ", action " << done);
            c.panes->run("view.reset");
        }
        c.panes->run(links[linked]);
        c.panes->display().setActivePane(1);
        c.panes->run("view.reset");
        c.panes->display().setActivePane(0);
    }
}

BOOST_AUTO_TEST_CASE(the_time_between_the_films_and_the_residual_stand_beside_the_caption) {
    Compared c;
    auto studies = c.set.studies;
    auto& films = studies.studies[0].study.series[0].instances;
    films[0].acquisitionTime = sdk::LocalTime(std::chrono::hours(10));
    films[1].acquisitionTime = sdk::LocalTime(std::chrono::hours(10) + std::chrono::seconds(954));
    c.panes->setStudies(studies);
    c.setLandmarks(3);
    BOOST_TEST(says(*c.panes, "15 min 54 s between the films"));
    BOOST_TEST(says(*c.panes, "residual 0.0 px"));
    c.comparison().setBetween(sdk::Badge{"a day between", sdk::Severity::Neutral, {}});  // a plugin knows better
    BOOST_TEST(says(*c.panes, "a day between"));
    BOOST_TEST(!films::canvas(*c.panes).accessibleDescription().contains("15 min"));
    films[1].acquisitionTime.reset();
    c.comparison().setBetween(std::nullopt);
    c.panes->setStudies(studies);
    c.setLandmarks(2);
    BOOST_TEST(says(*c.panes, "time between unknown"));
    BOOST_TEST(says(*c.panes, "residual unknown"));
    c.enter(CompareMode::Swipe);  // also while one pane stands for both
    BOOST_TEST(says(*c.panes, "residual unknown"));
}

BOOST_AUTO_TEST_CASE(a_film_is_called_what_it_is_and_not_what_it_is_worth) {
    Compared c;
    auto arrangement = row({"1.1", "1.2"});
    arrangement.panes[0].badges = {{"spill", sdk::Severity::Neutral, {}}};
    arrangement.panes[1].badges = {{"valid", sdk::Severity::Good, {}}, {"delayed film", sdk::Severity::Neutral, {}}};
    c.panes->display().arrange(arrangement);
    c.setLandmarks(3);
    c.enter(CompareMode::Blend);
    BOOST_TEST(says(*c.panes, QString::fromUtf8("spill · 50 %")));
    BOOST_TEST(says(*c.panes, QString::fromUtf8("delayed film · 50 %")));
}

/// A residual that no steady hand leaves is not shown as a success.
BOOST_AUTO_TEST_CASE(landmarks_that_do_not_fit_are_called_poor) {
    Compared c;
    c.setLandmarks(3);
    BOOST_TEST(status(*c.panes).startsWith(QString::fromUtf8("✓")), status(*c.panes).toStdString());
    auto landmarks = c.comparison().landmarks();
    landmarks[2].moving->x += 40;
    c.comparison().setLandmarks(landmarks);
    BOOST_REQUIRE(c.comparison().registration().isValid());
    BOOST_TEST(status(*c.panes).startsWith(QString::fromUtf8("✕")), status(*c.panes).toStdString());
    BOOST_TEST(status(*c.panes).contains("fit poorly"));
}
