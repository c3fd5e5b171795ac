#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viewer/dicom/film_masks.h"
#include "viewer/dicom/grayscale.h"
#include "viewer/sdk/film_geometry.h"
#include "viewer/sdk/image_ref.h"
#include "viewer/sdk/study.h"

/// A Grayscale Softcopy Presentation State (PS3.3 A.33.1) as plain values: what is read from one and what is written
/// into one. Coordinates are film coordinates (viewer/sdk/film_geometry.h). Graphics of DICOM count alike: the first
/// pixel reaches from 0\0 to 1\1 (PS3.3 Table C.10-5), nothing is added. Displayed areas and shutters name whole pixels
/// from 1\1; the reader and the writer convert.
namespace viewer {

/// An ImageRef with frame 0: every frame of that instance (no Referenced Frame Number in the file).
bool covers(const std::vector<sdk::ImageRef>& references, const sdk::ImageRef& image);

/// Which frames an item applies to; `allImages`: every image that the state refers to.
struct AppliesTo {
    bool allImages = true;
    std::vector<sdk::ImageRef> images;
    bool operator==(const AppliesTo&) const = default;
    /// Whether the item applies to a frame that the state refers to.
    bool covers(const sdk::ImageRef& image) const { return allImages || viewer::covers(images, image); }
};

/// PIXEL: film coordinates of the image. DISPLAY: 0…1 of the displayed area as it lies on the screen: from its top left
/// corner after rotation and flip.
enum class AnnotationUnits { Pixel, Display };

/// PS3.3 C.10.5.1.2.
struct GraphicObject {
    enum class Type { Point, Polyline, Interpolated, Circle, Ellipse };
    Type type = Type::Polyline;
    AnnotationUnits units = AnnotationUnits::Pixel;
    std::vector<sdk::FilmPoint> points;
    bool filled = false;
    bool operator==(const GraphicObject&) const = default;
};

/// PS3.3 C.10.5.1.1: an anchor, a box, or both.
struct TextObject {
    std::string text;  ///< lines by '\n'
    std::optional<sdk::FilmPoint> anchor;
    AnnotationUnits anchorUnits = AnnotationUnits::Pixel;
    bool anchorVisible = true;
    std::optional<sdk::FilmPoint> topLeft, bottomRight;
    AnnotationUnits boxUnits = AnnotationUnits::Pixel;
    std::string justification;  ///< LEFT, RIGHT or CENTER
    bool operator==(const TextObject&) const = default;
};

struct GraphicAnnotation {
    std::string layer;
    AppliesTo appliesTo;
    std::vector<GraphicObject> graphics;
    std::vector<TextObject> texts;
    bool operator==(const GraphicAnnotation&) const = default;
};

struct GraphicLayer {
    std::string name;  ///< Graphic Layer (0070,0002)
    int order = 1;     ///< Graphic Layer Order; higher ones are drawn above lower ones
    std::string description;
    std::optional<std::uint8_t> grey;                   ///< Recommended Display Grayscale Value, 0…255
    std::optional<std::array<std::uint8_t, 3>> colour;  ///< Recommended Display CIELab Value, as sRGB
    bool operator==(const GraphicLayer&) const = default;
};

/// PS3.3 C.10.4. The rectangle is in film coordinates of the unrotated image and may reach beyond it.
struct DisplayedArea {
    enum class Mode { ScaleToFit, TrueSize, Magnify };
    AppliesTo appliesTo;
    sdk::FilmPoint topLeft, bottomRight;
    Mode mode = Mode::ScaleToFit;
    double magnification = 1;        ///< screen pixels per image pixel, Magnify only
    double rowMm = 0, columnMm = 0;  ///< Presentation Pixel Spacing; 0: none
    double aspect = 1;               ///< height of a pixel over its width
    bool operator==(const DisplayedArea&) const = default;
};

/// PS3.3 C.11.8: a window or a LUT for some images.
struct SoftcopyVoi {
    AppliesTo appliesTo;
    VoiChoice choice;  ///< choice.lut is 0 where `lut` is there, else -1
    std::optional<LookupTable> lut;
    bool operator==(const SoftcopyVoi&) const = default;
};

/// Overlay Activation Layer (60xx,1001): that overlay group of the images, or of the state itself, is drawn in a layer.
struct OverlayActivation {
    std::uint16_t group = 0x6000;
    std::string layer;
    bool operator==(const OverlayActivation&) const = default;
};

struct PresentationValues {
    std::string sopInstanceUid, seriesUid, studyUid;
    std::string path;                         ///< where it was read from; empty for one to be written
    std::string label, description, creator;  ///< Content Label (CS), Description, Creator's Name
    std::optional<sdk::LocalTime> created;    ///< Presentation Creation Date and Time
    std::vector<sdk::ImageRef> images;        ///< what it refers to; frame 0: every frame of the instance
    double slope = 1, intercept = 0;          ///< Modality LUT of the state; never that of the image
    std::optional<LookupTable> modalityLut;
    std::vector<SoftcopyVoi> voi;
    bool inverse = false;                        ///< Presentation LUT Shape INVERSE
    std::optional<LookupTable> presentationLut;  ///< Presentation LUT Sequence, instead of a shape
    std::optional<Shutter> shutter;              ///< replaces that of the image; without one nothing is hidden
    std::optional<MaskSubtraction> mask;         ///< Recommended Viewing Mode SUB only
    std::vector<OverlayPlane> planes;            ///< overlay bitmaps of the state itself, a bitmap shutter among them
    std::vector<OverlayActivation> overlays;     ///< no other overlays of the images are drawn
    std::vector<DisplayedArea> areas;
    int quarterTurns = 0;   ///< Image Rotation, clockwise; before the flip (PS3.3 C.10.6)
    bool mirrored = false;  ///< Image Horizontal Flip, of what the rotation made: left and right as seen
    std::vector<GraphicLayer> layers;
    std::vector<GraphicAnnotation> annotations;
    std::vector<FrameProblem> problems;  ///< what is wrong in the file and was therefore left out
    bool operator==(const PresentationValues&) const = default;

    bool refersTo(const sdk::ImageRef& image) const { return covers(images, image); }
    /// The displayed area, the VOI for a frame; nullptr: the whole film, the whole range.
    const DisplayedArea* areaFor(const sdk::ImageRef& image) const;
    const SoftcopyVoi* voiFor(const sdk::ImageRef& image) const;
};

}  // namespace viewer
