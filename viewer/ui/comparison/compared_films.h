#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "viewer/compare/film.h"
#include "viewer/dicom/frame_source.h"
#include "viewer/render/view.h"
#include "viewer/sdk/comparison.h"
#include "viewer/sdk/study.h"
#include "viewer/ui/frame_provider.h"

/// Two decoded films ready to be registered, subtracted and pictured. Pure but for decoding; any thread.
namespace viewer::ui {

/// One decoded grey film.
struct ComparedFilm {
    std::shared_ptr<const FrameSource> source;
    std::shared_ptr<const Frame> frame;
};

/// Decodes; call it from a worker. The name of the image may be that of a variant (FilmName). Errors: those of the
/// source, "compare.colour".
sdk::Result<ComparedFilm> decodeFilm(const FrameProvider& provider, const sdk::ImageRef& image);
/// The film as it was looked at: through a presentation state, subtracted, or as its header says.
sdk::ImageRef seenAs(const sdk::ImageRef& image, const sdk::FilmGrey& grey);

/// The facts that help to compare: spacing only where both films have it in one plane, the body's or the detector's.
struct FilmFacts {
    compare::Polarity polarity = compare::Polarity::Unknown;
    std::optional<double> rowMm, columnMm;
};
struct PairFacts {
    FilmFacts fixed, moving;
};
/// `spacingOf`: what lengths are measured with (the reader's calibration goes before the header), nullptr: pixels
/// only. Without it the headers tell.
using SpacingOf = std::function<const sdk::Spacing*(const std::string& sopInstanceUid)>;
PairFacts factsOf(const sdk::StudySet& studies, const sdk::FilmPair& pair, const SpacingOf& spacingOf = {});

/// As viewer/compare takes it. What a shutter, an overlay or padding hides is hidden from it too.
compare::CompareFilm forCompare(const ComparedFilm& film, const FilmFacts& facts);

GreyRequest requestOf(const sdk::FilmGrey& grey);
/// Of the film as its header says.
sdk::FilmGrey greyOf(const GreyRequest& request);

canvas::Affine affineOf(const sdk::Transform2D& transform);

}  // namespace viewer::ui
