#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viewer/dicom/film_masks.h"

/// The one grayscale transformation (architecture invariant 4): a stored value becomes a grey value by table.
/// `render`, thumbnails and key images apply the table to pixels; the canvas shader looks the same table up.
/// PS3.3 C.7.6.3, C.11.1, C.11.2, C.11.6; PS3.4 N.2.
namespace viewer {

enum class VoiFunction { Linear, LinearExact, Sigmoid };

struct Window {
    double center = 0, width = 0;  ///< in output units of the Modality LUT; width > 0
    VoiFunction function = VoiFunction::Linear;
    bool operator==(const Window&) const = default;
};

/// A window or VOI LUT that the header offers, by its explanation; `lut` -1: a window.
struct VoiChoice {
    std::string explanation;
    Window window;
    int lut = -1;  ///< index into GrayscaleParameters::voiLuts
    bool operator==(const VoiChoice&) const = default;
};

struct LookupTable {
    double firstMapped = 0;
    int bits = 16;
    std::vector<std::uint16_t> entries;
    bool operator==(const LookupTable&) const = default;
};

/// Stored values of more than 16 bits, laid evenly over 65536 kept ones; exact where the frame's range has no more.
struct WideValues {
    double least = 0, step = 1;  ///< stored value = least + step × index
    double low = 0, high = 0;    ///< what Bits Stored allow
    bool operator==(const WideValues&) const = default;
};

/// Everything the header says about grey, as values.
struct GrayscaleParameters {
    int bitsStored = 16;
    bool isSigned = false;
    std::optional<WideValues> wide;  ///< of one frame (Frame::grey); Bits Stored is 16 then
    std::string photometric;         ///< MONOCHROME1 or MONOCHROME2
    bool modalityForDisplay =
        true;  ///< false for XA and RF (PS3.3 C.8.7.3.1.1 note, C.8.19.6.2.1): rescale is not applied
    double slope = 1, intercept = 0;
    std::optional<LookupTable> modalityLut;
    std::vector<VoiChoice> voi;  ///< in header order; the first is the default
    std::vector<LookupTable> voiLuts;
    bool presentationInverse = false;            ///< Presentation LUT Shape INVERSE
    std::optional<LookupTable> presentationLut;  ///< of a presentation state; its input is the output of the VOI LUT
    std::optional<std::int32_t> paddingFrom, paddingTo;  ///< stored values, inclusive; left out of ValueRange
    std::vector<FrameProblem> problems;                  ///< what of the header could not be obeyed
    bool operator==(const GrayscaleParameters&) const = default;
};

/// 65536 grey values, by index = kept value − indexOffset(parameters), clamped into the stored range. What is kept is
/// the stored value itself, unless there are WideValues.
struct GreyTable {
    std::vector<std::uint8_t> grey;  ///< 65536 entries
    bool operator==(const GreyTable&) const = default;
};

/// The least stored value: 0, or −2^(bitsStored−1) where signed. Pixel index = stored value − offset, 0…2^bitsStored−1.
std::int32_t indexOffset(const GrayscaleParameters& parameters);

/// The stored value of what is kept.
double storedValue(const GrayscaleParameters& parameters, std::int32_t kept);
/// What the Modality LUT makes of it, where that is for display; else the stored value.
double modalityValue(const GrayscaleParameters& parameters, std::int32_t kept);

/// How a pane wants the film to look; absent window: the header's first VOI, else every value that Bits Stored allow
/// (so a cine does not flicker, and two films are comparable; rangeWindow() is the "auto" window of one frame).
struct GreyRequest {
    std::optional<Window> window;
    int voi = -1;         ///< choose this header VOI instead; -1: the default
    bool invert = false;  ///< exchanged black and white after everything else
    bool operator==(const GreyRequest&) const = default;
};

struct ValueRange {
    std::int32_t min = 0, max = 0;  ///< stored values of the frame as they are kept, padding excluded
    bool operator==(const ValueRange&) const = default;
};

/// The window that just holds the given stored values: key 0 ("auto") of a pane.
Window rangeWindow(const GrayscaleParameters& parameters, const ValueRange& range);

/// Always succeeds: a broken window (width < 1 in LINEAR) falls back to LINEAR_EXACT, a missing one to the full range.
GreyTable greyTable(const GrayscaleParameters& parameters, const GreyRequest& request, const ValueRange& range);

/// The window in force for a request (what the corner text says and what a drag starts from).
Window effectiveWindow(const GrayscaleParameters& parameters, const GreyRequest& request, const ValueRange& range);

}  // namespace viewer
