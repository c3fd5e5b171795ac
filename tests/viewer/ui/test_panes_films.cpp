#include <QElapsedTimer>
#include <QUrl>
#include <boost/test/unit_test.hpp>

#include "tests/viewer/ui/pair.h"
#include "viewer/ui/pane_layout.h"

using namespace viewer;
using namespace films;

BOOST_FIXTURE_TEST_SUITE(films_in_panes, Pair)

BOOST_AUTO_TEST_CASE(settled_is_told_once_all_films_are_on_the_screen) {
    *run->blocked = true;
    int settled = 0;
    QObject::connect(panes.get(), &ui::FilmPanes::settled, [&] { ++settled; });
    panes->display().arrange(films::row({"1.1", "2.1"}));
    films::waitFor([] { return false; }, 150);
    BOOST_TEST(!panes->isSettled());
    BOOST_TEST(settled == 0);
    *run->blocked = false;
    BOOST_TEST(films::waitFor([&] { return settled == 1; }));
    BOOST_TEST(panes->isSettled());
}

BOOST_AUTO_TEST_CASE(wheel_and_arrows_go_through_films_page_keys_through_series) {
    sdk::ImageRef told;
    QObject::connect(&panes->display(), &sdk::Display::imageShown,
                     [&](int, const sdk::ImageRef& image) { told = image; });
    wheel(*panes, kLeft, -120);
    BOOST_TEST((image(0) == sdk::ImageRef{"1.2", 1}));
    BOOST_TEST((told == image(0)));
    key(*panes, Qt::Key_Up);
    BOOST_TEST((image(0) == sdk::ImageRef{"1.1", 1}));
    key(*panes, Qt::Key_PageDown);
    BOOST_TEST((image(0) == sdk::ImageRef{"2.1", 1}));
    key(*panes, Qt::Key_End);
    BOOST_TEST((image(0) == sdk::ImageRef{"2.1", 6}));
    key(*panes, Qt::Key_Home);
    key(*panes, Qt::Key_Down);
    BOOST_TEST((image(0) == sdk::ImageRef{"2.1", 2}));
    key(*panes, Qt::Key_PageUp);
    BOOST_TEST((image(0) == sdk::ImageRef{"1.1", 1}));
}

BOOST_AUTO_TEST_CASE(arranging_anew_keeps_the_view_of_a_film_that_stays) {
    drag(*panes, kRight, kRight - QPoint(40, 90), Qt::RightButton);
    drag(*panes, kRight, kRight + QPoint(10, 40), Qt::LeftButton);
    key(*panes, Qt::Key_H);
    const QImage changed = filmOf(*panes, 1);
    panes->display().arrange(films::row({"1.2", "1.1"}));
    BOOST_TEST(alike(filmOf(*panes, 0), changed));
    BOOST_TEST(!alike(filmOf(*panes, 1), changed));
}

BOOST_AUTO_TEST_CASE(the_reader_may_turn_the_polarity_that_was_arranged) {
    auto both = films::row({"1.1", "1.2"});
    both.panes[0].invert = true;
    panes->display().arrange(both);
    BOOST_TEST(panes->display().arrangement().panes[0].invert);
    key(*panes, Qt::Key_I);
    BOOST_TEST(!panes->display().arrangement().panes[0].invert);
    panes->display().arrange(both);  // the same wish again: the reader's polarity stays
    BOOST_TEST(!panes->display().arrangement().panes[0].invert);
    key(*panes, Qt::Key_R, Qt::ControlModifier);
    BOOST_TEST(panes->display().arrangement().panes[0].invert);
}

BOOST_AUTO_TEST_CASE(badges_go_with_their_film_not_with_the_pane) {
    auto both = films::row({"1.1", "2.1"});
    both.panes[0].badges = {{"FULL", sdk::Severity::Neutral, ""}};
    panes->display().arrange(both);
    wheel(*panes, kLeft, -120);
    BOOST_TEST(panes->display().arrangement().panes[0].badges.empty());
    wheel(*panes, kLeft, 120);
    BOOST_TEST(panes->display().arrangement().panes[0].badges.size() == 1u);
}

BOOST_AUTO_TEST_CASE(cine_plays_every_frame_at_the_times_of_the_header) {
    panes->display().arrange(films::row({"2.1"}));
    films::settle(*panes);
    std::vector<std::pair<int, qint64>> shown;
    QElapsedTimer clock;
    QObject::connect(&panes->display(), &sdk::Display::imageShown,
                     [&](int, const sdk::ImageRef& image) { shown.emplace_back(image.frame, clock.elapsed()); });
    clock.start();
    key(*panes, Qt::Key_C);
    BOOST_TEST(panes->isChecked("cine.toggle"));
    BOOST_TEST(films::waitFor([&] { return shown.size() >= 8; }));
    key(*panes, Qt::Key_Space);
    const std::size_t paused = shown.size();
    films::waitFor([] { return false; }, 200);
    BOOST_TEST(shown.size() == paused);
    key(*panes, Qt::Key_C);
    BOOST_TEST(!panes->isChecked("cine.toggle"));
    for (int i = 0; i < 8; ++i) BOOST_TEST(shown[i].first == (i + 1) % 6 + 1);  // 2 3 4 5 6 1 2 3: none left out
    // frame 3 stays 100 ms, the last one the mean, the others 40; a busy machine may be late, nothing may be early
    const std::vector<qint64> due = {40, 80, 180, 220, 260, 312};
    for (std::size_t i = 0; i < due.size(); ++i) BOOST_TEST(shown[i].second >= due[i] - 8, "frame " << shown[i].first);
}

