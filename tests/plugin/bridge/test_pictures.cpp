#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "plugin/bridge/pictures.h"

namespace {

using reporting::KeyImage;

/// A film of 200 × 100 stored pixels of unequal spacing, shown 100 × 100.
class Frames : public viewer::sdk::FrameReader {
public:
    viewer::sdk::Result<viewer::sdk::GreyImage> presentation(const viewer::sdk::ImageRef&, int) const override {
        return viewer::sdk::GreyImage{100, 100, std::vector<std::uint8_t>(10000, 7), {0.5, 0, 0, 0, 1, 0}};
    }
    viewer::sdk::Result<std::string> header(const std::string&, const std::string&) const override {
        return std::string();
    }
};

reporting::Film film() {
    reporting::Film one;
    one.id = "f1";
    one.sopInstanceUid = "2.25.1";
    return one;
}

KeyImage key(std::vector<reporting::KeyPlace> places) {
    KeyImage one;
    one.filmId = "f1";
    one.places = std::move(places);
    return one;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pictures)

BOOST_AUTO_TEST_CASE(a_ring_lies_where_the_pixel_lies_in_the_picture) {
    auto made = *hsg::filmPicture(film(), Frames());
    // the middle of column 99, row 24: 99.5 of 200 and 24.5 of 100
    hsg::addRings(made, key({{3, 99, 24, {}}}));
    BOOST_REQUIRE(made.picture.rings.size() == 1u);
    BOOST_TEST(made.picture.rings[0].number == 3);
    BOOST_TEST(made.picture.rings[0].x == 0.4975, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(made.picture.rings[0].y == 0.245, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_place_outside_of_the_picture_is_not_drawn_and_old_rings_do_not_stay) {
    auto made = *hsg::filmPicture(film(), Frames());
    hsg::addRings(made, key({{1, 10, 10, {}}}));
    hsg::addRings(made, key({{1, 250, 10, {}}, {2, 10, -3, {}}, {3, 199, 99, {}}}));
    BOOST_REQUIRE(made.picture.rings.size() == 1u);
    BOOST_TEST(made.picture.rings[0].number == 3);
}

BOOST_AUTO_TEST_CASE(a_turned_picture_takes_its_rings_along) {
    auto made = *hsg::filmPicture(film(), Frames());
    made.fromStored = {0, -1, 100, 0.5, 0, 0};  // a quarter turn: rows become columns from the right
    hsg::addRings(made, key({{1, 39.5, 9.5, {}}}));
    BOOST_REQUIRE(made.picture.rings.size() == 1u);
    BOOST_TEST(made.picture.rings[0].x == 0.9, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(made.picture.rings[0].y == 0.2, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(the_pictures_of_a_report_carry_the_rings_of_their_key_images) {
    reporting::Report report;
    report.films = {film()};
    report.keyImages = {key({{1, 20, 30, {}}})};
    std::vector<reporting::Error> problems;
    const Frames frames;
    const auto pictures = hsg::keyPictures(report, {}, {frames, {}}, problems);
    BOOST_REQUIRE(pictures.size() == 1u);
    BOOST_TEST(pictures[0].rings.size() == 1u);
    BOOST_TEST(problems.empty());
}

BOOST_AUTO_TEST_CASE(films_of_consoles_with_opposite_polarity_are_shown_alike) {
    reporting::Report report;
    report.films = {film(), film()};
    report.films[1].id = "f2";
    report.films[1].sopInstanceUid = "2.25.2";
    report.keyImages = {key({}), key({})};
    report.keyImages[1].filmId = "f2";
    hsg::FilmFaces faces;
    faces["2.25.1"].polarity = {false, true};
    faces["2.25.2"].polarity = {true, false};
    std::vector<reporting::Error> problems;
    const Frames frames;
    const auto values = [&] {
        std::vector<int> first;
        for (const auto& picture : hsg::keyPictures(report, {}, {frames, faces}, problems)) {
            first.push_back(static_cast<unsigned char>(picture.grey[0]));
            BOOST_TEST(picture.inverted == (first.back() != 7));
        }
        return first;
    };
    BOOST_TEST((values() == std::vector<int>{7, 248}));
    // what is known goes before what is assumed, whichever film comes first
    faces["2.25.1"].polarity.known = false;
    faces["2.25.2"].polarity.known = true;
    BOOST_TEST((values() == std::vector<int>{248, 7}));
    faces["2.25.1"].polarity.brightContrast = true;
    BOOST_TEST((values() == std::vector<int>{7, 7}));
    faces.clear();
    BOOST_TEST((values() == std::vector<int>{7, 7}));
}

BOOST_AUTO_TEST_SUITE_END()
