#pragma once

#include "plugin/bridge/picture_sides.h"
#include "reporting/model/document.h"
#include "reporting/model/reading.h"
#include "reporting/model/report.h"
#include "viewer/sdk/frames.h"

namespace hsg {

/// The longer edge of a film in a document, pixels: 300 dpi over 100 mm.
inline constexpr int pictureEdge = 1200;

/// A picture without what its report marks on it, and where a pixel of the stored matrix lies on it.
struct MadePicture {
    reporting::FilmPicture picture;
    viewer::sdk::Transform2D fromStored;  ///< of a comparison: as it is
};

/// A film as the display pipeline shows it, or inverted; grey and as PNG. Decodes: call it from a worker. Errors: those
/// of the frame.
reporting::Result<MadePicture> filmPicture(const reporting::Film& film, const viewer::sdk::FrameReader& frames,
                                           bool invert = false);

/// A kept comparison as the host draws it, without a caption of its own (the document prints one in its language).
/// Errors: those of the frames, "compare.pictures" (a host that makes none).
reporting::Result<MadePicture> comparisonPicture(const reporting::KeptComparison& kept,
                                                 const reporting::Reading& reading,
                                                 const viewer::sdk::FrameReader& frames);

/// The rings of a key image on the picture of its film; a place outside of the picture is not drawn.
void addRings(MadePicture& made, const reporting::KeyImage& key);

/// What pictures are made from: pixels, and where right is on each film.
struct PictureSource {
    const viewer::sdk::FrameReader& frames;
    const FilmFaces& faces;
};

/// The key images of the report of a reading, with their side letters and rings. A film that cannot be decoded is left
/// out and told.
std::vector<reporting::FilmPicture> keyPictures(const reporting::Report& report, const reporting::Reading& reading,
                                                const PictureSource& source, std::vector<reporting::Error>& problems);

}  // namespace hsg
