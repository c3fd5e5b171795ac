#pragma once

#include <QString>
#include <set>
#include <string>

#include "reporting/template/template.h"

namespace hsg::editor {

/// The names of the arguments in a pattern; empty if it is none.
std::set<std::string> argumentsOf(const std::string& pattern);

/// A phrase as it could read in a report: its arguments get values of the kind that the template gives them (a side, an
/// option of the question, a number). Empty if the template has no such phrase.
QString phraseSample(const reporting::Template& source, const std::string& language, const std::string& phrase);

}  // namespace hsg::editor
