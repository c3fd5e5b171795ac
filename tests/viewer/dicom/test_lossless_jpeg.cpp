#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmjpeg/djrplol.h>

#include <boost/test/unit_test.hpp>

#include "tests/viewer/dicom/support.h"
#include "viewer/dicom/lossless_jpeg.h"
#include "viewer/dicom/structure_scan.h"
#include "viewer/dicom/toolkit.h"
#include "viewer/dicom/writer.h"

// Our own decoder of lossless JPEG against the toolkit's.

using namespace viewer;

namespace {

struct Codestream {
    std::uint64_t offset = 0;  ///< in the file
    std::string bytes;
};

/// The only frame of a file, where it is one fragment.
std::optional<Codestream> onlyFragment(const std::string& path) {
    const auto file = scanFile(path);
    if (!file || (*file)->pixels.fragments.size() != 1) return std::nullopt;
    const auto& at = (*file)->pixels.fragments.front();
    return Codestream{at.offset, (*file)->source->bytes(at.offset, at.length)};
}

/// Samples as the toolkit decodes them; nothing where it refuses, or says that the data is corrupt.
std::optional<std::vector<std::uint16_t>> byToolkit(const std::string& path) {
    DcmFileFormat file;
    const unsigned long corrupt = corruptDataSeen();
    if (file.loadFile(path.c_str()).bad()) return std::nullopt;
    DcmDataset& set = *file.getDataset();
    if (set.chooseRepresentation(EXS_LittleEndianExplicit, nullptr).bad()) return std::nullopt;
    if (corruptDataSeen() != corrupt) return std::nullopt;
    Uint16 allocated = 0, rows = 0, columns = 0;
    set.findAndGetUint16(DCM_BitsAllocated, allocated);
    set.findAndGetUint16(DCM_Rows, rows);
    set.findAndGetUint16(DCM_Columns, columns);
    const std::size_t count = std::size_t{rows} * columns;
    unsigned long have = 0;
    if (allocated == 8) {
        const Uint8* values = nullptr;
        if (set.findAndGetUint8Array(DCM_PixelData, values, &have).bad() || have < count) return std::nullopt;
        return std::vector<std::uint16_t>(values, values + count);
    }
    const Uint16* values = nullptr;
    if (set.findAndGetUint16Array(DCM_PixelData, values, &have).bad() || have < count) return std::nullopt;
    return std::vector<std::uint16_t>(values, values + count);
}

/// A film of this many bits in lossless JPEG, by the toolkit's encoder.
bool encode(const std::string& path, int bits, int predictor, int pointTransform) {
    auto item = support::fluoroscopy();
    auto pixels = support::gradient(67, 48, bits);
    for (auto& frame : pixels.frames)
        for (std::size_t i = 0; i < frame.size(); ++i)  // not only steps: long codes too
            if (i % 13 == 0) frame[i] = static_cast<std::uint16_t>((i * 2654435761u >> 7) % (1u << bits));
    if (!makeDicomWriter()->write(path, item, pixels, sdk::WriteSyntax::ExplicitLittleEndian)) return false;
    DcmFileFormat file;
    const DJ_RPLossless how(predictor, pointTransform);
    if (file.loadFile(path.c_str()).bad()) return false;
    if (file.getDataset()->chooseRepresentation(EXS_JPEGProcess14, &how).bad()) return false;
    return file.saveFile(path.c_str(), EXS_JPEGProcess14).good();
}

/// Compares one file; false where we leave it to the toolkit.
bool compareFile(const std::string& path) {
    const auto stream = onlyFragment(path);
    const auto expected = byToolkit(path);
    if (!stream || !expected) return false;
    DcmFileFormat file;
    Uint16 rows = 0, columns = 0, samples = 0;
    file.loadFile(path.c_str());
    file.getDataset()->findAndGetUint16(DCM_Rows, rows);
    file.getDataset()->findAndGetUint16(DCM_Columns, columns);
    file.getDataset()->findAndGetUint16(DCM_SamplesPerPixel, samples);
    const auto image = decodeLosslessJpeg(stream->bytes, columns, rows);
    if (!image || samples != 1) return false;
    BOOST_TEST((image->samples == *expected), path);
    return true;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lossless_jpeg)

BOOST_AUTO_TEST_CASE(every_predictor_and_depth_is_decoded_as_the_toolkit_does) {
    const support::TemporaryFolder folder;
    int compared = 0;
    for (const int bits : {8, 10, 12, 16})
        for (int predictor = 1; predictor <= 7; ++predictor) {
            const std::string path = folder.file("F");
            BOOST_REQUIRE(encode(path, bits, predictor, 0));
            BOOST_TEST(compareFile(path), bits << " bits, predictor " << predictor);
            ++compared;
        }
    BOOST_TEST(compared == 28);
}

BOOST_AUTO_TEST_CASE(a_point_transform_is_shifted_back) {
    const support::TemporaryFolder folder;
    BOOST_REQUIRE(encode(folder.file("F"), 12, 1, 2));
    BOOST_TEST(compareFile(folder.file("F")));
}

BOOST_AUTO_TEST_CASE(the_real_files_are_decoded_as_the_toolkit_does) {
    if (support::data().empty()) {
        BOOST_TEST_MESSAGE("skipped: the shared data are absent");
        return;
    }
    int compared = 0;
    for (const auto& entry : support::fs::recursive_directory_iterator(support::data())) {
        const auto file = entry.is_regular_file() ? scanFile(entry.path().string())
                                                  : sdk::Result<std::shared_ptr<const ScannedFile>>(nullptr);
        if (!file || !*file) continue;
        const std::string& syntax = (*file)->transferSyntax;
        if (syntax != "1.2.840.10008.1.2.4.57" && syntax != "1.2.840.10008.1.2.4.70") continue;
        compared += compareFile(entry.path().string()) ? 1 : 0;
    }
    BOOST_TEST(compared >= 3);
}

BOOST_AUTO_TEST_CASE(a_damaged_stream_is_left_to_the_toolkit_or_decoded_the_same) {
    const support::TemporaryFolder folder;
    const std::string whole = folder.file("F"), hurt = folder.file("G");
    BOOST_REQUIRE(encode(whole, 12, 4, 0));
    const auto stream = onlyFragment(whole);
    BOOST_REQUIRE(stream.has_value());
    const std::string file = support::contents(whole);
    unsigned random = 7;
    const auto next = [&](std::size_t below) {
        random = random * 1664525u + 1013904223u;
        return static_cast<std::size_t>(random >> 8) % below;
    };
    int left = 0, same = 0;
    for (int i = 0; i < 600; ++i) {
        std::string bytes = stream->bytes;
        const std::size_t header = 64;
        for (std::size_t k = 0; k <= next(3); ++k) {
            const std::size_t at = i % 2 == 0 ? next(header) : header + next(bytes.size() - header);
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << next(8)));
        }
        if (i % 7 == 0) std::fill(bytes.end() - static_cast<std::ptrdiff_t>(next(bytes.size())), bytes.end(), '\0');
        const auto image = decodeLosslessJpeg(bytes, 67, 48);
        if (!image) {
            ++left;
            continue;
        }
        std::string damaged = file;
        damaged.replace(stream->offset, bytes.size(), bytes);
        support::put(hurt, damaged);
        const auto expected = byToolkit(hurt);
        if (!expected) continue;  // ours is complete by its own rules; the toolkit wants more of the header
        BOOST_TEST((image->samples == *expected), "mutation " << i);
        ++same;
    }
    BOOST_TEST(left > 100);
    BOOST_TEST(same > 20);
}

BOOST_AUTO_TEST_CASE(a_stream_cut_anywhere_is_never_a_whole_image) {
    const support::TemporaryFolder folder;
    BOOST_REQUIRE(encode(folder.file("F"), 12, 1, 0));
    const auto stream = onlyFragment(folder.file("F"));
    BOOST_REQUIRE(stream.has_value());
    for (std::size_t length = 0; length + 16 < stream->bytes.size(); length += 7)
        BOOST_TEST(!decodeLosslessJpeg(stream->bytes.substr(0, length), 67, 48).has_value());
    BOOST_TEST(!decodeLosslessJpeg(stream->bytes, 68, 48).has_value());
    BOOST_TEST(!decodeLosslessJpeg(stream->bytes, 67, 0).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
