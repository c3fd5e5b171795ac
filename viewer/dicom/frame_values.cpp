#include <algorithm>
#include <cmath>
#include <limits>

#include "viewer/dicom/frame_assembly.h"
#include "viewer/dicom/header_fields.h"
#include "viewer/dicom/vector_clones.h"

namespace viewer {

namespace {

/// One stored value out of its cell. Works on 64 bits so that 32-bit cells need no special case.
class CellReader {
public:
    CellReader(const PixelDescription& p, int cellBits, bool maskOnly)
        : cellBits_(cellBits), stored_(std::min(p.bitsStored, cellBits)), signed_(p.isSigned), maskOnly_(maskOnly) {
        shift_ = cellBits == p.bitsAllocated ? std::max(0, p.highBit - (p.bitsStored - 1)) : 0;
        low_ = signed_ ? -(std::int64_t{1} << (stored_ - 1)) : 0;
        high_ = signed_ ? (std::int64_t{1} << (stored_ - 1)) - 1 : (std::int64_t{1} << stored_) - 1;
    }

    std::int64_t operator()(std::uint32_t cell) const {
        const std::int64_t bits = static_cast<std::int64_t>(cell >> shift_);
        const std::int64_t masked = bits & ((std::int64_t{1} << stored_) - 1);
        const std::int64_t low = signed_ && masked > high_ ? masked - (std::int64_t{1} << stored_) : masked;
        if (maskOnly_ || bits == masked) return low;
        if (!signed_) return high_;
        const int width = cellBits_ - shift_;
        const std::int64_t whole = bits >= std::int64_t{1} << (width - 1) ? bits - (std::int64_t{1} << width) : bits;
        return std::clamp(whole, low_, high_);
    }

private:
    int cellBits_, stored_, shift_;
    bool signed_, maskOnly_;
    std::int64_t low_, high_;
};

/// Cells of 16 bits whose lowest are Bits Stored: nearly every film. As CellReader, but in one loop without branches.
FIMBRIA_VECTORS void clampUnsigned(const std::uint16_t* cells, std::size_t count, std::uint16_t high,
                                   std::uint16_t* to) {
    for (std::size_t i = 0; i < count; ++i) to[i] = cells[i] < high ? cells[i] : high;
}

FIMBRIA_VECTORS void clampSigned(const std::uint16_t* cells, std::size_t count, int stored, std::uint16_t* to) {
    const int high = (1 << (stored - 1)) - 1, low = -high - 1, mask = (1 << stored) - 1;
    for (std::size_t i = 0; i < count; ++i) {
        const int cell = cells[i];
        const int extended = cell > high ? cell - mask - 1 : cell;
        const int whole = static_cast<std::int16_t>(cells[i]);
        const int clamped = whole < low ? low : whole > high ? high : whole;
        to[i] = static_cast<std::uint16_t>((cell <= mask ? extended : clamped) - low);
    }
}

bool fillPlainCells(const Samples& samples, const PixelDescription& p, bool maskOnly, Frame& frame) {
    const bool plain = samples.cellBits == 16 && p.bitsStored <= 16 && !maskOnly &&
                       (p.bitsAllocated != 16 || p.highBit == p.bitsStored - 1) &&
                       samples.bytes.size() >= frame.indices.size() * 2;
    if (!plain) return false;
    const auto* cells = reinterpret_cast<const std::uint16_t*>(samples.bytes.data());
    const auto high = static_cast<std::uint16_t>((1u << p.bitsStored) - 1);
    if (p.isSigned)
        clampSigned(cells, frame.indices.size(), p.bitsStored, frame.indices.data());
    else
        clampUnsigned(cells, frame.indices.size(), high, frame.indices.data());
    return true;
}

struct IndexRange {
    std::uint16_t least = 0xFFFF, most = 0;
};

/// The least and greatest index outside [from, to]; nothing between them if there is none.
FIMBRIA_VECTORS IndexRange rangeWithout(const std::uint16_t* indices, std::size_t count, std::uint16_t from,
                                        std::uint16_t to) {
    IndexRange r;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint16_t v = indices[i];
        const bool padding = v >= from && v <= to;
        const std::uint16_t low = padding ? std::uint16_t(0xFFFF) : v, high = padding ? std::uint16_t(0) : v;
        r.least = low < r.least ? low : r.least;
        r.most = high > r.most ? high : r.most;
    }
    return r;
}

}  // namespace

