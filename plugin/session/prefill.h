#pragma once

#include <string>
#include <vector>

#include "plugin/films/film_set.h"
#include "plugin/session/proposal.h"
#include "reporting/rules/compiled_template.h"

/// What headers, films and the technologist's sheet propose for blank questions. Pure functions.
namespace hsg {

/// Keyword paths that the template's prefills want, each once; `fromEveryImage`: those that are added up.
std::vector<WantedHeader> prefillAttributes(const reporting::Template& source);

struct ProposalSources {
    const reporting::CompiledTemplate& compiled;
    const StudyFacts& facts;
    const FilmSet& films;
};

struct AskedQuestion {
    const reporting::Question& question;
    reporting::SideId side;
};

/// What the sheet says, else the first prefill in the order of trust that gives a value the question takes; nothing if
/// neither does. Values out of range, words that are no option and words that mean several propose nothing. A header
/// that says something else than the sheet stands in Proposal::contradicted.
std::optional<Proposal> propose(const ProposalSources& sources, const AskedQuestion& asked,
                                const reporting::Reading& reading, const reporting::Evaluation& evaluation);

/// For every blank question, each side.
std::vector<Proposal> proposeAnswers(const ProposalSources& sources, const reporting::Reading& reading,
                                     const reporting::Evaluation& evaluation);

}  // namespace hsg
