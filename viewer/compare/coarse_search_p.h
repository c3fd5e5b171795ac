#pragma once

#include <stop_token>
#include <vector>

#include "viewer/compare/registration.h"
#include "viewer/compare/working_film_p.h"

/// Internal: where the moving film may lie at all.
namespace viewer::compare {

struct Candidate {
    Pose pose;
    double sign = 1;   ///< −1: greys run against each other
    double score = 0;  ///< correlation over the overlap, weighted with its size
};

/// Every rotation and scale of the options, every shift at once by Fourier transform: masked correlation of the
/// structures. Best first, no two alike.
std::vector<Candidate> coarseCandidates(const Layer& fixed, const Layer& moving, const RegistrationOptions& options);

/// Gauss–Newton on the structures with Tukey weights; `score` becomes the correlation over the overlap at the end.
Candidate refined(const Layer& fixed, const Layer& moving, const Candidate& start, int rounds);

/// Correlation and overlap (usable on both, as part of the smaller usable area) at a pose.
struct Agreement {
    double correlation = 0, overlap = 0;
};
Agreement agreementOf(const Layer& fixed, const Layer& moving, const Candidate& at);

}  // namespace viewer::compare
