#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cmath>
#include <ctime>
#include <numbers>
#include <stop_token>
#include <thread>

#include "tests/registration/films.h"
#include "viewer/compare/registration.h"

using namespace viewer::compare;
using registration::MadeFilm;
using registration::Shot;

// A few pairs of each kind; the counts are those of tests/registration/bench.
namespace {

constexpr double degree = std::numbers::pi / 180;

/// Room A with fewer, larger pixels: films are made in less time.
hsg::cases::Site room(int columns, int rows) {
    hsg::cases::Site room{"A", "", "", "RF"};
    room.detectorPitchMm = 0.23 * 1024 / columns;
    room.columns = columns;
    room.rows = rows;
    return room;
}

Shot shotOf(std::uint64_t woman, double individualityMm = 6) {
    Shot shot;
    shot.woman = woman;
    shot.individualityMm = individualityMm;
    shot.room = room(640, 640);
    shot.bowel = shot.exposure = woman;
    return shot;
}

/// The same woman 16 minutes later, in another room, turned, shifted and larger or smaller.
Shot laterOf(Shot shot, double degrees, double scale, hsg::cases::Vec shiftMm) {
    shot.delayed = true;
    shot.bowel += 100;
    shot.exposure += 100;
    shot.rotation = degrees * degree;
    shot.scale = scale;
    shot.shiftMm = shiftMm;
    return shot;
}

const MadeFilm& straight() {
    static const MadeFilm film = registration::make(shotOf(31));
    return film;
}
const MadeFilm& later() {
    static const MadeFilm film = registration::make(laterOf(shotOf(31), -7, 1.15, {-16, 12}));
    return film;
}

const AutomaticRegistration& foundOnce() {
    static const auto found = registerAutomatically(straight().view(true), later().view(true)).value();
    return found;
}

std::string failureOf(const CompareFilm& fixed, const CompareFilm& moving, const RegistrationOptions& options = {}) {
    const auto found = registerAutomatically(fixed, moving, options);
    return found ? "" : found.error().code;
}

/// Of all threads of this program: the same however busy the machine is.
double processorSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double trueError(const MadeFilm& fixed, const MadeFilm& moving, const AutomaticRegistration& found, const Shot& shot) {
    const auto residual = registration::trueResidual(fixed, moving, found.movingToFixed, registration::landmarks(shot));
    BOOST_REQUIRE(residual.count >= 4);
    return residual.most;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(automatic_registration)

BOOST_AUTO_TEST_CASE(films_of_another_matrix_spacing_and_polarity_are_found_at_the_true_landmarks) {
    const auto shot = shotOf(32);
    auto other = laterOf(shot, 9, 0.86, {18, -14});
    other.room = room(720, 800);
    other.room.detectorPitchMm *= 0.9;
    other.room.bitsStored = 14;
    other.room.intensitySign = 1;
    const auto fixed = registration::make(shot), moving = registration::make(other);
    BOOST_REQUIRE(!moving.denseIsHigh);
    const auto found = registerAutomatically(fixed.view(), moving.view());
    BOOST_REQUIRE(found);
    BOOST_TEST(trueError(fixed, moving, *found, shot) < 1);
    BOOST_TEST(found->residualPx < 2);
    BOOST_TEST(found->residualPx > trueError(fixed, moving, *found, shot));
    BOOST_TEST(!found->opposed);
    BOOST_TEST(!found->residualMm);
    BOOST_TEST(std::abs(found->rotationDegrees + 9) < 0.2);
    const double scale = shot.room.pixelsPerMm() / (0.86 * other.room.pixelsPerMm());
    BOOST_TEST(found->scale == scale, boost::test_tools::tolerance(0.005));
}

BOOST_AUTO_TEST_CASE(where_both_films_are_calibrated_the_residual_is_in_millimetres_too) {
    const auto& found = foundOnce();
    BOOST_TEST(trueError(straight(), later(), found, shotOf(31)) < 1);
    BOOST_TEST(found.residualMm.value() == found.residualPx * straight().mmPerPixel,
               boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(the_other_way_round_is_the_inverse) {
    const auto back = registerAutomatically(later().view(true), straight().view(true));
    BOOST_REQUIRE(back);
    for (const viewer::sdk::FilmPoint p : {viewer::sdk::FilmPoint{100, 120}, {500, 130}, {320, 520}}) {
        const auto again = foundOnce().movingToFixed.map(back->movingToFixed.map(p));
        BOOST_TEST(std::hypot(again.x - p.x, again.y - p.y) < 1);
    }
}

BOOST_AUTO_TEST_CASE(greys_that_run_against_the_header_are_noticed) {
    auto moving = later().view();
    moving.polarity = Polarity::DenseIsLow;
    const auto found = registerAutomatically(straight().view(), moving);
    BOOST_REQUIRE(found);
    BOOST_TEST(found->opposed);
    BOOST_TEST(trueError(straight(), later(), *found, shotOf(31)) < 1);
}

BOOST_AUTO_TEST_CASE(pixels_that_are_not_square_are_found_as_displayed) {
    // two rows of square pixels become one of pixels twice as high as wide
    const auto& tall = later();
    std::vector<std::uint16_t> values;
    const auto columns = static_cast<std::size_t>(tall.columns);
    for (std::size_t y = 0; y + 1 < static_cast<std::size_t>(tall.rows); y += 2)
        for (std::size_t x = 0; x < columns; ++x)
            values.push_back(static_cast<std::uint16_t>(
                (tall.values[y * columns + x] + tall.values[(y + 1) * columns + x] + 1) / 2));
    auto moving = tall.view();
    moving.height /= 2;
    moving.values = values;
    moving.aspect = 2;
    const auto found = registerAutomatically(straight().view(), moving);
    BOOST_REQUIRE(found);
    BOOST_TEST(found->scale == foundOnce().scale, boost::test_tools::tolerance(0.003));
    for (const auto& place : registration::landmarks(shotOf(31))) {
        const auto stored = tall.at(place);
        const auto there = found->movingToFixed.map({stored.x, stored.y / 2}), here = straight().at(place);
        BOOST_TEST(std::hypot(there.x - here.x, there.y - here.y) < 1.5);
    }
}

BOOST_AUTO_TEST_CASE(what_is_hidden_says_nothing) {
    // a picture of something else behind the shutter, the same on both films, at the same place
    auto fixed = straight(), moving = later();
    std::vector<std::uint8_t> hidden(fixed.values.size(), 0);
    for (std::size_t y = 0; y < 640; ++y)
        for (std::size_t x = 0; x < 170; ++x) {
            const auto i = y * 640 + x;
            hidden[i] = 255;
            fixed.values[i] = moving.values[i] = static_cast<std::uint16_t>((x / 7 * 37 + y / 5 * 91) % 4096);
        }
    auto fixedView = fixed.view(), movingView = moving.view();
    fixedView.hidden = movingView.hidden = hidden;
    const auto found = registerAutomatically(fixedView, movingView);
    BOOST_REQUIRE(found);
    BOOST_TEST(trueError(fixed, moving, *found, shotOf(31)) < 1);
}

BOOST_AUTO_TEST_CASE(the_same_films_give_the_same_registration) {
    const auto again = registerAutomatically(straight().view(true), later().view(true));
    BOOST_REQUIRE(again);
    BOOST_TEST((again->movingToFixed == foundOnce().movingToFixed));
}

BOOST_AUTO_TEST_CASE(other_women_are_refused_whatever_their_films_have_in_common) {
    // contrast, catheter, letters, blades and the detector's pattern lie at the same place
    auto a = shotOf(2003), b = shotOf(2004);
    for (auto* shot : {&a, &b}) shot->letters = true, shot->bladesMm = 12, shot->patternPart = 0.006;
    const auto fixed = registration::make(a), moving = registration::make(b);
    BOOST_TEST(failureOf(fixed.view(), moving.view()) == "registration.different");
}

BOOST_AUTO_TEST_CASE(contrast_and_letters_without_a_body_carry_no_success) {
    auto shot = shotOf(40);
    shot.letters = true;
    auto fixed = registration::make(shot), moving = fixed;
    // only what is denser than any bone is left; the rest is grain
    const auto empty = registration::blank(fixed, 3), emptyToo = registration::blank(fixed, 4);
    auto sorted = fixed.values;
    std::sort(sorted.begin(), sorted.end());
    const auto dense = sorted[sorted.size() * 98 / 100];
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (fixed.values[i] >= dense) continue;
        fixed.values[i] = empty.values[i];
        moving.values[i] = emptyToo.values[i];
    }
    BOOST_TEST(failureOf(fixed.view(), moving.view()) != "");
}

BOOST_AUTO_TEST_CASE(a_mirror_image_is_refused) {
    auto moving = later();
    for (auto row = moving.values.begin(); row != moving.values.end(); row += moving.columns)
        std::reverse(row, row + moving.columns);
    BOOST_TEST(failureOf(straight().view(), moving.view()) == "registration.different");
}

BOOST_AUTO_TEST_CASE(out_of_range_fails_and_says_so) {
    const auto turned = registration::make(laterOf(shotOf(31), 55, 1, {}));
    BOOST_TEST(failureOf(straight().view(), turned.view()) == "registration.different");
    // half the film to the side: little of the pelvis is on both
    const auto aside = registration::make(laterOf(shotOf(31), 0, 1, {150, 0}));
    BOOST_TEST(failureOf(straight().view(), aside.view()) != "");
}

BOOST_AUTO_TEST_CASE(a_film_with_nothing_on_it_is_refused) {
    BOOST_TEST(failureOf(straight().view(), registration::blank(straight(), 9).view()) == "registration.blank");
    auto flat = straight();
    std::fill(flat.values.begin(), flat.values.end(), std::uint16_t{1234});
    BOOST_TEST(failureOf(flat.view(), straight().view()) == "registration.blank");
    auto hidden = straight().view();
    const std::vector<std::uint8_t> all(hidden.values.size(), 255);
    hidden.hidden = all;
    BOOST_TEST(failureOf(straight().view(), hidden) == "registration.blank");
}

BOOST_AUTO_TEST_CASE(films_that_are_none_are_refused) {
    auto film = straight().view();
    film.values = film.values.first(1000);
    BOOST_TEST(failureOf(film, straight().view()) == "compare.film");
    BOOST_TEST(failureOf(straight().view(), film) == "compare.film");
}

BOOST_AUTO_TEST_CASE(who_asks_it_to_stop_has_it_back_at_once) {
    RegistrationOptions options;
    std::stop_source source;
    options.stop = source.get_token();
    for (const int wait : {60, 250}) {
        source = {};
        options.stop = source.get_token();
        double asked = 0;
        std::jthread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(wait));
            asked = processorSeconds();
            source.request_stop();
        });
        const auto found = registerAutomatically(straight().view(), later().view(), options);
        const double done = processorSeconds();
        other.join();
        if (found) continue;  // it was quicker than that
        BOOST_TEST(found.error().code == "registration.stopped");
        BOOST_TEST(done - asked < 0.4);
    }
    source = {};
    source.request_stop();
    options.stop = source.get_token();
    BOOST_TEST(failureOf(straight().view(), later().view(), options) == "registration.stopped");
}

BOOST_AUTO_TEST_SUITE_END()
