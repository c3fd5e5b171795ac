#include "viewer/dicom/pixel_description.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string_view>

namespace viewer {

namespace {

constexpr std::uint64_t maximalFrameSamples = 512ull << 20;
constexpr int maximalFrames = 1'000'000;

constexpr std::array<std::string_view, 5> nativeSyntaxes = {
    "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99", "1.2.840.113619.5.2"};
constexpr std::array<std::string_view, 8> toolkitSyntaxes = {
    "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.53", "1.2.840.10008.1.2.4.55",
    "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70", "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81"};
constexpr std::array<std::string_view, 5> jpeg2000Syntaxes = {"1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91",
                                                              "1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.4.202",
                                                              "1.2.840.10008.1.2.4.203"};

tl::unexpected<sdk::Error> refuse(const ScannedFile& file, const char* code, std::string message) {
    return tl::unexpected(sdk::Error{code, std::move(message), file.path});
}

bool knownPhotometric(const std::string& name, int samples) {
    if (samples == 1) return name == "MONOCHROME1" || name == "MONOCHROME2" || name == "PALETTE COLOR";
    return name == "RGB" || name == "YBR_FULL" || name == "YBR_FULL_422" || name == "YBR_ICT" || name == "YBR_RCT" ||
           name == "YBR_PARTIAL_422";
}

PixelDescription readDescription(const HeaderView& header) {
    PixelDescription p;
    const auto number = [&](Tag tag, long fallback) {
        return static_cast<int>(std::clamp(header.integer(tag).value_or(fallback), -1L, 0x7FFFFFFFL));
    };
    p.rows = number(tag::Rows, 0);
    p.columns = number(tag::Columns, 0);
    p.frames = number(tag::NumberOfFrames, 1);
    p.samples = number(tag::SamplesPerPixel, 1);
    p.bitsAllocated = number(tag::BitsAllocated, 0);
    p.bitsStored = number(tag::BitsStored, p.bitsAllocated);
    p.highBit = number(tag::HighBit, p.bitsStored - 1);
    p.isSigned = number(tag::PixelRepresentation, 0) == 1;
    p.planar = number(tag::PlanarConfiguration, 0) == 1;
    for (const char c : header.text(tag::PhotometricInterpretation))
        p.photometric += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (p.photometric.empty() && p.samples == 1) p.photometric = "MONOCHROME2";
    // zero frames and broken numbers ("1A") mean the one frame that is there
    if (p.frames < 1) p.frames = 1;
    if (p.highBit < p.bitsStored - 1 || p.highBit >= p.bitsAllocated) p.highBit = p.bitsStored - 1;
    return p;
}

bool validBits(const PixelDescription& p) {
    const bool allocated =
        p.bitsAllocated == 1 || p.bitsAllocated == 8 || p.bitsAllocated == 16 || p.bitsAllocated == 32;
    return allocated && p.bitsStored >= 1 && p.bitsStored <= p.bitsAllocated &&
           (p.samples == 1 || p.bitsAllocated <= 16);
}

/// Every native frame must lie in the file; the end of a single frame may be missing by 5 %.
bool nativeComplete(const PixelDescription& p, const PixelDataLocation& pixels) {
    const std::uint64_t frameBytes = (p.nativeBits() + 7) / 8;
    if (p.frames == 1) return pixels.available >= frameBytes - frameBytes / 20;
    const std::uint64_t bits = p.nativeBits() * static_cast<std::uint64_t>(p.frames);
    return pixels.available >= (bits + 7) / 8;
}

/// No codec packs a whole frame into fewer bytes than two bits for every block of 64 (JPEG; the lossless syntaxes hold
/// such codestreams too), a bit for every row (JPEG-LS) or two bytes for a run of 128 (RLE). A quarter of that is asked
/// of JPEG: files that lack much of their end are still decoded, and called damaged.
std::uint64_t leastBytes(const std::string& uid, const PixelDescription& p) {
    if (uid == "1.2.840.10008.1.2.4.50" || uid == "1.2.840.10008.1.2.4.51" || uid == "1.2.840.10008.1.2.4.57" ||
        uid == "1.2.840.10008.1.2.4.70")
        return p.pixelCount() / 1024;
    if (uid == "1.2.840.10008.1.2.4.80" || uid == "1.2.840.10008.1.2.4.81")
        return static_cast<std::uint64_t>(p.rows) / 8;
    if (uid == "1.2.840.10008.1.2.5")
        return p.pixelCount() * static_cast<std::uint64_t>(p.samples * p.bitsAllocated / 8) / 64;
    return p.pixelCount() / 200'000;
}

}  // namespace

std::uint64_t PixelDescription::nativeBits() const {
    const bool halved = samples == 3 && photometric == "YBR_FULL_422";
    return pixelCount() * static_cast<std::uint64_t>(halved ? 2 : samples) * static_cast<std::uint64_t>(bitsAllocated);
}

Coding codingOf(const std::string& uid) {
    const auto in = [&](const auto& list) { return std::find(list.begin(), list.end(), uid) != list.end(); };
    if (uid.empty()) return Coding::Unsupported;
    if (in(nativeSyntaxes)) return Coding::Native;
    if (uid == "1.2.840.10008.1.2.5") return Coding::Rle;
    if (in(toolkitSyntaxes)) return Coding::Toolkit;
    return in(jpeg2000Syntaxes) ? Coding::Jpeg2000 : Coding::Unsupported;
}

sdk::Result<PixelDescription> describePixels(const ScannedFile& file) {
    const HeaderView header = file.header();
    if (!file.pixels.present) {
        if (header.has(tag::FloatPixelData) || header.has(tag::DoubleFloatPixelData))
            return refuse(file, "dicom.syntax", "Images of floating point values are not supported.");
        return refuse(file, "dicom.no-image", "The file holds no image.");
    }
    const PixelDescription p = readDescription(header);
    if (p.rows < 1 || p.columns < 1 || p.rows > 65535 || p.columns > 65535 || p.frames > maximalFrames)
        return refuse(file, "dicom.geometry", "The image has no valid number of rows, columns and frames.");
    if ((p.samples != 1 && p.samples != 3) || !knownPhotometric(p.photometric, p.samples) || !validBits(p))
        return refuse(file, "dicom.geometry", "The image has a combination of samples and bits that is not supported.");
    const Coding coding = codingOf(file.transferSyntax);
    if (coding == Coding::Unsupported)
        return refuse(file, "dicom.syntax", "The transfer syntax " + file.transferSyntax + " is not supported.");
    if (p.pixelCount() * static_cast<std::uint64_t>(p.samples) > maximalFrameSamples)
        return refuse(file, "dicom.geometry", "The image is larger than this program accepts.");
    if (coding == Coding::Native && !file.pixels.encapsulated) {
        if (!nativeComplete(p, file.pixels))
            return refuse(file, "dicom.truncated", "The file holds fewer pixels than its header declares.");
        return p;
    }
    if (coding == Coding::Native || !file.pixels.encapsulated)
        return refuse(file, "dicom.syntax", "The pixel data are not encoded as the transfer syntax says.");
    if (p.bitsAllocated == 1 || file.pixels.fragments.empty() || file.pixels.available == 0)
        return refuse(file, "dicom.truncated", "The file holds no compressed image.");
    // every frame needs a fragment
    if (file.pixels.fragments.size() < static_cast<std::size_t>(p.frames))
        return refuse(file, "dicom.truncated", "The file holds fewer frames than its header declares.");
    if (p.pixelCount() > 1'000'000 &&
        file.pixels.available / static_cast<std::uint64_t>(p.frames) < leastBytes(file.transferSyntax, p))
        return refuse(file, "dicom.geometry", "The compressed data are too short for the size of the image.");
    return p;
}

}  // namespace viewer
