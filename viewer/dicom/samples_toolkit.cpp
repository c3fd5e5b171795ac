#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcxfer.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>

#include "viewer/dicom/lossless_jpeg.h"
#include "viewer/dicom/samples.h"
#include "viewer/dicom/toolkit.h"

namespace viewer {

namespace {

tl::unexpected<sdk::Error> cannot(const ScannedFile& file, const char* message) {
    return tl::unexpected(sdk::Error{"frame.decode", message, file.path});
}

bool isJpegLs(const std::string& syntax) {
    return syntax == "1.2.840.10008.1.2.4.80" || syntax == "1.2.840.10008.1.2.4.81";
}

/// A data set that holds nothing but one frame: every frame decodes on its own, in any thread, at bounded cost.
/// Bits follow the codestream: JPEG-LS with 7 bits, or 8-bit JPEG in 16 allocated bits, is refused otherwise.
void describeFrame(DcmDataset& data, const PixelDescription& p, int cellBits, int storedBits) {
    data.putAndInsertUint16(DCM_SamplesPerPixel, static_cast<Uint16>(p.samples));
    data.putAndInsertString(DCM_PhotometricInterpretation, p.photometric.c_str());
    if (p.samples > 1) data.putAndInsertUint16(DCM_PlanarConfiguration, 0);
    data.putAndInsertString(DCM_NumberOfFrames, "1");
    data.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(p.rows));
    data.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(p.columns));
    data.putAndInsertUint16(DCM_BitsAllocated, static_cast<Uint16>(cellBits));
    data.putAndInsertUint16(DCM_BitsStored, static_cast<Uint16>(storedBits));
    data.putAndInsertUint16(DCM_HighBit, static_cast<Uint16>(storedBits - 1));
    data.putAndInsertUint16(DCM_PixelRepresentation, p.isSigned ? 1 : 0);
}

/// Pixel Data with an empty offset table and the codestream as its only fragment. Null if the toolkit refuses it.
std::unique_ptr<DcmPixelData> encapsulate(const std::string& codestream, E_TransferSyntax syntax) {
    auto sequence = std::make_unique<DcmPixelSequence>(DcmTag(DCM_PixelData, EVR_OB));
    sequence->insert(new DcmPixelItem(DcmTag(DCM_PixelItemTag, EVR_OB)));
    auto item = std::make_unique<DcmPixelItem>(DcmTag(DCM_PixelItemTag, EVR_OB));
    std::string even = codestream;
    if (even.size() % 2) even += '\0';
    if (item->putUint8Array(reinterpret_cast<const Uint8*>(even.data()), static_cast<unsigned long>(even.size())).bad())
        return nullptr;
    sequence->insert(item.release());
    auto pixels = std::make_unique<DcmPixelData>(DCM_PixelData);
    pixels->putOriginalRepresentation(syntax, nullptr, sequence.release());
    return pixels;
}

/// The toolkit takes wrong default thresholds for precisions below 8 bits (T.87 §C.2.4.1.1.1, MAXVAL < 128). Written
/// into the codestream as a preset parameter segment, the right ones are used.
std::string withThresholds(const std::string& codestream, int bits) {
    const std::size_t scan = codestream.find("\xFF\xDA");
    const bool preset = codestream.substr(0, scan).find("\xFF\xF8") != std::string::npos;
    if (preset || scan == std::string::npos || scan + 5 > codestream.size()) return codestream;
    const std::size_t nearAt = scan + 5 + 2 * static_cast<unsigned char>(codestream[scan + 4]);
    if (nearAt >= codestream.size()) return codestream;
    const int nearLossless = static_cast<unsigned char>(codestream[nearAt]);
    const int maximum = (1 << bits) - 1, factor = 256 / (maximum + 1);
    const auto clamped = [&](int value, int low) { return value > maximum || value < low ? low : value; };
    const int t1 = clamped(std::max(2, 3 / factor + 3 * nearLossless), nearLossless + 1);
    const int t2 = clamped(std::max(3, 7 / factor + 5 * nearLossless), t1);
    const int t3 = clamped(std::max(4, 21 / factor + 7 * nearLossless), t2);
    std::string segment = {'\xFF', '\xF8', 0, 13, 1};
    for (const int value : {maximum, t1, t2, t3, 64})
        segment += {static_cast<char>(value >> 8), static_cast<char>(value & 0xFF)};
    return codestream.substr(0, scan) + segment + codestream.substr(scan);
}

