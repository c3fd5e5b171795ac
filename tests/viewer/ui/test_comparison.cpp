#include <QApplication>
#include <QDateTime>
#include <QWidget>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/viewer/ui/pair.h"
#include "viewer/render/view.h"
#include "viewer/ui/pane_layout.h"

using namespace viewer;
using sdk::CompareMode;
using namespace films;

namespace {

/// Blobs like bones, with a streak that the moving film lacks.
Frame bones(int width, int height, sdk::Transform2D fromFixed, bool streak, bool inverted) {
    Frame f;
    f.width = width;
    f.height = height;
    f.indices.resize(std::size_t(width) * std::size_t(height));
    const double det = fromFixed.a * fromFixed.d - fromFixed.b * fromFixed.c;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double ux = x + 0.5 - fromFixed.tx, uy = y + 0.5 - fromFixed.ty;
            const double px = (fromFixed.d * ux - fromFixed.b * uy) / det;
            const double py = (-fromFixed.c * ux + fromFixed.a * uy) / det;
            double v = 1500 + 500 * std::sin(px / 17) * std::cos(py / 23) + 300 * std::sin((px + 2 * py) / 41);
            if (streak && std::abs(py - 150) < 6 && px > 80 && px < 220) v += 1200;
            v = std::clamp(v, 0.0, 4095.0);
            f.indices[std::size_t(y) * std::size_t(width) + std::size_t(x)] =
                std::uint16_t(std::lround(inverted ? 4095 - v : v));
        }
    f.range = {0, 4095};
    return f;
}

/// The moving film is smaller, shifted and scaled; of the other polarity.
const sdk::Transform2D kFixedToMoving{0.9, 0, 12, 0, 0.9, -7};

struct Compared {
    Set set;
    std::unique_ptr<ui::FilmPanes> panes;

    Compared() {
        add("1.1", 300, 280, {}, true, false);
        add("1.2", 280, 270, kFixedToMoving, false, true);
        set.addRamp("1.3", 300, 280);
        panes = std::make_unique<ui::FilmPanes>(set.provider);
        panes->setStudies(set.studies);
        panes->display().arrange(row({"1.1", "1.2"}));
        show(*panes, 900, 600);
        panes->run("view.texts");
    }

    void add(const std::string& uid, int width, int height, sdk::Transform2D t, bool streak, bool inverted) {
        auto source = std::make_shared<Source>();
        source->grey = twelveBit();
        if (inverted) source->grey.photometric = "MONOCHROME1";
        source->make = [=](int) { return bones(width, height, t, streak, inverted); };
        set.add(uid, source);
    }

    sdk::Comparison& comparison() { return panes->comparison(); }

    void setLandmarks(int count) {
        const sdk::FilmPoint places[] = {{40, 60}, {250, 70}, {150, 240}};
        std::vector<sdk::Landmark> all;
        for (int i = 0; i < count; ++i)
            all.push_back({"p" + std::to_string(i), "Place", places[i], kFixedToMoving.map(places[i])});
        comparison().setLandmarks(all);
    }

    void enter(CompareMode mode) {
        comparison().setMode(mode);
        settle(*panes);
        panes->run("view.one-to-one");
        settle(*panes);
    }

    /// The fixed film as the maximised pane shows it at one to one.
    QImage film() {
        const QImage shot = grab(*panes);
        const QRect pane = ui::layOut({shot.size(), 1, 2, 0, false}).film(0);
        canvas::View view;
        view.centre = {150, 140};
        const auto m = canvas::filmToPane(view, {300, 280, 1}, {pane.width(), pane.height()});
        return shot.copy(pane.x() + int(m.tx), pane.y() + int(m.ty), 300, 280);
    }
};

/// Share of the pixels (out of `keep`) that differ by more than two grey levels.
double difference(const QImage& canvas, const sdk::GreyImage& picture, const std::function<bool(int, int)>& keep) {
    int wrong = 0, all = 0;
    for (int y = 0; y < canvas.height(); ++y)
        for (int x = 0; x < canvas.width(); ++x) {
            if (!keep(x, y)) continue;
            ++all;
            const int seen = qGreen(canvas.pixel(x, y));
            const int said = picture.pixels[std::size_t(y) * std::size_t(picture.width) + std::size_t(x)];
            if (std::abs(seen - said) > 2) ++wrong;
        }
    return all ? double(wrong) / all : 1;
}

sdk::GreyImage pictureOf(Compared& c) {
    auto view = c.comparison().view();
    view.registration.reason.clear();  // no words below it
    const auto picture = c.comparison().picture(view, 0);
    const std::string problem = picture ? std::string() : picture.error().message;
    BOOST_REQUIRE_MESSAGE(picture.has_value(), problem);
    return *picture;
}

