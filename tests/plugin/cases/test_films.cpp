#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <set>

#include "plugin/cases/attributes.h"
#include "plugin/cases/description.h"
#include "plugin/cases/film_maker.h"

namespace {

using namespace hsg::cases;

const CaseDescription& named(const std::string& name) {
    const auto& all = catalogue();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& c) { return c.name == name; });
    BOOST_REQUIRE(found != all.end());
    return *found;
}

std::size_t indexOf(const CaseDescription& c, const std::string& phase) {
    for (std::size_t i = 0; i < c.films.size(); ++i)
        if (c.films[i].phase == phase && c.films[i].frames == 1) return i;
    BOOST_FAIL("no film " + phase);
    return 0;
}

/// Mean stored value in a square around a point of the body, on the film.
double meanAround(const MadeFilm& film, Vec body, int half) {
    const Vec p = film.placement.toPixel(body);
    double sum = 0;
    int n = 0;
    for (int y = static_cast<int>(p.y) - half; y <= static_cast<int>(p.y) + half; ++y)
        for (int x = static_cast<int>(p.x) - half; x <= static_cast<int>(p.x) + half; ++x, ++n)
            sum += film.pixels.frames[0][static_cast<std::size_t>(y * film.pixels.columns + x)];
    return sum / n;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_cavity_is_white_only_while_it_is_filled) {
    const auto& c = named("bilateral_patent");
    FilmMaker maker(c);
    const auto scout = maker.make(c.films[indexOf(c, "SCOUT")], indexOf(c, "SCOUT"));
    const auto full = maker.make(c.films[indexOf(c, "FULL")], indexOf(c, "FULL"));
    const Vec cavity{1.5, -4};
    BOOST_TEST(meanAround(full, cavity, 6) > 0.9 * 4095);
    BOOST_TEST(meanAround(scout, cavity, 6) < 0.75 * 4095);
}

BOOST_AUTO_TEST_CASE(the_same_case_is_the_same_film_every_time) {
    const auto& c = named("oil_next_day");
    const auto index = indexOf(c, "DELAY");
    const auto a = FilmMaker(c).make(c.films[index], index), b = FilmMaker(c).make(c.films[index], index);
    BOOST_TEST((a.pixels.frames == b.pixels.frames));
    BOOST_TEST(a.site->id == "B");
    BOOST_TEST(a.site->monochrome1);
}

BOOST_AUTO_TEST_CASE(values_stay_within_the_bits_stored) {
    const auto& c = named("left_hydrosalpinx");
    const auto film = FilmMaker(c).make(c.films[1], 1);
    const auto& values = film.pixels.frames.front();
    BOOST_TEST(*std::max_element(values.begin(), values.end()) < (1 << film.pixels.bitsStored));
    BOOST_TEST(values.size() ==
               static_cast<std::size_t>(film.pixels.columns) * static_cast<std::size_t>(film.pixels.rows));
}

BOOST_AUTO_TEST_CASE(uids_are_valid_and_differ) {
    std::set<std::string> seen;
    for (const auto& c : catalogue())
        for (std::size_t i = 0; i < c.films.size(); ++i) {
            const auto uid = instanceUid(c, i);
            BOOST_TEST(uid.size() <= 64U);
            BOOST_TEST(uid.starts_with("2.25."));
            BOOST_TEST(uid[5] != '0');
            BOOST_TEST(uid.find_first_not_of("0123456789.") == std::string::npos);
            BOOST_TEST(seen.insert(uid).second);
        }
}

BOOST_AUTO_TEST_CASE(a_point_of_the_body_goes_to_the_film_and_back) {
    const Placement placement{1024, 1024, 5.4, 0.3, {11, -7}};
    const Vec back = placement.toBody(placement.toPixel({-33.5, 12.25}));
    BOOST_TEST(std::abs(back.x + 33.5) < 1e-9);
    BOOST_TEST(std::abs(back.y - 12.25) < 1e-9);
}
