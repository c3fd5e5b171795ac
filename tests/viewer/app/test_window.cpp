#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>
#include <boost/test/unit_test.hpp>
#include <fstream>

#include "tests/viewer/app/workplace.h"

namespace {

const Workplace::Person wang{"WANG^LI", "1", "A", "19900101"};
const Workplace::Person wangElsewhere{"WANG^L", "77", "B", "19900101"};
const Workplace::Person zhao{"ZHAO^MIN", "2", "A", "19850505"};

int number(QWidget* widget, const char* property) {
    BOOST_REQUIRE(widget);
    return widget->property(property).toInt();
}

int shownFilms(Workplace& place) {
    int films = 0;
    for (const auto& pane : place.window().panes().display().arrangement().panes)
        if (pane.image) ++films;
    return films;
}

void key(Qt::Key k, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    BOOST_REQUIRE(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), k, modifiers);
    QApplication::processEvents();
}

void choose(Workplace& place, const char* action) {
    auto* found = place.window().findChild<QAction*>(action);
    BOOST_REQUIRE_MESSAGE(found, action);
    found->trigger();
    QApplication::processEvents();
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_study_opens_with_the_panel_at_most_28_percent_wide_and_the_strip_below) {
    Workplace place;
    place.open({place.study("1.2.3", wang, 3)});
    auto* panel = place.child("tinyPanel");
    BOOST_CHECK_EQUAL(number(panel, "images"), 3);
    BOOST_CHECK(panel->isVisible());
    BOOST_CHECK(place.child("tinyStrip")->isVisible());
    BOOST_CHECK_EQUAL(shownFilms(place), 2);
    BOOST_CHECK_GE(panel->width(), 300 - 8);
    BOOST_CHECK_LE(panel->parentWidget()->width(), 0.28 * place.window().width());
    BOOST_CHECK_EQUAL(place.window().width(), 1366);
}

BOOST_AUTO_TEST_CASE(the_button_of_the_panel_tells_whether_it_is_seen_also_after_the_preferences) {
    Workplace place;
    place.open({place.study("1.2.3", wang, 2)});
    auto* button = place.window().findChild<QAction*>("window.panel");
    BOOST_REQUIRE(button);
    BOOST_TEST(button->isChecked());
    choose(place, "window.preferences");
    BOOST_TEST(!button->isChecked());
    key(Qt::Key_Escape);
    BOOST_TEST(place.child("tinyPanel")->isVisible());
    BOOST_TEST(button->isChecked());
}

BOOST_AUTO_TEST_CASE(contradicting_persons_are_refused_until_one_is_chosen) {
    Workplace place;
    place.open({place.study("1.2.3", wang), place.study("1.2.4", zhao)});
    BOOST_CHECK_EQUAL(place.window().desk().openPerson(), -1);
    BOOST_CHECK(place.window().desk().current().studies.empty());
    auto* button = place.window().findChild<QPushButton*>("choosePerson1");
    BOOST_REQUIRE(button && button->isVisible());
    button->click();
    place.settle();
    BOOST_REQUIRE_EQUAL(place.window().desk().current().studies.size(), 1);
    BOOST_CHECK_EQUAL(place.window().desk().current().studies[0].patient.name, "ZHAO^MIN");
    BOOST_CHECK_EQUAL(number(place.child("tinyPanel"), "images"), 2);
}

BOOST_AUTO_TEST_CASE(an_uncertain_study_opens_only_when_confirmed_and_is_not_asked_about_again) {
    Workplace place;
    const QStringList paths{place.study("1.2.3", wang), place.study("1.2.5", wangElsewhere)};
    place.open(paths);
    BOOST_CHECK_EQUAL(number(place.child("tinyPanel"), "images"), 2);
    BOOST_REQUIRE_EQUAL(place.window().desk().question(), 1);
    BOOST_CHECK(place.child("notice")->isVisible());
    place.window().desk().confirm(1);
    place.settle();
    BOOST_CHECK_EQUAL(number(place.child("tinyPanel"), "images"), 4);
    BOOST_CHECK_EQUAL(number(place.child("tinyPanel"), "confirmed"), 1);
    BOOST_CHECK(place.window().desk().current().confirmedStudyUids == std::vector<std::string>{"1.2.5"});
    BOOST_CHECK(!place.child("notice")->isVisible());
    place.restart();
    place.open(paths);
    BOOST_CHECK_EQUAL(place.window().desk().question(), -1);
    BOOST_CHECK_EQUAL(number(place.child("tinyPanel"), "images"), 4);
}