QString status(ui::FilmPanes& panes) {
    auto* label = panes.findChild<QWidget*>("registration");
    return label && !label->isHidden() ? label->accessibleName() : QString();
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_the_screen_shows_of_a_comparison_is_what_its_picture_is) {
    Compared c;
    c.setLandmarks(3);
    BOOST_REQUIRE(c.comparison().registration().isValid());
    const auto inside = [](int x, int y) { return x > 8 && y > 8 && x < 292 && y < 272; };
    // the edge, its grip and the names beside it lie over the film
    const auto besideEdge = [&](int x, int y) {
        return inside(x, y) && std::abs(x - 150) > 4 && std::abs(y - 140) > 22;
    };
    // the dashed line where the moving film ends
    const auto besideOutline = [&](int x, int y) { return inside(x, y) && y < 250 && x > 20; };
    c.enter(CompareMode::Swipe);
    BOOST_TEST(difference(c.film(), pictureOf(c), besideEdge) < 0.01);
    c.enter(CompareMode::Blend);
    BOOST_TEST(difference(c.film(), pictureOf(c), besideOutline) < 0.01);
    c.enter(CompareMode::Difference);
    BOOST_TEST(difference(c.film(), pictureOf(c), besideOutline) < 0.01);
    const auto flicker = [&] {
        c.enter(CompareMode::Flicker);
        return c.film();
    };
    const QImage one = flicker();
    const sdk::GreyImage both = pictureOf(c);  // the moving film at the right of the fixed one
    const auto half = [&](int from) {
        sdk::GreyImage part{300, 280, {}};
        for (int y = 0; y < 280; ++y)
            for (int x = 0; x < 300; ++x) part.pixels.push_back(both.pixels[std::size_t(y * both.width + from + x)]);
        return part;
    };
    const auto isOne = [&](const QImage& shot, int from) { return difference(shot, half(from), besideOutline) < 0.01; };
    const int second = both.width - 300;
    BOOST_TEST((isOne(one, 0) || isOne(one, second)));
    BOOST_TEST(waitFor([&] { return isOne(c.film(), isOne(one, 0) ? second : 0); }, 3000));  // the other takes its turn
}

BOOST_AUTO_TEST_CASE(after_windowing_screen_and_picture_still_agree) {
    Compared c;
    c.setLandmarks(3);
    c.enter(CompareMode::Swipe);
    key(*c.panes, Qt::Key_Up, Qt::ControlModifier);
    key(*c.panes, Qt::Key_Right, Qt::ControlModifier);
    const auto keep = [](int x, int y) {
        return x > 8 && y > 8 && x < 292 && y < 272 && std::abs(x - 150) > 4 && std::abs(y - 140) > 22;
    };
    BOOST_TEST(c.comparison().view().fixedGrey.width.has_value());
    BOOST_TEST(difference(c.film(), pictureOf(c), keep) < 0.01);
    c.enter(CompareMode::Difference);
    const auto before = c.comparison().view();
    key(*c.panes, Qt::Key_Right, Qt::ControlModifier);  // the window of the difference, not of a film
    const auto after = c.comparison().view();
    BOOST_TEST((after.fixedGrey == before.fixedGrey));
    BOOST_TEST((after.differenceGrey != before.differenceGrey));
    settle(*c.panes);
    BOOST_TEST(difference(c.film(), pictureOf(c), [](int x, int y) { return x > 20 && y > 8 && x < 290 && y < 250; }) <
               0.01);
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
    BOOST_TEST(c.panes->display().arrangement().panes.size() == 2u);
    auto view = c.comparison().view();
    view.mode = CompareMode::Difference;
    const auto picture = c.comparison().picture(view, 0);
    BOOST_REQUIRE(!picture);
    BOOST_TEST(picture.error().code == "compare.registration");
}

