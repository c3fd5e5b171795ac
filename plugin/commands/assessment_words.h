#pragma once

#include <string>

#include "reporting/model/assessment.h"
#include "reporting/template/template.h"

namespace hsg {

/// "Right tube: reach" in the words of the template.
std::string questionWords(const reporting::Template& source, const std::string& language,
                          const reporting::QuestionRef& ref);

/// Class, kind and modifiers of a tube in words; empty while it has no class.
std::string conclusionWords(const reporting::Template& source, const std::string& language,
                            const reporting::Conclusion& conclusion);

}  // namespace hsg
