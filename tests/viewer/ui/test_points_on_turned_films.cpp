#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/viewer/ui/pair.h"

using namespace viewer;
using namespace films;

namespace {

constexpr int columns = 500, rows = 400;
constexpr int spotColumn = 190, spotRow = 165;  ///< middle of the square: on no axis of symmetry, clear of notices
constexpr int half = 7;

/// A dark film with one bright square.
Frame spotted() {
    Frame frame = ramp(columns, rows);
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x) {
            const bool isSpot = std::abs(x - spotColumn) <= half && std::abs(y - spotRow) <= half;
            frame.indices[std::size_t(y) * columns + std::size_t(x)] = isSpot ? 4095 : 0;
        }
    return frame;
}

/// Where on the screen the square is: what is bright over seven pixels both ways; strokes of letters are thinner.
QPoint spotOn(const QImage& shot) {
    double x = 0, y = 0;
    int n = 0;
    for (int j = 3; j < shot.height() - 3; ++j)
        for (int i = 3; i < shot.width() / 2 - 3; ++i) {
            bool isSolid = true;
            for (int v = -3; v <= 3 && isSolid; ++v)
                for (int u = -3; u <= 3 && isSolid; ++u) isSolid = qGray(shot.pixel(i + u, j + v)) > 235;
            if (!isSolid) continue;
            x += i;
            y += j;
            ++n;
        }
    BOOST_REQUIRE_MESSAGE(n > 0, "the square is not on the screen");
    return {int(std::lround(x / n)), int(std::lround(y / n))};
}

struct Spotted : Pair {
    Spotted() {
        auto source = std::make_shared<Source>();
        source->grey = twelveBit();
        source->make = [](int) { return spotted(); };
        set.add("3.1", source);
        panes->setStudies(set.studies);
        panes->display().arrange(row({"3.1", "1.2"}));
        BOOST_REQUIRE(settle(*panes));
    }
    sdk::Annotations& marks = panes->annotations();
    sdk::Mark asked() const {
        const auto all = marks.marks();
        BOOST_REQUIRE(all.size() == 1u);
        BOOST_TEST(all.front().linkedTo == "answer:reach:right");
        BOOST_TEST((all.front().image == sdk::ImageRef{"3.1", 1}));
        return all.front();
    }
    void forget() {
        marks.remove(asked().id);
        key(*panes, Qt::Key_Escape);
        key(*panes, Qt::Key_W);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(points_on_turned_films, Spotted)

// an independent judge: the square is found on the screen by its brightness, not by the viewer's own geometry
BOOST_AUTO_TEST_CASE(a_point_that_a_plugin_asked_for_is_the_stored_pixel_under_the_pointer_however_the_film_lies) {
    const double columnsOfAPixel = 500 / 396.0;
    for (int flips = 0; flips < 4; ++flips)
        for (int turns = 0; turns < 4; ++turns) {
            panes->run("view.reset");
            if (flips & 1) key(*panes, Qt::Key_H);
            if (flips & 2) key(*panes, Qt::Key_V);
            for (int i = 0; i < turns; ++i) key(*panes, Qt::Key_R);
            BOOST_REQUIRE(settle(*panes));
            BOOST_TEST_INFO_SCOPE(flips << " flips, " << turns << " turns");
            const QPoint at = spotOn(grab(*panes));
            marks.draw(sdk::MarkKind::Point, "answer:reach:right");
            mouse(*panes, QEvent::MouseMove, at, Qt::NoButton);
            mouse(*panes, QEvent::MouseButtonPress, at, Qt::LeftButton);
            mouse(*panes, QEvent::MouseButtonRelease, at, Qt::LeftButton);
            const auto point = asked().points.at(0);
            // film coordinates count from the corner of the first pixel
            BOOST_TEST(std::abs(point.x - (spotColumn + 0.5)) < 1.2 * columnsOfAPixel, flips << " " << turns);
            BOOST_TEST(std::abs(point.y - (spotRow + 0.5)) < 1.2 * columnsOfAPixel, flips << " " << turns);
            forget();
        }
}

BOOST_AUTO_TEST_CASE(the_cross_hair_of_the_keyboard_sets_the_stored_pixel_of_a_turned_film) {
    for (int i = 0; i < 3; ++i) key(*panes, Qt::Key_R);
    key(*panes, Qt::Key_H);
    BOOST_REQUIRE(settle(*panes));
    marks.draw(sdk::MarkKind::Point, "answer:reach:right");
    key(*panes, Qt::Key_Return);  // the cross hair comes to the middle of the film
    key(*panes, Qt::Key_Return);
    BOOST_TEST(std::abs(asked().points.at(0).x - columns / 2.0) < 2);
    BOOST_TEST(std::abs(asked().points.at(0).y - rows / 2.0) < 2);
}

BOOST_AUTO_TEST_SUITE_END()
