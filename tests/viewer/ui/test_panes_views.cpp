#include <boost/test/unit_test.hpp>

#include "tests/viewer/ui/pair.h"

using namespace viewer;
using namespace films;

BOOST_FIXTURE_TEST_SUITE(views_in_panes, Pair)

BOOST_AUTO_TEST_CASE(dragging_up_brightens_also_an_inverted_film) {
    const double before = brightness(*panes, 0);
    drag(*panes, kLeft, kLeft - QPoint(0, 60), Qt::LeftButton);
    BOOST_TEST(brightness(*panes, 0) > before + 10);
    key(*panes, Qt::Key_I);
    const double inverted = brightness(*panes, 0);
    drag(*panes, kLeft, kLeft - QPoint(0, 60), Qt::LeftButton);
    BOOST_TEST(brightness(*panes, 0) > inverted + 10);
}

BOOST_AUTO_TEST_CASE(the_window_stays_per_film_unless_linked) {
    const double right = brightness(*panes, 1);
    drag(*panes, kLeft, kLeft - QPoint(0, 60), Qt::LeftButton);
    BOOST_TEST(std::abs(brightness(*panes, 1) - right) < 0.5);
    panes->display().setLinks({false, false, true});
    drag(*panes, kLeft, kLeft - QPoint(0, 60), Qt::LeftButton);
    BOOST_TEST(brightness(*panes, 1) > right + 10);
}

BOOST_AUTO_TEST_CASE(zoom_and_movement_follow_their_own_links) {
    const QImage right = filmOf(*panes, 1);
    drag(*panes, kLeft, kLeft - QPoint(0, 80), Qt::RightButton);
    BOOST_TEST((filmOf(*panes, 1) == right));
    key(*panes, Qt::Key_Z, Qt::ShiftModifier);
    BOOST_TEST(panes->isChecked("link.zoom"));
    BOOST_TEST(panes->display().links().zoom);
    wheel(*panes, kLeft, 240, Qt::ControlModifier);
    const QImage zoomed = filmOf(*panes, 1);
    BOOST_TEST((zoomed != right));
    drag(*panes, kLeft, kLeft + QPoint(30, 30), Qt::MiddleButton);
    BOOST_TEST((filmOf(*panes, 1) == zoomed));
    panes->display().setLinks({true, false, false});
    drag(*panes, kLeft, kLeft + QPoint(30, 30), Qt::MiddleButton);
    BOOST_TEST((filmOf(*panes, 1) != zoomed));
}

BOOST_AUTO_TEST_CASE(keys_flip_turn_and_reset) {
    const QImage start = filmOf(*panes, 0);
    for (const auto& [code, times] : {std::pair(Qt::Key_H, 2), {Qt::Key_V, 2}, {Qt::Key_R, 4}}) {
        key(*panes, code);
        BOOST_TEST((filmOf(*panes, 0) != start));
        for (int i = 1; i < times; ++i) key(*panes, code);
        BOOST_TEST((filmOf(*panes, 0) == start));
    }
    key(*panes, Qt::Key_R, Qt::ShiftModifier);
    key(*panes, Qt::Key_I);
    key(*panes, Qt::Key_Plus);
    key(*panes, Qt::Key_0);
    key(*panes, Qt::Key_R, Qt::ControlModifier);
    BOOST_TEST((filmOf(*panes, 0) == start));
}

BOOST_AUTO_TEST_CASE(letters_choose_the_tool_of_the_left_button) {
    key(*panes, Qt::Key_Z);
    BOOST_TEST(panes->isChecked("tool.zoom"));
    const double before = brightness(*panes, 0);
    const QImage film = filmOf(*panes, 0);
    drag(*panes, kLeft, kLeft - QPoint(0, 60), Qt::LeftButton);
    BOOST_TEST((filmOf(*panes, 0) != film));
    BOOST_TEST(std::abs(brightness(*panes, 0) - before) < 20);
    key(*panes, Qt::Key_Escape);
    BOOST_TEST(panes->isChecked("tool.window"));
    key(*panes, Qt::Key_T);
    BOOST_TEST(panes->isChecked("tool.pan"));
}

BOOST_AUTO_TEST_CASE(keys_of_others_pass) {
    BOOST_TEST(keyTaken(*panes, Qt::Key_I));
    for (const int code : {Qt::Key_F6, Qt::Key_F11, Qt::Key_J, Qt::Key_Period, Qt::Key_Space})
        BOOST_TEST(!keyTaken(*panes, code), "key " << code);
}

BOOST_AUTO_TEST_CASE(tab_goes_from_pane_to_pane_and_stays_in_the_canvas) {
    int told = -1;
    QObject::connect(&panes->display(), &sdk::Display::activePaneChanged, [&](int pane) { told = pane; });
    key(*panes, Qt::Key_Tab);
    BOOST_TEST(panes->display().activePane() == 1);
    BOOST_TEST(told == 1);
    key(*panes, Qt::Key_Tab);
    BOOST_TEST(panes->display().activePane() == 0);
}

BOOST_AUTO_TEST_CASE(double_click_shows_one_pane_alone_and_back) {
    const QImage start = filmOf(*panes, 1);
    mouse(*panes, QEvent::MouseButtonDblClick, kRight, Qt::LeftButton);
    BOOST_TEST(panes->isChecked("view.maximise"));
    BOOST_TEST(panes->display().activePane() == 1);
    films::settle(*panes);
    mouse(*panes, QEvent::MouseButtonDblClick, kLeft, Qt::LeftButton);
    BOOST_TEST(!panes->isChecked("view.maximise"));
    BOOST_TEST((filmOf(*panes, 1) == start));
}

BOOST_AUTO_TEST_CASE(every_command_can_be_run_and_no_key_is_given_twice) {
    std::map<std::string, std::string> owner;
    for (const auto& command : panes->commands()) {
        BOOST_TEST(!command.text.empty());
        if (command.keys.empty() || command.conditional) continue;  // those ask for their keys only now and then
        BOOST_TEST(owner.emplace(command.keys, command.id).second, command.keys << " of " << command.id);
    }
    for (const auto& command : panes->commands()) panes->run(command.id);
    BOOST_TEST(films::settle(*panes));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(without_a_study_every_command_is_harmless) {
    films::Set set;
    ui::FilmPanes panes(set.provider);
    films::show(panes, 300, 200);
    for (const auto& command : panes.commands()) panes.run(command.id);
    BOOST_TEST(films::settle(panes));
}
