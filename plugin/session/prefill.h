#pragma once

#include <string>
#include <vector>

#include "plugin/session/reading_session.h"

namespace hsg {

/// Keyword paths that the template's prefills want, each once.
std::vector<std::string> prefillAttributes(const reporting::Template& source);

/// For each blank question (each side) the first prefill in the order of trust that the headers answer with a value the
/// question takes. Values out of range or words that are no option propose nothing.
std::vector<ReadingSession::Proposal> proposeAnswers(const reporting::Template& source,
                                                     const reporting::Reading& reading, const StudyFacts& facts,
                                                     const FilmSet& films);

}  // namespace hsg
