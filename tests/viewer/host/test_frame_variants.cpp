#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>

#include "viewer/dicom/mask_subtraction.h"
#include "viewer/dicom/presentation_state.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/host/frame_store.h"

/// The store gives films through states and subtracted under the names that panes use.
using namespace viewer;

namespace {

struct Opened {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("variants_" + std::to_string(::getpid()));
    sdk::StudySet studies;
    host::FrameStore store;
    Opened() {
        std::filesystem::create_directories(path);
        const std::string command = "/usr/bin/python3 -B '" FIMBRIA_SOURCE_DIR "/tests/support/grey_samples.py' '";
        BOOST_REQUIRE(std::system((command + path.string() + "'").c_str()) == 0);
        studies = buildStudies({path.string()});
        store.add(studies);
    }
    ~Opened() { std::filesystem::remove_all(path); }
    std::string file(const char* name) const { return (path / name).string(); }
    std::string uid(const char* name) const { return *headerValue(file(name), "SOPInstanceUID"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(frame_variants, Opened)

BOOST_AUTO_TEST_CASE(a_film_through_a_state_and_the_plain_film_do_not_mix) {
    const auto state = *readPresentation(file("state-three-tables-state.dcm"));
    const std::string film = state.images.at(0).sopInstanceUid;
    const auto plain = store.source(film),
               presented = store.source(ui::FilmName{film, state.sopInstanceUid, false}.text());
    BOOST_REQUIRE(plain.has_value());
    BOOST_REQUIRE(presented.has_value());
    BOOST_TEST(((*plain)->presentation() == nullptr));
    BOOST_REQUIRE((*presented)->presentation());
    BOOST_TEST((*presented)->presentation()->label == "SAMPLE");
    BOOST_TEST(!((*plain)->grayscale() == (*presented)->grayscale()));
    BOOST_TEST((*store.source(ui::FilmName{film, state.sopInstanceUid, false}.text()) == *presented));
    BOOST_TEST((*presented)->frame(1).has_value());
    BOOST_TEST((*plain)->frame(1).has_value());
}

BOOST_AUTO_TEST_CASE(a_small_picture_says_where_a_stored_pixel_lies_on_it) {
    const std::string film = uid("linear.dcm");
    const auto* instance = studies.find(film);
    BOOST_REQUIRE(instance);
    const sdk::FilmPoint corner{static_cast<double>(instance->columns), static_cast<double>(instance->rows)};
    for (const int edge : {0, 7, 20}) {
        const auto picture = store.presentation({film, 1}, edge);
        BOOST_REQUIRE(picture.has_value());
        if (edge > 0) BOOST_TEST(std::max(picture->width, picture->height) == edge);
        BOOST_TEST((picture->fromStored.map({0, 0}) == sdk::FilmPoint{0, 0}));
        const auto at = picture->fromStored.map(corner);
        BOOST_TEST(at.x == picture->width, boost::test_tools::tolerance(1e-9));
        BOOST_TEST(at.y == picture->height, boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_had_is_said) {
    const std::string film = uid("linear.dcm"), run = uid("mask-average-1.dcm");
    BOOST_TEST(store.source(ui::FilmName{film, "9.9.9", false}.text()).error().code == "frame.unknown");
    BOOST_TEST(store.source(ui::FilmName{film, uid("state-inverse-state.dcm"), false}.text()).error().code ==
               "state.image");
    BOOST_TEST(store.source(ui::FilmName{film, film, false}.text()).error().code == "state.open");
    BOOST_TEST(store.source(ui::FilmName{film, {}, true}.text()).error().code == "frame.mask");
    const auto subtracted = store.source(ui::FilmName{run, {}, true}.text());
    BOOST_REQUIRE(subtracted.has_value());
    BOOST_TEST((*subtracted)->grayscale().isSigned);
    BOOST_TEST(!(*store.source(run))->grayscale().isSigned);
    BOOST_TEST((*store.source(run))->masks().items.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
