#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "viewer/compare/landmarks.h"

using namespace viewer::compare;
using viewer::sdk::FilmPoint;
using viewer::sdk::Transform2D;

namespace {

constexpr double degree = std::numbers::pi / 180;

/// Displayed shift, rotation and scale, written out: not by the code under test.
FilmPoint placed(FilmPoint moving, double scale, double degrees, FilmPoint shift) {
    const double c = scale * std::cos(degrees * degree), s = scale * std::sin(degrees * degree);
    return {c * moving.x - s * moving.y + shift.x, s * moving.x + c * moving.y + shift.y};
}

std::vector<PointPair> pairsOf(const std::vector<FilmPoint>& moving, double scale, double degrees, FilmPoint shift) {
    std::vector<PointPair> pairs;
    for (const auto& p : moving) pairs.push_back({placed(p, scale, degrees, shift), p});
    return pairs;
}

const std::vector<FilmPoint> cornuaAndCervix{{420, 380}, {610, 390}, {510, 560}};

double squaredError(const std::vector<PointPair>& pairs, const Transform2D& t) {
    double sum = 0;
    for (const auto& pair : pairs) {
        const auto at = t.map(pair.moving);
        sum += std::pow(at.x - pair.fixed.x, 2) + std::pow(at.y - pair.fixed.y, 2);
    }
    return sum;
}

std::string failureOf(const std::vector<PointPair>& pairs, const LandmarkOptions& options = {}) {
    const auto fit = fitLandmarks(pairs, options);
    return fit ? "" : fit.error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(landmarks)

BOOST_AUTO_TEST_CASE(two_places_give_shift_rotation_and_scale_and_no_residual) {
    const auto fit = fitLandmarks(pairsOf({{300, 400}, {700, 420}}, 0.83, -7.5, {61, -24}));
    BOOST_REQUIRE(fit);
    BOOST_TEST(fit->scale == 0.83, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(fit->rotationDegrees == -7.5, boost::test_tools::tolerance(1e-9));
    const auto expected = placed({123, 987}, 0.83, -7.5, {61, -24}), there = fit->movingToFixed.map({123, 987});
    BOOST_TEST(std::hypot(there.x - expected.x, there.y - expected.y) < 1e-8);
    BOOST_TEST(!fit->residualPx.has_value());
    BOOST_TEST(fit->pointResidualsPx.size() == 2U);
}

BOOST_AUTO_TEST_CASE(three_places_set_a_little_wrong_give_the_least_squares_and_say_by_how_much) {
    auto pairs = pairsOf(cornuaAndCervix, 1.2, 9, {-150, 40});
    pairs[0].fixed.x += 3;
    pairs[1].fixed.y -= 2;
    pairs[2].fixed.x -= 1;
    const auto fit = fitLandmarks(pairs);
    BOOST_REQUIRE(fit);
    const auto& best = fit->movingToFixed;
    const double least = squaredError(pairs, best);
    for (const double step : {-1e-4, 1e-4}) {
        Transform2D turned = best, sized = best, shifted = best;
        turned.b -= step, turned.c += step;
        sized.a += step, sized.d += step;
        shifted.tx += 100 * step;
        for (const auto& other : {turned, sized, shifted}) BOOST_TEST(squaredError(pairs, other) > least);
    }
    // six equations, four unknowns, two coordinates a distance
    BOOST_TEST(fit->residualPx.value() == std::sqrt(least), boost::test_tools::tolerance(1e-9));
    double sum = 0;
    for (const double r : fit->pointResidualsPx) sum += r * r;
    BOOST_TEST(sum == least, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(places_on_one_line_are_enough) {
    const auto fit = fitLandmarks(pairsOf({{100, 100}, {300, 200}, {700, 400}}, 1.1, 20, {5, 6}));
    BOOST_REQUIRE(fit);
    BOOST_TEST(fit->scale == 1.1, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(fit->rotationDegrees == 20, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(fit->residualPx.value() < 1e-8);
}

BOOST_AUTO_TEST_CASE(pixels_that_are_not_square_are_fitted_as_displayed) {
    // displayed (x, y·aspect) is turned; stored y is displayed y / aspect
    LandmarkOptions options;
    options.fixedAspect = 2;
    options.movingAspect = 0.8;
    std::vector<PointPair> pairs;
    for (const auto& shown : {FilmPoint{200, 300}, FilmPoint{640, 280}, FilmPoint{420, 610}}) {
        const auto there = placed(shown, 0.9, 12, {30, -20});
        pairs.push_back({{there.x, there.y / 2}, {shown.x, shown.y / 0.8}});
    }
    const auto fit = fitLandmarks(pairs, options);
    BOOST_REQUIRE(fit);
    BOOST_TEST(fit->scale == 0.9, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(fit->rotationDegrees == 12, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(fit->residualPx.value() < 1e-8);
    const auto expected = placed({500, 500}, 0.9, 12, {30, -20}), there = fit->movingToFixed.map({500, 500 / 0.8});
    BOOST_TEST(std::hypot(there.x - expected.x, there.y - expected.y / 2) < 1e-8);
}

BOOST_AUTO_TEST_CASE(distances_are_counted_in_widths_of_a_pixel_whatever_its_shape) {
    // the middle of three places on a line lies 10 rows off, and a row is two columns high: 20 columns wide
    LandmarkOptions options;
    options.fixedAspect = options.movingAspect = 2;
    const std::vector<PointPair> pairs{{{100, 200}, {100, 200}}, {{500, 210}, {500, 200}}, {{900, 200}, {900, 200}}};
    const auto fit = fitLandmarks(pairs, options);
    BOOST_REQUIRE(fit);
    // mean taken off: 20·(−1/3, 2/3, −1/3)
    BOOST_TEST(fit->pointResidualsPx[1] == 20.0 * 2 / 3, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(fit->pointResidualsPx[0] == 20.0 / 3, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(fit->residualPx.value() == 20 * std::sqrt(2.0 / 3), boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(too_few_places_are_refused) {
    BOOST_TEST(failureOf({}) == "landmarks.few");
    BOOST_TEST(failureOf(pairsOf({{300, 400}}, 1, 0, {})) == "landmarks.few");
}

BOOST_AUTO_TEST_CASE(places_on_one_another_are_refused_on_either_film) {
    BOOST_TEST(failureOf(pairsOf({{300, 400}, {300, 400}}, 1, 0, {})) == "landmarks.close");
    BOOST_TEST(failureOf(pairsOf({{300, 400}, {310, 400}, {305, 407}}, 1, 0, {})) == "landmarks.close");
    BOOST_TEST(failureOf({{{300, 400}, {100, 100}}, {{301, 400}, {500, 500}}}) == "landmarks.close");
    LandmarkOptions near;
    near.leastSpreadPx = 2;
    BOOST_TEST(failureOf(pairsOf({{300, 400}, {310, 400}, {305, 407}}, 1, 0, {}), near) == "");
}

BOOST_AUTO_TEST_CASE(left_and_right_exchanged_on_one_film_are_refused) {
    auto three = pairsOf(cornuaAndCervix, 1, 2, {10, 10});
    std::swap(three[0].moving, three[1].moving);
    BOOST_TEST(failureOf(three) == "landmarks.mirrored");
    auto two = pairsOf({cornuaAndCervix[0], cornuaAndCervix[1]}, 1, 2, {10, 10});
    std::swap(two[0].moving, two[1].moving);
    BOOST_TEST(failureOf(two) == "landmarks.rotation");
}

BOOST_AUTO_TEST_CASE(a_turn_or_a_scale_that_no_second_film_has_is_refused) {
    BOOST_TEST(failureOf(pairsOf(cornuaAndCervix, 1, 60, {})) == "landmarks.rotation");
    BOOST_TEST(failureOf(pairsOf(cornuaAndCervix, 1, 44, {})) == "");
    BOOST_TEST(failureOf(pairsOf(cornuaAndCervix, 3, 0, {})) == "landmarks.scale");
    BOOST_TEST(failureOf(pairsOf(cornuaAndCervix, 0.3, 0, {})) == "landmarks.scale");
    LandmarkOptions any;
    any.mostRotationDegrees = 180;
    BOOST_TEST(failureOf(pairsOf(cornuaAndCervix, 1, 170, {}), any) == "");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_refused) {
    auto pairs = pairsOf(cornuaAndCervix, 1, 0, {});
    pairs[1].moving.y = std::numeric_limits<double>::quiet_NaN();
    BOOST_TEST(failureOf(pairs) == "landmarks.number");
    pairs[1].moving.y = std::numeric_limits<double>::infinity();
    BOOST_TEST(failureOf(pairs) == "landmarks.number");
}

BOOST_AUTO_TEST_SUITE_END()
