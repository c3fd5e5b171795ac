#pragma once

#include <optional>
#include <string>

#include "reporting/model/answer.h"

namespace hsg {

/// What headers, films or the technologist's sheet already say for a blank question: a proposal, not an answer.
struct Proposal {
    reporting::Answer answer;  ///< origin Header or Sheet; from an expression: Header
    std::string source;        ///< attribute keyword, phrase id (Prefill::source), or who filled in the sheet
    /// What the header says where the sheet says something else. Then one key for the step does not accept it: the
    /// reader chooses.
    std::optional<reporting::Answer> contradicted;
    bool operator==(const Proposal&) const = default;
};

}  // namespace hsg
