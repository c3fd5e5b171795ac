#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <set>

#include "plugin/hanging/hanging_bar.h"
#include "plugin/hanging/hanging_preview.h"
#include "plugin/hanging/layouts_page.h"
#include "plugin/strip/film_tile.h"
#include "tests/plugin/window/desk.h"

using fake::Workplace;

namespace {

std::string films(const Workplace& desk) {
    std::string text;
    for (const auto& pane : desk.host.screen.now.panes) {
        std::string id = "-";
        for (const auto& entry : desk.session->films().films)
            if (pane.image && entry.film.sopInstanceUid == pane.image->sopInstanceUid) id = entry.film.phase;
        text += (text.empty() ? "" : " ") + (pane.image && id == "-" ? "other" : id);
    }
    return text;
}

std::string text(const Workplace& desk, const char* name) {
    auto* button = desk.strip->findChild<QPushButton*>(QString::fromLatin1(name));
    BOOST_REQUIRE(button);
    return button->text().toStdString();
}

bool follows(const Workplace& desk) {
    return text(desk, "hangingState").find("Following") != std::string::npos;
}

void nextStep(Workplace& desk, int times = 1) {
    for (int i = 0; i < times; ++i) desk.views->trigger("hsg.next");
}

/// A study with a run of five frames, a second apart.
std::vector<fake::Shot> withRun() {
    return {{"SCOUT", 9, 55, 0}, {"SPILL", 10, 2, 10}, {"DELAYED 15 MIN", 10, 18, 0}};
}

void makeRun(Workplace& desk) {
    auto& run = desk.host.set.studies[0].study.series[1].instances[0];
    run.frames = 5;
    run.frameTimesMs = {0, 1000, 2000, 3000, 4000};
    auto reading = desk.session->reading();
    reading.id = "00000000-0000-4000-8000-000000000009";
    reading.films.clear();
    desk.session->open(desk.host.set, desk.host.reader, reading);
}

void showFrame(Workplace& desk, int frame) {
    desk.host.screen.active = 0;
    desk.host.screen.now.panes[0].image = viewer::sdk::ImageRef{"2.25.100.2.1", frame};
    emit desk.host.screen.imageShown(0, *desk.host.screen.now.panes[0].image);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guide)

BOOST_AUTO_TEST_CASE(the_guide_drives_the_stage_until_the_reader_leaves_and_again_after_one_key) {
    Workplace desk;
    BOOST_TEST(follows(desk));
    BOOST_TEST(films(desk) == "SPILL DELAY1");
    nextStep(desk, 3);
    BOOST_TEST(films(desk) == "SCOUT DELAY1");
    desk.host.screen.active = 1;
    desk.views->trigger("hsg.film2");
    BOOST_TEST(films(desk) == "SCOUT EARLY");
    BOOST_TEST(!follows(desk));
    nextStep(desk);
    BOOST_TEST(films(desk) == "SCOUT EARLY");  // the reader's own arrangement stays
    desk.views->trigger("hsg.follow");
    BOOST_TEST(follows(desk));
    BOOST_TEST(films(desk) == "FULL EARLY");  // what the step wants
    nextStep(desk);
    BOOST_TEST(films(desk) == "TUBAL DELAY1");
}

BOOST_AUTO_TEST_CASE(leafing_within_a_run_is_looking_and_dragging_another_film_is_leaving) {
    Workplace desk(withRun());
    makeRun(desk);
    BOOST_TEST(follows(desk));
    showFrame(desk, 2);
    BOOST_TEST(follows(desk));
    BOOST_TEST(desk.host.screen.now.panes[0].image->frame == 2);
    desk.host.screen.now.panes[0].image = viewer::sdk::ImageRef{"2.25.100.1.1", 1};
    emit desk.host.screen.imageShown(0, *desk.host.screen.now.panes[0].image);
    BOOST_TEST(!follows(desk));
    BOOST_TEST(films(desk) == "SCOUT DELAY1");
    BOOST_TEST(desk.host.screen.now.panes[0].badges.size() >= 1U);
}

BOOST_AUTO_TEST_CASE(the_keys_walk_through_every_stage_that_hangs_something_else) {
    Workplace desk;
    std::set<std::string> seen{films(desk)};
    for (int i = 0; i < 30; ++i) {
        const auto before = films(desk);
        desk.views->trigger("hsg.stage-next");
        BOOST_TEST(films(desk) != before);
        seen.insert(films(desk));
    }
    BOOST_TEST(seen.count("EARLY FULL SPILL DELAY1"));
    BOOST_TEST(seen.count("SCOUT EARLY FULL TUBAL SPILL DELAY1"));
    BOOST_TEST(seen.count("SPILL"));
    BOOST_TEST(!follows(desk));
    const auto here = films(desk);
    desk.views->trigger("hsg.stage-next");
    desk.views->trigger("hsg.stage-previous");
    BOOST_TEST(films(desk) == here);
}

BOOST_AUTO_TEST_CASE(a_film_that_comes_later_is_no_longer_said_to_be_missing) {
    Workplace desk({{"SCOUT", 9, 55, 0}, {"SPILL", 10, 2, 0}});
    const auto saysEmpty = [&] {
        const auto labels = desk.strip->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel* one) { return one->toolTip().contains("pane 2 is empty"); });
    };
    BOOST_TEST(saysEmpty());
    desk.host.set = fake::studyOf({{"SCOUT", 9, 55, 0}, {"SPILL", 10, 2, 0}, {"DELAYED 15 MIN", 10, 18, 0}});
    desk.session->open(desk.host.set, desk.host.reader, desk.session->reading());
    BOOST_TEST(films(desk) == "SPILL DELAY1");
    BOOST_TEST(!saysEmpty());
}

