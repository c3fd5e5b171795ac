#include <QGuiApplication>
#include <boost/test/unit_test.hpp>

#include "support.h"
#include "viewer/dicom/key_objects.h"
#include "viewer/dicom/presentation_state.h"

/// Presentation states and key objects as values, of real files and of samples.
using namespace viewer;

namespace {

/// A film of 80 × 40 pixels, all of one grey: what is drawn on it is seen.
class EvenFilm : public FrameSource {
public:
    EvenFilm() {
        grey_.bitsStored = 8;
        grey_.photometric = "MONOCHROME2";
    }
    int frameCount() const override { return 1; }
    const GrayscaleParameters& grayscale() const override { return grey_; }
    sdk::Result<std::shared_ptr<const Frame>> frame(int) const override {
        auto frame = std::make_shared<Frame>();
        frame->width = 80;
        frame->height = 40;
        frame->indices.assign(3200, 40);
        return frame;
    }

private:
    GrayscaleParameters grey_;
};

PresentationValues stateOver(const std::string& uid) {
    PresentationValues state;
    state.images = {{uid, 0}};
    return state;
}

GraphicObject line(std::vector<sdk::FilmPoint> points) {
    return {GraphicObject::Type::Polyline, AnnotationUnits::Pixel, std::move(points), false};
}

Rendering drawn(const PresentationValues& state) {
    const auto picture = renderPresented(state, std::make_shared<EvenFilm>(), {{"1", 1}, {}, true});
    BOOST_REQUIRE(picture.has_value());
    return *picture;
}

int at(const Rendering& picture, int x, int y) {
    return picture.pixels[static_cast<std::size_t>(y * picture.width + x)];
}

}  // namespace

BOOST_AUTO_TEST_SUITE(states_read)

BOOST_AUTO_TEST_CASE(a_real_state_with_an_ellipse_and_text_in_utf_8) {
    if (support::data().empty()) return;
    const auto read = readPresentation((support::data() / "orthanc-tests/2019-03-28__PR000000.dcm").string());
    BOOST_REQUIRE(read.has_value());
    const PresentationValues& v = *read;
    BOOST_TEST(v.label == "PRESENTATION");
    BOOST_TEST(v.description == "hip");
    BOOST_TEST(v.created.has_value());
    BOOST_REQUIRE_EQUAL(v.images.size(), 1u);
    BOOST_TEST(v.images[0].frame == 0);
    BOOST_TEST(v.refersTo({v.images[0].sopInstanceUid, 7}));
    BOOST_TEST(!v.refersTo({"1.2.3", 1}));
    BOOST_REQUIRE(v.voiFor({v.images[0].sopInstanceUid, 1}));
    BOOST_TEST(v.voiFor({v.images[0].sopInstanceUid, 1})->choice.window.center == 2048);
    const DisplayedArea* area = v.areaFor({v.images[0].sopInstanceUid, 1});
    BOOST_REQUIRE(area);
    // written from 0\0 by a program that counts from zero: taken as it stands, reaching beyond the film
    BOOST_TEST((area->topLeft == sdk::FilmPoint{-1, -1}));
    BOOST_TEST((area->bottomRight == sdk::FilmPoint{2688, 2688}));
    BOOST_REQUIRE_EQUAL(v.annotations.size(), 1u);
    BOOST_REQUIRE_EQUAL(v.annotations[0].graphics.size(), 1u);
    BOOST_TEST((v.annotations[0].graphics[0].type == GraphicObject::Type::Ellipse));
    BOOST_TEST(v.annotations[0].graphics[0].points.at(1).x == 2506.859375);
    BOOST_REQUIRE_EQUAL(v.annotations[0].texts.size(), 1u);
    const TextObject& text = v.annotations[0].texts[0];
    BOOST_TEST(text.text.starts_with("Mean: 2651.41  SD: 344.29\nMin: 1362.00 US"));
    BOOST_TEST(text.text.find("cm²") != std::string::npos);
    BOOST_TEST(!text.anchorVisible);
    BOOST_TEST(text.justification == "LEFT");
    BOOST_REQUIRE_EQUAL(v.layers.size(), 1u);
    BOOST_TEST(v.layers[0].description == "Measurement oval");
    BOOST_TEST(v.problems.empty());
}