BOOST_AUTO_TEST_CASE(a_question_of_the_window_is_reached_and_answered_by_keys) {
    using Half = viewer::host::FocusHalves::Half;
    Workplace place;
    place.open({place.study("1.2.3", wang), place.study("1.2.5", wangElsewhere)});
    BOOST_REQUIRE_EQUAL(place.window().desk().question(), 1);
    place.window().halves().toPanel();
    place.waitFor([&] { return place.window().halves().current() == Half::Panel; });
    key(Qt::Key_F6);
    place.waitFor([&] { return place.child("notice")->isAncestorOf(QApplication::focusWidget()); });
    key(Qt::Key_Return);
    place.settle();
    BOOST_CHECK_EQUAL(place.window().desk().question(), -1);
    BOOST_CHECK_EQUAL(number(place.child("tinyPanel"), "confirmed"), 1);
}

BOOST_AUTO_TEST_CASE(a_study_set_aside_stays_closed_and_a_different_one_can_not_be_confirmed) {
    Workplace place;
    place.open({place.study("1.2.3", wang), place.study("1.2.5", wangElsewhere)});
    place.window().desk().setAside(1);
    BOOST_CHECK_EQUAL(place.window().desk().question(), -1);
    BOOST_CHECK_EQUAL(place.window().desk().current().studies.size(), 1);
    place.open({place.study("1.2.4", zhao)}, true);
    BOOST_CHECK_EQUAL(place.window().desk().current().studies[0].patient.name, "WANG^LI");
    for (std::size_t i = 0; i < place.window().desk().persons().size(); ++i) {
        if (place.window().desk().persons()[i].patient().name != "ZHAO^MIN") continue;
        place.window().desk().confirm(i);
        BOOST_CHECK_EQUAL(place.window().desk().current().studies.size(), 1);
    }
}

BOOST_AUTO_TEST_CASE(keys_belong_to_the_half_in_focus_and_f6_switches) {
    using Half = viewer::host::FocusHalves::Half;
    Workplace place;
    place.open({place.study("1.2.3", wang)});
    auto* panel = place.child("tinyPanel");
    auto& window = place.window();
    window.halves().toFilms();
    place.waitFor([&] { return window.halves().current() == Half::Films; });
    const bool before = window.panes().isChecked("view.invert");
    key(Qt::Key_I);
    BOOST_CHECK_NE(window.panes().isChecked("view.invert"), before);
    key(Qt::Key_N);
    BOOST_CHECK_EQUAL(number(panel, "nexts"), 0);

    key(Qt::Key_F6);
    place.waitFor([&] { return window.halves().current() == Half::Panel; });
    BOOST_CHECK(panel->parentWidget()->property("inFocus").toBool());
    auto* text = window.findChild<QLineEdit*>("tinyText");
    BOOST_REQUIRE(text->hasFocus());
    key(Qt::Key_N);  // a text field takes its keys
    BOOST_CHECK_EQUAL(text->text().toStdString(), "n");
    BOOST_CHECK_EQUAL(number(panel, "nexts"), 0);
    const bool inverted = window.panes().isChecked("view.invert");
    panel->setFocusPolicy(Qt::StrongFocus);
    panel->setFocus();
    key(Qt::Key_N);
    key(Qt::Key_I);
    BOOST_CHECK_EQUAL(number(panel, "nexts"), 1);
    BOOST_CHECK_EQUAL(window.panes().isChecked("view.invert"), inverted);

    key(Qt::Key_F6);
    place.waitFor([&] { return window.halves().current() == Half::Films; });
    BOOST_CHECK(!panel->parentWidget()->property("inFocus").toBool());
    key(Qt::Key_Return, Qt::ControlModifier);  // this one works everywhere
    BOOST_CHECK_EQUAL(number(panel, "signs"), 1);
}

BOOST_AUTO_TEST_CASE(no_two_commands_of_the_window_and_the_films_want_one_key) {
    Workplace place;
    place.open({place.study("1.2.3", wang)});
    for (const auto& conflict : place.window().keymap().conflicts())
        BOOST_ERROR(conflict.keys + ": " + conflict.firstId + " and " + conflict.secondId);
    BOOST_CHECK(place.window().keymap().find("tiny.next"));
    BOOST_CHECK(place.window().keymap().find("view.invert"));
}

BOOST_AUTO_TEST_CASE(an_open_menu_has_all_keys) {
    Workplace place;
    place.open({place.study("1.2.3", wang)});
    auto& window = place.window();
    window.halves().toFilms();
    QMenu menu(&window);
    int chosen = 0;
    QObject::connect(menu.addAction("&Invert nothing"), &QAction::triggered, [&] { ++chosen; });
    menu.addAction("Another");
    const bool before = window.panes().isChecked("view.invert");
    menu.popup(window.mapToGlobal(QPoint(200, 200)));
    place.waitFor([&] { return menu.isVisible(); });
    QTest::keyClick(&menu, Qt::Key_I);
    QApplication::processEvents();
    BOOST_TEST(chosen == 1);
    BOOST_TEST(window.panes().isChecked("view.invert") == before);
    BOOST_TEST(!menu.isVisible());
}

