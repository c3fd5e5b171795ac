#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What lies over or is taken from the pixels of a film, as plain values: shutters, overlay planes, mask subtraction.
/// Rows and columns count from 1 as in DICOM.
namespace viewer {

/// What a header says that cannot be obeyed. The panes say it in words; nothing of it is applied.
enum class FrameProblem {
    Shutter,
    Overlay,
    ModalityLut,
    VoiLut,
    PresentationLut,
    Window,
    Mask,
    Graphics,
    DisplayedArea,
    Codestream  ///< the codec met corrupt data: parts of the frame may be missing or wrong
};

/// Display Shutter (PS3.3 C.7.6.11) and Bitmap Display Shutter (C.7.6.15). All of its shapes hide together.
struct Shutter {
    struct Rectangle {
        double left = 1, right = 1, upper = 1,
               lower = 1;  ///< these lines themselves are hidden no more than the inside
        bool operator==(const Rectangle&) const = default;
    };
    struct Circle {
        double row = 0, column = 0, radius = 0;
        bool operator==(const Circle&) const = default;
    };
    std::optional<Rectangle> rectangle;
    std::optional<Circle> circle;
    std::vector<std::pair<double, double>> polygon;  ///< row, column; implicitly closed; empty: none
    std::uint16_t bitmapGroup = 0;                   ///< overlay plane whose ones are hidden; 0: none
    std::uint8_t grey = 0;                           ///< Shutter Presentation Value
    bool operator==(const Shutter&) const = default;
    bool isEmpty() const { return !rectangle && !circle && polygon.empty() && bitmapGroup == 0; }
};

/// An overlay plane with its bits (PS3.3 C.9.2).
struct OverlayPlane {
    std::uint16_t group = 0x6000;
    int rows = 0, columns = 0;
    int top = 1, left = 1;           ///< Overlay Origin: row and column of the image under its first bit; may be < 1
    int frames = 1, firstFrame = 1;  ///< Number of Frames in Overlay; one: the plane lies over every frame
    bool regionOfInterest = false;   ///< Overlay Type R, not G
    std::vector<std::uint8_t> bits;  ///< eight to a byte, lowest first, without padding between rows and frames
    bool operator==(const OverlayPlane&) const = default;

    bool at(int frameOfPlane, int row, int column) const;  ///< all three from 0, inside
    /// Does it lie over this frame (1-based) of the image?
    bool covers(int frame) const { return frames == 1 || (frame >= firstFrame && frame - firstFrame < frames); }
};

/// One item of the Mask Subtraction Sequence (PS3.3 C.7.6.10, C.11.13).
struct MaskSubtraction {
    enum class Operation { Average, TimeDifference, ReversedTimeDifference };
    Operation operation = Operation::Average;
    std::vector<int> maskFrames;              ///< Mask Frame Numbers; averaged. Average only
    int offset = 1;                           ///< TID Offset in frames; TID and REV_TID only
    int contrastFrames = 1;                   ///< Contrast Frame Averaging: this and the frames after it
    std::vector<std::pair<int, int>> ranges;  ///< Applicable Frame Range, inclusive; empty: every frame
    double shiftRows = 0, shiftColumns = 0;   ///< Mask Sub-pixel Shift: of the mask, down and right, in pixels
    std::string explanation;                  ///< Mask Operation Explanation
    bool operator==(const MaskSubtraction&) const = default;
};

/// Mask Module (PS3.3 C.7.6.10).
struct MaskModule {
    std::vector<MaskSubtraction> items;
    bool recommended = false;  ///< Recommended Viewing Mode SUB
    bool operator==(const MaskModule&) const = default;
};

}  // namespace viewer
