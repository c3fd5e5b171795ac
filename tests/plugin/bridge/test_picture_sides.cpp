#include <boost/test/unit_test.hpp>

#include "plugin/bridge/picture_sides.h"

namespace {

using hsg::FilmFaces;
using reporting::FilmPicture;
using reporting::Reading;
using viewer::sdk::RightSide;

Reading twoFilms() {
    Reading reading;
    for (const char* id : {"f1", "f2"}) {
        reporting::Film film;
        film.id = id;
        film.sopInstanceUid = std::string("2.25.") + id;
        reading.films.push_back(film);
    }
    return reading;
}

viewer::sdk::StudySet studies(const std::vector<std::string>& first, const std::vector<std::string>& second) {
    viewer::sdk::Series series;
    for (const auto& [id, orientation] : {std::pair("f1", first), std::pair("f2", second)}) {
        viewer::sdk::Instance instance;
        instance.sopInstanceUid = std::string("2.25.") + id;
        instance.columns = 1000;
        instance.rows = 800;
        instance.patientOrientation = orientation;
        series.instances.push_back(instance);
    }
    viewer::sdk::PatientStudy study;
    study.study.series = {series};
    viewer::sdk::StudySet set;
    set.studies = {study};
    return set;
}

reporting::KeptComparison kept(const std::string& mode, const std::string& method) {
    reporting::KeptComparison one;
    one.id = "c1";
    one.fixedFilm = "f1";
    one.movingFilm = "f2";
    one.mode = mode;
    one.method = method;
    return one;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(picture_sides)

BOOST_AUTO_TEST_CASE(the_letters_follow_the_header_whichever_way_the_film_was_taken) {
    const auto reading = twoFilms();
    const auto faces = hsg::filmFaces(reading, studies({"L", "F"}, {"R", "F"}), std::nullopt);
    FilmPicture usual, turned;
    hsg::addSides(usual, reading.films[0], faces);
    hsg::addSides(turned, reading.films[1], faces);
    BOOST_REQUIRE(usual.sides.size() == 1u && turned.sides.size() == 1u);
    BOOST_TEST(usual.sides[0].left == "R");
    BOOST_TEST(usual.sides[0].right == "L");
    BOOST_TEST(turned.sides[0].left == "L");
    BOOST_TEST(turned.sides[0].right == "R");
    BOOST_TEST((!usual.sidesOpen && !turned.sidesOpen));
}

BOOST_AUTO_TEST_CASE(a_side_is_never_guessed) {
    const auto reading = twoFilms();
    const auto sidesOf = [&](const std::vector<std::string>& orientation, const std::optional<bool>& answered) {
        FilmPicture picture;
        hsg::addSides(picture, reading.films[0], hsg::filmFaces(reading, studies(orientation, {}), answered));
        BOOST_TEST(picture.sidesOpen == picture.sides.empty());
        return picture.sides.size();
    };
    BOOST_TEST(sidesOf({}, std::nullopt) == 0u);
    BOOST_TEST(sidesOf({}, true) == 1u);
    BOOST_TEST(sidesOf({"L", "F"}, false) == 0u);
    BOOST_TEST(sidesOf({"L", "F"}, std::nullopt) == 1u);
    BOOST_TEST(sidesOf({"F", "L"}, true) == 0u);  // turned by a quarter: its edges are no sides
    FilmPicture absent;
    hsg::addSides(absent, reading.films[0], FilmFaces{});
    BOOST_TEST((absent.sides.empty() && absent.sidesOpen));
}

BOOST_AUTO_TEST_CASE(films_beside_each_other_have_their_own_letters_films_laid_over_each_other_those_of_the_fixed_one) {
    const auto reading = twoFilms();
    const auto faces = hsg::filmFaces(reading, studies({"L", "F"}, {"R", "F"}), std::nullopt);
    const auto of = [&](const std::string& mode, const std::string& method) {
        FilmPicture picture;
        hsg::addSides(picture, kept(mode, method), reading, faces);
        return picture;
    };
    BOOST_TEST(of("difference", "landmarks").sides.size() == 1u);
    const auto own = of("side-by-side", "");
    BOOST_REQUIRE(own.sides.size() == 2u);
    BOOST_TEST(own.sides[0].left == "R");
    BOOST_TEST(own.sides[1].left == "L");
    BOOST_TEST(own.sides[0].to < own.sides[1].from);
    BOOST_TEST(own.sides[1].to == 1.0);
    const auto registered = of("flicker", "automatic");
    BOOST_REQUIRE(registered.sides.size() == 2u);
    BOOST_TEST(registered.sides[1].left == "R");
    const auto half = hsg::filmFaces(reading, studies({"L", "F"}, {}), std::nullopt);
    FilmPicture picture;
    hsg::addSides(picture, kept("side-by-side", ""), reading, half);
    BOOST_TEST((picture.sides.size() == 1u && picture.sidesOpen));
}

BOOST_AUTO_TEST_SUITE_END()