BOOST_AUTO_TEST_CASE(space_plays_a_run_and_pauses_it) {
    panes->display().arrange(films::row({"2.1"}));
    films::settle(*panes);
    key(*panes, Qt::Key_Space);
    BOOST_TEST(panes->isChecked("cine.toggle"));
    key(*panes, Qt::Key_Space);
    BOOST_TEST(panes->isChecked("cine.pause"));
}

BOOST_AUTO_TEST_CASE(what_is_drawn_is_told_to_screen_readers_without_the_patient) {
    auto both = films::row({"1.1", "2.1"});
    both.caption = sdk::Badge{"16 min", sdk::Severity::Good, "after the injection"};
    both.panes[0].badges = {{"FULL", sdk::Severity::Neutral, "Time from: header"}};
    panes->display().arrange(both);
    panes->display().setSides("1.1", sdk::RightSide::AtLeftEdge, true);
    films::settle(*panes);
    const auto told = [&] { return panes->focusProxy()->accessibleDescription().toStdString(); };
    films::waitFor([&] { return told().find("left edge") != std::string::npos; });
    for (const char* words : {"16 min (after the injection)", "pane 1: FULL (Time from: header)",
                              "patient's right at the left edge", "Pane 2: right and left not confirmed"})
        BOOST_TEST(told().find(words) != std::string::npos, words << " in " << told());
    BOOST_TEST(told().find("TEST") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(sweep_turns_round_at_the_ends) {
    panes->display().arrange(films::row({"2.1"}));
    panes->run("cine.sweep");
    std::vector<int> shown;
    QObject::connect(&panes->display(), &sdk::Display::imageShown,
                     [&](int, const sdk::ImageRef& image) { shown.push_back(image.frame); });
    panes->run("cine.toggle");
    BOOST_TEST(films::waitFor([&] { return shown.size() >= 7; }));
    shown.resize(7);
    const std::vector<int> want = {2, 3, 4, 5, 6, 5, 4};
    BOOST_TEST(shown == want, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_film_that_cannot_be_decoded_says_so_and_the_others_stay) {
    run->broken = true;
    panes->display().arrange(films::row({"1.1", "2.1"}));
    BOOST_TEST(films::settle(*panes));
    const QImage shot = films::grab(*panes);
    const QRect right = ui::layOut({shot.size(), 1, 2, -1, false}).film(1);
    int red = 0;
    for (int y = right.top() + 5; y < right.bottom() - 5; ++y)
        for (int x = right.left() + 5; x < right.right() - 5; ++x)
            red += qRed(shot.pixel(x, y)) > 180 && qBlue(shot.pixel(x, y)) < 140;
    BOOST_TEST(red > 200);
}

BOOST_AUTO_TEST_CASE(same_scale_makes_a_millimetre_equally_long) {
    auto& series = set.studies.studies[0].study.series[0];
    series.instances[0].spacing = {0.4, 0.4, sdk::SpacingBasis::AtDetector, ""};
    series.instances[1].spacing = {0.2, 0.2, sdk::SpacingBasis::AtDetector, ""};
    panes->setStudies(set.studies);
    auto pair = films::row({"1.1", "1.2"});
    pair.sameScale = true;
    panes->display().arrange(pair);
    const QImage shot = films::grab(*panes);
    const auto widthOf = [&](int pane) {
        const QRect r = ui::layOut({shot.size(), 1, 2, -1, false}).film(pane);
        int n = 0;
        for (int x = r.left(); x <= r.right(); ++x) n += shot.pixel(x, r.center().y() - 30) != qRgb(7, 8, 10);
        return n;
    };
    BOOST_TEST(std::abs(widthOf(0) - 2 * widthOf(1)) <= 3);  // 200 mm beside 100 mm
}

BOOST_AUTO_TEST_CASE(an_image_dropped_on_a_pane_is_shown_there_and_files_are_passed_on) {
    QMimeData image;
    image.setData("application/x-fimbria-image", "2.1#3");
    drop(*panes, kRight, image);
    BOOST_TEST((this->image(1) == sdk::ImageRef{"2.1", 3}));
    QMimeData fromBrowser;
    fromBrowser.setData("application/x-fimbria-instance", "2.1\n5");
    drop(*panes, kLeft, fromBrowser);
    BOOST_TEST((this->image(0) == sdk::ImageRef{"2.1", 5}));
    QStringList dropped;
    QObject::connect(panes.get(), &ui::FilmPanes::filesDropped, [&](const QStringList& paths) { dropped = paths; });
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile("/somewhere/film.dcm")});
    drop(*panes, kRight, files);
    BOOST_TEST(dropped.size() == 1);
}

BOOST_AUTO_TEST_CASE(other_studies_take_the_old_films_off_the_screen) {
    films::Set other;
    other.addRamp("9.1", 10, 10);
    panes->setStudies(other.studies);
    for (const auto& pane : panes->display().arrangement().panes) BOOST_TEST(!pane.image.has_value());
    const QImage shot = films::grab(*panes);
    BOOST_TEST((shot.pixel(kLeft) == qRgb(7, 8, 10)));
}

BOOST_AUTO_TEST_SUITE_END()
