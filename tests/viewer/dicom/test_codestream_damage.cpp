#include <boost/test/unit_test.hpp>

#include "support.h"
#include "viewer/dicom/child_decoder.h"
#include "viewer/dicom/child_server.h"
#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/mask_subtraction.h"
#include "viewer/dicom/presentation_state.h"
#include "viewer/dicom/render_png.h"
#include "viewer/dicom/study_builder.h"
#include "viewer/dicom/writer.h"

using namespace viewer;

namespace {

/// A lossless run of two frames, of the first of which the later half of the compressed rows is gone, though it ends as
/// it should: the codec fills up with grey and tells nobody.
struct HalfFilm {
    support::TemporaryFolder folder;
    std::string path = folder.file("F");

    HalfFilm() {
        const auto written = makeDicomWriter()->write(path, support::fluoroscopy(), support::gradient(64, 64, 12, 2),
                                                      sdk::WriteSyntax::JpegLossless);
        BOOST_REQUIRE(written.has_value());
        std::string bytes = support::contents(path);
        const std::size_t scan = bytes.find("\xFF\xDA"), end = bytes.find("\xFF\xD9", scan);
        BOOST_REQUIRE(end != std::string::npos);
        const std::size_t middle = scan + (end - scan) / 2;
        // the codestream keeps its length: its end marker comes early, fill bytes that no decoder looks at follow
        bytes.replace(middle, 2, "\xFF\xD9");
        std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(middle) + 2,
                  bytes.begin() + static_cast<std::ptrdiff_t>(end) + 2, '\0');
        support::put(path, bytes);
    }
    std::shared_ptr<const FrameSource> open(const FrameOptions& options = {}) const {
        return *openFrames(path, options);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(codestream_damage)

BOOST_AUTO_TEST_CASE(what_the_codec_filled_up_is_said_wherever_it_was_decoded) {
    const HalfFilm film;
    const FrameOptions apart{
        makeChildDecoder({std::string(FIMBRIA_BINARY_DIR) + "/bin/test_decoder_child", {decodingArgument}})};
    for (const auto& options : {FrameOptions{}, apart}) {
        const auto source = film.open(options);
        const auto half = source->frame(1), whole = source->frame(2);
        BOOST_REQUIRE_MESSAGE(half.has_value(), half.error().message);
        BOOST_REQUIRE(whole.has_value());
        BOOST_TEST((*half)->isDamaged());
        BOOST_TEST(!(*whole)->isDamaged());
    }
}

BOOST_AUTO_TEST_CASE(the_command_that_writes_a_picture_says_what_is_missing_in_it) {
    const HalfFilm film;
    std::vector<std::string> said;
    RenderOptions options;
    options.warn = [&](const std::string& what) { said.push_back(what); };
    BOOST_REQUIRE(renderPng(film.path, options).has_value());
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST(said.front() == "The compressed image is damaged; parts of the picture may be missing or wrong.");
    said.clear();
    options.frame = 2;
    BOOST_REQUIRE(renderPng(film.path, options).has_value());
    BOOST_TEST(said.empty());
}

BOOST_AUTO_TEST_CASE(a_presentation_state_does_not_take_the_warning_away) {
    const HalfFilm film;
    PresentationValues state;
    state.images = {{*headerValue(film.path, "SOPInstanceUID"), 0}};
    const auto presented = openPresented(state, film.open(), state.images.front().sopInstanceUid);
    BOOST_REQUIRE(presented.has_value());
    BOOST_TEST((**(*presented)->frame(1)).isDamaged());
    BOOST_TEST(!(**(*presented)->frame(2)).isDamaged());
}

BOOST_AUTO_TEST_CASE(codestreams_too_short_for_their_geometry_are_refused_before_anything_is_allocated) {
    const HalfFilm film;
    std::string bytes = support::contents(film.path);
    // 20000 x 20000 in the header and in the codestream: 800 MB from a few kilobytes
    const auto setElement = [&](std::string tag, int value) {
        const std::size_t at = bytes.find(tag + "US");
        BOOST_REQUIRE(at != std::string::npos);
        bytes[at + 8] = static_cast<char>(value & 0xFF);
        bytes[at + 9] = static_cast<char>(value >> 8);
    };
    setElement(std::string("\x28\0\x10\0", 4), 20000);
    setElement(std::string("\x28\0\x11\0", 4), 20000);
    support::put(film.path, bytes);
    const auto source = openFrames(film.path);
    BOOST_REQUIRE(!source.has_value());
    BOOST_TEST(source.error().code == "dicom.geometry");
    BOOST_TEST(source.error().message == "The compressed data are too short for the size of the image.");
}

BOOST_AUTO_TEST_SUITE_END()
