#pragma once

#include <string>
#include <vector>

#include "reporting/model/assessment.h"
#include "reporting/rules/compiled_template.h"

/// Two readings of the same films beside each other. Pure functions.
namespace hsg {

/// The sides whose class differs (class and kind; modifiers are findings, no classes).
std::vector<reporting::SideId> differingSides(const std::vector<reporting::SideConclusion>& a,
                                              const std::vector<reporting::SideConclusion>& b);
std::vector<reporting::SideConclusion> conclusionsOf(const reporting::Assessment& assessment);

/// A question that two readers answered differently, and whether the consensus has decided it.
struct Disagreement {
    reporting::QuestionRef ref;
    const reporting::Answer *first = nullptr, *second = nullptr;  ///< nullptr: blank
};

/// Of a consensus reading (two blinded readings): what is asked now and was answered differently, in the order of the
/// template.
std::vector<Disagreement> disagreements(const reporting::Reading& reading, const reporting::Evaluation& evaluation,
                                        const reporting::Template& source);

}  // namespace hsg
