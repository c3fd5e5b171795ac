#pragma once

#include "reporting/model/report.h"
#include "viewer/sdk/frames.h"

namespace hsg {

/// The longer edge of a film in a document, pixels: 300 dpi over 100 mm.
inline constexpr int pictureEdge = 1200;

/// A film as the display pipeline shows it, grey and as PNG. Decodes: call it from a worker. Errors: those of the
/// frame.
reporting::Result<reporting::FilmPicture> filmPicture(const reporting::Film& film,
                                                      const viewer::sdk::FrameReader& frames);

/// The key images of a report. A film that cannot be decoded is left out and told.
std::vector<reporting::FilmPicture> keyPictures(const reporting::Report& report, const viewer::sdk::FrameReader& frames,
                                                std::vector<reporting::Error>& problems);

}  // namespace hsg
