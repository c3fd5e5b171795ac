#pragma once

#include "plugin/cases/description.h"
#include "plugin/cases/field.h"

/// Contrast that has left the tubes.
namespace hsg::cases {

/// The streams at a fimbrial end while they run (SPILL film); `amount` 0…1. `side` −1 right, 1 left.
void drawSpill(Field& field, const Placement& placement, const CaseDescription& description, int side, double amount);

/// The pelvis on a delayed film. Water: haze that outlines bowel, what collects low, the vaginal pool, the bladder that
/// begins to fill. Oil: drops and beads, no haze.
void drawDispersion(Field& field, const Placement& placement, const CaseDescription& description, const FilmPlan& film);

}  // namespace hsg::cases
