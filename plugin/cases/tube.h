#pragma once

#include "plugin/cases/description.h"
#include "plugin/cases/field.h"

namespace hsg::cases {

/// One tube from its cornu to the fimbrial end: interstitial ~10 mm, isthmus 20–40 mm of 1–2 mm lumen, ampulla 50–80 mm
/// widening to 4–6 mm (domain.md §10). `side` −1 the patient's right (left on the film), 1 her left.
struct TubeShape {
    Path path;
    std::vector<double> radiusMm;
    double interstitialEnd = 0.09, isthmusEnd = 0.40;  ///< fractions of the length
};
TubeShape tubeShape(const CaseDescription& description, int side);

/// The column from the cornu up to a fraction of the length. `kept` < 1 breaks it into pieces, as on a delayed film.
void drawColumn(Field& field, const Placement& placement, const TubeShape& tube, const TubeTruth& truth, double upTo,
                double kept);

/// Where contrast leaves it.
Vec fimbria(const TubeShape& tube);

}  // namespace hsg::cases