BOOST_AUTO_TEST_CASE(a_layout_that_cannot_be_used_changes_nothing_and_says_why) {
    Workplace desk;
    const auto before = films(desk);
    desk.views->trigger("hsg.layout:oblique");
    BOOST_TEST(films(desk) == before);
    BOOST_TEST(follows(desk));
    BOOST_REQUIRE(!desk.host.notices.empty());
    BOOST_TEST_MESSAGE(desk.host.notices.back());
    BOOST_TEST(desk.host.notices.back().find("no film for pane 1") != std::string::npos);
    BOOST_TEST(desk.host.notices.back().find("right oblique") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_earlier_examination_is_no_part_of_the_reading_and_hangs_beside_it_marked) {
    Workplace desk;
    auto set = fake::studyOf({{"SPILL", 10, 2, 0}, {"DELAYED 15 MIN", 10, 18, 0}});
    auto& old = set.studies[0].study;
    old.uid = "2.25.200";
    old.time = *old.time - std::chrono::days(400);
    for (auto& series : old.series) {
        series.uid += "9";
        auto& film = series.instances[0];
        film.sopInstanceUid += "9";
        film.acquisitionTime = *film.acquisitionTime - std::chrono::days(400);
    }
    const auto count = desk.session->films().films.size();
    desk.host.set.studies.insert(desk.host.set.studies.begin(), set.studies[0]);
    desk.session->open(desk.host.set, desk.host.reader, desk.session->reading());
    BOOST_TEST(desk.session->films().films.size() == count);
    BOOST_TEST(desk.session->reading().films.size() == count);
    BOOST_REQUIRE_EQUAL(desk.session->films().earlier.size(), 1U);
    desk.views->trigger("hsg.layout:prior");
    const auto& panes = desk.host.screen.now.panes;
    BOOST_REQUIRE_EQUAL(panes.size(), 2U);
    BOOST_REQUIRE(panes[0].image);
    BOOST_TEST(panes[0].image->sopInstanceUid.ends_with("9"));
    BOOST_REQUIRE(!panes[0].badges.empty());
    BOOST_TEST(panes[0].badges[0].text == "EARLIER EXAMINATION · 2025-01-26");
    BOOST_TEST((panes[0].badges[0].severity == viewer::sdk::Severity::Alert));
    for (const auto& badge : panes[1].badges) BOOST_TEST(badge.text.find("EARLIER") == std::string::npos);
    // opened again from scratch: the latest examination is the one that is read
    reporting::Reading fresh;
    fresh.id = "00000000-0000-4000-8000-000000000003";
    desk.session->open(desk.host.set, desk.host.reader, fresh);
    BOOST_TEST(desk.session->films().films.size() == count);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(frames)

BOOST_AUTO_TEST_CASE(a_frame_of_a_run_becomes_a_film_with_its_own_time_by_one_key_and_goes_again) {
    Workplace desk(withRun());
    makeRun(desk);
    auto* button = desk.strip->findChild<QPushButton*>("frameIntoStrip");
    BOOST_REQUIRE(button);
    BOOST_TEST(button->isHidden());  // the frame that stands for the run is a film already
    showFrame(desk, 2);
    BOOST_TEST(!button->isHidden());
    const auto count = desk.session->films().films.size();
    desk.views->trigger("hsg.run-frame");
    const auto& all = desk.session->films().films;
    BOOST_REQUIRE_EQUAL(all.size(), count + 1);
    BOOST_TEST(button->isHidden());
    const hsg::FilmEntry *second = nullptr, *last = nullptr;
    for (const auto& entry : all) {
        if (entry.film.frame == 2) second = &entry;
        if (entry.film.frame == 5) last = &entry;
    }
    BOOST_REQUIRE(second && last);
    BOOST_TEST(*last->film.elapsedSeconds - *second->film.elapsedSeconds == 3.0);
    BOOST_TEST(second->film.phase == "SPILL");
    BOOST_TEST((desk.journal->last == desk.session->reading()));  // on the disk before anything is drawn
    const auto id = second->film.id;
    desk.session->setPhase(id, "TUBAL");
    BOOST_TEST(desk.session->reading().film(id)->phase == "TUBAL");

    for (auto* tile : desk.strip->findChildren<hsg::FilmTile*>())
        if (tile->entry().film.id == id) QTest::keyClick(tile, Qt::Key_Delete);
    BOOST_TEST(!desk.session->reading().film(id));
    desk.session->undo();
    BOOST_TEST(desk.session->reading().film(id));
}

BOOST_AUTO_TEST_CASE(a_pane_says_the_time_of_the_frame_that_it_shows_and_not_of_the_film_in_the_strip) {
    Workplace desk(withRun());
    makeRun(desk);
    const auto said = [&](int frame) {
        showFrame(desk, frame);
        std::string all;
        for (const auto& badge : desk.host.screen.now.panes[0].badges) all += badge.text + "|";
        return all;
    };
    BOOST_TEST(said(2).starts_with("spill · 0:11|"));
    BOOST_TEST(said(5).starts_with("spill · 0:14|"));
    BOOST_TEST(said(1).starts_with("spill · 0:10|"));
    showFrame(desk, 2);
    desk.views->trigger("hsg.run-frame");  // as a film of its own it has the same time
    for (const auto& entry : desk.session->films().films)
        if (entry.film.frame == 2) BOOST_TEST(*entry.film.elapsedSeconds == 11.0);
    BOOST_TEST(said(2).starts_with("spill · 0:11|"));
    BOOST_TEST(said(5).starts_with("spill · 0:14|"));
}

BOOST_AUTO_TEST_CASE(a_frame_that_is_evidence_or_the_only_one_of_its_run_stays) {
    Workplace desk(withRun());
    makeRun(desk);
    showFrame(desk, 3);
    desk.views->trigger("hsg.run-frame");
    std::string added, only;
    for (const auto& entry : desk.session->films().films) {
        if (entry.film.frame == 3) added = entry.film.id;
        if (entry.film.phase == "SCOUT") only = entry.film.id;
    }
    reporting::Answer answer;
    answer.question = "uterus_text";
    answer.value = reporting::Text{"seen here"};
    answer.evidence = {{added, std::nullopt, std::nullopt}};
    BOOST_REQUIRE(desk.session->setAnswer(answer));
    BOOST_TEST(!desk.session->removeFrame(added));
    BOOST_TEST(!desk.session->removeFrame(only));
    BOOST_TEST(desk.session->reading().film(added));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(editing)

namespace {

hsg::LayoutsPage* page(Workplace& desk) {
    return desk.panel->findChild<hsg::LayoutsPage*>();
}

template <class Widget>
Widget* in(Workplace& desk, const char* name) {
    auto* found = page(desk)->findChild<Widget*>(QString::fromLatin1(name));
    BOOST_REQUIRE_MESSAGE(found, name);
    return found;
}

void pick(QComboBox* box, int index) {
    box->setCurrentIndex(index);
    emit box->activated(index);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_present_arrangement_is_kept_by_name_and_hangs_in_the_next_study) {
    QTemporaryDir folder;
    Workplace desk;
    desk.host.kept.folder = folder.path().toStdString();
    desk.host.screen.active = 0;
    desk.views->trigger("hsg.layout:four");
    desk.views->trigger("hsg.film1");  // the plain film instead of early filling
    BOOST_TEST(films(desk) == "SCOUT FULL SPILL DELAY1");
    desk.views->trigger("hsg.keep-layout");
    auto* name = desk.strip->findChild<QLineEdit*>("layoutName");
    BOOST_REQUIRE(name && name->isVisible());
    QTest::keyClicks(name, "Scout too");
    QTest::keyClick(name, Qt::Key_Return);
    BOOST_TEST(!name->isVisible());
    BOOST_TEST(text(desk, "layoutMenu").find("Scout too") != std::string::npos);
    BOOST_TEST(films(desk) == "SCOUT FULL SPILL DELAY1");

    auto reading = desk.session->reading();
    reading.id = "00000000-0000-4000-8000-000000000004";
    reading.films.clear();
    desk.session->open(desk.host.set, desk.host.reader, reading);
    BOOST_TEST(films(desk) == "SPILL DELAY1");
    desk.views->trigger("hsg.layout:own_1");
    BOOST_TEST(films(desk) == "SCOUT FULL SPILL DELAY1");
}

BOOST_AUTO_TEST_CASE(a_layout_is_made_in_the_form_and_the_preview_says_what_would_hang_and_why) {
    QTemporaryDir folder;
    Workplace desk;
    desk.host.kept.folder = folder.path().toStdString();
    desk.views->trigger("hsg.layouts");
    BOOST_REQUIRE(page(desk));
    BOOST_TEST(!in<QWidget>(desk, "rows")->isEnabled());  // the template's own is not changed
    in<QPushButton>(desk, "copyLayout")->click();
    BOOST_TEST(in<QWidget>(desk, "rows")->isEnabled());
    BOOST_TEST(in<QLineEdit>(desk, "nameEnglish")->text().toStdString() == "Immediate | delayed (copy)");
    in<QSpinBox>(desk, "rows")->setValue(2);
    auto* second = in<QComboBox>(desk, "first");
    auto* preview = in<hsg::HangingPreview>(desk, "hangingPreview");
    emit preview->paneChosen(2);
    pick(second, second->count() - 1);  // other films …
    auto* phase = in<QComboBox>(desk, "phase1");
    pick(phase, phase->findData("OBL"));
    auto* log = in<QLabel>(desk, "reasonLog");
    BOOST_TEST_MESSAGE(log->text().toStdString());
    BOOST_TEST(log->text().contains("pane 3 is empty: no oblique view"));
    pick(phase, phase->findData("EARLY"));
    BOOST_TEST(!log->text().contains("pane 3"));
    in<QPushButton>(desk, "hangIt")->click();
    BOOST_TEST(films(desk).starts_with("SPILL DELAY1 EARLY"));
    in<QPushButton>(desk, "closeLayouts")->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    BOOST_TEST(!page(desk));
}

BOOST_AUTO_TEST_CASE(delete_asks_nothing_and_is_taken_back_and_escape_leads_back_to_the_guide) {
    QTemporaryDir folder;
    Workplace desk;
    desk.host.kept.folder = folder.path().toStdString();
    desk.views->trigger("hsg.layouts");
    in<QPushButton>(desk, "copyLayout")->click();
    auto* list = in<QListWidget>(desk, "layoutList");
    const int count = list->count();
    in<QPushButton>(desk, "removeLayout")->click();
    BOOST_TEST(list->count() == count - 1);
    in<QPushButton>(desk, "takeBackLayout")->click();
    BOOST_TEST(list->count() == count);
    QTest::keyClick(page(desk), Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    BOOST_TEST(!page(desk));
}

BOOST_AUTO_TEST_SUITE_END()
