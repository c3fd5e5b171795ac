#pragma once

#include "plugin/cases/description.h"
#include "plugin/cases/field.h"
#include "plugin/cases/pelvis.h"

/// Where the iodine is at a moment of the examination, as thickness of undiluted contrast in mm along the beam.
namespace hsg::cases {

/// Places that a reader points at, mm of the body plane: truth for evidence and for registration.
struct ContrastLandmarks {
    Vec rightCornu, leftCornu, internalOs, synechia;
};
ContrastLandmarks contrastLandmarks(const CaseDescription& description);

/// `filling` as in FilmPlan, at this frame of it.
Field immediateContrast(const Placement& placement, const CaseDescription& description, double filling,
                        double spillNow);

Field delayedContrast(const Placement& placement, const CaseDescription& description, const FilmPlan& film);

/// What the catheter and balloon change: a thin metal or rubber shadow (cm of bone-equivalent, positive).
Field deviceShadow(const Placement& placement, const CaseDescription& description);

}  // namespace hsg::cases
