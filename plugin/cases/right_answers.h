#pragma once

#include "plugin/cases/description.h"
#include "reporting/model/reading.h"
#include "reporting/template/template.h"

namespace hsg::cases {

/// The films of a case as the reading names them: "f1" … in the order of the description.
std::vector<reporting::Film> filmsOf(const CaseDescription& description);

/// The answers of a normal study, of the template's cases.yaml for all cases, of the case, of cases.yaml for this case,
/// then `changes`: the later wins; delayed questions only where there is a delayed film. Answers to what the template
/// does not ask are left out. Errors: "case.template": an option or a number that the template does not know, `where`
/// names it.
reporting::Result<reporting::Reading> readingOf(const CaseDescription& description, const reporting::Template& source,
                                                const Answers& changes = {});

/// readingOf with the trap's wrong answers and overrides.
reporting::Result<reporting::Reading> trappedReading(const CaseDescription& description,
                                                     const reporting::Template& source);

}  // namespace hsg::cases
