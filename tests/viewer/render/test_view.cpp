#include <boost/test/unit_test.hpp>
#include <cmath>

#include "viewer/render/view.h"

using namespace viewer::canvas;
namespace tt = boost::test_tools;

namespace {

View centred(const FilmShape& film, double zoom) {
    View v;
    v.zoom = zoom;
    v.centre = middle(film);
    return v;
}

void checkPoint(Point got, Point want) {
    BOOST_TEST(got.x == want.x, tt::tolerance(1e-9));
    BOOST_TEST(got.y == want.y, tt::tolerance(1e-9));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_right_turn_takes_the_top_of_the_film_to_the_right) {
    Orientation o;
    o.turn(1);
    checkPoint(o.direction({0, -1}), {1, 0});
    checkPoint(o.direction({1, 0}), {0, 1});
}

BOOST_AUTO_TEST_CASE(flips_are_meant_as_seen_on_the_screen_whatever_the_turn) {
    for (int turns = 0; turns < 4; ++turns) {
        Orientation before;
        before.turn(turns);
        Orientation flipped = before;
        flipped.flipHorizontally();
        const Point was = before.direction({1, 0}), is = flipped.direction({1, 0});
        checkPoint(is, {-was.x, was.y});
        Orientation over = before;
        over.flipVertically();
        const Point now = over.direction({1, 0});
        checkPoint(now, {was.x, -was.y});
    }
}

BOOST_AUTO_TEST_CASE(two_flips_and_four_turns_bring_the_film_back) {
    Orientation o;
    o.turn(3);
    const Orientation start = o;
    o.flipHorizontally();
    o.flipHorizontally();
    BOOST_TEST((o == start));
    o.flipVertically();
    o.flipVertically();
    BOOST_TEST((o == start));
    for (int i = 0; i < 4; ++i) o.turn(1);
    BOOST_TEST((o == start));
}

BOOST_AUTO_TEST_CASE(one_to_one_falls_on_whole_pixels_even_where_the_middle_does_not) {
    const FilmShape film{301, 177, 1};
    const Affine m = filmToPane(centred(film, 1), film, {640, 481});
    BOOST_TEST(m.tx == std::round(m.tx));
    BOOST_TEST(m.ty == std::round(m.ty));
}

BOOST_AUTO_TEST_CASE(the_whole_film_fits_with_its_pixel_aspect_and_after_a_quarter_turn) {
    const FilmShape film{400, 200, 2};  // as tall as wide on the screen
    BOOST_TEST(fitZoom(film, {}, {800, 600}) == 1.5, tt::tolerance(1e-9));
    const FilmShape wide{400, 100, 1};
    Orientation turned;
    turned.turn(1);
    BOOST_TEST(fitZoom(wide, turned, {800, 600}) == 1.5, tt::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(the_film_under_the_pointer_stays_there_while_zooming) {
    const FilmShape film{1000, 700, 1.3};
    View v = centred(film, 0.7);
    v.orientation.turn(1);
    v.orientation.flipHorizontally();
    const Extent pane{640, 480};
    const Point anchor{100, 333};
    const Point before = filmToPane(v, film, pane).inverse().map(anchor);
    const View zoomed = zoomedAt(v, 3.1, film, pane, anchor);
    checkPoint(filmToPane(zoomed, film, pane).inverse().map(anchor), before);
}

BOOST_AUTO_TEST_CASE(the_film_follows_the_hand_also_when_turned) {
    const FilmShape film{1000, 700, 1};
    View v = centred(film, 2);
    v.orientation.turn(1);
    const Extent pane{640, 480};
    const Point spot{510, 360};
    const Point before = filmToPane(v, film, pane).map(spot);
    const Point after = filmToPane(panned(v, {30, -20}, film), film, pane).map(spot);
    checkPoint(after, {before.x + 30, before.y - 20});
}

BOOST_AUTO_TEST_CASE(a_film_cannot_be_pushed_out_of_its_pane) {
    const FilmShape film{100, 100, 1};
    const View v = panned(centred(film, 1), {100000, -100000}, film);
    BOOST_TEST(v.centre.x == 0);
    BOOST_TEST(v.centre.y == 100);
}
