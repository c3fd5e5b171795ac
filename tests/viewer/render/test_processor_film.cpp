#include <boost/test/unit_test.hpp>
#include <cmath>

#include "viewer/render/processor_film.h"

// The drawing by the processor against the plainest way to do it: one film pixel looked up for each screen pixel.

using namespace viewer;
using namespace viewer::canvas;

namespace {

constexpr std::uint32_t kUntouched = 0xFF123456;

class OneFrame : public FrameSource {
public:
    explicit OneFrame(Frame f) : frame_(std::make_shared<const Frame>(std::move(f))) { grey_.bitsStored = 12; }
    int frameCount() const override { return 1; }
    const GrayscaleParameters& grayscale() const override { return grey_; }
    sdk::Result<std::shared_ptr<const Frame>> frame(int) const override { return frame_; }

private:
    std::shared_ptr<const Frame> frame_;
    GrayscaleParameters grey_;
};

Frame film(int width, int height, bool colour = false) {
    Frame f;
    f.width = width;
    f.height = height;
    const std::size_t count = std::size_t(width) * std::size_t(height);
    if (colour) {
        for (std::size_t i = 0; i < 3 * count; ++i) f.rgb.push_back(static_cast<std::uint8_t>(i * 37 % 251));
        return f;
    }
    for (std::size_t i = 0; i < count; ++i)
        f.indices.push_back(static_cast<std::uint16_t>((i * 2654435761u >> 20) & 4095));
    f.range = {0, 4095};
    return f;
}

/// 12 bits to 8, so that neighbouring values differ.
std::vector<std::uint8_t> greyOf12() {
    std::vector<std::uint8_t> grey(65536, 255);
    for (std::size_t i = 0; i < 4096; ++i) grey[i] = static_cast<std::uint8_t>(i / 16);
    return grey;
}

struct Drawing {
    View view;
    PaneRect area;
    int width = 160, height = 120;
    std::vector<std::uint32_t> pixels = std::vector<std::uint32_t>(160 * 120, kUntouched);
    Affine toPane;
};

void draw(Drawing& d, const Frame& frame, bool invertColour = false) {
    const auto prepared = prepare(std::make_shared<OneFrame>(frame), 1).value();
    const Table32 table = table32(greyOf12());
    d.toPane = filmToPane(d.view, {frame.width, frame.height, frame.aspect}, {d.area.width, d.area.height});
    FilmLayer::Placement placement;
    placement.toPane = d.toPane;
    placement.left = d.area.x;
    placement.top = d.area.y;
    placement.canvasHeight = d.height;
    placement.zoom = d.view.zoom;
    placement.interpolate = d.view.interpolate;
    placement.overlays = d.view.overlays;
    ProcessorFilm processor;
    processor.draw({*prepared, table, invertColour, placement}, d.area, {d.pixels.data(), d.width, d.height});
}

/// What belongs at a pixel of the canvas by the film pixel under its middle.
std::uint32_t expected(const Drawing& d, const Frame& f, int x, int y) {
    const bool inside = x >= d.area.x && y >= d.area.y && x < d.area.x + d.area.width && y < d.area.y + d.area.height;
    if (!inside) return kUntouched;
    const Point p = d.toPane.inverse().map({x - d.area.x + 0.5, y - d.area.y + 0.5});
    const int column = int(std::floor(p.x)), row = int(std::floor(p.y));
    if (column < 0 || row < 0 || column >= f.width || row >= f.height) return kUntouched;
    const std::size_t i = std::size_t(row) * std::size_t(f.width) + std::size_t(column);
    if (!f.shutter.empty() && f.shutter[i]) return 0xFF000000u | f.shutterGrey * 0x010101u;
    if (d.view.overlays && !f.overlay.empty() && f.overlay[i]) return 0xFFFFFFFFu;
    if (f.isColour()) return 0xFF000000u | f.rgb[3 * i] << 16 | f.rgb[3 * i + 1] << 8 | f.rgb[3 * i + 2];
    return 0xFF000000u | (f.indices[i] / 16u) * 0x010101u;
}

int wrongPixels(const Drawing& d, const Frame& f) {
    int wrong = 0;
    for (int y = 0; y < d.height; ++y)
        for (int x = 0; x < d.width; ++x)
            wrong += d.pixels[std::size_t(y) * std::size_t(d.width) + std::size_t(x)] != expected(d, f, x, y);
    return wrong;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(processor_film)

BOOST_AUTO_TEST_CASE(one_to_one_in_all_eight_orientations_pixel_for_pixel) {
    const Frame f = film(61, 47);
    for (int turns = 0; turns < 4; ++turns)
        for (const bool mirrored : {false, true})
            for (const bool interpolate : {false, true}) {
                Drawing d;
                d.area = {13, 7, 120, 100};
                d.view = {1, middle({61, 47, 1}), {turns, mirrored}, interpolate, true};
                draw(d, f);
                BOOST_TEST(wrongPixels(d, f) == 0, turns << " turns, mirrored " << mirrored);
            }
}

BOOST_AUTO_TEST_CASE(a_film_larger_than_its_pane_stays_within_it) {
    const Frame f = film(300, 200);
    Drawing d;
    d.area = {20, 30, 90, 60};
    d.view.centre = {40.5, 150.5};
    draw(d, f);
    BOOST_TEST(wrongPixels(d, f) == 0);
}

BOOST_AUTO_TEST_CASE(whole_multiples_without_interpolation_are_squares) {
    const Frame f = film(31, 23);
    for (const int zoom : {2, 3, 4}) {
        Drawing d;
        d.area = {0, 0, 160, 120};
        d.view = {double(zoom), middle({31, 23, 1}), {1, false}, false, true};
        draw(d, f);
        BOOST_TEST(wrongPixels(d, f) == 0, "zoom " << zoom);
    }
}

BOOST_AUTO_TEST_CASE(overlay_and_shutter_lie_where_they_belong) {
    Frame f = film(61, 47);
    f.overlay.assign(f.indices.size(), 0);
    f.shutter.assign(f.indices.size(), 0);
    for (int x = 0; x < 61; ++x) f.overlay[std::size_t(20) * 61 + std::size_t(x)] = 255;
    for (std::size_t i = 0; i < 61 * 5; ++i) f.shutter[i] = 255;
    f.shutterGrey = 77;
    for (const bool overlays : {true, false}) {
        Drawing d;
        d.area = {0, 0, 160, 120};
        d.view = {1, middle({61, 47, 1}), {3, true}, true, overlays};
        draw(d, f);
        BOOST_TEST(wrongPixels(d, f) == 0, "overlays " << overlays);
    }
}

BOOST_AUTO_TEST_CASE(a_colour_film_keeps_its_colours) {
    const Frame f = film(61, 47, true);
    Drawing d;
    d.area = {5, 5, 150, 110};
    d.view.centre = middle({61, 47, 1});
    draw(d, f);
    BOOST_TEST(wrongPixels(d, f) == 0);
}

BOOST_AUTO_TEST_CASE(a_picture_made_smaller_has_no_value_that_is_not_in_the_film) {
    Frame f = film(600, 600);
    for (auto& value : f.indices) value = static_cast<std::uint16_t>(1600 + value % 320);
    Drawing d;
    d.area = {0, 0, 160, 120};
    d.view = {0.2, middle({600, 600, 1}), {}, true, true};
    draw(d, f);
    int drawn = 0, beyond = 0;
    for (const auto pixel : d.pixels) {
        if (pixel == kUntouched) continue;
        ++drawn;
        beyond += (pixel & 0xFF) < 100 || (pixel & 0xFF) > 120;
    }
    BOOST_TEST(drawn == 120 * 120);
    BOOST_TEST(beyond == 0);
}

BOOST_AUTO_TEST_SUITE_END()
