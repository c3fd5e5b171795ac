#pragma once

#include <QString>

#include "plugin/panel/words.h"
#include "plugin/trial/trial.h"

/// A trial beside the reading, in words (HTML). Pure functions.
namespace hsg {

/// Class of a side with what is said with it; what is missing where there is no class.
QString conclusionWords(const reporting::Conclusion* conclusion, const Words& words);

/// Two columns: the reading as it is, and the trial. What differs stands out by a sign and by weight.
QString outcomeTable(const Trial& trial, const reporting::Assessment& present, const reporting::Template& source,
                     const Words& words);

/// "R3 isthmus → no class yet: 2 answers missing", one line for each alternative; the present one marked.
QString alternativesList(const std::vector<Alternative>& alternatives, const reporting::Question& question,
                         const Words& words);

}  // namespace hsg