void fillIndices(const Samples& samples, const PixelDescription& p, bool embeddedOverlays, Frame& frame) {
    const CellReader read(p, samples.cellBits, embeddedOverlays);
    const std::int64_t offset = p.isSigned ? -(std::int64_t{1} << (p.bitsStored - 1)) : 0;
    const auto count = static_cast<std::size_t>(p.pixelCount());
    frame.indices.resize(count);
    if (fillPlainCells(samples, p, embeddedOverlays, frame)) return;
    for (std::size_t i = 0; i < count; ++i)
        frame.indices[i] = static_cast<std::uint16_t>(read(samples.cell(i)) - offset);
}

std::shared_ptr<const GrayscaleParameters> fillWideIndices(const Samples& samples, const PixelDescription& p,
                                                           const GrayscaleParameters& grey, Frame& frame) {
    const CellReader read(p, samples.cellBits, false);
    const auto count = static_cast<std::size_t>(p.pixelCount());
    std::int64_t least = std::numeric_limits<std::int64_t>::max(), most = std::numeric_limits<std::int64_t>::min();
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t value = read(samples.cell(i));
        least = std::min(least, value);
        most = std::max(most, value);
    }
    auto own = std::make_shared<GrayscaleParameters>(grey);
    const double step = std::max(1.0, static_cast<double>(most - least) / 65535);
    own->wide->least = static_cast<double>(least);
    own->wide->step = step;
    frame.indices.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        frame.indices[i] =
            static_cast<std::uint16_t>(std::lround(static_cast<double>(read(samples.cell(i)) - least) / step));
    const std::int32_t offset = indexOffset(grey);
    const auto kept = [&](std::int32_t stored) {
        return static_cast<std::int32_t>(std::clamp(std::round((stored - own->wide->least) / step), -1.0, 65536.0)) +
               offset;
    };
    if (grey.paddingFrom) {
        own->paddingFrom = kept(*grey.paddingFrom);
        own->paddingTo = kept(*grey.paddingTo);
    }
    return own;
}

ValueRange valueRange(const Frame& frame, const GrayscaleParameters& p) {
    const std::int32_t offset = indexOffset(p);
    // as indices; an empty interval where there is no padding, or none among the indices
    const bool padded = p.paddingFrom && *p.paddingTo >= offset && *p.paddingFrom - offset <= 0xFFFF;
    const auto from = static_cast<std::uint16_t>(padded ? std::max(*p.paddingFrom - offset, 0) : 1);
    const auto to = static_cast<std::uint16_t>(padded ? std::min(*p.paddingTo - offset, 0xFFFF) : 0);
    const IndexRange r = rangeWithout(frame.indices.data(), frame.indices.size(), from, to);
    if (r.least > r.most) return {offset, offset};
    return {r.least + offset, r.most + offset};
}

double pixelAspect(const HeaderView& header) {
    const auto valid = [](double ratio) { return std::isfinite(ratio) && ratio > 0.05 && ratio < 20; };
    if (const auto ratio = header.numbers(tag::PixelAspectRatio); ratio.size() == 2 && valid(ratio[0] / ratio[1]))
        return ratio[0] / ratio[1];
    const sdk::Spacing spacing = spacingOf(header);
    if (spacing.basis == sdk::SpacingBasis::None || !valid(spacing.rowMm / spacing.columnMm)) return 1;
    return spacing.rowMm / spacing.columnMm;
}

}  // namespace viewer
