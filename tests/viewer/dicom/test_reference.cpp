#include <QCryptographicHash>
#include <QImage>
#include <boost/test/unit_test.hpp>

#include "references.h"
#include "support.h"
#include "viewer/dicom/frame_assembly.h"
#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/presentation_state.h"
#include "viewer/dicom/render_png.h"

using namespace viewer;
using support::Row;

namespace {

/// Rows that the notes of the table, or the rules of this program, take out. Everything else must agree.
std::string exceptionFor(const Row& row) {
    const std::string path = row.at("path"), variant = row.at("variant");
    if (path == "dicomParser/CT0012.fragmented_no_bot_jpeg_ls.80.dcm" && row.at("frame") == "2" &&
        variant.starts_with("default"))
        return "the reference is the wrong decode that the note names; the hash of the samples is checked instead";
    if (path == "pydicom/liver_1frame.dcm")
        return "1 bit: the reference draws 1 as 128, the alternative as 255; the alternative is checked";
    return {};
}

/// Pixels that may differ, by the note of the row.
std::size_t allowedPixels(const Row& row) {
    return row.at("path") == "nema-wg04/IMAGES/JPLY/RG3_JPLY" ? 8 : 0;
}

sdk::Result<Rendering> rendering(const Row& row) {
    const std::string path = (support::data() / row.at("path")).string(), variant = row.at("variant");
    const int number = std::stoi(row.at("frame"));
    if (const std::string name = references::stateOf(variant); !name.empty()) {
        const auto state = readPresentation((support::data() / name).string());
        if (!state) return tl::unexpected(state.error());
        const auto film = openFrames(path);
        if (!film) return tl::unexpected(film.error());
        // dcmp2pgm draws neither overlays nor graphics into its picture
        return renderPresented(*state, *film, {{state->images.at(0).sopInstanceUid, number}, {}, false});
    }
    const auto source = openFrames(path);
    if (!source) return tl::unexpected(source.error());
    const auto frame = (*source)->frame(number);
    if (!frame) return tl::unexpected(frame.error());
    const GrayscaleParameters& grey = grayscaleOf(**source, **frame);
    const auto table = greyTable(grey, references::requestFor(variant, grey, **frame), (*frame)->range);
    return render(**frame, table, references::showsOverlays(variant));
}

/// How many samples differ by more than one grey level; -1 if the sizes differ.
long differences(const Rendering& picture, const QString& reference) {
    const QImage image =
        QImage(reference).convertToFormat(picture.channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    if (image.width() != picture.width || image.height() != picture.height) return -1;
    long count = 0;
    const int line = picture.width * picture.channels;
    for (int y = 0; y < picture.height; ++y) {
        const uchar* row = image.constScanLine(y);
        const std::uint8_t* mine = picture.pixels.data() + static_cast<std::ptrdiff_t>(y) * line;
        for (int x = 0; x < line; ++x) count += std::abs(row[x] - mine[x]) > 1;
    }
    return count;
}

struct Decoded {
    PixelDescription pixels;
    std::vector<Samples> frames;
};

sdk::Result<Decoded> decodeAll(const std::string& path) {
    const auto file = scanFile(path);
    if (!file) return tl::unexpected(file.error());
    const auto pixels = describePixels(**file);
    if (!pixels) return tl::unexpected(pixels.error());
    Decoded result{*pixels, {}};
    FrameIndex index;
    if ((*file)->pixels.encapsulated) {
        const auto built = FrameIndex::build(**file, *pixels);
        if (!built) return tl::unexpected(built.error());
        index = *built;
    }
    for (int i = 1; i <= pixels->frames; ++i) {
        auto samples = samplesOf({**file, *pixels, index}, i);
        if (!samples) return tl::unexpected(samples.error());
        result.frames.push_back(std::move(*samples));
    }
    return result;
}

/// int32 little endian, masked to Bits Stored, sign extended, interleaved: the canonical form of the tables.
void canonical(const Decoded& decoded, const Samples& samples, QCryptographicHash& hash) {
    const auto& p = decoded.pixels;
    const int bits = std::min(p.bitsStored, samples.cellBits);
    const std::size_t count = static_cast<std::size_t>(p.pixelCount()) * static_cast<std::size_t>(p.samples);
    std::vector<std::int32_t> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::int64_t v = samples.cell(i) & ((std::int64_t{1} << bits) - 1);
        if (p.isSigned && v >> (bits - 1)) v -= std::int64_t{1} << bits;
        values[i] = static_cast<std::int32_t>(v);
    }
    hash.addData(
        QByteArrayView(reinterpret_cast<const char*>(values.data()), static_cast<qsizetype>(values.size() * 4)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reference)

BOOST_AUTO_TEST_CASE(every_rendering_agrees_with_the_independent_one_within_a_grey_level) {
    if (support::data().empty()) {
        BOOST_TEST_MESSAGE("skipped: the shared data are absent");
        return;
    }
    int compared = 0;
    for (const auto& row : support::table(support::data() / "reference" / "reference.tsv")) {
        if (!exceptionFor(row).empty()) continue;
        BOOST_TEST_CONTEXT(row.at("path") << " frame " << row.at("frame") << " " << row.at("variant")) {
            const auto picture = rendering(row);
            BOOST_TEST(picture.has_value());
            if (!picture) continue;
            const auto png = QString::fromStdString((support::data() / "reference" / row.at("reference_png")).string());
            const long found = differences(*picture, png);
            BOOST_TEST((found >= 0 && found <= static_cast<long>(allowedPixels(row))));
            ++compared;
        }
    }
    BOOST_TEST(compared >= 240);
}

BOOST_AUTO_TEST_CASE(one_bit_segmentations_are_black_and_white) {
    if (support::data().empty()) return;
    for (const auto& row : support::table(support::data() / "reference" / "reference.tsv")) {
        if (row.at("path") != "pydicom/liver_1frame.dcm") continue;
        const auto picture = rendering(row);
        BOOST_REQUIRE(picture.has_value());
        BOOST_TEST(differences(*picture, QString::fromStdString(
                                             (support::data() / "reference" / row.at("alternative_png")).string())) ==
                   0);
    }
}

BOOST_AUTO_TEST_CASE(decoded_samples_of_every_file_have_the_hash_of_independent_decoders) {
    if (support::data().empty()) return;
    int compared = 0;
    for (const auto& row : support::table(support::data() / "reference" / "pixels.tsv")) {
        const std::string path = row.at("path");
        const auto column = std::find_if(row.begin(), row.end(),
                                         [](const auto& cell) { return cell.first.starts_with("sha256_canon"); });
        // the references keep subsampled chroma as it is stored (four samples for two pixels)
        if (column->second.empty() || path == "pydicom/SC_ybr_full_422_uncompressed.dcm") continue;
        // the references mask 8 samples that overflow, where clamping is right (note in reference.tsv)
        if (path == "nema-wg04/IMAGES/JPLY/RG3_JPLY") continue;
        BOOST_TEST_CONTEXT(path) {
            const auto decoded = decodeAll((support::data() / path).string());
            BOOST_TEST(decoded.has_value());
            if (!decoded) continue;
            QCryptographicHash hash(QCryptographicHash::Sha256);
            for (const auto& samples : decoded->frames) canonical(*decoded, samples, hash);
            BOOST_TEST(hash.result().toHex().toStdString() == column->second);
            ++compared;
        }
    }
    BOOST_TEST(compared >= 150);
}

BOOST_AUTO_TEST_CASE(each_frame_alone_has_the_hash_of_independent_decoders) {
    if (support::data().empty()) return;
    std::map<std::string, Decoded> cache;
    int compared = 0;
    for (const auto& row : support::table(support::data() / "reference" / "frames.tsv")) {
        const std::string path = row.at("path");
        if (!cache.count(path)) {
            cache.clear();
            auto decoded = decodeAll((support::data() / path).string());
            BOOST_REQUIRE_MESSAGE(decoded.has_value(), path);
            cache.emplace(path, std::move(*decoded));
        }
        const Decoded& decoded = cache.at(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        canonical(decoded, decoded.frames.at(static_cast<std::size_t>(std::stoi(row.at("frame")) - 1)), hash);
        const std::string mine = hash.result().toHex().toStdString();
        const bool agrees = mine == row.at("sha256_canon_dcmtk") || mine == row.at("sha256_canon_gdcm") ||
                            mine == row.at("sha256_canon_pydicom");
        BOOST_TEST_CONTEXT(path << " frame " << row.at("frame")) BOOST_TEST(agrees);
        ++compared;
    }
    BOOST_TEST(compared >= 100);
}

BOOST_AUTO_TEST_CASE(the_png_of_the_render_command_holds_the_same_pixels) {
    if (support::data().empty()) return;
    const std::string path = (support::data() / "orthanc-tests/KarstenHilbertRF.dcm").string();
    const auto png = renderPng(path);
    BOOST_REQUIRE(png.has_value());
    const QImage image = QImage::fromData(QByteArray::fromStdString(*png), "PNG");
    BOOST_TEST(image.format() == QImage::Format_Grayscale8);
    const auto source = openFrames(path);
    const auto frame = (*source)->frame(1);
    const auto picture = render(**frame, greyTable((*source)->grayscale(), {}, (*frame)->range));
    for (int y = 0; y < picture.height; ++y)
        BOOST_TEST(std::equal(image.constScanLine(y), image.constScanLine(y) + picture.width,
                              picture.pixels.begin() + static_cast<std::ptrdiff_t>(y) * picture.width));
    RenderOptions narrow;
    narrow.window = Window{100, 1, VoiFunction::Linear};
    const auto second = renderPng(path, narrow);
    BOOST_REQUIRE(second.has_value());
    BOOST_TEST(*second != *png);
    RenderOptions wrong;
    wrong.frame = 2;
    BOOST_TEST(renderPng(path, wrong).error().code == "frame.unknown");
    wrong.frame = 1;
    wrong.presentationState = path;
    BOOST_TEST(renderPng(path, wrong).error().code == "state.open");
    wrong.presentationState = (support::data() / "weasis-tools/prLUTs.dcm").string();
    BOOST_TEST(renderPng(path, wrong).error().code == "state.image");
}

BOOST_AUTO_TEST_SUITE_END()
