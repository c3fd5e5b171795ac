#include <boost/test/unit_test.hpp>

#include "viewer/render/prepared_frame.h"

using namespace viewer;

namespace {

class OneFrame : public FrameSource {
public:
    explicit OneFrame(Frame f) : frame_(std::make_shared<const Frame>(std::move(f))) { grey_.bitsStored = 16; }
    int frameCount() const override { return 1; }
    const GrayscaleParameters& grayscale() const override { return grey_; }
    sdk::Result<std::shared_ptr<const Frame>> frame(int number) const override {
        if (number != 1) return tl::unexpected(sdk::Error{"frame.unknown", "No such frame.", ""});
        return frame_;
    }

private:
    std::shared_ptr<const Frame> frame_;
    GrayscaleParameters grey_;
};

std::shared_ptr<const canvas::PreparedFrame> prepared(Frame f) {
    return canvas::prepare(std::make_shared<OneFrame>(std::move(f)), 1).value();
}

Frame film(int width, int height) {
    Frame f;
    f.width = width;
    f.height = height;
    f.indices.assign(std::size_t(width) * height, 100);
    f.range = {0, 65535};
    return f;
}

}  // namespace

BOOST_AUTO_TEST_CASE(reductions_are_means_of_stored_values_and_odd_edges_have_fewer) {
    Frame f = film(1025, 601);
    f.indices[0] = 10, f.indices[1] = 20, f.indices[1025] = 30, f.indices[1026] = 41;
    f.indices.back() = 65535;
    const auto p = prepared(f);
    BOOST_REQUIRE(p->reduced.size() == 2u);
    BOOST_TEST(p->reduced[0].width == 513);
    BOOST_TEST(p->reduced[0].height == 301);
    BOOST_TEST(p->reduced[0].indices[0] == 25);  // 101 / 4, rounded
    BOOST_TEST(p->reduced[0].indices.back() == 65535);
}

BOOST_AUTO_TEST_CASE(a_thin_overlay_line_survives_every_reduction) {
    Frame f = film(2048, 2048);
    f.overlay.assign(f.indices.size(), 0);
    for (int x = 0; x < 2048; ++x) f.overlay[1001 * 2048 + x] = 255;
    const auto p = prepared(f);
    for (std::size_t level = 0; level < p->reduced.size(); ++level) {
        const auto& r = p->reduced[level];
        const std::size_t row = 1001u >> (level + 1);
        BOOST_TEST(r.mask[(row * r.width + 5) * 2] == 255);
    }
}

BOOST_AUTO_TEST_CASE(the_reduction_drawn_from_never_has_fewer_pixels_than_the_screen) {
    const auto p = prepared(film(3000, 3000));
    BOOST_TEST(canvas::levelFor(*p, 1) == 0);
    BOOST_TEST(canvas::levelFor(*p, 0.51) == 0);
    BOOST_TEST(canvas::levelFor(*p, 0.5) == 1);
    BOOST_TEST(canvas::levelFor(*p, 0.26) == 1);
    BOOST_TEST(canvas::levelFor(*p, 0.01) == int(p->reduced.size()));
}

BOOST_AUTO_TEST_CASE(the_bulk_of_the_values_leaves_out_outliers_and_what_the_shutter_hides) {
    Frame f = film(1000, 100);
    for (std::size_t i = 0; i < f.indices.size(); ++i) f.indices[i] = static_cast<std::uint16_t>(1000 + i % 1000);
    f.indices[7] = 0;
    f.indices[8] = 65535;
    f.shutter.assign(f.indices.size(), 0);
    for (std::size_t i = 50000; i < 60000; ++i) f.indices[i] = 50000, f.shutter[i] = 255;
    const auto p = prepared(f);
    BOOST_TEST(p->bulk.min >= 1000);
    BOOST_TEST(p->bulk.min <= 1010);
    BOOST_TEST(p->bulk.max <= 1999);
    BOOST_TEST(p->bulk.max >= 1985);
}

BOOST_AUTO_TEST_CASE(a_frame_that_cannot_be_decoded_gives_its_error) {
    const auto p = canvas::prepare(std::make_shared<OneFrame>(film(10, 10)), 2);
    BOOST_REQUIRE(!p.has_value());
    BOOST_TEST(p.error().code == "frame.unknown");
}
