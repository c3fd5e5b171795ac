#include "viewer/dicom/grayscale.h"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

struct Range {
    double low, high;
};

std::int32_t highestStored(const GrayscaleParameters& p) {
    return p.isSigned ? (1 << (p.bitsStored - 1)) - 1 : (1 << p.bitsStored) - 1;
}

double largest(const LookupTable& lut) {
    return static_cast<double>((1u << std::clamp(lut.bits, 1, 16)) - 1);
}

double lookedUp(const LookupTable& lut, double value) {
    const double index = std::floor(value + 0.5) - lut.firstMapped;
    const double last = static_cast<double>(lut.entries.size()) - 1;
    return lut.entries[static_cast<std::size_t>(std::clamp(index, 0.0, last))];
}

bool hasModalityLut(const GrayscaleParameters& p) {
    return p.modalityForDisplay && p.modalityLut && !p.modalityLut->entries.empty();
}

double modality(const GrayscaleParameters& p, double stored) {
    if (!p.modalityForDisplay) return stored;
    if (hasModalityLut(p)) return lookedUp(*p.modalityLut, stored);
    return stored * p.slope + p.intercept;
}

/// Every value that Bits Stored allow.
Range storedRange(const GrayscaleParameters& p) {
    if (p.wide) return {p.wide->low, p.wide->high};
    return {static_cast<double>(indexOffset(p)), static_cast<double>(highestStored(p))};
}

/// Every value that the Modality LUT can give. A negative slope turns the range round.
Range outputRange(const GrayscaleParameters& p, const Range& stored) {
    if (hasModalityLut(p)) return {0, largest(*p.modalityLut)};
    const double a = modality(p, stored.low), b = modality(p, stored.high);
    return {std::min(a, b), std::max(a, b)};
}

Window windowOver(const Range& range) {
    // LINEAR maps [c - 0.5 - (w-1)/2, c - 0.5 + (w-1)/2] on black to white (PS3.3 C.11.2.1.2.1)
    return {(range.low + range.high + 1) / 2, range.high - range.low + 1, VoiFunction::Linear};
}

/// 0 … 1, or outside of it where the caller clamps.
double windowed(const Window& window, double x) {
    const bool linear = window.function == VoiFunction::Linear && window.width > 1;
    if (window.function == VoiFunction::Sigmoid) return 1 / (1 + std::exp(-4 * (x - window.center) / window.width));
    if (linear) return (x - (window.center - 0.5)) / (window.width - 1) + 0.5;
    if (window.function == VoiFunction::Linear && window.width == 1) return x <= window.center - 0.5 ? 0 : 1;
    return (x - window.center) / window.width + 0.5;
}

bool usable(const Window& window) {
    return std::isfinite(window.center) && std::isfinite(window.width) && window.width > 0;
}

const VoiChoice* chosen(const GrayscaleParameters& p, const GreyRequest& request) {
    if (request.window) return nullptr;
    const auto index = static_cast<std::size_t>(std::max(request.voi, 0));
    return index < p.voi.size() ? &p.voi[index] : nullptr;
}

const LookupTable* chosenLut(const GrayscaleParameters& p, const GreyRequest& request) {
    const VoiChoice* choice = chosen(p, request);
    if (!choice || choice->lut < 0 || static_cast<std::size_t>(choice->lut) >= p.voiLuts.size()) return nullptr;
    const LookupTable& lut = p.voiLuts[static_cast<std::size_t>(choice->lut)];
    return lut.entries.empty() ? nullptr : &lut;
}

}  // namespace

std::int32_t indexOffset(const GrayscaleParameters& p) {
    return p.isSigned ? -(1 << (p.bitsStored - 1)) : 0;
}

double storedValue(const GrayscaleParameters& p, std::int32_t kept) {
    return p.wide ? p.wide->least + p.wide->step * (kept - indexOffset(p)) : kept;
}

double modalityValue(const GrayscaleParameters& p, std::int32_t kept) {
    return modality(p, storedValue(p, kept));
}

Window rangeWindow(const GrayscaleParameters& p, const ValueRange& range) {
    if (hasModalityLut(p)) {
        // the table need not be monotonic: look at what it makes of every value between
        Range seen{largest(*p.modalityLut), 0};
        for (std::int32_t v = range.min; v <= range.max; ++v) {
            const double out = modalityValue(p, v);
            seen = {std::min(seen.low, out), std::max(seen.high, out)};
        }
        return windowOver(seen);
    }
    return windowOver(outputRange(p, {storedValue(p, range.min), storedValue(p, range.max)}));
}

Window effectiveWindow(const GrayscaleParameters& p, const GreyRequest& request, const ValueRange&) {
    if (request.window && usable(*request.window)) return *request.window;
    if (const LookupTable* lut = chosenLut(p, request))
        return windowOver({lut->firstMapped, lut->firstMapped + static_cast<double>(lut->entries.size()) - 1});
    if (const VoiChoice* choice = chosen(p, request); choice && choice->lut < 0 && usable(choice->window))
        return choice->window;
    return windowOver(outputRange(p, storedRange(p)));
}

GreyTable greyTable(const GrayscaleParameters& p, const GreyRequest& request, const ValueRange& range) {
    const std::int32_t low = indexOffset(p), high = highestStored(p);
    const LookupTable* lut = chosenLut(p, request);
    const Window window = effectiveWindow(p, request, range);
    const bool inverse = p.presentationInverse != request.invert;
    const LookupTable* presentation =
        p.presentationLut && !p.presentationLut->entries.empty() ? &*p.presentationLut : nullptr;
    const double last = presentation ? static_cast<double>(presentation->entries.size()) - 1 : 0;
    GreyTable table;
    table.grey.resize(65536);
    for (std::int32_t index = 0; index < 65536; ++index) {
        const double x = modalityValue(p, std::min(index + low, high));
        double y = lut ? lookedUp(*lut, x) / largest(*lut) : windowed(window, x);
        y = std::clamp(y, 0.0, 1.0);
        if (presentation)
            y = presentation->entries[static_cast<std::size_t>(std::lround(y * last))] / largest(*presentation);
        if (inverse) y = 1 - y;
        table.grey[static_cast<std::size_t>(index)] = static_cast<std::uint8_t>(std::lround(y * 255));
    }
    return table;
}

}  // namespace viewer