BOOST_AUTO_TEST_CASE(landmarks_are_set_by_clicks_on_both_films_and_dragged) {
    Compared c;
    c.comparison().setLandmarkNames({{"a", "First", {}, {}}, {"b", "Second", {}, {}}});
    c.panes->run("compare.landmarks");
    BOOST_TEST(c.panes->isChecked("compare.landmarks"));
    const QSize size = films::canvas(*c.panes).size();
    const auto layout = ui::layOut({size, 1, 2, -1, false});
    const auto click = [&](int pane, QPoint offset) {
        const QPoint at = layout.film(pane).center() + offset;
        drag(*c.panes, at, at, Qt::LeftButton);
    };
    for (const QPoint offset : {QPoint(-60, -50), QPoint(70, 30)})
        for (const int pane : {0, 1}) click(pane, offset);
    const auto set = c.comparison().landmarks();
    BOOST_REQUIRE(set.size() == 2u);
    BOOST_TEST(set[0].id == "a");
    BOOST_TEST(set[1].label == "Second");
    BOOST_TEST(c.comparison().registration().isValid());
    const auto before = *set[0].fixed;
    drag(*c.panes, layout.film(0).center() + QPoint(-60, -50), layout.film(0).center() + QPoint(-30, -50),
         Qt::LeftButton);
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

BOOST_AUTO_TEST_CASE(registered_films_that_are_linked_show_the_same_place_else_they_move_alike) {
    Compared c;
    c.panes->display().setLinks({true, true, false, false});
    c.setLandmarks(3);
    key(*c.panes, Qt::Key_G);
    settle(*c.panes);
    // zoomed on one film, the same landmark lies at the same place of both panes
    for (int i = 0; i < 4; ++i) key(*c.panes, Qt::Key_Plus);
    key(*c.panes, Qt::Key_Left, Qt::AltModifier);
    key(*c.panes, Qt::Key_Escape);
    settle(*c.panes);
    const QImage left = filmOf(*c.panes, 0), right = filmOf(*c.panes, 1);
    double product = 0, l2 = 0, r2 = 0, lm = 0, rm = 0;
    int n = 0;
    const int w = std::min(left.width(), right.width());
    const int h = std::min(left.height(), right.height()) * 2 / 5;  // above the streak of one film
    for (int y = 0; y < h; y += 3)
        for (int x = 0; x < w; x += 3, ++n) {
            lm += qGreen(left.pixel(x, y));
            rm += qGreen(right.pixel(x, y));
        }
    lm /= n;
    rm /= n;
    for (int y = 0; y < h; y += 3)
        for (int x = 0; x < w; x += 3) {
            const double a = qGreen(left.pixel(x, y)) - lm, b = qGreen(right.pixel(x, y)) - rm;
            product += a * b;
            l2 += a * a;
            r2 += b * b;
        }
    BOOST_TEST(product / std::sqrt(l2 * r2) < -0.95);  // the films are of opposite polarity
}

BOOST_AUTO_TEST_CASE(links_survive_another_film_and_reset_reaches_all) {
    Compared c;
    c.panes->run("link.zoom");
    c.panes->run("link.window");
    c.panes->display().arrange(row({"1.1", "1.3"}));
    settle(*c.panes);
    BOOST_TEST(c.panes->isChecked("link.zoom"));
    BOOST_TEST(c.panes->isChecked("link.window"));
    BOOST_TEST(!c.panes->isChecked("link.pan"));
    const QImage before = filmOf(*c.panes, 1);
    key(*c.panes, Qt::Key_Plus);
    key(*c.panes, Qt::Key_Up, Qt::ControlModifier);
    BOOST_TEST(!alike(filmOf(*c.panes, 1), before));
    key(*c.panes, Qt::Key_R, Qt::ControlModifier);
    BOOST_TEST(alike(filmOf(*c.panes, 1), before));
}

BOOST_AUTO_TEST_CASE(flicker_stops_on_escape_and_is_never_faster_than_the_preferences_allow) {
    Compared c;
    c.setLandmarks(3);
    key(*c.panes, Qt::Key_F);
    BOOST_TEST((c.comparison().view().mode == CompareMode::Flicker));
    const double most = c.panes->preferences().flickerMaxHz;
    for (int i = 0; i < 30; ++i) key(*c.panes, Qt::Key_Right);
    int drawn = 0;
    QImage last = grab(*c.panes);
    const qint64 until = QDateTime::currentMSecsSinceEpoch() + 2000;
    while (QDateTime::currentMSecsSinceEpoch() < until) {
        const QImage now = grab(*c.panes);
        if (!alike(now, last)) ++drawn;
        last = now;
    }
    BOOST_TEST(drawn >= 2);
    BOOST_TEST(drawn <= int(most * 2) + 1);
    key(*c.panes, Qt::Key_Escape);
    BOOST_TEST((c.comparison().view().mode == CompareMode::SideBySide));
    const QImage still = grab(*c.panes);
    waitFor([] { return false; }, 800);
    BOOST_TEST(alike(grab(*c.panes), still));
}

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

BOOST_AUTO_TEST_CASE(a_swipe_edge_is_dragged_and_a_drag_beside_it_windows_that_side_alone) {
    Compared c;
    c.setLandmarks(3);
    c.enter(CompareMode::Swipe);
    const QRect pane = ui::layOut({films::canvas(*c.panes).size(), 1, 2, 0, false}).film(0);
    const QPoint edge = pane.center();
    drag(*c.panes, edge, edge + QPoint(60, 0), Qt::LeftButton);
    BOOST_TEST(std::abs(c.comparison().view().swipe - 0.7) < 0.02);
    drag(*c.panes, edge + QPoint(-100, 0), edge + QPoint(-60, 0), Qt::LeftButton);
    BOOST_TEST(c.comparison().view().fixedGrey.width.has_value());
    BOOST_TEST(!c.comparison().view().movingGrey.width.has_value());
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