BOOST_AUTO_TEST_CASE(an_open_list_chooses_by_return_and_closes_by_escape) {
    Workplace place;
    place.open({place.study("1.2.3", wang)});
    QComboBox box(&place.window());
    box.addItems({"one", "two", "three"});
    box.show();
    const auto open = [&] {
        box.showPopup();
        place.waitFor([&] { return box.view()->isVisible(); });
        QTest::keyClick(box.view(), Qt::Key_Down);
    };
    open();
    QTest::keyClick(box.view(), Qt::Key_Return);
    place.waitFor([&] { return !box.view()->isVisible(); });
    BOOST_TEST(box.currentIndex() == 1);
    open();
    QTest::keyClick(box.view(), Qt::Key_Escape);
    place.waitFor([&] { return !box.view()->isVisible(); });
    BOOST_TEST(box.currentIndex() == 1);
}

BOOST_AUTO_TEST_CASE(the_language_changes_while_the_window_is_open) {
    Workplace place;
    place.open({place.study("1.2.3", wang)});
    const auto menus = [&] {
        QStringList titles;
        for (auto* action : place.window().menuBar()->actions()) titles << action->text();
        return titles.join(' ').toStdString();
    };
    BOOST_CHECK_EQUAL(menus(), "&File &View &Image Tiny &Help");
    place.window().setLanguage("zh");
    BOOST_CHECK_EQUAL(menus(), "文件(&F) 视图(&V) 影像(&I) 小插件 帮助(&H)");
    BOOST_CHECK_EQUAL(number(place.child("tinyPanel"), "languageChanges"), 1);
    place.window().setLanguage("en");
    BOOST_CHECK_EQUAL(menus(), "&File &View &Image Tiny &Help");
}

BOOST_AUTO_TEST_CASE(the_menu_of_the_plugin_calls_it_and_what_it_says_is_shown) {
    Workplace place;
    place.open({place.study("1.2.3", wang)});
    choose(place, "tiny.about");
    BOOST_CHECK_EQUAL(number(place.child("tinyPanel"), "abouts"), 1);
    auto* message = place.window().findChild<QLabel*>("message");
    BOOST_CHECK_NE(message->text().toStdString().find("says hello"), std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_plugin_that_throws_is_refused_with_its_reason_and_the_viewer_goes_on) {
    Workplace place("faulty/throws_in_panel");
    place.open({place.study("1.2.3", wang, 3)});
    BOOST_CHECK(!place.window().plugin().isOpen());
    BOOST_CHECK_EQUAL(shownFilms(place), 3);
    choose(place, "window.plugins");
    const auto page = place.window().findChild<QTextBrowser*>("infoText")->toPlainText().toStdString();
    BOOST_CHECK_NE(page.find("Refused It failed while starting: no panel today"), std::string::npos);
    BOOST_CHECK_NE(page.find("throws_in_panel.so"), std::string::npos);
    BOOST_CHECK_NE(page.find("Where was looked"), std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_folder_without_dicom_says_so_and_lists_each_file_with_its_reason) {
    Workplace place;
    QTemporaryDir folder;
    std::ofstream(folder.filePath("letter.txt").toStdString()) << "not a film";
    place.open({folder.path()});
    BOOST_CHECK(place.child("notice")->isVisible());
    auto* tree = place.window().findChild<QTreeWidget*>("studyTree");
    BOOST_REQUIRE_EQUAL(tree->topLevelItemCount(), 1);
    BOOST_REQUIRE_EQUAL(tree->topLevelItem(0)->childCount(), 1);
    BOOST_CHECK(tree->topLevelItem(0)->child(0)->text(0).startsWith("letter.txt\n"));
}

BOOST_AUTO_TEST_CASE(closing_flushes_the_plugin_and_keeps_the_place) {
    Workplace place;
    place.open({place.study("1.2.3", wang)});
    place.window().close();
    // written by the settings' worker: seen from another process soon after
    const auto onDisk = [&](const char* key) {
        return viewer::host::FileSettings::openLater(place.dataFolder())->value(key);
    };
    place.waitFor([&] { return onDisk("tiny/flushed") == "yes"; });
    place.waitFor([&] { return onDisk("window/geometry").has_value(); });
}
