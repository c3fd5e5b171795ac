#include <openjpeg.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <thread>

#include "viewer/dicom/samples.h"

namespace viewer {

namespace {

struct Memory {
    const std::string& bytes;
    std::size_t at = 0;
};

OPJ_SIZE_T readBytes(void* to, OPJ_SIZE_T count, void* user) {
    auto& memory = *static_cast<Memory*>(user);
    if (memory.at >= memory.bytes.size()) return static_cast<OPJ_SIZE_T>(-1);
    count = std::min<OPJ_SIZE_T>(count, memory.bytes.size() - memory.at);
    std::memcpy(to, memory.bytes.data() + memory.at, count);
    memory.at += count;
    return count;
}

OPJ_OFF_T skipBytes(OPJ_OFF_T count, void* user) {
    auto& memory = *static_cast<Memory*>(user);
    if (count < 0) return -1;
    memory.at = std::min(memory.bytes.size(), memory.at + static_cast<std::size_t>(count));
    return count;
}

OPJ_BOOL seekBytes(OPJ_OFF_T to, void* user) {
    auto& memory = *static_cast<Memory*>(user);
    if (to < 0 || static_cast<std::size_t>(to) > memory.bytes.size()) return OPJ_FALSE;
    memory.at = static_cast<std::size_t>(to);
    return OPJ_TRUE;
}

void noteDamage(const char*, void* user) {
    *static_cast<bool*>(user) = true;
}

constexpr std::uint64_t worthThreads = 4'000'000;  // pixels

int processors() {
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, 4u));
}

using Stream = std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)>;
using Codec = std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)>;
using Image = std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)>;

bool fits(const opj_image_t& image, const PixelDescription& p) {
    if (image.numcomps != static_cast<OPJ_UINT32>(p.samples)) return false;
    return std::all_of(image.comps, image.comps + image.numcomps, [&](const opj_image_comp_t& c) {
        return c.dx == 1 && c.dy == 1 && c.w == static_cast<OPJ_UINT32>(p.columns) &&
               c.h == static_cast<OPJ_UINT32>(p.rows) && c.prec >= 1 && c.prec <= 16;
    });
}

/// Components to interleaved cells. Pixel Representation decides the sign, whatever the codestream says: the value is
/// kept as its low bits, and a codestream of fewer bits than Bits Stored keeps its sign.
void store(const opj_image_t& image, const PixelDescription& p, Samples& samples) {
    const auto count = static_cast<std::size_t>(p.pixelCount());
    const auto width = static_cast<std::size_t>(samples.cellBits / 8);
    samples.bytes.resize(count * image.numcomps * width);
    for (std::size_t c = 0; c < image.numcomps; ++c) {
        const auto& component = image.comps[c];
        const int unsignedBits = static_cast<int>(component.prec);
        for (std::size_t i = 0; i < count; ++i) {
            OPJ_INT32 value = component.data[i];
            // stored as two's complement but declared unsigned: bring the sign back
            if (p.isSigned && !component.sgnd && value >= 1 << (unsignedBits - 1)) value -= 1 << unsignedBits;
            const std::size_t at = (i * image.numcomps + c) * width;
            samples.bytes[at] = static_cast<std::uint8_t>(value & 0xFF);
            if (width == 2) samples.bytes[at + 1] = static_cast<std::uint8_t>(value >> 8 & 0xFF);
        }
    }
}

}  // namespace

sdk::Result<Samples> jpeg2000Samples(const ScannedFile& file, const PixelDescription& p,
                                     const std::string& codestream) {
    const auto cannot = [&](const char* why) { return tl::unexpected(sdk::Error{"frame.decode", why, file.path}); };
    Memory memory{codestream};
    const bool boxed = codestream.size() > 12 && codestream.compare(4, 4, "jP  ") == 0;
    const Codec codec(opj_create_decompress(boxed ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K), opj_destroy_codec);
    const Stream stream(opj_stream_default_create(OPJ_TRUE), opj_stream_destroy);
    if (!codec || !stream) return cannot("There is not enough memory to decode the image.");
    Samples samples;
    opj_set_warning_handler(codec.get(), noteDamage, &samples.damaged);
    opj_stream_set_user_data(stream.get(), &memory, nullptr);
    opj_stream_set_user_data_length(stream.get(), codestream.size());
    opj_stream_set_read_function(stream.get(), readBytes);
    opj_stream_set_skip_function(stream.get(), skipBytes);
    opj_stream_set_seek_function(stream.get(), seekBytes);
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    opj_image_t* raw = nullptr;
    if (!opj_setup_decoder(codec.get(), &parameters)) return cannot("The JPEG 2000 image is damaged.");
    // a large film by all processors; frames of a run are decoded side by side anyway. The child may start no thread
    if (p.pixelCount() > worthThreads) opj_codec_set_threads(codec.get(), processors());
    if (!opj_read_header(stream.get(), codec.get(), &raw)) return cannot("The JPEG 2000 image is damaged.");
    const Image image(raw, opj_image_destroy);
    if (!fits(*image, p)) return cannot("The compressed image does not have the size that the header declares.");
    if (!opj_decode(codec.get(), stream.get(), image.get())) return cannot("The JPEG 2000 image is damaged.");
    if (!std::all_of(image->comps, image->comps + image->numcomps, [](const auto& c) { return c.data != nullptr; }))
        return cannot("The JPEG 2000 image is damaged.");
    samples.cellBits = p.bitsAllocated <= 8 ? 8 : 16;
    samples.photometric = p.photometric == "YBR_ICT" || p.photometric == "YBR_RCT" ? "RGB" : p.photometric;
    store(*image, p, samples);
    return samples;
}

}  // namespace viewer
