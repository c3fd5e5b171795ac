#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "viewer/sdk/film_geometry.h"
#include "viewer/sdk/result.h"

/// Two projections of one body brought over each other: pure functions of pixels, safe to call from any thread, slow
/// enough (0.1…3 s) to be called from a worker only. Places are those of film_geometry.h: the first pixel covers 0…1.
namespace viewer::compare {

/// What a larger value means. A hint: registration and difference look at the pixels too and say if they disagree.
enum class Polarity { Unknown, DenseIsHigh, DenseIsLow };

/// One grey frame to be compared. Nothing is copied: `owner` keeps what the spans show (e.g. the decoded frame) alive.
/// Values rise or fall with the density (logarithm of the exposure, or display values): bit depth and offset are free.
struct CompareFilm {
    int width = 0, height = 0;              ///< 64…32000 each
    std::span<const std::uint16_t> values;  ///< width × height, row after row
    std::span<const std::uint8_t> hidden;   ///< empty, or one a pixel: not 0 behind a shutter, overlay or padding
    std::shared_ptr<const void> owner;      ///< of both; may be null if the caller keeps them
    Polarity polarity = Polarity::Unknown;
    double aspect = 1;  ///< height of a pixel over its width
    /// mm of the body plane a pixel, vertically and horizontally (Pixel Spacing's order). Only where it is known on the
    /// same basis for both films: it then narrows the search for the scale, and gives residuals in mm.
    std::optional<double> rowMm, columnMm;
};

/// Errors: "compare.film" (size, spans that do not fit it, aspect or spacing that is no positive number).
sdk::Result<void> checked(const CompareFilm& film);

}  // namespace viewer::compare
