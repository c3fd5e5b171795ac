#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <numbers>

#include "tests/viewer/compare/pictures.h"
#include "viewer/compare/difference.h"

using namespace viewer::compare;
using pictures::painted;
using viewer::sdk::Transform2D;

namespace {

double ramp(double x, double y) {
    return 1000 + 10 * x + 4 * y;  // a whole number in the middle of each pixel
}

std::size_t at(const Resampled& r, int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(r.width) + static_cast<std::size_t>(x);
}

std::string failureOf(const CompareFilm& film, const Transform2D& transform, int width = 100, int height = 100) {
    const auto result = resample(film, transform, width, height);
    return result ? "" : result.error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(resampling)

BOOST_AUTO_TEST_CASE(the_moving_film_lies_where_the_transform_says_to_a_fraction_of_a_pixel) {
    const auto film = painted(300, 260, ramp);
    const double c = 0.9 * std::cos(0.1), s = 0.9 * std::sin(0.1);
    const Transform2D t{c, -s, 30.3, s, c, 8.6};
    const auto laid = resample(film.view(Polarity::DenseIsHigh), t, 320, 240);
    BOOST_REQUIRE(laid);
    BOOST_TEST(laid->width == 320);
    BOOST_TEST(laid->height == 240);
    int inside = 0;
    double worst = 0, mean = 0;
    for (int y = 0; y < 240; ++y)
        for (int x = 0; x < 320; ++x) {
            // where the middle of this pixel comes from
            const double dx = x + 0.5 - t.tx, dy = y + 0.5 - t.ty, n = c * c + s * s;
            const double mx = (c * dx + s * dy) / n, my = (-s * dx + c * dy) / n;
            const auto i = at(*laid, x, y);
            if (mx > 1 && my > 1 && mx < 299 && my < 259) {
                BOOST_REQUIRE(laid->covered[i] == 255);
                worst = std::max(worst, std::abs(laid->values[i] - ramp(mx, my)));
                mean += laid->values[i] - ramp(mx, my);
                ++inside;
            } else if (mx < -0.5 || my < -0.5 || mx > 300.5 || my > 260.5) {
                BOOST_REQUIRE(laid->covered[i] == 0);
                BOOST_REQUIRE(laid->values[i] == 0);
            }
        }
    BOOST_TEST(inside > 40000);
    // the grid of interpolation is 1/32 of a pixel (10 + 4 grey levels a pixel), and rounding; on average nothing
    BOOST_TEST(worst < 1);
    BOOST_TEST(std::abs(mean / inside) < 0.1);
}

BOOST_AUTO_TEST_CASE(what_is_hidden_on_the_moving_film_is_not_covered) {
    auto film = painted(100, 100, ramp);
    film.hidden.assign(film.values.size(), 0);
    for (std::size_t y = 0; y < 100; ++y)
        for (std::size_t x = 0; x < 40; ++x) film.hidden[y * 100 + x] = 255;
    const auto laid = resample(film.view(Polarity::Unknown), {1, 0, 10, 0, 1, 0}, 120, 100);
    BOOST_REQUIRE(laid);
    BOOST_TEST(laid->covered[at(*laid, 48, 50)] == 0);
    BOOST_TEST(laid->values[at(*laid, 48, 50)] == 0);
    BOOST_TEST(laid->covered[at(*laid, 52, 50)] == 255);
    BOOST_TEST(laid->values[at(*laid, 52, 50)] == std::lround(ramp(42.5, 50.5)));
}

BOOST_AUTO_TEST_CASE(a_much_finer_film_is_averaged_not_picked_from) {
    // a chequerboard of single pixels becomes grey, not black or white
    const auto film = painted(
        400, 400, [](double x, double y) { return (static_cast<int>(x) + static_cast<int>(y)) % 2 ? 4000 : 0; });
    const auto laid = resample(film.view(Polarity::Unknown), {0.25, 0, 0, 0, 0.25, 0}, 100, 100);
    BOOST_REQUIRE(laid);
    for (const int x : {20, 43, 71}) BOOST_TEST(std::abs(laid->values[at(*laid, x, 50)] - 2000) < 150);
}

BOOST_AUTO_TEST_CASE(transforms_and_films_that_are_none_are_refused) {
    const auto film = painted(100, 80, ramp);
    const auto view = film.view(Polarity::Unknown);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    BOOST_TEST(failureOf(view, {}) == "");
    BOOST_TEST(failureOf(view, {1, 2, 0, 2, 4, 0}) == "compare.transform");
    BOOST_TEST(failureOf(view, {0, 0, 0, 0, 0, 0}) == "compare.transform");
    BOOST_TEST(failureOf(view, {1, 0, nan, 0, 1, 0}) == "compare.transform");
    BOOST_TEST(failureOf(view, {}, 0, 10) == "compare.film");
    BOOST_TEST(failureOf(view, {}, 10, 40000) == "compare.film");
    auto tooFew = view;
    tooFew.values = tooFew.values.first(7999);
    BOOST_TEST(failureOf(tooFew, {}) == "compare.film");
    auto maskTooSmall = view;
    const std::vector<std::uint8_t> mask(10, 0);
    maskTooSmall.hidden = mask;
    BOOST_TEST(failureOf(maskTooSmall, {}) == "compare.film");
    auto flat = view;
    flat.aspect = 0;
    BOOST_TEST(failureOf(flat, {}) == "compare.film");
    auto noLength = view;
    noLength.columnMm = -0.2;
    BOOST_TEST(failureOf(noLength, {}) == "compare.film");
    const auto tiny = painted(63, 80, ramp);
    BOOST_TEST(failureOf(tiny.view(Polarity::Unknown), {}) == "compare.film");
}

BOOST_AUTO_TEST_SUITE_END()
