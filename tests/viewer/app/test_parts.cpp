#include <QApplication>
#include <QScreen>
#include <QTest>
#include <boost/test/unit_test.hpp>
#include <set>

#include "tests/viewer/app/workplace.h"

namespace {

const Workplace::Person wang{"WANG^LI", "1", "A", "19900101"};

void choose(Workplace& place, const char* action) {
    auto* found = place.window().findChild<QAction*>(action);
    BOOST_REQUIRE_MESSAGE(found, action);
    found->trigger();
    QApplication::processEvents();
}

QWidget* windowOf(Workplace& place, const char* part) {
    for (auto* top : QApplication::topLevelWidgets())
        if (top->objectName() == QLatin1String("partWindow.") + QLatin1String(part) &&
            top->parentWidget() == &place.window() && top->isVisible())
            return top;
    return nullptr;
}

QImage filmsOf(Workplace& place) {
    place.settle();
    return place.window().panes().grab().toImage();
}

/// How many grey values there are: a canvas that lost its films is one.
int shades(const QImage& image) {
    std::set<QRgb> seen;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3) seen.insert(image.pixel(x, y));
    return static_cast<int>(seen.size());
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_films_go_into_a_window_of_their_own_and_come_back_with_what_they_showed) {
    Workplace place;
    place.open({place.study("1.2.3", wang)});
    const auto before = place.window().panes().display().arrangement();
    BOOST_REQUIRE_GT(shades(filmsOf(place)), 50);
    choose(place, "window.detach-films");
    BOOST_REQUIRE(windowOf(place, "films"));
    BOOST_TEST(place.window().panes().window() == windowOf(place, "films"));
    BOOST_TEST((place.window().panes().display().arrangement() == before));
    BOOST_CHECK_GT(shades(filmsOf(place)), 50);
    for (int i = 0; i < 3; ++i) {  // there and back again, with the key
        windowOf(place, "films")->close();
        place.waitFor([&] { return !windowOf(place, "films"); });
        BOOST_TEST(place.window().panes().window() == &place.window());
        BOOST_CHECK_GT(shades(filmsOf(place)), 50);
        choose(place, "window.detach-films");
        BOOST_REQUIRE(windowOf(place, "films"));
        BOOST_CHECK_GT(shades(filmsOf(place)), 50);
    }
}

BOOST_AUTO_TEST_CASE(keys_work_in_a_detached_window_and_f6_leads_from_one_to_the_other) {
    using Half = viewer::host::FocusHalves::Half;
    Workplace place;
    place.open({place.study("1.2.3", wang)});
    auto* panel = place.child("tinyPanel");
    choose(place, "window.detach-panel");
    BOOST_REQUIRE(windowOf(place, "panel"));
    place.window().halves().toFilms();
    place.waitFor([&] { return place.window().halves().current() == Half::Films; });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    place.waitFor([&] { return place.window().halves().current() == Half::Panel; });
    BOOST_TEST(QApplication::focusWidget()->window() == windowOf(place, "panel"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    BOOST_TEST(panel->property("signs").toInt() == 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8, Qt::ControlModifier);
    place.waitFor([&] { return !windowOf(place, "panel"); });
    BOOST_TEST(panel->window() == &place.window());
    BOOST_TEST(panel->isVisible());
    BOOST_TEST(panel->parentWidget()->width() <= 0.28 * place.window().width());
}

BOOST_AUTO_TEST_CASE(a_detached_window_is_where_it_was_at_the_next_start) {
    Workplace place;
    const auto study = place.study("1.2.3", wang);
    place.open({study});
    choose(place, "window.detach-panel");
    choose(place, "window.detach-strip");
    BOOST_REQUIRE(windowOf(place, "panel"));
    windowOf(place, "panel")->setGeometry(700, 200, 500, 600);
    QApplication::processEvents();
    place.restart();
    BOOST_TEST(!windowOf(place, "panel"));  // no study yet: nothing to show
    place.open({study});
    place.waitFor([&] { return windowOf(place, "panel") && windowOf(place, "strip"); });
    BOOST_TEST(windowOf(place, "panel")->geometry().x() == 700);
    BOOST_TEST(windowOf(place, "panel")->geometry().width() == 500);
    BOOST_TEST(!windowOf(place, "films"));
    windowOf(place, "strip")->close();
    place.waitFor([&] { return !windowOf(place, "strip"); });
    place.restart();
    place.open({study});
    place.waitFor([&] { return windowOf(place, "panel") != nullptr; });
    BOOST_TEST(!windowOf(place, "strip"));
    BOOST_TEST(place.child("tinyStrip")->window() == &place.window());
}

BOOST_AUTO_TEST_CASE(closing_the_study_leaves_no_empty_window_behind) {
    Workplace place;
    place.open({place.study("1.2.3", wang)});
    choose(place, "window.detach-films");
    BOOST_REQUIRE(windowOf(place, "films"));
    choose(place, "window.close-study");
    place.settle();
    BOOST_TEST(!windowOf(place, "films"));
    place.open({place.study("1.2.4", wang)});
    BOOST_TEST(windowOf(place, "films"));
    BOOST_CHECK_GT(shades(filmsOf(place)), 50);
}

BOOST_AUTO_TEST_CASE(films_and_strip_come_back_above_one_another_whatever_left_first) {
    Workplace place;
    place.open({place.study("1.2.3", wang)});
    const char* const both[] = {"window.detach-films", "window.detach-strip"};
    const auto isRight = [&] {
        auto* strip = place.child("tinyStrip");
        auto& panes = place.window().panes();
        return strip->window() == &place.window() && panes.window() == &place.window() &&
               panes.mapTo(&place.window(), QPoint()).y() < strip->mapTo(&place.window(), QPoint()).y();
    };
    BOOST_REQUIRE(isRight());
    for (const int leaves : {0, 1})
        for (const int returns : {0, 1}) {
            choose(place, both[leaves]);
            choose(place, both[1 - leaves]);
            place.settle();
            choose(place, both[returns]);
            choose(place, both[1 - returns]);
            place.settle();
            BOOST_TEST(isRight(), both[leaves] << " first, back " << both[returns]);
        }
}

BOOST_AUTO_TEST_CASE(a_part_keeps_the_keys_when_it_leaves_and_when_it_comes_back) {
    using Half = viewer::host::FocusHalves::Half;
    Workplace place;
    place.open({place.study("1.2.3", wang)});
    auto& window = place.window();
    window.halves().toFilms();
    place.waitFor([&] { return window.halves().current() == Half::Films; });
    for (int i = 0; i < 4; ++i) {
        choose(place, "window.detach-films");
        place.settle();
        BOOST_REQUIRE(QApplication::focusWidget());
        BOOST_TEST((window.halves().current() == Half::Films));
        const bool before = window.panes().isChecked("view.invert");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_I);
        BOOST_TEST(window.panes().isChecked("view.invert") != before);
    }
}
