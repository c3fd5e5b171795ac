#pragma once

#include <set>
#include <string>

/// The one place of template and rules that uses ICU.
namespace reporting::detail {

/// The argument names of a MessageFormat pattern; `problem` says why it is none.
std::set<std::string> argumentNames(const std::string& pattern, std::string& problem);

/// Unicode case folding, as UTF-8.
std::string foldCase(const std::string& text);

}  // namespace reporting::detail
