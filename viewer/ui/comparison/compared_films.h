#pragma once

#include <memory>
#include <optional>

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

/// Decodes; call it from a worker. Errors: those of the source, "compare.colour".
sdk::Result<ComparedFilm> decodeFilm(const FrameProvider& provider, const sdk::ImageRef& image);

/// The header's facts that help to compare: spacing only where both films have it on one basis.
struct FilmFacts {
    compare::Polarity polarity = compare::Polarity::Unknown;
    std::optional<double> rowMm, columnMm;
};
struct PairFacts {
    FilmFacts fixed, moving;
};
PairFacts factsOf(const sdk::StudySet& studies, const sdk::FilmPair& pair);

/// As viewer/compare takes it. What a shutter, an overlay or padding hides is hidden from it too.
compare::CompareFilm forCompare(const ComparedFilm& film, const FilmFacts& facts);

GreyRequest requestOf(const sdk::FilmGrey& grey);
sdk::FilmGrey greyOf(const GreyRequest& request);

canvas::Affine affineOf(const sdk::Transform2D& transform);

}  // namespace viewer::ui
