#pragma once

#include <string>

#include "reporting/model/result.h"

/// The sentences of film problems, by code, in English and Chinese.
namespace hsg {

/// `where`: the film's label ("S2/12"), or empty. Codes: see problems.cpp.
reporting::Error problem(const std::string& code, const std::string& where = {});

/// The sentence of a problem in the language asked for ("en" or "zh"); its own message if the code is not known here.
std::string problemText(const reporting::Error& problem, const std::string& language);

}  // namespace hsg
