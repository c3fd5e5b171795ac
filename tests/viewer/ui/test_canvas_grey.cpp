#include <boost/test/unit_test.hpp>

#include "tests/viewer/ui/films.h"
#include "viewer/ui/pane_layout.h"

using namespace viewer;

namespace {

struct Case {
    std::shared_ptr<films::Source> source;
    GreyRequest request;
};

/// Shows the film one to one without texts and compares each pixel that no border covers with viewer::render.
int wrongPixels(const Case& c, const std::vector<std::string>& commands = {}) {
    films::Set set;
    set.add("1.1", c.source);
    ui::FilmPanes panes(set.provider);
    panes.setStudies(set.studies);
    panes.display().arrange(films::row({"1.1"}));
    films::show(panes, 640, 480);
    panes.run("view.one-to-one");
    panes.run("view.texts");
    for (const auto& command : commands) panes.run(command);
    const QImage shot = films::grab(panes);
    const Frame frame = c.source->make(1);
    const Rendering want = render(frame, greyTable(c.source->grey, c.request, frame.range), true);
    const QRect pane = ui::layOut({QSize(640, 480), 1, 1, -1, false}).film(0);
    const int left = pane.x() + int(std::lround(pane.width() / 2.0 - frame.width / 2.0));
    const int top = pane.y() + int(std::lround(pane.height() / 2.0 - frame.height / 2.0));
    int wrong = 0;
    for (int y = 0; y < frame.height; ++y)
        for (int x = 0; x < frame.width; ++x) {
            const QRgb got = shot.pixel(left + x, top + y);
            const std::size_t i = (std::size_t(y) * frame.width + x) * want.channels;
            const int r = want.pixels[i], g = want.pixels[i + (want.channels == 3)],
                      b = want.pixels[i + 2 * (want.channels == 3)];
            wrong += qRed(got) != r || qGreen(got) != g || qBlue(got) != b;
        }
    if (wrong && qEnvironmentVariableIsSet("FIMBRIA_TEST_SHOTS"))
        shot.save(qEnvironmentVariable("FIMBRIA_TEST_SHOTS") + "/wrong.png");
    return wrong;
}

std::shared_ptr<films::Source> rampSource(int width = 300, int height = 200) {
    auto s = std::make_shared<films::Source>();
    s->grey = films::twelveBit();
    s->make = [=](int) { return films::ramp(width, height); };
    return s;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(what_is_on_the_screen_is_what_render_writes)

BOOST_AUTO_TEST_CASE(an_unsigned_film_pixel_for_pixel) {
    BOOST_TEST(wrongPixels({rampSource(), {}}) == 0);
}

BOOST_AUTO_TEST_CASE(a_film_of_odd_size_that_cannot_lie_in_the_middle) {
    BOOST_TEST(wrongPixels({rampSource(301, 177), {}}) == 0);
}

BOOST_AUTO_TEST_CASE(the_nearest_pixel_looks_the_same_one_to_one) {
    BOOST_TEST(wrongPixels({rampSource(), {}}, {"view.interpolate"}) == 0);
}

BOOST_AUTO_TEST_CASE(a_film_in_monochrome1) {
    auto s = rampSource();
    s->grey.photometric = "MONOCHROME1";
    BOOST_TEST(wrongPixels({s, {}}) == 0);
}

BOOST_AUTO_TEST_CASE(an_inverted_film) {
    GreyRequest inverted;
    inverted.invert = true;
    BOOST_TEST(wrongPixels({rampSource(), inverted}, {"view.invert"}) == 0);
}

BOOST_AUTO_TEST_CASE(signed_values_with_a_rescale) {
    auto s = rampSource();
    s->grey.isSigned = true;
    s->grey.bitsStored = 16;
    s->grey.slope = 2;
    s->grey.intercept = -100;
    s->grey.voi = {{"", {0, 30000, VoiFunction::LinearExact}, -1}};
    s->make = [](int) {
        Frame f = films::ramp(300, 200, 65536);
        for (auto& i : f.indices) i = static_cast<std::uint16_t>(i * 211);
        f.range = {-32768, 32767};
        return f;
    };
    BOOST_TEST(wrongPixels({s, {}}) == 0);
}

BOOST_AUTO_TEST_CASE(a_colour_film) {
    auto s = rampSource();
    s->make = [](int) {
        Frame f;
        f.width = 201;
        f.height = 100;
        for (int i = 0; i < 201 * 100 * 3; ++i) f.rgb.push_back(static_cast<std::uint8_t>(i * 37));
        return f;
    };
    BOOST_TEST(wrongPixels({s, {}}) == 0);
}

BOOST_AUTO_TEST_CASE(overlay_and_shutter) {
    auto s = rampSource();
    s->make = [](int) {
        Frame f = films::ramp(300, 200);
        f.overlay.assign(f.indices.size(), 0);
        f.shutter.assign(f.indices.size(), 0);
        for (int i = 0; i < 300; ++i) f.overlay[100 * 300 + i] = 255;
        for (int y = 0; y < 200; ++y)
            for (int x = 0; x < 40; ++x) f.shutter[y * 300 + x] = 255;
        return f;
    };
    BOOST_TEST(wrongPixels({s, {}}) == 0);
}

BOOST_AUTO_TEST_CASE(a_window_chosen_from_the_header) {
    auto s = rampSource();
    s->grey.voi.push_back({"HARD", {1000, 400, VoiFunction::Linear}, -1});
    GreyRequest second;
    second.voi = 1;
    BOOST_TEST(wrongPixels({s, second}, {"window.2"}) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
