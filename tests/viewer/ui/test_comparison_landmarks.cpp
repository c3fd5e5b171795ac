#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/viewer/ui/compared.h"
#include "viewer/render/view.h"

using namespace viewer;
using sdk::CompareMode;
using namespace films;

namespace {

/// Bones with a bright disc at each true landmark.
Frame landmarkFilm(QSize size, const sdk::Transform2D& fromFixed, bool inverted) {
    Frame f = bones(size, fromFixed, false, false);
    for (const auto& place : kPlaces) {
        const sdk::FilmPoint at = fromFixed.map(place);
        for (int y = 0; y < f.height; ++y)
            for (int x = 0; x < f.width; ++x)
                if (std::hypot(x + 0.5 - at.x, y + 0.5 - at.y) < 7 * fromFixed.a)
                    f.indices[std::size_t(y) * std::size_t(f.width) + std::size_t(x)] = 4095;
    }
    if (inverted)
        for (auto& v : f.indices) v = std::uint16_t(4095 - v);
    return f;
}

/// Centres of what is white (or black) in the middle of the canvas, from the top.
std::vector<QPointF> discs(const QImage& shot, QPoint middle, bool dark) {
    std::vector<std::array<double, 3>> sums;  // x, y, count
    for (int y = middle.y() - 122; y < middle.y() + 122; ++y)
        for (int x = middle.x() - 122; x < middle.x() + 122; ++x) {
            const QRgb p = shot.pixel(x, y);
            if ((dark ? qGreen(p) > 6 : qGreen(p) < 225) || qRed(p) != qBlue(p)) continue;
            const auto near = [&](const auto& s) { return std::hypot(s[0] / s[2] - x, s[1] / s[2] - y) < 16; };
            auto found = std::find_if(sums.begin(), sums.end(), near);
            if (found == sums.end())
                found = sums.insert(sums.end(), {double(x), double(y), 1});
            else
                *found = {(*found)[0] + x, (*found)[1] + y, (*found)[2] + 1};
        }
    std::vector<QPointF> centres;
    for (const auto& s : sums)
        if (s[2] > 60) centres.emplace_back(s[0] / s[2], s[1] / s[2]);
    return centres;
}

}  // namespace

/// The property that all of this is for, seen on the screen: in every mode and however a pane is turned, the true
/// landmarks of the moving film lie on those of the fixed one.
BOOST_AUTO_TEST_CASE(in_every_mode_and_orientation_the_moving_landmarks_lie_on_the_fixed_ones) {
    Compared c(
        [](int) {
            return landmarkFilm({300, 280}, {}, false);
        },
        [](int) {
            return landmarkFilm({280, 270}, kFixedToMoving, true);
        });
    c.setLandmarks(3);
    const auto& t = c.comparison().registration().movingToFixed;
    for (const auto& place : kPlaces) {
        const auto back = t.map(kFixedToMoving.map(place));
        BOOST_TEST(std::hypot(back.x - place.x, back.y - place.y) < 1e-6);
    }
    // the moving film's own pane is turned: that must not matter
    c.panes->display().setActivePane(1);
    c.panes->run("view.turn-right");
    c.panes->run("view.flip-horizontal");
    c.panes->display().setActivePane(0);
    c.enter(CompareMode::Blend);
    // the moving film is a negative of the fixed one; in the difference what stayed is white
    const auto shown = [&](CompareMode mode, double share) {
        auto view = c.comparison().view();
        view.mode = mode;
        view.blend = share;
        view.swipe = 1 - share;
        c.comparison().setMode(CompareMode::SideBySide);
        BOOST_TEST(c.comparison().show(view));
        settle(*c.panes);
        const auto seen = [&] {
            return discs(grab(*c.panes), c.layout(0).film(0).center(), share > 0 && mode != CompareMode::Difference);
        };
        if (mode == CompareMode::Flicker) waitFor([&] { return seen().size() == 3; }, 3000);  // its turn
        return seen();
    };
    for (const auto& act : {"", "view.turn-right", "view.flip-horizontal", "view.turn-left", "view.flip-vertical"}) {
        if (*act) c.panes->run(act);
        c.panes->run("view.one-to-one");
        const auto fixed = shown(CompareMode::Blend, 0);
        BOOST_REQUIRE_MESSAGE(fixed.size() == 3u, act << " shows " << fixed.size());
        const auto lies = [&](const std::vector<QPointF>& seen, const char* mode) {
            BOOST_TEST_CONTEXT(act << " " << mode) {
                BOOST_REQUIRE_MESSAGE(seen.size() == 3u, act << " " << mode << ": " << seen.size());
                for (int i = 0; i < 3; ++i)
                    BOOST_TEST(std::hypot(seen[i].x() - fixed[i].x(), seen[i].y() - fixed[i].y()) < 0.8);
            }
        };
        lies(shown(CompareMode::Blend, 1), "blend");
        lies(shown(CompareMode::Swipe, 1), "swipe");
        lies(shown(CompareMode::Difference, 1), "difference");
        lies(shown(CompareMode::Flicker, 1), "flicker");
    }
}

