#include "viewer/dicom/grayscale_header.h"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

/// XA and RF (also enhanced, biplane): the Modality LUT linearises for subtraction and is not for display.
bool modalityIsForDisplay(const std::string& sopClass) {
    return sopClass.compare(0, 28, "1.2.840.10008.5.1.4.1.1.12.1") != 0 &&
           sopClass.compare(0, 28, "1.2.840.10008.5.1.4.1.1.12.2") != 0 && sopClass != "1.2.840.10008.5.1.4.1.1.12.3";
}

VoiFunction functionOf(const HeaderView& header) {
    const std::string name = header.text(tag::VOILUTFunction);
    if (name == "SIGMOID") return VoiFunction::Sigmoid;
    return name == "LINEAR_EXACT" ? VoiFunction::LinearExact : VoiFunction::Linear;
}

bool isEnhancedXray(const std::string& sopClass) {
    return sopClass == "1.2.840.10008.5.1.4.1.1.12.1.1" || sopClass == "1.2.840.10008.5.1.4.1.1.12.2.1";
}

/// Enhanced XA and XRF keep the window in functional groups: the shared one, else each frame's.
HeaderView functionalVoi(const HeaderView& header, int frame) {
    if (const auto shared = header.child(tag::SharedFunctionalGroupsSequence).child(tag::FrameVOILUTSequence))
        return shared;
    return header.child(tag::PerFrameFunctionalGroupsSequence, static_cast<std::size_t>(frame - 1))
        .child(tag::FrameVOILUTSequence);
}

void note(GrayscaleParameters& p, FrameProblem problem) {
    if (std::find(p.problems.begin(), p.problems.end(), problem) == p.problems.end()) p.problems.push_back(problem);
}

/// Before a frame is known: evenly over everything that Bits Stored allow.
WideValues allWideValues(const PixelDescription& pixels) {
    const double span = std::ldexp(1.0, pixels.bitsStored), low = pixels.isSigned ? -span / 2 : 0;
    return {low, (span - 1) / 65535, low, low + span - 1};
}

void readPadding(const HeaderView& header, const PixelDescription& pixels, GrayscaleParameters& p) {
    const auto stored = [&](Tag tag) -> std::optional<std::int32_t> {
        const auto value = header.integer(tag);
        if (!value) return std::nullopt;
        auto v = static_cast<std::int32_t>(*value & 0xFFFF);
        if (pixels.isSigned && v >= 0x8000) v -= 0x10000;
        return v;
    };
    const auto first = stored(tag::PixelPaddingValue);
    if (!first) return;
    const auto limit = stored(tag::PixelPaddingRangeLimit).value_or(*first);
    p.paddingFrom = std::min(*first, limit);
    p.paddingTo = std::max(*first, limit);
}

}  // namespace

bool givesNegative(const GrayscaleParameters& p) {
    if (!p.modalityForDisplay) return p.isSigned;
    if (p.modalityLut) return false;
    const std::int32_t low = indexOffset(p), high = low + (1 << p.bitsStored) - 1;
    return std::min(modalityValue(p, low), modalityValue(p, high)) < 0;
}

std::optional<LookupTable> lookupTableOf(const HeaderView& item, bool signedInput) {
    const auto descriptor = item.numbers(tag::LUTDescriptor);
    auto words = item.words(tag::LUTData);
    if (descriptor.size() < 3 || words.empty()) return std::nullopt;
    auto count = static_cast<std::size_t>(std::fmod(descriptor[0] + 65536, 65536));
    if (count == 0) count = 65536;
    LookupTable lut;
    lut.firstMapped = descriptor[1];
    if (signedInput && lut.firstMapped >= 32768) lut.firstMapped -= 65536;
    if (!signedInput && lut.firstMapped < 0) lut.firstMapped += 65536;
    lut.bits = static_cast<int>(std::clamp(descriptor[2], 1.0, 16.0));
    if (words.size() < count && words.size() * 2 >= count) {  // two 8-bit entries in each word
        const auto packed = words;
        words.clear();
        for (const auto word : packed) {
            words.push_back(word & 0xFF);
            words.push_back(word >> 8);
        }
    }
    if (words.size() < count) return std::nullopt;
    words.resize(count);
    lut.entries = std::move(words);
    // more bits than declared: the declaration is wrong, the entries are not
    const auto most = *std::max_element(lut.entries.begin(), lut.entries.end());
    while (lut.bits < 16 && most >= 1u << lut.bits) ++lut.bits;
    return lut;
}