BOOST_AUTO_TEST_CASE(real_tables_and_overlays_of_states) {
    if (support::data().empty()) return;
    const auto tables = *readPresentation((support::data() / "weasis-tools/prLUTs.dcm").string());
    BOOST_TEST((tables.modalityLut && tables.presentationLut && tables.voi.at(0).lut));
    BOOST_TEST(tables.voi.at(0).choice.explanation == "scrambled voi lut");
    const auto overlays = *readPresentation((support::data() / "weasis-tools/prOverlay.dcm").string());
    BOOST_TEST(overlays.overlays.size() == 6u);
    BOOST_TEST(overlays.planes.size() == 2u);
    BOOST_TEST((overlays.layers.at(0).grey == 255));
    const auto film = openFrames((support::data() / "dcm4che/ovly_p01.dcm").string());
    const auto source = openPresented(overlays, *film, overlays.images.at(0).sopInstanceUid);
    BOOST_REQUIRE(source.has_value());
    BOOST_TEST((*source)->overlays(1)->size() == 6u);
    PresentationValues none = overlays;
    none.overlays.clear();
    const auto bare = *openPresented(none, *film, overlays.images.at(0).sopInstanceUid);
    BOOST_TEST((*bare->frame(1))->overlay.empty());
    BOOST_TEST(!(*(*source)->frame(1))->overlay.empty());
}

BOOST_AUTO_TEST_CASE(a_state_of_other_images_and_another_object_are_refused) {
    PresentationValues state = stateOver("1");
    BOOST_TEST(openPresented(state, std::make_shared<EvenFilm>(), "2").error().code == "state.image");
    state.images = {{"1", 3}};
    BOOST_TEST(renderPresented(state, std::make_shared<EvenFilm>(), {{"1", 1}, {}, true}).error().code ==
               "state.image");
    BOOST_TEST((openPresented(state, std::make_shared<EvenFilm>(), "1").has_value()));
    state.mask = MaskSubtraction{MaskSubtraction::Operation::Average, {5}, 1, 1, {}, 0, 0, ""};
    BOOST_TEST(openPresented(state, std::make_shared<EvenFilm>(), "1").error().code == "state.image");
}

BOOST_AUTO_TEST_CASE(graphics_lie_where_their_coordinates_say_also_after_rotation_and_flip) {
    PresentationValues state = stateOver("1");
    state.layers = {{"A", 1, "", 200, {}}};
    state.annotations = {{"A", {}, {line({{10, 5.5}, {70, 5.5}})}, {}}};
    Rendering picture = drawn(state);
    BOOST_TEST(at(picture, 40, 5) == 200);
    BOOST_TEST(at(picture, 40, 8) == 40);
    BOOST_TEST(at(picture, 5, 5) == 40);
    state.quarterTurns = 1;  // the upper edge becomes the right one
    picture = drawn(state);
    BOOST_TEST(picture.width == 40);
    BOOST_TEST(at(picture, 34, 40) == 200);
    BOOST_TEST(at(picture, 5, 40) == 40);
    state.mirrored = true;  // and then the left one
    picture = drawn(state);
    BOOST_TEST(at(picture, 5, 40) == 200);
    BOOST_TEST(at(picture, 34, 40) == 40);
}

BOOST_AUTO_TEST_CASE(graphics_in_parts_of_the_displayed_area_follow_the_area) {
    PresentationValues state = stateOver("1");
    DisplayedArea area;
    area.topLeft = {40, 0};
    area.bottomRight = {80, 40};
    state.areas = {area};
    GraphicObject graphic = line({{0, 0.5}, {1, 0.5}});
    graphic.units = AnnotationUnits::Display;
    state.annotations = {{"", {}, {graphic}, {}}};
    const Rendering picture = drawn(state);
    BOOST_TEST(at(picture, 60, 20) > 100);
    BOOST_TEST(at(picture, 20, 20) == 40);
}

BOOST_AUTO_TEST_CASE(only_the_frames_that_an_annotation_names_carry_it_and_higher_layers_lie_above) {
    PresentationValues state = stateOver("1");
    state.annotations = {{"", {false, {{"1", 2}}}, {line({{0, 20.5}, {80, 20.5}})}, {}}};
    BOOST_TEST(at(drawn(state), 40, 20) == 40);
    GraphicObject field = line({{10, 10}, {70, 10}, {70, 30}, {10, 30}, {10, 10}});
    field.filled = true;
    state.layers = {{"UP", 2, "", 250, {}}, {"DOWN", 1, "", 90, {}}};
    state.annotations = {{"UP", {}, {field}, {}}, {"DOWN", {}, {field}, {}}};
    BOOST_TEST(at(drawn(state), 40, 20) == 250);
    state.layers[0].order = 0;
    BOOST_TEST(at(drawn(state), 40, 20) == 90);
}

