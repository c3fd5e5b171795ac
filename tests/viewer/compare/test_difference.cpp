#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/viewer/compare/pictures.h"
#include "viewer/compare/difference.h"

using namespace viewer::compare;
using pictures::painted;
using pictures::Picture;
using viewer::sdk::Transform2D;

namespace {

constexpr int edge = 480;

double blob(double x, double y, double cx, double cy, double radius) {
    return std::exp(-(std::pow(x - cx, 2) + std::pow(y - cy, 2)) / (2 * radius * radius));
}

/// A body of bones and soft tissue: density, a few hundred.
double body(double x, double y) {
    return 400 + 120 * std::sin(x / 23) * std::cos(y / 31) + 60 * std::sin((x + 2 * y) / 17) + 0.3 * x;
}

/// Where contrast is: it stays at the first place, goes from the second, comes to the third.
struct Place {
    double x, y;
};
constexpr Place stays{140, 150}, goes{330, 160}, comes{240, 350};

double before(double x, double y) {
    return body(x, y) + 700 * blob(x, y, stays.x, stays.y, 7) + 700 * blob(x, y, goes.x, goes.y, 7);
}

double after(double x, double y) {
    return body(x, y) + 700 * blob(x, y, stays.x, stays.y, 7) + 700 * blob(x, y, comes.x, comes.y, 7);
}

Picture fixedFilm() {
    return painted(edge, edge, before);
}

/// Darker towards one side (scatter), stronger, and offset.
double otherExposure(double density, double x, double gain) {
    return 900 + gain * density + 0.4 * x;
}

std::size_t index(const Place& p) {
    return static_cast<std::size_t>(p.y) * edge + static_cast<std::size_t>(p.x);
}

struct Reading {
    double typicalChange = 0;  ///< root mean square over the unchanged body, in grey levels
    double strayedStayed = 0;  ///< part of the unchanged body that is lit
};

Reading unchangedBody(const Difference& d) {
    Reading reading;
    int n = 0;
    for (int y = 20; y < edge - 20; ++y)
        for (int x = 20; x < edge - 20; ++x) {
            bool isNear = false;
            for (const auto& p : {stays, goes, comes}) isNear |= std::hypot(x - p.x, y - p.y) < 45;
            const auto i = static_cast<std::size_t>(y) * edge + static_cast<std::size_t>(x);
            if (isNear || !d.overlap[i]) continue;
            reading.typicalChange += std::pow(d.change[i] - 128.0, 2);
            reading.strayedStayed += d.stayed[i] > 25;
            ++n;
        }
    BOOST_REQUIRE(n > 100000);
    reading.typicalChange = std::sqrt(reading.typicalChange / n);
    reading.strayedStayed /= n;
    return reading;
}

void judge(const Difference& d) {
    BOOST_TEST(d.change[index(goes)] < 128 - 60);
    BOOST_TEST(d.change[index(comes)] > 128 + 60);
    BOOST_TEST(std::abs(d.change[index(stays)] - 128) < 25);
    BOOST_TEST(d.stayed[index(stays)] > 150);
    BOOST_TEST(d.stayed[index(goes)] < 25);
    BOOST_TEST(d.stayed[index(comes)] < 25);
    const auto rest = unchangedBody(d);
    BOOST_TEST(rest.typicalChange < 8);
    BOOST_TEST(rest.strayedStayed < 0.01);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(differences)

BOOST_AUTO_TEST_CASE(what_stayed_went_and_came_is_told_apart) {
    const auto fixed = fixedFilm(), moving = painted(edge, edge, after);
    const auto d = difference(fixed.view(Polarity::DenseIsHigh), moving.view(Polarity::DenseIsHigh), {});
    BOOST_REQUIRE(d);
    BOOST_TEST(!d->opposed);
    BOOST_TEST(d->gain == 1, boost::test_tools::tolerance(0.02));
    judge(*d);
}

BOOST_AUTO_TEST_CASE(exposure_gain_and_polarity_are_taken_out) {
    const auto fixed = fixedFilm();
    for (const double gain : {0.4, 1.0, 2.2}) {
        const auto moving =
            painted(edge, edge, [gain](double x, double y) { return 9000 - otherExposure(after(x, y), x, gain); });
        const auto d = difference(fixed.view(Polarity::DenseIsHigh), moving.view(Polarity::DenseIsLow), {});
        BOOST_REQUIRE(d);
        BOOST_TEST(!d->opposed);
        BOOST_TEST(d->gain == 1 / gain, boost::test_tools::tolerance(0.05));
        judge(*d);
    }
}

BOOST_AUTO_TEST_CASE(a_header_that_says_the_wrong_polarity_is_noticed) {
    const auto fixed = fixedFilm();
    const auto moving = painted(edge, edge, [](double x, double y) { return 9000 - after(x, y); });
    const auto d = difference(fixed.view(Polarity::DenseIsHigh), moving.view(Polarity::DenseIsHigh), {});
    BOOST_REQUIRE(d);
    BOOST_TEST(d->opposed);
    judge(*d);
    const auto silent = difference(fixed.view(Polarity::DenseIsHigh), moving.view(Polarity::Unknown), {});
    BOOST_REQUIRE(silent);
    judge(*silent);
}

BOOST_AUTO_TEST_CASE(a_registered_film_of_another_matrix_gives_the_same_difference) {
    const double c = 1.3 * std::cos(-0.12), s = 1.3 * std::sin(-0.12);
    const Transform2D t{c, -s, -60, s, c, 35};
    const auto fixed = fixedFilm();
    const auto moving = painted(560, 420, [&](double x, double y) {
        const auto at = t.map({x, y});
        return after(at.x, at.y);
    });
    const auto d = difference(fixed.view(Polarity::DenseIsHigh), moving.view(Polarity::DenseIsHigh), t);
    BOOST_REQUIRE(d);
    judge(*d);
}

BOOST_AUTO_TEST_CASE(where_one_film_shows_nothing_there_is_no_difference) {
    auto fixed = fixedFilm();
    const auto moving = painted(edge, edge, after);
    fixed.hidden.assign(fixed.values.size(), 0);
    for (std::size_t y = 0; y < edge; ++y)
        for (std::size_t x = 0; x < 60; ++x) fixed.hidden[y * edge + x] = 255;
    const auto d =
        difference(fixed.view(Polarity::DenseIsHigh), moving.view(Polarity::DenseIsHigh), {1, 0, 0, 0, 1, 90});
    BOOST_REQUIRE(d);
    for (const Place& p : {Place{30, 240}, Place{240, 40}}) {
        BOOST_TEST(d->overlap[index(p)] == 0);
        BOOST_TEST(d->change[index(p)] == Difference::neutral);
        BOOST_TEST(d->stayed[index(p)] == 0);
    }
    BOOST_TEST(d->overlap[index({240, 240})] == 255);
}

BOOST_AUTO_TEST_CASE(the_grey_picture_lights_what_stayed_as_strongly_as_asked) {
    const auto fixed = fixedFilm(), moving = painted(edge, edge, after);
    const auto d = difference(fixed.view(Polarity::DenseIsHigh), moving.view(Polarity::DenseIsHigh), {});
    BOOST_REQUIRE(d);
    const auto lit = greyPicture(*d), half = greyPicture(*d, 0.5), plain = greyPicture(*d, 0);
    BOOST_TEST(lit[index(stays)] > 200);
    BOOST_TEST(lit[index(stays)] > lit[index(comes)]);
    BOOST_TEST(lit[index(goes)] < 70);
    BOOST_TEST(half[index(stays)] < lit[index(stays)]);
    BOOST_TEST(half[index(stays)] > plain[index(stays)]);
    BOOST_TEST(plain == d->change, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(films_without_anything_on_them_have_no_difference_and_no_failure) {
    const auto flat = painted(200, 200, [](double, double) { return 1000; });
    const auto d = difference(flat.view(Polarity::Unknown), flat.view(Polarity::Unknown), {});
    BOOST_REQUIRE(d);
    for (const auto value : d->change) BOOST_REQUIRE(value == Difference::neutral);
    for (const auto value : d->stayed) BOOST_REQUIRE(value == 0);
}

BOOST_AUTO_TEST_SUITE_END()