void readModality(const HeaderView& header, bool signedInput, GrayscaleParameters& p) {
    p.modalityLut = lookupTableOf(header.child(tag::ModalityLUTSequence), signedInput);
    if (!p.modalityLut && header.itemCount(tag::ModalityLUTSequence) > 0) note(p, FrameProblem::ModalityLut);
    const auto slope = header.number(tag::RescaleSlope), intercept = header.number(tag::RescaleIntercept);
    if (slope && *slope != 0) p.slope = *slope;
    if (intercept && slope && *slope != 0) p.intercept = *intercept;
}

void readVoi(const HeaderView& header, bool signedInput, GrayscaleParameters& p) {
    const auto centers = header.numbers(tag::WindowCenter), widths = header.numbers(tag::WindowWidth);
    const auto names = header.texts(tag::WindowCenterWidthExplanation);
    const VoiFunction function = functionOf(header);
    for (std::size_t i = 0; i < std::min(centers.size(), widths.size()); ++i) {
        if (!(widths[i] > 0)) {
            note(p, FrameProblem::Window);
            continue;
        }
        VoiChoice choice;
        choice.window = {centers[i], widths[i], function};
        if (i < names.size()) choice.explanation = names[i];
        p.voi.push_back(choice);
    }
    for (std::size_t i = 0; i < header.itemCount(tag::VOILUTSequence); ++i) {
        const HeaderView item = header.child(tag::VOILUTSequence, i);
        auto lut = lookupTableOf(item, signedInput);
        if (!lut) {
            note(p, FrameProblem::VoiLut);
            continue;
        }
        VoiChoice choice;
        choice.explanation = item.text(tag::LUTExplanation);
        choice.lut = static_cast<int>(p.voiLuts.size());
        const double count = static_cast<double>(lut->entries.size());
        choice.window = {lut->firstMapped + count / 2, count, VoiFunction::Linear};
        p.voiLuts.push_back(std::move(*lut));
        p.voi.push_back(choice);
    }
}

GrayscaleParameters grayscaleOf(const HeaderView& header, const PixelDescription& pixels) {
    GrayscaleParameters p;
    p.bitsStored = std::min(pixels.bitsStored, 16);
    p.isSigned = pixels.isSigned;
    p.photometric = pixels.photometric;
    const std::string sopClass = header.text(tag::SOPClassUID);
    p.modalityForDisplay = modalityIsForDisplay(sopClass);
    if (pixels.bitsStored > 16) p.wide = allWideValues(pixels);
    readModality(header, p.isSigned, p);
    readVoi(header, givesNegative(p), p);
    if (p.voi.empty() && isEnhancedXray(sopClass)) readVoi(functionalVoi(header, 1), givesNegative(p), p);
    const std::string shape = header.text(tag::PresentationLUTShape);
    p.presentationInverse = shape == "INVERSE" || (shape != "IDENTITY" && p.photometric == "MONOCHROME1");
    readPadding(header, pixels, p);
    return p;
}

std::shared_ptr<const GrayscaleParameters> frameGrayscale(const HeaderView& header, const GrayscaleParameters& film,
                                                          int frame) {
    if (frame == 1 || !isEnhancedXray(header.text(tag::SOPClassUID)) || header.has(tag::WindowCenter)) return nullptr;
    auto own = std::make_shared<GrayscaleParameters>(film);
    own->voi.clear();
    own->voiLuts.clear();
    readVoi(functionalVoi(header, frame), givesNegative(film), *own);
    return *own == film ? nullptr : own;
}

}  // namespace viewer
