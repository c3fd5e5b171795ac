#pragma once

#include <string>
#include <vector>

#include "reporting/rules/compiled_template.h"

/// What a condition may name, as the compiler knows it.
namespace reporting {

/// any, all … acknowledged
const std::vector<std::string>& expressionFunctions();
/// Answers and derived values (own.reach), parameters, films, interval, conclusions and facts of a template, sorted;
/// functions and the words of the language too.
std::vector<std::string> expressionNames(const CompiledTemplate& compiled);

}  // namespace reporting
