#pragma once

#include <set>

#include "reporting/exchange/enable_when.h"

/// Conditions as FHIR can say them: clauses that all hold, each a choice of comparisons.
namespace reporting::exchange {

constexpr std::size_t maxComparisons = 24;  ///< of a clause

/// Thrown where FHIR has no words for it; caught in enableWhen().
struct NotSaid {};

/// Conjunctive normal form; no clause: true, an empty clause: false.
using Cnf = std::vector<Clause>;

Cnf always(bool truth);
/// Nothing stands twice in a clause.
void add(Clause& clause, const Comparison& one);
Cnf both(Cnf a, const Cnf& b);
Cnf either(const Cnf& a, const Cnf& b);

/// The condition while these questions are never asked, and so never answered.
EnableWhen without(EnableWhen when, const std::set<std::string>& leftOut);

}  // namespace reporting::exchange
