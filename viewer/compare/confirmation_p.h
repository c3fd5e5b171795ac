#pragma once

#include <optional>

#include "viewer/compare/region_match_p.h"
#include "viewer/compare/registration.h"

/// Internal: trying to refute a placement.
namespace viewer::compare {

struct Confirmation {
    Pose pose;                      ///< fitted to the regions that agree
    RegistrationEvidence evidence;  ///< lengths in pixels of the fixed layer
    double error() const;           ///< estimated, in the overlap, pixels of the fixed layer
};

/// Fits the placement to the regions and says how far they bear it out. Gives up early (no region agrees) where nearly
/// all contradict, or when asked to stop.
Confirmation confirm(const Layer& fixed, const Layer& moving, const Candidate& at, const std::stop_token& stop);

/// Large regions at the pose of a confirmation, on layers of coarser structure. `sign` as the candidate's.
void weighLarge(RegistrationEvidence& evidence, const Layer& fixed, const Layer& moving, const Candidate& at);

/// Enough regions agree, small and large, everywhere on the film. Limits: README.
bool isConfirmed(const RegistrationEvidence& evidence);

}  // namespace viewer::compare
