#include <algorithm>

#include "viewer/dicom/decoder_suspicion.h"
#include "viewer/dicom/samples.h"

namespace viewer {

namespace {

/// Bits packed from the least significant bit of each byte; frames follow each other without a gap (PS3.5 §8.1.1).
std::vector<std::uint8_t> unpackBits(const std::string& bytes, std::uint64_t firstBit, std::uint64_t count) {
    std::vector<std::uint8_t> result(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint64_t bit = firstBit + i;
        if (bit / 8 < bytes.size()) result[i] = static_cast<unsigned char>(bytes[bit / 8]) >> (bit % 8) & 1;
    }
    return result;
}

void swapBytes(std::vector<std::uint8_t>& bytes, std::size_t width) {
    for (std::size_t i = 0; i + width <= bytes.size(); i += width)
        std::reverse(bytes.begin() + static_cast<std::ptrdiff_t>(i),
                     bytes.begin() + static_cast<std::ptrdiff_t>(i + width));
}

std::vector<std::uint8_t> interleave(const std::vector<std::uint8_t>& planes, std::size_t cellBytes) {
    const std::size_t plane = planes.size() / 3 / cellBytes;
    std::vector<std::uint8_t> result(planes.size());
    for (std::size_t i = 0; i < plane; ++i)
        for (std::size_t s = 0; s < 3; ++s)
            for (std::size_t b = 0; b < cellBytes; ++b)
                result[(i * 3 + s) * cellBytes + b] = planes[(s * plane + i) * cellBytes + b];
    return result;
}

/// YBR_FULL_422: Y Y Cb Cr for two pixels (PS3.3 C.7.6.3.1.2); each chroma pair serves both.
std::vector<std::uint8_t> expand422(const std::vector<std::uint8_t>& packed, std::uint64_t pixels) {
    std::vector<std::uint8_t> result(pixels * 3);
    for (std::uint64_t i = 0; i < pixels; ++i) {
        const std::uint64_t group = i / 2 * 4;
        if (group + 3 >= packed.size()) break;
        result[i * 3] = packed[group + i % 2];
        result[i * 3 + 1] = packed[group + 2];
        result[i * 3 + 2] = packed[group + 3];
    }
    return result;
}

/// The bytes [from, from + count) of big endian OW data of 8-bit cells, whose words are swapped.
std::vector<std::uint8_t> readSwappedWords(const ScannedFile& file, std::uint64_t from, std::uint64_t count) {
    const std::uint64_t start = from / 2 * 2;
    const std::string raw =
        file.source->bytes(file.pixels.offset + start, static_cast<std::size_t>(count + 2 + (from - start)));
    std::vector<std::uint8_t> words(raw.begin(), raw.end());
    swapBytes(words, 2);
    const std::size_t skip = static_cast<std::size_t>(from - start);
    std::vector<std::uint8_t> result(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < result.size() && skip + i < words.size(); ++i) result[i] = words[skip + i];
    return result;
}

}  // namespace

sdk::Result<Samples> nativeSamples(const ScannedFile& file, const PixelDescription& p, int frame) {
    Samples samples;
    samples.photometric = p.photometric;
    samples.cellBits = p.bitsAllocated == 1 ? 8 : p.bitsAllocated;
    const std::uint64_t firstBit = p.nativeBits() * static_cast<std::uint64_t>(frame - 1);
    const std::uint64_t firstByte = firstBit / 8;
    const std::uint64_t count = (firstBit % 8 + p.nativeBits() + 7) / 8;
    const std::uint64_t held =
        firstByte < file.pixels.available ? std::min(count, file.pixels.available - firstByte) : 0;
    samples.incomplete = held < count;
    if (p.bitsAllocated == 1) {
        samples.bytes = unpackBits(file.source->bytes(file.pixels.offset + firstByte, static_cast<std::size_t>(held)),
                                   firstBit % 8, p.pixelCount());
        return samples;
    }
    if (file.pixels.bigEndian && file.pixels.words && p.bitsAllocated == 8) {
        samples.bytes = readSwappedWords(file, firstByte, count);
    } else {
        samples.bytes.resize(static_cast<std::size_t>(count));
        const std::size_t got =
            file.source->read(file.pixels.offset + firstByte, samples.bytes.data(), static_cast<std::size_t>(held));
        if (got < held)
            return tl::unexpected(sdk::Error{"frame.decode", "The file became shorter while it was read.", file.path});
        if (file.pixels.bigEndian) swapBytes(samples.bytes, static_cast<std::size_t>(p.bitsAllocated / 8));
    }
    if (p.samples == 3 && p.photometric == "YBR_FULL_422") {
        samples.bytes = expand422(samples.bytes, p.pixelCount());
        samples.photometric = "YBR_FULL";
    } else if (p.samples == 3 && p.planar) {
        samples.bytes = interleave(samples.bytes, static_cast<std::size_t>(p.bitsAllocated / 8));
    }
    return samples;
}

sdk::Result<Samples> decodeCodestream(const ScannedFile& file, const PixelDescription& p,
                                      const std::string& codestream) {
    switch (codingOf(file.transferSyntax)) {
        case Coding::Rle:
            return rleSamples(file, p, codestream);
        case Coding::Toolkit:
            return toolkitSamples(file, p, codestream);
        case Coding::Jpeg2000:
            return jpeg2000Samples(file, p, codestream);
        case Coding::Native:
        case Coding::Unsupported:
            break;
    }
    return tl::unexpected(sdk::Error{"frame.syntax", "The transfer syntax is not supported.", file.path});
}

sdk::Result<Samples> samplesOf(const FrameBytes& frames, int frame) {
    const ScannedFile& file = frames.file;
    if (codingOf(file.transferSyntax) == Coding::Native) return nativeSamples(file, frames.pixels, frame);
    const std::string codestream = frames.index.codestream(file, frame);
    if (frames.apart && isSuspicious(file.transferSyntax, frames.pixels, codestream))
        return frames.apart->decode(file, frames.pixels, codestream);
    return decodeCodestream(file, frames.pixels, codestream);
}

}  // namespace viewer
