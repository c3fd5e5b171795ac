#pragma once

#include <cstdint>

#include "plugin/cases/field.h"

/// What lies before and behind the uterus: bone, soft tissue, bowel gas. Thicknesses along the beam in cm (domain.md
/// §10).
namespace hsg::cases {

/// The same woman on every film of a case: shapes come from the seed.
struct Body {
    std::uint64_t seed = 1;
    double thicknessCm = 20;  ///< AP, soft tissue and all
    /// How far her bones may lie from the common pelvis, mm. The catalogue's women differ by little more than their
    /// texture and 2 mm; where one pelvis must not be taken for another, real ones differ by 5…12.
    double individualityMm = 0;
};

/// Extra attenuation of bone over soft tissue, as cm of cortical-equivalent bone.
Field boneThickness(const Placement& placement, const Body& body);

/// Soft tissue and water, cm.
Field softTissue(const Placement& placement, const Body& body);

/// Gas (negative) and faeces in the bowel, as cm of soft tissue. It moves between films: `moment` chooses where it is.
Field bowel(const Placement& placement, const Body& body, std::uint64_t moment);

/// Marks on the pelvis whose place on every film is known: mm of the body plane.
struct PelvicLandmarks {
    Vec symphysis{0, 78}, rightFemoralHead{-92, 52}, leftFemoralHead{92, 52}, sacralPromontory{0, -52};
};

}  // namespace hsg::cases
