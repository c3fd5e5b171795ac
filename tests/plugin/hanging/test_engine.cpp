#include <random>

#include "tests/plugin/hanging/box.h"

using namespace hsg::hanging;
using reporting::FilmChoice;
using reporting::FilmSelector;
using reporting::HangingLayout;
using reporting::HangingStage;
using reporting::WhenMissing;

namespace {

std::string found(const hsg::FilmSet& films, const FilmSelector& selector, const std::string& counting = {}) {
    std::string text;
    for (const auto* film : candidates(box::lightbox(films, counting), selector))
        text += (text.empty() ? "" : " ") + film->film.id;
    return text;
}

FilmSelector any() {
    FilmSelector selector;
    selector.id = "any";
    return selector;
}

/// One selector "any" in every place of the grid.
HangingLayout sheet(int rows, int columns, WhenMissing missing, FilmChoice choose = FilmChoice::First) {
    HangingLayout layout;
    layout.id = "sheet";
    layout.selectors = {any()};
    layout.selectors[0].choose = choose;
    HangingStage stage;
    stage.id = "all";
    stage.rows = rows;
    stage.columns = columns;
    reporting::HangingPane pane;
    pane.show = {"any"};
    pane.missing = missing;
    stage.panes.assign(static_cast<std::size_t>(rows * columns), pane);
    layout.stages = {stage};
    return layout;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(selectors)

BOOST_AUTO_TEST_CASE(phases_are_taken_in_their_order_and_of_one_phase_the_latest) {
    const auto films = box::films({{"FULL", 1}, {"SPILL", 2}, {"SPILL", 3}, {"TUBAL", 2.5}});
    auto selector = any();
    selector.phases = {"SPILL", "TUBAL", "immediate"};
    BOOST_TEST(found(films, selector) == "f3 f2 f4 f1");
}

BOOST_AUTO_TEST_CASE(the_delayed_film_that_counts_goes_before_a_later_one) {
    const auto films = box::films({{"DELAY1", 16}, {"DELAY2", 90}});
    auto selector = any();
    selector.phases = {"DELAY"};
    BOOST_TEST(found(films, selector) == "f2 f1");
    BOOST_TEST(found(films, selector, "f1") == "f1 f2");
    selector.counting = true;
    BOOST_TEST(found(films, selector, "f1") == "f1");
    BOOST_TEST(found(films, selector).empty());
}

BOOST_AUTO_TEST_CASE(a_time_window_takes_both_ends_and_never_a_film_without_a_time) {
    const auto films = box::films({{"DELAY1", 14.9}, {"DELAY2", 15}, {"DELAY3", 40}, {"DELAY4", 40.1}, {"DELAY5"}});
    auto selector = any();
    selector.choose = FilmChoice::First;
    selector.elapsedMin = 15;
    selector.elapsedMax = 40;
    BOOST_TEST(found(films, selector) == "f2 f3");
    selector.elapsedMax.reset();
    BOOST_TEST(found(films, selector) == "f2 f3 f4");
}

BOOST_AUTO_TEST_CASE(first_last_and_middle_are_by_time) {
    const auto films = box::usual();
    auto selector = any();
    selector.choose = FilmChoice::First;
    BOOST_TEST(found(films, selector) == "f1 f2 f3 f4 f5 f6");
    selector.choose = FilmChoice::Last;
    BOOST_TEST(found(films, selector) == "f6 f5 f4 f3 f2 f1");
    selector.choose = FilmChoice::Middle;
    BOOST_TEST(found(films, selector) == "f3 f4 f2 f5 f1 f6");
}

BOOST_AUTO_TEST_CASE(a_word_of_the_description_is_found_as_a_word_in_any_language) {
    BOOST_TEST(saysWord("Pelvis | RPO", "rpo"));
    BOOST_TEST(!saysWord("for this purpose", "RPO"));
    BOOST_TEST(saysWord("RAO30", "RAO"));  // an angle stands right after it
    BOOST_TEST(saysWord("Right  oblique | right oblique", "right oblique"));
    BOOST_TEST(saysWord("输卵管右斜位", "右斜"));
    BOOST_TEST(saysWord("右斜RPO片", "rpo"));
    BOOST_TEST(!saysWord("anything", ""));
}

BOOST_AUTO_TEST_CASE(side_modality_and_key_images_select) {
    auto films = box::usual();
    films.films[1].laterality = "R";
    films.films[2].modality = "DX";
    auto selector = any();
    selector.laterality = "R";
    BOOST_TEST(found(films, selector) == "f2");
    selector = any();
    selector.modalities = {"DX", "CR"};
    BOOST_TEST(found(films, selector) == "f3");
    selector = any();
    selector.keyImage = true;
    auto lightbox = box::lightbox(films);
    BOOST_TEST(candidates(lightbox, selector).empty());
    lightbox.keyImages = {{"2.25.f4", 1}};
    BOOST_REQUIRE_EQUAL(candidates(lightbox, selector).size(), 1U);
    BOOST_TEST(candidates(lightbox, selector)[0]->film.id == "f4");
    selector.keyImage = false;
    BOOST_TEST(candidates(lightbox, selector).size() == 5U);
}

BOOST_AUTO_TEST_CASE(an_earlier_examination_is_found_only_when_it_is_asked_for) {
    auto films = box::usual();
    films.earlier = {{box::film("p1:f1", {"SPILL", 1})}, {box::film("p2:f1", {"SPILL", 1})}};
    auto selector = any();
    selector.phases = {"SPILL"};
    BOOST_TEST(found(films, selector) == "f5");
    selector.prior = 1;
    BOOST_TEST(found(films, selector) == "p1:f1");
    selector.prior = 2;
    BOOST_TEST(found(films, selector) == "p2:f1");
    selector.prior = 3;
    BOOST_TEST(found(films, selector).empty());
}

BOOST_AUTO_TEST_CASE(the_frame_of_a_run_is_the_one_asked_for) {
    auto run = box::film("f1", {"SPILL", 1});
    run.frames = 9;
    run.film.frame = 7;
    auto selector = any();
    BOOST_TEST(imageOf(run, selector).frame == 7);
    selector.frame = reporting::FrameChoice::First;
    BOOST_TEST(imageOf(run, selector).frame == 1);
    selector.frame = reporting::FrameChoice::Middle;
    BOOST_TEST(imageOf(run, selector).frame == 5);
    selector.frame = reporting::FrameChoice::Last;
    BOOST_TEST(imageOf(run, selector).frame == 9);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(shipped)

BOOST_AUTO_TEST_CASE(the_pair_opens_with_spill_and_the_delayed_film) {
    BOOST_TEST(box::hung(box::usual(), "pair", "open") == "1x2: f5 f6");
    auto films = box::usual();
    films.films.pop_back();
    BOOST_TEST(box::hung(films, "pair", "open") == "1x2: f5 -");
}

BOOST_AUTO_TEST_CASE(every_step_of_the_guide_has_a_stage) {
    for (const auto& step : box::source().steps) {
        if (step.isUrgent) continue;  // a block above the steps: it hangs nothing
        const auto choice = forStep(box::lightbox(box::usual()), box::layout("pair"), step.id);
        BOOST_TEST(choice.stage, step.id);
    }
    BOOST_TEST(!forStep(box::lightbox(box::usual()), box::layout("pair"), "").stage);
}

BOOST_AUTO_TEST_CASE(the_cavity_is_looked_at_full_and_emptied_and_never_beside_itself) {
    BOOST_TEST(box::hung(box::usual(), "pair", "uterus") == "1x2: f3 f2");
    const auto onlyEarly = box::films({{"EARLY", -1}, {"SPILL", 1}});
    BOOST_TEST(box::hung(onlyEarly, "pair", "uterus") == "1x2: f1 =");
    const auto neither = box::films({{"SPILL", 1}});
    BOOST_TEST(box::hung(neither, "pair", "uterus") == "1x2: = =");
}

BOOST_AUTO_TEST_CASE(four_films_close_up_but_a_missing_delayed_film_is_shown_as_missing) {
    BOOST_TEST(box::hung(box::usual(), "four", "time") == "2x2: f2 f3 f5 f6");
    BOOST_TEST(box::hung(box::films({{"SPILL", 1}}), "four", "time") == "1x2: f1 -");
}

BOOST_AUTO_TEST_CASE(the_sheet_is_no_larger_than_the_films_need) {
    const auto of = [](int count) {
        std::vector<box::Shot> shots;
        for (int i = 0; i < count; ++i) shots.push_back({"SPILL", double(i)});
        const auto films = box::films(shots);
        const auto choice = firstUsable(box::lightbox(films), box::layout("sheet"));
        BOOST_REQUIRE(choice.stage);
        return std::to_string(choice.hung.rows) + "x" + std::to_string(choice.hung.columns);
    };
    const std::vector<std::string> grids = {"1x1", "1x2", "1x3", "2x2", "2x3", "2x3", "3x3",
                                            "3x3", "3x3", "3x4", "3x4", "3x4", "3x4"};
    for (int count = 1; count <= 13; ++count)
        BOOST_TEST(of(count) == grids[static_cast<std::size_t>(count - 1)], count);
}

BOOST_AUTO_TEST_CASE(a_layout_for_what_is_not_there_says_why_it_is_not_used) {
    const auto films = box::usual();
    const auto choice = firstUsable(box::lightbox(films), box::layout("oblique"));
    BOOST_TEST(!choice.stage);
    BOOST_REQUIRE_EQUAL(choice.passed.size(), 2U);
    BOOST_TEST(choice.passed[0].first == "both");
    BOOST_TEST((choice.passed[0].second.kind == ReasonKind::NotUsed));
    BOOST_REQUIRE_EQUAL(choice.passed[0].second.looked.size(), 1U);
    BOOST_TEST(choice.passed[0].second.looked[0].id == "right");
}

BOOST_AUTO_TEST_CASE(right_and_left_obliques_hang_by_their_words) {
    const auto films = box::films({{"OBL", 1, "LPO"}, {"OBL", 1.5, "右斜位"}, {"SPILL", 2}});
    BOOST_TEST(box::hung(films, "oblique", "both") == "1x2: f2 f1");
    const auto unnamed = box::films({{"OBL", 1, "oblique"}, {"SPILL", 2}});
    BOOST_TEST(box::hung(unnamed, "oblique", "both") == "not used");  // a side is never guessed
    BOOST_TEST(box::hung(unnamed, "oblique", "beside") == "1x2: f2 f1");
}

BOOST_AUTO_TEST_CASE(an_earlier_examination_hangs_at_the_left) {
    auto films = box::usual();
    BOOST_TEST(box::hung(films, "prior", "immediate") == "1x2: - f5");
    BOOST_TEST(box::hung(films, "prior", "both") == "not used");
    films.earlier = {{box::film("p1:f1", {"SPILL", 1})}};
    BOOST_TEST(box::hung(films, "prior", "immediate") == "1x2: p1:f1 f5");
    BOOST_TEST(box::hung(films, "prior", "both") == "2x2: p1:f1 - f5 f6");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(properties)

namespace {

hsg::FilmSet randomFilms(std::mt19937& random) {
    const std::vector<std::string> phases = {"",      "SCOUT", "EARLY", "FULL",   "TUBAL",
                                             "SPILL", "OBL",   "DRAIN", "DELAY1", "DELAY2"};
    std::vector<box::Shot> shots(random() % 15);
    for (auto& shot : shots) {
        shot.phase = phases[random() % phases.size()];
        if (random() % 4) shot.minutes = double(random() % 3000) / 10 - 10;
        if (random() % 3 == 0) shot.view = random() % 2 ? "RPO" : "左斜";
    }
    auto films = box::films(shots);
    for (auto& film : films.films) film.viewable = random() % 6 != 0;
    return films;
}

}  // namespace

// For 2,000 random examinations and every stage of every shipped layout.
BOOST_AUTO_TEST_CASE(whatever_the_films_are_a_stage_hangs_each_at_most_once_in_a_grid_of_its_size_or_says_why_not) {
    std::mt19937 random(20261123);
    for (int round = 0; round < 2000; ++round) {
        const auto films = randomFilms(random);
        const auto lightbox = box::lightbox(films, films.films.empty() ? "" : films.films.back().film.id);
        for (const auto& layout : box::source().layouts)
            for (const auto& stage : layout.stages) {
                const auto hung = hang(lightbox, layout, stage);
                if (!hung.isUsed) {
                    BOOST_REQUIRE(hung.panes.empty() && hung.reasons.size() == 1);
                    BOOST_REQUIRE(hung.reasons[0].kind == ReasonKind::NotUsed && !hung.reasons[0].looked.empty());
                    continue;
                }
                BOOST_REQUIRE(static_cast<int>(hung.panes.size()) == hung.rows * hung.columns);
                BOOST_REQUIRE(hung.rows >= 1 && hung.rows <= stage.rows && hung.columns >= 1 &&
                              hung.columns <= stage.columns);
                std::set<std::string> seen;
                for (const auto& pane : hung.panes) {
                    if (!pane.filmId) continue;
                    BOOST_REQUIRE(seen.insert(*pane.filmId).second);
                    const auto* film = films.find(*pane.filmId);
                    BOOST_REQUIRE(film && film->viewable && pane.image->sopInstanceUid == film->film.sopInstanceUid);
                }
                int viewable = 0, told = 0;
                for (const auto& film : films.films) viewable += film.viewable ? 1 : 0;
                for (const auto& reason : hung.reasons)
                    if (reason.kind == ReasonKind::NotHung) told = reason.count;
                BOOST_REQUIRE_EQUAL(viewable - static_cast<int>(seen.size()), told);  // none disappears unsaid
                BOOST_REQUIRE(hang(lightbox, layout, stage) == hung);
            }
    }
}

BOOST_AUTO_TEST_CASE(a_closing_grid_shows_every_film_that_fits_in_order_of_time) {
    for (int rows = 1; rows <= 6; ++rows)
        for (int columns = 1; columns <= 6; ++columns)
            for (int count = 0; count <= rows * columns + 2; ++count) {
                std::vector<box::Shot> shots;
                for (int i = 0; i < count; ++i) shots.push_back({"SPILL", double(i)});
                const auto films = box::films(shots);
                const auto layout = sheet(rows, columns, WhenMissing::Collapse);
                const auto hung = hang(box::lightbox(films), layout, layout.stages[0]);
                const int fits = std::min(count, rows * columns);
                BOOST_REQUIRE(hung.isUsed);
                for (int i = 0; i < fits; ++i)
                    BOOST_REQUIRE(hung.panes[static_cast<std::size_t>(i)].filmId == "f" + std::to_string(i + 1));
                // no grid inside the stage's own that holds them has fewer places
                for (int r = 1; r <= rows; ++r)
                    for (int c = 1; c <= columns; ++c)
                        BOOST_REQUIRE(r * c < std::max(fits, 1) || r * c >= hung.rows * hung.columns);
            }
}

BOOST_AUTO_TEST_CASE(a_film_more_never_takes_away_one_that_was_wanted_more) {
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        auto films = randomFilms(random);
        const auto& layout = box::layout("pair");
        const auto before = hang(box::lightbox(films), layout, *layout.stage("open"));
        auto more = films;
        more.films.push_back(box::film("f99", {"SCOUT", 200}));  // nothing of the pair wants it
        const auto after = hang(box::lightbox(more), layout, *layout.stage("open"));
        BOOST_REQUIRE(before.panes == after.panes);
    }
}

BOOST_AUTO_TEST_SUITE_END()
