#pragma once

#include <functional>
#include <string>
#include <vector>

#include "plugin/films/film_set.h"
#include "plugin/session/prefill.h"

/// What one key does for a step of the guide, as lists that are shown before it is pressed. Pure functions.
namespace hsg {

/// The films an answer to the question rests on, as the reader has them before the eyes; empty: none.
using EvidenceOf = std::function<std::vector<reporting::Evidence>(const reporting::Question&)>;

/// A step, and the side where it is asked once a side.
struct StepSide {
    std::string step;
    reporting::SideId side;
};

/// The answers of the act "normal for what these films show": to every question of the step that is asked now (or will
/// be by the answers before it in the list), is blank, has a normal answer, and has a film that it may rest on. Each
/// cites what `evidenceOf` gives if that is of the right phase, else its default film. Origin Reader, detail "normal".
std::vector<reporting::Answer> normalAnswers(const ProposalSources& sources, const reporting::Reading& reading,
                                             const StepSide& step, const EvidenceOf& evidenceOf);

/// The proposals of a step that one key accepts: to questions that are asked now (or will be by those before them) and
/// are blank. Without those that a second source contradicts.
std::vector<Proposal> acceptableProposals(const ProposalSources& sources, const reporting::Reading& reading,
                                          const StepSide& step);

}  // namespace hsg