/// By our own decoder; nothing where the toolkit must decide.
std::optional<Samples> losslessSamples(const PixelDescription& p, const std::string& codestream) {
    if (p.samples != 1) return std::nullopt;
    const auto image = decodeLosslessJpeg(codestream, p.columns, p.rows);
    if (!image) return std::nullopt;
    Samples samples;
    samples.photometric = p.photometric;
    samples.cellBits = image->bits <= 8 ? 8 : 16;
    if (samples.cellBits == 8)
        samples.bytes.assign(image->samples.begin(), image->samples.end());
    else
        samples.bytes.resize(image->samples.size() * 2);
    if (samples.cellBits == 16) std::memcpy(samples.bytes.data(), image->samples.data(), samples.bytes.size());
    return samples;
}

sdk::Result<Samples> decode(const ScannedFile& file, const PixelDescription& p, std::string codestream) {
    const CodestreamSize size = jpegSize(codestream);
    if (size.rows != p.rows || size.columns != p.columns || size.components != p.samples)
        return cannot(file, "The compressed image does not have the size that the header declares.");
    if (size.bits < 2 || size.bits > 16)
        return cannot(file, "The compressed image has a precision that is not supported.");
    if (auto samples = losslessSamples(p, codestream)) return std::move(*samples);
    if (size.bits < 8 && isJpegLs(file.transferSyntax)) codestream = withThresholds(codestream, size.bits);
    const int cellBits = size.bits <= 8 ? 8 : 16;
    const int storedBits = cellBits == 8 ? 8 : std::max(size.bits, std::min(p.bitsStored, 16));
    DcmDataset data;
    describeFrame(data, p, cellBits, storedBits);
    auto pixels = encapsulate(codestream, DcmXfer(file.transferSyntax.c_str()).getXfer());
    if (!pixels) return cannot(file, "The compressed image is too large to decode.");
    DcmPixelData* const element = pixels.get();
    if (data.insert(pixels.release()).bad()) return cannot(file, "The frame cannot be decoded.");

    Samples samples;
    samples.cellBits = cellBits;
    const std::size_t bytes =
        static_cast<std::size_t>(p.pixelCount()) * static_cast<std::size_t>(p.samples * cellBits / 8);
    samples.bytes.resize(bytes + bytes % 2);
    const unsigned long corruptBefore = corruptDataSeen();
    Uint32 fragment = 0;
    OFString colourModel;
    const OFCondition done = element->getUncompressedFrame(&data, 0, fragment, samples.bytes.data(),
                                                           static_cast<Uint32>(samples.bytes.size()), colourModel);
    if (done.bad()) return cannot(file, "The compressed image is damaged.");
    samples.bytes.resize(bytes);
    samples.damaged = corruptDataSeen() != corruptBefore;
    samples.photometric = colourModel.empty() ? p.photometric : std::string(colourModel.c_str());
    return samples;
}

}  // namespace

sdk::Result<Samples> toolkitSamples(const ScannedFile& file, const PixelDescription& p, const std::string& codestream) {
    try {
        return decode(file, p, codestream);
    } catch (const std::exception&) {
        return cannot(file, "The compressed image is damaged.");
    }
}

/// Walks the markers up to the frame header (ITU-T T.81 §B.2.2, T.87 §C.2.2).
CodestreamSize jpegSize(const std::string& b) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(b[i]); };
    if (b.size() < 4 || byte(0) != 0xFF || byte(1) != 0xD8) return {};
    std::size_t at = 2;
    while (at + 10 <= b.size()) {
        if (byte(at) != 0xFF) return {};
        const unsigned marker = byte(at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const bool frame =
            (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) || marker == 0xF7;
        if (frame)
            return {byte(at + 5) << 8 | byte(at + 6), byte(at + 7) << 8 | byte(at + 8), byte(at + 9), byte(at + 4)};
        at += 2 + static_cast<std::size_t>(byte(at + 2) << 8 | byte(at + 3));
    }
    return {};
}

}  // namespace viewer
