#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numbers>

#include "tests/viewer/ui/films.h"
#include "viewer/ui/marks/mark_book.h"
#include "viewer/ui/marks/mark_editor.h"
#include "viewer/ui/marks/mark_geometry.h"
#include "viewer/ui/marks/mark_words.h"

using namespace viewer;
using namespace viewer::ui::marks;

namespace {

Mark mark(MarkKind kind, std::vector<FilmPoint> points) {
    return {"m", {"1.1", 1}, kind, std::move(points), {}, {}};
}

FilmScale millimetres(double row, double column, sdk::SpacingBasis basis = sdk::SpacingBasis::AtDetector) {
    return {{row, column, basis, {}}, row / column};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mark_values)

BOOST_AUTO_TEST_CASE(millimetres_come_with_their_basis_and_never_without_a_spacing) {
    const Mark line = mark(MarkKind::Length, {{10, 10}, {40, 50}});
    const auto pixels = measurements(line, {});
    BOOST_REQUIRE(pixels.size() == 1u);
    BOOST_TEST(pixels[0].value == 50, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(pixels[0].unit == "{pixels}");
    BOOST_TEST(pixels[0].basis.empty());
    BOOST_TEST(!markLines(line, {}, {}).join(' ').contains("mm"));
    const auto mm = measurements(line, millimetres(0.5, 0.25));
    BOOST_TEST(mm[0].value == std::hypot(30 * 0.25, 40 * 0.5), boost::test_tools::tolerance(1e-9));
    BOOST_TEST(mm[0].unit == "mm");
    BOOST_TEST(mm[0].basis == "at detector");
    BOOST_TEST(markLines(line, millimetres(0.5, 0.25), {}).join(' ').contains("mm · at detector"));
    const Mark region = mark(MarkKind::Region, {{0, 0}, {10, 0}, {10, 10}, {0, 10}});
    BOOST_TEST(measurements(region, {})[0].unit == "{pixels}2");
    BOOST_TEST(measurements(region, {})[0].value == 100);
    BOOST_TEST(measurements(region, millimetres(0.5, 0.25))[0].value == 12.5, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(!markLines(region, {}, {}).join(' ').contains("mm"));
    // zero, negative or unknown spacings are none
    for (const auto& bad : {millimetres(0, 0.25), millimetres(-1, -1), millimetres(1, 1, sdk::SpacingBasis::None)})
        BOOST_TEST(measurements(line, bad)[0].unit == "{pixels}");
}

BOOST_AUTO_TEST_CASE(angles_and_areas_are_right_where_pixels_are_not_square) {
    // an L of 10 columns and 5 rows, each row as high as two columns: arms of equal length
    const Mark angle = mark(MarkKind::Angle, {{10, 0}, {0, 0}, {10, 5}});
    BOOST_TEST(measurements(angle, {{}, 2})[0].value == 45, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(measurements(mark(MarkKind::Angle, {{1, 0}, {0, 0}, {-1, 0}}), {})[0].value == 180);
    const Mark line = mark(MarkKind::Length, {{0, 0}, {0, 10}});
    BOOST_TEST(measurements(line, {{}, 2})[0].value == 20);
    const Mark circle = ellipseIn(mark(MarkKind::Ellipse, {}), {0, 0}, {20, 10}, 2);
    const auto values = measurements(circle, millimetres(1, 0.5));
    BOOST_REQUIRE(values.size() == 3u);
    BOOST_TEST(values[0].value == std::numbers::pi * 25, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(values[1].value == 10, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(values[2].value == 10, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(an_ellipse_stays_one_whatever_handle_is_dragged) {
    Mark e = ellipseIn(mark(MarkKind::Ellipse, {}), {0, 0}, {40, 20}, 1);
    BOOST_TEST((e.points[0] == FilmPoint{0, 10}));
    BOOST_TEST((e.points[1] == FilmPoint{40, 10}));
    e = tidied(withHandle(e, 1, {30, 40}, 1), 1);
    const double ux = e.points[1].x - e.points[0].x, uy = e.points[1].y - e.points[0].y;
    const double vx = e.points[3].x - e.points[2].x, vy = e.points[3].y - e.points[2].y;
    BOOST_TEST(std::abs(ux * vx + uy * vy) < 1e-9);
    BOOST_TEST(e.points[0].x + e.points[1].x == e.points[2].x + e.points[3].x, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(std::hypot(vx, vy) == 20, boost::test_tools::tolerance(1e-9));
    // a minor axis drawn longer than the major one takes its place
    const Mark turned =
        tidied(withHandle(ellipseIn(mark(MarkKind::Ellipse, {}), {0, 0}, {40, 20}, 1), 2, {20, 90}, 1), 1);
    BOOST_TEST(distance(turned.points[0], turned.points[1], 1) == 160, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(what_lies_in_a_region_is_counted_pixel_by_pixel) {
    const Frame frame = films::ramp(60, 40);
    GrayscaleParameters grey = films::twelveBit();
    grey.slope = 2;
    grey.intercept = -100;
    const std::vector<FilmPoint> triangle = {{5.2, 3.1}, {50.7, 9.4}, {20.3, 36.8}};
    const auto inside = regionValues(frame, grey, triangle);
    BOOST_REQUIRE(inside.has_value());
    // the same by the sign of three cross products
    const auto side = [&](int i, double x, double y) {
        const FilmPoint a = triangle[std::size_t(i)], b = triangle[std::size_t((i + 1) % 3)];
        return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) > 0;
    };
    double sum = 0, squares = 0;
    int n = 0;
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 60; ++x) {
            const bool in = side(0, x + 0.5, y + 0.5);
            if (in != side(1, x + 0.5, y + 0.5) || in != side(2, x + 0.5, y + 0.5)) continue;
            const double v = 2.0 * frame.indices[std::size_t(y * 60 + x)] - 100;
            sum += v;
            squares += v * v;
            ++n;
        }
    BOOST_TEST(inside->pixels == n);
    BOOST_TEST(inside->mean == sum / n, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(inside->deviation == std::sqrt(squares / n - sum / n * (sum / n)), boost::test_tools::tolerance(1e-6));
    BOOST_TEST(!inside->stored);
    grey.modalityForDisplay = false;  // XA and RF: stored values
    BOOST_TEST(regionValues(frame, grey, triangle)->mean == (sum / n + 100) / 2, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(regionValues(frame, grey, triangle)->stored);
    BOOST_TEST(!regionValues(frame, grey, {{-50, -50}, {-40, -50}, {-40, -40}}).has_value());
}

BOOST_AUTO_TEST_CASE(a_known_object_calibrates_rows_and_columns) {
    const auto spacing = calibratedSpacing(mark(MarkKind::Length, {{10, 10}, {10, 60}}), 25, 2);
    BOOST_TEST((spacing.basis == sdk::SpacingBasis::Manual));
    BOOST_TEST(spacing.rowMm == 0.5, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(spacing.columnMm == 0.25, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(spacing.description == "25 mm");
    BOOST_TEST((calibratedSpacing(mark(MarkKind::Length, {{1, 1}, {1, 1}}), 25, 1).basis == sdk::SpacingBasis::None));
    BOOST_TEST(typedNumber("12,5") == 12.5);
    BOOST_TEST(typedNumber(" 20 mm ") == 20);
    BOOST_TEST(typedNumber(QString::fromUtf8("１２．５")) == 12.5);
    for (const char* wrong : {"", "-3", "0", "mm", "1e9", "nan", "2 3"}) BOOST_TEST(typedNumber(wrong) == 0, wrong);
}

BOOST_AUTO_TEST_CASE(undo_and_redo_go_over_marks_keys_and_calibrations) {
    MarkBook book;
    KeptMark a{mark(MarkKind::Point, {{1, 1}}), 0, 1, {}}, line{mark(MarkKind::Length, {{0, 0}, {9, 0}}), 20, 1, {}};
    a.mark.id = "a";
    line.mark.id = "l";
    book.turnTo(book.with(a));
    book.turnTo(book.withKey({"1.1", 1}, true));
    book.turnTo(book.with(line));
    KeptMark other = line;
    other.mark.id = "o";
    book.turnTo(book.with(other));  // a second calibration of the film replaces the first
    BOOST_TEST(book.page().marks.size() == 2u);
    book.undo();
    BOOST_TEST(book.page().find("l") != nullptr);
    book.undo();
    book.undo();
    BOOST_TEST(!book.page().isKey({"1.1", 1}));
    BOOST_TEST(book.page().marks.size() == 1u);
    book.redo();
    book.redo();
    BOOST_TEST(book.page().isKey({"1.1", 1}));
    BOOST_TEST(book.page().find("l") != nullptr);
    // what was kept earlier comes below every step
    KeptMark kept = a;
    kept.mark.id = "kept";
    book.merge({kept}, {});
    while (book.canUndo()) book.undo();
    BOOST_TEST(book.page().marks.size() == 1u);
    BOOST_TEST(book.page().find("kept") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
