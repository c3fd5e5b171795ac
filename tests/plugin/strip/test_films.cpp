#include "plugin/strip/film_tile.h"
#include "plugin/strip/phase_targets.h"
#include "tests/plugin/window/desk.h"

using fake::Workplace;

namespace {

const hsg::FilmEntry* filmOf(const Workplace& desk, const std::string& phase) {
    for (const auto& entry : desk.session->films().films)
        if (entry.film.phase.starts_with(phase)) return &entry;
    return nullptr;
}

std::string shownIn(const Workplace& desk, std::size_t pane) {
    const auto& image = desk.host.screen.now.panes.at(pane).image;
    return image ? image->sopInstanceUid : std::string();
}

hsg::FilmTile* tileOf(Workplace& desk, const std::string& filmId) {
    for (auto* tile : desk.strip->findChildren<hsg::FilmTile*>())
        if (tile->entry().film.id == filmId) return tile;
    return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(films)

BOOST_AUTO_TEST_CASE(a_study_opens_on_the_pair_with_the_time_between_in_words) {
    Workplace desk;
    const auto& shown = desk.host.screen.now;
    BOOST_TEST(shown.columns == 2);
    BOOST_TEST(shown.sameScale);
    BOOST_REQUIRE(filmOf(desk, "DELAY"));
    BOOST_TEST(shownIn(desk, 1) == filmOf(desk, "DELAY")->film.sopInstanceUid);
    BOOST_TEST(!shownIn(desk, 0).empty());
    BOOST_REQUIRE(shown.caption);
    BOOST_TEST_MESSAGE(shown.caption->text);
    BOOST_TEST(shown.caption->text.find("16 min") != std::string::npos);
    BOOST_TEST((shown.caption->severity == viewer::sdk::Severity::Good));
}

BOOST_AUTO_TEST_CASE(without_a_delayed_film_the_pane_says_so_and_the_caption_is_red) {
    auto shots = fake::usualShots();
    shots.pop_back();
    Workplace desk(shots);
    const auto& shown = desk.host.screen.now;
    BOOST_TEST(shown.panes.at(1).emptyText == "No delayed film");
    BOOST_TEST(!shown.panes.at(1).image.has_value());
    BOOST_TEST((shown.caption->severity == viewer::sdk::Severity::Alert));
}

BOOST_AUTO_TEST_CASE(a_delayed_film_that_comes_later_fills_the_pane_that_waits_for_it) {
    auto shots = fake::usualShots();
    shots.pop_back();
    Workplace desk(shots);
    BOOST_TEST(shownIn(desk, 1).empty());
    desk.host.set = fake::studyOf(fake::usualShots());  // the reader added or confirmed the other study
    desk.session->open(desk.host.set, desk.host.reader, desk.session->reading());
    BOOST_REQUIRE(filmOf(desk, "DELAY"));
    BOOST_TEST(shownIn(desk, 1) == filmOf(desk, "DELAY")->film.sopInstanceUid);
    BOOST_TEST((desk.host.screen.now.caption->severity == viewer::sdk::Severity::Good));
}

BOOST_AUTO_TEST_CASE(the_caption_keeps_the_validity_while_other_films_are_looked_at) {
    Workplace desk;
    desk.views->trigger("hsg.film1");
    desk.host.screen.setActivePane(1);
    desk.views->trigger("hsg.film2");
    BOOST_REQUIRE(desk.host.screen.now.caption);
    BOOST_TEST_MESSAGE(desk.host.screen.now.caption->text);
    BOOST_TEST(desk.host.screen.now.caption->text.find("within the time window") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(all_films_of_an_examination_are_in_sight_on_a_small_screen) {
    auto shots = fake::usualShots();
    shots.insert(shots.end() - 1, {"SPILL", 10, 3, 0});
    shots.insert(shots.end() - 1, {"DRAINAGE", 10, 5, 0});
    Workplace desk(shots);
    desk.strip->resize(736, 146);
    QApplication::processEvents();
    for (const auto* tile : desk.strip->findChildren<hsg::FilmTile*>())
        BOOST_TEST(tile->mapTo(desk.strip.get(), QPoint(tile->width(), 0)).x() <= 736);
}

BOOST_AUTO_TEST_CASE(a_delayed_film_too_early_is_red) {
    auto shots = fake::usualShots();
    shots.back().minute = 9;
    Workplace desk(shots);
    BOOST_REQUIRE(desk.host.screen.now.caption);
    BOOST_TEST((desk.host.screen.now.caption->severity == viewer::sdk::Severity::Alert));
}

BOOST_AUTO_TEST_CASE(the_step_drives_the_hanging) {
    Workplace desk;
    hsg::StepRef scout{"scout", {}};
    for (int i = 0; i < 3; ++i) desk.press(Qt::Key_PageDown, Qt::ControlModifier);
    BOOST_REQUIRE(filmOf(desk, "SCOUT"));
    BOOST_TEST(shownIn(desk, 0) == filmOf(desk, "SCOUT")->film.sopInstanceUid);
}

BOOST_AUTO_TEST_CASE(a_step_whose_films_do_not_exist_keeps_the_pair) {
    Workplace desk({{"SCOUT", 9, 55, 0}, {"SPILL", 10, 2, 10}, {"DELAYED 15 MIN", 10, 18, 0}});
    BOOST_REQUIRE(filmOf(desk, "SPILL"));
    const auto spill = filmOf(desk, "SPILL")->film.sopInstanceUid;
    BOOST_TEST(shownIn(desk, 0) == spill);
    desk.press(Qt::Key_PageDown, Qt::ControlModifier);  // wants a full cavity
    BOOST_TEST(shownIn(desk, 0) == spill);
}

BOOST_AUTO_TEST_CASE(any_film_comes_by_one_key_into_the_active_pane) {
    Workplace desk;
    desk.host.screen.active = 0;
    desk.views->trigger("hsg.film1");
    BOOST_TEST(shownIn(desk, 0) == desk.session->films().films.front().film.sopInstanceUid);
    BOOST_TEST(shownIn(desk, 1) == filmOf(desk, "DELAY")->film.sopInstanceUid);
}

BOOST_AUTO_TEST_CASE(enter_on_the_strip_shows_the_film) {
    Workplace desk;
    desk.host.screen.active = 1;
    const auto* early = filmOf(desk, "EARLY");
    BOOST_REQUIRE(early);
    QTest::keyClick(tileOf(desk, early->film.id), Qt::Key_Return);
    BOOST_TEST(shownIn(desk, 1) == early->film.sopInstanceUid);
}

BOOST_AUTO_TEST_CASE(one_letter_corrects_the_phase) {
    Workplace desk;
    const auto* early = filmOf(desk, "EARLY");
    BOOST_REQUIRE(early);
    const auto id = early->film.id;
    char key = 0;
    for (const auto& phase : hsg::phaseKeys(desk.session->source()))
        if (phase.phase == "OBL") key = phase.key.toLatin1();
    QTest::keyClick(tileOf(desk, id), key);
    BOOST_TEST(desk.session->reading().film(id)->phase == "OBL");
    BOOST_TEST(desk.session->reading().film(id)->phaseSource == "reader");
}

BOOST_AUTO_TEST_CASE(every_phase_has_a_letter_of_its_own) {
    auto keys = hsg::phaseKeys(reporting::templateOf(*fake::shippedTemplate()));
    for (std::size_t i = 0; i < keys.size(); ++i)
        for (std::size_t j = i + 1; j < keys.size(); ++j) BOOST_TEST((keys[i].key != keys[j].key));
}

BOOST_AUTO_TEST_CASE(the_side_comes_from_the_header_and_is_a_question_without_it) {
    Workplace desk;
    const auto uid = desk.session->films().films.front().film.sopInstanceUid;
    BOOST_TEST((desk.host.screen.sides.at(uid) == std::pair(viewer::sdk::RightSide::AtLeftEdge, true)));
    Workplace blank;
    for (auto& series : blank.host.set.studies[0].study.series) series.instances[0].patientOrientation.clear();
    auto reading = blank.session->reading();
    reading.id = "00000000-0000-4000-8000-000000000002";
    blank.session->open(blank.host.set, blank.host.reader, reading);
    BOOST_TEST(blank.host.screen.sides.at(uid).second == false);
}

BOOST_AUTO_TEST_CASE(pictures_come_off_the_gui_thread) {
    Workplace desk;
    BOOST_TEST(QTest::qWaitFor([&] { return !desk.panel->property("busy").toBool(); }, 5000));
    BOOST_TEST(!qobject_cast<hsg::FilmStrip*>(desk.strip.get())->isBusy());
}

BOOST_AUTO_TEST_SUITE_END()
