#pragma once

#include <string>

#include "reporting/model/assessment.h"
#include "reporting/template/template.h"

namespace hsg {

/// An assessment with its words in every language of the template; plugin/README.md describes the members.
std::string assessmentJson(const reporting::Assessment& assessment, const reporting::Template& source);

/// The same in one language, for a terminal.
std::string assessmentText(const reporting::Assessment& assessment, const reporting::Template& source,
                           const std::string& language);

}  // namespace hsg
