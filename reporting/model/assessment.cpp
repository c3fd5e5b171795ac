#include "reporting/model/assessment.h"

#include <algorithm>

namespace reporting {

bool Assessment::maySign() const {
    return missing.empty() && missingEvidence.empty() &&
           std::none_of(contradictions.begin(), contradictions.end(),
                        [](const Contradiction& one) { return one.severity == RuleSeverity::Refuse; });
}

}  // namespace reporting