BOOST_AUTO_TEST_CASE(circles_ellipses_points_and_curves_go_through_their_points) {
    using enum GraphicObject::Type;
    PresentationValues state = stateOver("1");
    const auto shown = [&](GraphicObject::Type type, std::vector<sdk::FilmPoint> points) {
        state.annotations = {{"", {}, {{type, AnnotationUnits::Pixel, std::move(points), false}}, {}}};
        return drawn(state);
    };
    const Rendering circle = shown(Circle, {{40.5, 20.5}, {50.5, 20.5}});
    BOOST_TEST(at(circle, 50, 20) > 200);
    BOOST_TEST(at(circle, 40, 10) > 200);
    BOOST_TEST(at(circle, 40, 20) == 40);
    const Rendering ellipse = shown(Ellipse, {{20.5, 20.5}, {60.5, 20.5}, {40.5, 10.5}, {40.5, 30.5}});
    BOOST_TEST(at(ellipse, 20, 20) > 150);
    BOOST_TEST(at(ellipse, 40, 30) > 200);
    BOOST_TEST(at(ellipse, 40, 20) == 40);
    BOOST_TEST(at(shown(Point, {{30.5, 12.5}}), 30, 12) > 200);
    const Rendering curve = shown(Interpolated, {{10.5, 30.5}, {40.5, 8.5}, {70.5, 30.5}});
    for (const auto& [x, y] : {std::pair(40, 8), std::pair(10, 30), std::pair(70, 30)})
        BOOST_TEST(at(curve, x, y) > 100);
}

BOOST_AUTO_TEST_CASE(text_is_upright_in_its_box_and_needs_an_application) {
    PresentationValues state = stateOver("1");
    TextObject text;
    text.text = "MMMM";
    text.topLeft = {10, 10};
    text.bottomRight = {70, 30};
    state.annotations = {{"", {}, {}, {text}}};
    if (!QGuiApplication::instance()) {
        const auto refused = renderPresented(state, std::make_shared<EvenFilm>(), {{"1", 1}, {}, true});
        BOOST_TEST(refused.error().code == "state.text");
    }
    int argc = 3;
    char name[] = "test", platform[] = "-platform", offscreen[] = "offscreen";
    char* argv[] = {name, platform, offscreen, nullptr};
    const QGuiApplication application(argc, argv);
    const auto inked = [](const Rendering& picture) {
        int left = picture.width, right = -1, top = picture.height, bottom = -1;
        for (int y = 0; y < picture.height; ++y)
            for (int x = 0; x < picture.width; ++x)
                if (at(picture, x, y) > 60) {
                    left = std::min(left, x), right = std::max(right, x);
                    top = std::min(top, y), bottom = std::max(bottom, y);
                }
        return std::array{left, right, top, bottom};
    };
    const auto level = inked(drawn(state));
    BOOST_TEST((level[0] >= 9 && level[1] <= 70 && level[2] >= 9 && level[3] <= 31));
    BOOST_TEST(level[1] - level[0] > level[3] - level[2]);
    state.quarterTurns = 1;
    const auto turned = inked(drawn(state));
    BOOST_TEST(turned[1] - turned[0] > turned[3] - turned[2]);
}

BOOST_AUTO_TEST_CASE(real_key_objects) {
    if (support::data().empty()) return;
    const auto manifest = readKeyObjects((support::data() / "nist-iheos/KO_IDS-DEPT021.dcm").string());
    BOOST_REQUIRE(manifest.has_value());
    BOOST_TEST((manifest->title == CodedTitle{"113030", "DCM", "Manifest"}));
    BOOST_REQUIRE_EQUAL(manifest->references.size(), 1u);
    BOOST_TEST(manifest->references[0].image.frame == 0);
    BOOST_TEST(manifest->covers({"1.3.6.1.4.1.21367.201599.3.201604020955044.1", 12}));
    BOOST_TEST(!manifest->covers({"1.3.6.1.4.1.21367.201599.3.201604020955044.2", 1}));
    BOOST_TEST(manifest->created.has_value());
    const auto other = readKeyObjects((support::data() / "weasis-tools/prLUTs.dcm").string());
    BOOST_TEST(other.error().code == "key-objects.open");
}

BOOST_AUTO_TEST_SUITE_END()