BOOST_AUTO_TEST_CASE(the_place_under_the_pointer_is_marked_on_the_other_film) {
    Compared c;
    c.setLandmarks(3);
    settle(*c.panes);
    const auto onScreen = [&](int pane, canvas::FilmShape shape, sdk::FilmPoint p) {
        const QRect film = c.layout().film(pane);
        canvas::View view;
        view.zoom = canvas::fitZoom(shape, {}, {film.width(), film.height()});
        view.centre = canvas::middle(shape);
        const auto at = canvas::filmToPane(view, shape, {film.width(), film.height()}).map({p.x, p.y});
        return QPointF(film.x() + at.x, film.y() + at.y);
    };
    const sdk::FilmPoint place{200, 180};
    mouse(*c.panes, QEvent::MouseMove, onScreen(0, {300, 280, 1}, place).toPoint(), Qt::NoButton);
    settle(*c.panes);
    const QImage shot = grab(*c.panes);
    double x = 0, y = 0;
    int n = 0;
    for (int v = 0; v < shot.height(); ++v)
        for (int u = c.layout().film(1).left(); u < shot.width(); ++u)
            if (const QRgb p = shot.pixel(u, v); qRed(p) > 150 && qGreen(p) > 120 && qRed(p) - qBlue(p) > 80) {
                x += u + 0.5;
                y += v + 0.5;
                ++n;
            }
    BOOST_REQUIRE_MESSAGE(n > 20, n);
    const QPointF expected = onScreen(1, {280, 270, 1}, kFixedToMoving.map(place));
    BOOST_TEST(std::hypot(x / n - expected.x(), y / n - expected.y()) < 2);
}

BOOST_AUTO_TEST_CASE(two_landmarks_register_and_say_that_the_residual_is_not_known) {
    Compared c;
    c.setLandmarks(1);
    BOOST_TEST(!c.comparison().registration().isValid());
    c.setLandmarks(2);
    const auto two = c.comparison().registration();
    BOOST_TEST(two.isValid());
    BOOST_TEST(!two.residualPx.has_value());
    BOOST_TEST(status(*c.panes).contains("cannot be known"), status(*c.panes).toStdString());
    BOOST_TEST(std::abs(two.movingToFixed.a - 1 / 0.9) < 1e-6);
    c.setLandmarks(3);
    BOOST_REQUIRE(c.comparison().registration().residualPx.has_value());
    BOOST_TEST(*c.comparison().registration().residualPx < 1e-6);
    BOOST_TEST(!c.comparison().registration().residualMm.has_value());  // not calibrated
    c.comparison().setLandmarks({});
    BOOST_TEST(!c.comparison().registration().isValid());
    BOOST_TEST(status(*c.panes).contains("Not registered"), status(*c.panes).toStdString());
}

BOOST_AUTO_TEST_CASE(landmarks_are_set_by_clicks_on_both_films_and_dragged) {
    Compared c;
    c.comparison().setLandmarkNames({{"a", "First", {}, {}}, {"b", "Second", {}, {}}});
    c.panes->run("compare.landmarks");
    BOOST_TEST(c.panes->isChecked("compare.landmarks"));
    const auto click = [&](int pane, QPoint offset) {
        settle(*c.panes);  // the band comes with the first registration
        const QPoint at = c.layout().film(pane).center() + offset;
        drag(*c.panes, at, at, Qt::LeftButton);
    };
    for (const QPoint offset : {QPoint(-60, -50), QPoint(70, 30)})
        for (const int pane : {0, 1}) click(pane, offset);
    const auto set = c.comparison().landmarks();
    BOOST_REQUIRE(set.size() == 2u);
    BOOST_TEST(set[0].id == "a");
    BOOST_TEST(set[1].label == "Second");
    BOOST_TEST(c.comparison().registration().isValid());
    settle(*c.panes);
    const auto before = *set[0].fixed;
    const QRect film = c.layout().film(0);
    const double zoom = canvas::fitZoom({300, 280, 1}, {}, {film.width(), film.height()});
    const QPoint from = film.center() + QPointF((before.x - 150) * zoom, (before.y - 140) * zoom).toPoint();
    drag(*c.panes, from, from + QPoint(30, 0), Qt::LeftButton);
    const auto after = c.comparison().landmarks();
    BOOST_REQUIRE(after.size() == 2u);
    BOOST_TEST(after[0].fixed->x > before.x + 5);
    key(*c.panes, Qt::Key_Delete);
    BOOST_TEST(c.comparison().landmarks().size() == 1u);
    key(*c.panes, Qt::Key_Escape);
    BOOST_TEST(!c.panes->isChecked("compare.landmarks"));
}

BOOST_AUTO_TEST_CASE(landmarks_are_set_by_keys_alone) {
    Compared c;
    key(*c.panes, Qt::Key_G);
    for (int n = 0; n < 2; ++n)
        for (int film = 0; film < 2; ++film) {
            for (int i = 0; i <= n; ++i) key(*c.panes, Qt::Key_Right, Qt::ShiftModifier);
            key(*c.panes, Qt::Key_Down);
            key(*c.panes, Qt::Key_Return);
            if (film == 1) key(*c.panes, Qt::Key_Tab);
        }
    const auto set = c.comparison().landmarks();
    BOOST_REQUIRE(set.size() == 2u);
    BOOST_TEST((set[0].fixed && set[0].moving && set[1].fixed && set[1].moving));
    BOOST_TEST((set[1].fixed->x > set[0].fixed->x));
    BOOST_TEST((c.panes->display().arrangement().panes[0].image->sopInstanceUid == "1.1"));  // arrows leafed nothing
}
