#pragma once

#include <optional>
#include <string>
#include <vector>

#include "viewer/dicom/grayscale.h"
#include "viewer/sdk/film_geometry.h"
#include "viewer/sdk/image_ref.h"
#include "viewer/sdk/study.h"

/// A Grayscale Softcopy Presentation State (PS3.3 A.33.1) as plain values: what is read from one and what is written
/// into one. Coordinates are film coordinates (viewer/sdk/film_geometry.h); the half pixel between them and DICOM's is
/// added and taken away by the reader and the writer alone.
namespace viewer {

/// Which frames an item applies to: each ImageRef is one frame; `allImages`: every image that the state refers to.
struct AppliesTo {
    bool allImages = true;
    std::vector<sdk::ImageRef> images;
    bool operator==(const AppliesTo&) const = default;
    bool covers(const sdk::ImageRef& image) const;
};

/// PIXEL: film coordinates of the image. DISPLAY: 0…1 of the displayed area.
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
    int order = 1;
    std::string description;
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

struct PresentationValues {
    std::string sopInstanceUid, seriesUid, studyUid;
    std::string path;                         ///< where it was read from; empty for one to be written
    std::string label, description, creator;  ///< Content Label (CS), Description, Creator's Name
    std::optional<sdk::LocalTime> created;    ///< Presentation Creation Date and Time
    std::vector<sdk::ImageRef> images;        ///< what it refers to
    std::vector<DisplayedArea> areas;
    std::vector<SoftcopyVoi> voi;
    int quarterTurns = 0;   ///< Image Rotation, clockwise; after the flip
    bool mirrored = false;  ///< Image Horizontal Flip
    bool inverse = false;   ///< Presentation LUT Shape INVERSE
    std::vector<GraphicLayer> layers;
    std::vector<GraphicAnnotation> annotations;
    bool operator==(const PresentationValues&) const = default;
};

}  // namespace viewer
