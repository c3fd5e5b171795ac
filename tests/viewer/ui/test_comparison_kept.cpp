#include <QAbstractButton>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/viewer/ui/compared.h"

using namespace viewer;
using sdk::CompareMode;
using namespace films;

BOOST_AUTO_TEST_CASE(a_kept_comparison_comes_back_as_it_was) {
    Compared c;
    c.setLandmarks(3);
    c.enter(CompareMode::Blend);
    key(*c.panes, Qt::Key_Right);
    std::optional<sdk::ComparisonView> kept;
    QObject::connect(&c.comparison(), &sdk::Comparison::snapshotTaken, c.panes.get(),
                     [&](const sdk::ComparisonView& view) { kept = view; });
    key(*c.panes, Qt::Key_K, Qt::ShiftModifier);
    BOOST_REQUIRE(kept.has_value());
    BOOST_TEST(kept->blend > 0.5);
    BOOST_TEST(kept->landmarks.size() == 3u);
    c.panes->display().arrange(row({"1.3", "1.1"}));
    settle(*c.panes);
    BOOST_TEST(!c.comparison().registration().isValid());  // of another pair nothing is known
    BOOST_TEST(c.comparison().show(*kept));
    settle(*c.panes);
    const auto back = c.comparison().view();
    BOOST_TEST((back.pair == kept->pair));
    BOOST_TEST((back.registration == kept->registration));
    BOOST_TEST((back.landmarks == kept->landmarks));
    BOOST_TEST((back.mode == CompareMode::Blend));
    BOOST_TEST(back.blend == kept->blend);
    sdk::ComparisonView other = *kept;
    other.pair.moving.sopInstanceUid = "9.9";
    BOOST_TEST(!c.comparison().show(other));
}

BOOST_AUTO_TEST_CASE(another_film_in_a_pane_of_the_pair_ends_the_comparison) {
    Compared c;
    c.setLandmarks(3);
    c.enter(CompareMode::Difference);
    auto shown = c.panes->display().arrangement();
    shown.panes[1].image = sdk::ImageRef{"1.3", 1};
    c.panes->display().arrange(shown);
    settle(*c.panes);
    BOOST_TEST((c.comparison().view().mode == CompareMode::SideBySide));
    BOOST_TEST(!c.comparison().registration().isValid());
    c.panes->display().arrange(row({"1.1", "1.2"}));
    settle(*c.panes);
    BOOST_TEST(c.comparison().registration().isValid());  // a registration of the same pair is kept
}

BOOST_AUTO_TEST_CASE(films_that_cannot_be_registered_stay_side_by_side_and_it_is_said_why) {
    Compared c;
    c.panes->display().arrange(row({"1.1", "1.3"}));
    settle(*c.panes);
    c.panes->run("compare.difference");  // registers first
    BOOST_TEST(c.comparison().isBusy());
    BOOST_TEST(waitFor([&] { return !c.comparison().isBusy(); }, 20000));
    BOOST_TEST(!c.comparison().registration().isValid());
    BOOST_TEST((c.comparison().view().mode == CompareMode::SideBySide));
    BOOST_TEST(status(*c.panes).startsWith(QString::fromUtf8("✕ Not registered")), status(*c.panes).toStdString());
    BOOST_TEST(says(*c.panes, "not registered"));
    auto* label = c.panes->findChild<QWidget*>("registration");
    BOOST_TEST(label->isVisible());  // in full words, with a way out
    auto* remedy = c.panes->findChild<QAbstractButton*>("setLandmarks");
    BOOST_REQUIRE((remedy && remedy->isVisible()));
    remedy->click();
    BOOST_TEST(c.panes->isChecked("compare.landmarks"));
    key(*c.panes, Qt::Key_Escape);
    BOOST_TEST(c.panes->display().arrangement().panes.size() == 2u);
    auto view = c.comparison().view();
    view.mode = CompareMode::Difference;
    const auto picture = c.comparison().picture(view, 0);
    BOOST_REQUIRE(!picture);
    BOOST_TEST(picture.error().code == "compare.registration");
}

BOOST_AUTO_TEST_CASE(a_film_seen_through_a_state_is_pictured_and_restored_so) {
    Compared c;
    auto state = std::make_shared<Source>();
    state->grey = twelveBit();
    state->make = [](int) {
        Frame f = bones({300, 280}, {}, false, true);
        f.shutter.assign(f.indices.size(), 0);
        for (std::size_t i = 0; i < 300 * 60; ++i) f.shutter[i] = 255;
        f.shutterGrey = 90;
        return f;
    };
    c.set.provider->sources["1.1?state=9.1"] = state;
    auto arrangement = row({"1.1", "1.2"});
    arrangement.panes[0].presentationUid = "9.1";
    c.panes->display().arrange(arrangement);
    settle(*c.panes);
    c.setLandmarks(3);
    c.enter(CompareMode::Blend);
    key(*c.panes, Qt::Key_Up, Qt::ControlModifier);
    settle(*c.panes);
    const auto kept = c.comparison().view();
    BOOST_TEST(kept.fixedGrey.presentationUid == "9.1");
    BOOST_TEST(kept.movingGrey.presentationUid.empty());
    // a notice stands in the lower part
    const auto besideOutline = [](int x, int y) { return x > 20 && y > 8 && x < 290 && y < 200; };
    const QImage seen = c.film();
    BOOST_TEST(difference(seen, pictureOf(c), besideOutline) < 0.01);
    c.panes->run("view.presentation-none");
    c.panes->run("view.reset");
    settle(*c.panes);
    BOOST_TEST(c.comparison().view().fixedGrey.presentationUid.empty());
    c.enter(CompareMode::Blend);
    BOOST_TEST(difference(c.film(), pictureOf(c), besideOutline) < 0.01);
    BOOST_TEST(!alike(c.film().copy(20, 8, 270, 190), seen.copy(20, 8, 270, 190)));
    c.panes->display().arrange(row({"1.3", "1.1"}));
    settle(*c.panes);
    BOOST_TEST(c.comparison().show(kept));
    settle(*c.panes);
    c.panes->run("view.one-to-one");
    settle(*c.panes);
    BOOST_TEST((c.comparison().view().fixedGrey == kept.fixedGrey));
    BOOST_TEST(alike(c.film().copy(20, 8, 270, 190), seen.copy(20, 8, 270, 190)));
}

BOOST_AUTO_TEST_CASE(what_one_film_does_not_show_is_ground_in_the_difference_and_not_unchanged) {
    Compared c;
    c.setLandmarks(3);
    c.enter(CompareMode::Difference);
    const auto picture = pictureOf(c);
    const auto at = [&](int x, int y) { return int(picture.pixels[std::size_t(y * picture.width + x)]); };
    // the moving film begins at row 7.8 of the fixed one and ends at column 297.8
    BOOST_TEST(at(150, 3) < 20);
    BOOST_TEST(at(299, 100) < 20);
    BOOST_TEST(at(150, 12) > 60);
    BOOST_TEST(at(290, 100) > 60);
    BOOST_TEST(qGreen(c.film().pixel(150, 3)) < 20);
}
