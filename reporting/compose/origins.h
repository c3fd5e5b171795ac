#pragma once

#include <functional>
#include <vector>

#include "reporting/compose/parts.h"

namespace reporting {

/// Where the answers come from, for the provenance: proposals that the reader accepted from headers and from the
/// technologist's sheet, answers set by the act "normal", the report of the prior examination, blinded readings.
std::vector<Sentence> originSentences(const Sources& sources);

}  // namespace reporting
