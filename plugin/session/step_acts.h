#pragma once

#include <string>
#include <vector>

#include "plugin/films/film_set.h"
#include "plugin/session/prefill.h"

/// What one key does for a step of the guide, as lists that are shown before it is pressed. Pure functions.
namespace hsg {

/// A step, and the side where it is asked once a side.
struct StepSide {
    std::string step;
    reporting::SideId side;
};

/// The act "normal for what these films show", as the reader sees it beforehand.
struct NormalAct {
    /// To every question of the step that is asked now (or will be by the answers before it), is blank, has a normal
    /// answer whose `when` is true, and has a film that it may rest on, which it cites. Origin Reader, detail "normal".
    std::vector<reporting::Answer> answers;
    /// Asked and blank, with a normal answer, but none of the films that it may rest on exists: stays blank.
    std::vector<reporting::QuestionRef> withoutFilm;
};

/// `preferredFilms`: film ids on the screen, the active pane first; the first of the right phase is cited, else the
/// question's default film.
NormalAct normalAct(const ProposalSources& sources, const reporting::Reading& reading, const StepSide& step,
                    const std::vector<std::string>& preferredFilms);

/// The proposals of a step that one key accepts: to questions that are asked now (or will be by those before them) and
/// are blank. Without those that a second source contradicts.
std::vector<Proposal> acceptableProposals(const ProposalSources& sources, const reporting::Reading& reading,
                                          const StepSide& step);

}  // namespace hsg
