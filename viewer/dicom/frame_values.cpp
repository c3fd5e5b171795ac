#include <algorithm>
#include <cmath>

#include "viewer/dicom/frame_assembly.h"
#include "viewer/dicom/header_fields.h"

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

}  // namespace

void fillIndices(const Samples& samples, const PixelDescription& p, bool embeddedOverlays, Frame& frame) {
    const CellReader read(p, samples.cellBits, embeddedOverlays);
    const int narrow = std::max(0, std::min(p.bitsStored, samples.cellBits) - 16);
    const int stored = std::min(p.bitsStored, 16);
    const std::int64_t offset = p.isSigned ? -(std::int64_t{1} << (stored - 1)) : 0;
    const auto count = static_cast<std::size_t>(p.pixelCount());
    frame.indices.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        frame.indices[i] = static_cast<std::uint16_t>((read(samples.cell(i)) >> narrow) - offset);
}

ValueRange valueRange(const Frame& frame, const GrayscaleParameters& p) {
    const std::int32_t offset = indexOffset(p);
    std::vector<bool> seen(65536, false);
    for (const auto index : frame.indices) seen[index] = true;
    std::optional<ValueRange> range;
    for (std::int32_t i = 0; i < 65536; ++i) {
        const std::int32_t value = i + offset;
        if (!seen[static_cast<std::size_t>(i)]) continue;
        if (p.paddingFrom && value >= *p.paddingFrom && value <= *p.paddingTo) continue;
        if (!range) range = ValueRange{value, value};
        range->max = value;
    }
    return range.value_or(ValueRange{offset, offset});
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
