#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reporting/template/template.h"

/// A condition of a template as FHIR can say it: clauses that all hold, each of comparisons of which one holds.
namespace reporting::exchange {

struct Comparison {
    std::string question;  ///< link id
    enum class Operator { Exists, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual } is = Operator::Exists;
    bool exists = true;  ///< with Exists
    std::string option;  ///< with a choice
    double number = 0;   ///< with a number
    const Question* of = nullptr;
    bool operator==(const Comparison&) const = default;
};
using Clause = std::vector<Comparison>;

struct EnableWhen {
    std::vector<Clause> all;  ///< empty: always (or never, see `never`)
    bool never = false;       ///< false under every reading, e.g. a table that is not in force
    bool partial = false;     ///< a part of the condition has no words here: asked more often, never less
    std::string difference;   ///< where FHIR means something slightly else; empty: the same
};

/// nullopt if the condition reads only what a questionnaire does not have (films, conclusions, arithmetic …), or takes
/// more than 12 clauses or 24 comparisons in one. An answer that is still blank leaves Fimbria undecided, and then it
/// asks; the comparisons say the same by "does not exist".
std::optional<EnableWhen> enableWhen(const Template& source, const std::string& expression, const Side* side);

}  // namespace reporting::exchange
