#pragma once

#include <QString>

#include "viewer/sdk/comparison.h"
#include "viewer/sdk/frames.h"
#include "viewer/ui/comparison/compared_films.h"

/// The picture of a comparison, made on the processor: the same values as the canvas draws. Any thread.
namespace viewer::ui {

/// The films of a view, decoded; `difference` only for that mode.
struct PictureParts {
    ComparedFilm fixed, moving;
    std::optional<ComparedFilm> difference;
};

/// Decodes what the view needs. Blocks. Errors: "compare.registration" (the mode needs one that is valid), those of
/// decodeFilm and of compare::difference.
sdk::Result<PictureParts> pictureParts(const FrameProvider& provider, const sdk::ComparisonView& view,
                                       const PairFacts& facts);

/// Values 0…255: grey that `differenceGrey` windows. Errors: those of compare::difference.
sdk::Result<ComparedFilm> differenceFilm(const ComparedFilm& fixed, const ComparedFilm& moving, const PairFacts& facts,
                                         const sdk::ComparisonView& view);

/// In the matrix of the fixed film, square pixels where `maxEdge` asks for a scale; the pair modes lay the moving film
/// at the right of the fixed one. `caption` is printed below it, if there is any.
sdk::GreyImage comparisonPicture(const PictureParts& parts, const sdk::ComparisonView& view, int maxEdge,
                                 const QString& caption);

/// The grey of the canvas where no film is.
inline constexpr std::uint8_t kGroundGrey = 8;

}  // namespace viewer::ui
