#include <boost/test/unit_test.hpp>

#include "reporting/model/reading_json.h"

using namespace reporting;

namespace {

/// A reading with one registered comparison, as its file says it.
std::string kept() {
    Reading reading;
    reading.id = "r";
    reading.templateRef = {"mini", "1.0.0", "ab"};
    reading.films.resize(2);
    reading.films[0].id = "f1";
    reading.films[1].id = "f2";
    KeptComparison c;
    c.id = "c1";
    c.fixedFilm = "f1";
    c.movingFilm = "f2";
    c.mode = "flicker";
    c.method = "landmarks";
    c.movingToFixed = {1, 0, 12.5, 0, 1, -7};
    c.places = {{"p", "", std::array<double, 2>{123.25, 20}, std::array<double, 2>{11, 21}}};
    reading.comparisons = {c};
    return toJson(reading);
}

/// The error of the reading with the numbers of `key` replaced; empty: it was read.
std::string errorWith(const std::string& key, const std::string& numbers) {
    std::string text = kept();
    const auto at = text.find("\"" + key + "\"");
    BOOST_REQUIRE(at != std::string::npos);
    const auto from = text.find('[', at), to = text.find(']', from);
    text.replace(from, to - from + 1, numbers);
    const auto reading = readingFromJson(text);
    return reading ? "" : reading.error().where + " " + reading.error().message;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_comparison_with_a_transform_that_no_two_films_have_is_refused_at_its_place) {
    BOOST_TEST(errorWith("movingToFixed", "[1, 0, 12.5, 0, 1, -7]") == "");
    BOOST_TEST(errorWith("movingToFixed", "[-1.2, 0.1, 3000, -0.1, 1.2, 0]") == "");  // mirrored
    for (const char* numbers :
         {"[0, 0, 0, 0, 0, 0]", "[1e300, 0, 0, 0, 1e300, 0]", "[1e300, 1e300, 0, 1e300, 1e300, 0]",
          "[1, 0, 1e18, 0, 1, 0]", "[1e-5, 0, 0, 0, 1e-5, 0]", "[1, 0, 0, 0, 1]", "[1, 0, null, 0, 1, 0]", "[]",
          "[1, 0, \"NaN\", 0, 1, 0]", "[[[[[[1]]]]]]"}) {
        const auto error = errorWith("movingToFixed", numbers);
        BOOST_TEST(error.find("/movingToFixed") != std::string::npos, numbers << " gives: " << error);
    }
    // what is no JSON number at all
    for (const char* numbers : {"[NaN, 0, 0, 0, 1, 0]", "[1e999, 0, 0, 0, 1, 0]", "[-Infinity, 0, 0, 0, 1, 0]"})
        BOOST_TEST(!errorWith("movingToFixed", numbers).empty(), numbers);
}

BOOST_AUTO_TEST_CASE(a_place_far_from_any_film_is_refused) {
    for (const auto& [number, good] :
         {std::pair{"123.25", true}, {"-900000", true}, {"1e12", false}, {"true", false}}) {
        std::string text = kept();
        text.replace(text.find("123.25"), 6, number);
        const auto reading = readingFromJson(text);
        BOOST_TEST(reading.has_value() == good, number);
        if (!reading) BOOST_TEST(reading.error().where.find("/places") != std::string::npos, reading.error().where);
    }
}
