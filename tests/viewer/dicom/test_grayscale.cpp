#include <boost/test/unit_test.hpp>
#include <cmath>

#include "viewer/dicom/grayscale.h"

using namespace viewer;

namespace {

GrayscaleParameters bits(int stored, bool isSigned = false) {
    GrayscaleParameters p;
    p.bitsStored = stored;
    p.isSigned = isSigned;
    p.photometric = "MONOCHROME2";
    return p;
}

int grey(const GrayscaleParameters& p, const GreyRequest& request, int stored) {
    return greyTable(p, request, {}).grey[static_cast<std::size_t>(stored - indexOffset(p))];
}

GreyRequest windowed(double center, double width, VoiFunction function = VoiFunction::Linear) {
    GreyRequest request;
    request.window = Window{center, width, function};
    return request;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(grayscale)

BOOST_AUTO_TEST_CASE(without_a_window_black_is_the_least_and_white_the_greatest_stored_value) {
    BOOST_TEST(grey(bits(12), {}, 0) == 0);
    BOOST_TEST(grey(bits(12), {}, 4095) == 255);
    BOOST_TEST(grey(bits(12), {}, 2048) == 128);
    BOOST_TEST(grey(bits(12, true), {}, -2048) == 0);
    BOOST_TEST(grey(bits(12, true), {}, 2047) == 255);
    BOOST_TEST(grey(bits(1), {}, 1) == 255);
    for (const auto stored : {0, 100, 255}) BOOST_TEST(grey(bits(8), {}, stored) == stored);
}

BOOST_AUTO_TEST_CASE(linear_follows_the_pseudo_code_of_the_standard) {
    // PS3.3 C.11.2.1.2.1, example: center 2048, width 4096
    const auto request = windowed(2048, 4096);
    BOOST_TEST(grey(bits(12), request, 0) == 0);
    BOOST_TEST(grey(bits(12), request, 4095) == 255);
    // center 50, width 100 on 8 bits: 0…99 spread over black to white
    BOOST_TEST(grey(bits(8), windowed(50, 100), 0) == 0);
    BOOST_TEST(grey(bits(8), windowed(50, 100), 99) == 255);
    BOOST_TEST(grey(bits(8), windowed(50, 100), 200) == 255);
    // width 1: a threshold
    BOOST_TEST(grey(bits(8), windowed(100, 1), 99) == 0);
    BOOST_TEST(grey(bits(8), windowed(100, 1), 100) == 255);
}

BOOST_AUTO_TEST_CASE(a_linear_window_narrower_than_one_is_not_black_but_exact) {
    GrayscaleParameters p = bits(12);
    p.slope = 0.0001;
    const auto request = windowed(0.2, 0.4);
    BOOST_TEST(grey(p, request, 0) == 0);
    BOOST_TEST(grey(p, request, 2000) == 128);
    BOOST_TEST(grey(p, request, 4000) == 255);
}

BOOST_AUTO_TEST_CASE(sigmoid_and_exact_have_their_middle_at_the_center) {
    BOOST_TEST(grey(bits(12), windowed(1000, 500, VoiFunction::Sigmoid), 1000) == 128);
    BOOST_TEST(grey(bits(12), windowed(1000, 500, VoiFunction::Sigmoid), 1250) ==
               std::lround(255 / (1 + std::exp(-2.0))));
    BOOST_TEST(grey(bits(12), windowed(1000, 500, VoiFunction::LinearExact), 750) == 0);
    BOOST_TEST(grey(bits(12), windowed(1000, 500, VoiFunction::LinearExact), 1250) == 255);
}

BOOST_AUTO_TEST_CASE(rescale_comes_before_the_window_except_for_xa_and_rf) {
    GrayscaleParameters p = bits(12);
    p.slope = 2;
    p.intercept = -1024;
    p.voi = {{"", {0, 100, VoiFunction::LinearExact}, -1}};
    BOOST_TEST(grey(p, {}, 512) == 128);
    p.modalityForDisplay = false;
    BOOST_TEST(grey(p, {}, 512) == 255);
    BOOST_TEST(grey(p, {}, 0) == 128);
}

BOOST_AUTO_TEST_CASE(a_modality_table_and_a_voi_table_are_looked_up_and_clamped_at_their_ends) {
    GrayscaleParameters p = bits(8);
    p.modalityLut = LookupTable{10, 8, {5, 6, 7}};
    p.voiLuts = {LookupTable{5, 8, {0, 128, 255}}};
    p.voi = {{"table", {}, 0}};
    BOOST_TEST(grey(p, {}, 0) == 0);
    BOOST_TEST(grey(p, {}, 10) == 0);
    BOOST_TEST(grey(p, {}, 11) == 128);
    BOOST_TEST(grey(p, {}, 12) == 255);
    BOOST_TEST(grey(p, {}, 200) == 255);
}

BOOST_AUTO_TEST_CASE(inversions_add_up_and_come_last) {
    GrayscaleParameters p = bits(8);
    p.presentationInverse = true;
    BOOST_TEST(grey(p, {}, 0) == 255);
    GreyRequest request;
    request.invert = true;
    BOOST_TEST(grey(p, request, 0) == 0);
    BOOST_TEST(grey(bits(8), request, 0) == 255);
}

BOOST_AUTO_TEST_CASE(the_window_in_force_is_the_asked_the_headers_or_the_full_range) {
    GrayscaleParameters p = bits(10);
    BOOST_TEST((effectiveWindow(p, {}, {}) == Window{512, 1024, VoiFunction::Linear}));
    p.voi = {{"a", {1, 2, VoiFunction::Linear}, -1}, {"b", {3, 4, VoiFunction::Sigmoid}, -1}};
    BOOST_TEST(effectiveWindow(p, {}, {}).center == 1);
    GreyRequest second;
    second.voi = 1;
    BOOST_TEST((effectiveWindow(p, second, {}).function == VoiFunction::Sigmoid));
    BOOST_TEST(effectiveWindow(p, windowed(7, 8), {}).center == 7);
    // no window of that width exists: the header's does not apply either, the full range does
    BOOST_TEST(effectiveWindow(bits(10), windowed(7, 0), {}).width == 1024);
    BOOST_TEST((rangeWindow(p, {100, 199}) == Window{150, 100, VoiFunction::Linear}));
}

BOOST_AUTO_TEST_CASE(every_index_has_a_grey_value_whatever_the_parameters) {
    for (const int stored : {1, 2, 8, 12, 16})
        for (const bool isSigned : {false, true})
            for (const double width : {1e-9, 0.5, 1.0, 1e12}) {
                const auto table = greyTable(bits(stored, isSigned), windowed(-1e9, width), {});
                BOOST_TEST(table.grey.size() == 65536u);
            }
}

BOOST_AUTO_TEST_SUITE_END()
