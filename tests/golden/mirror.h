#pragma once

#include <string>
#include <vector>

#include "reporting/model/reading.h"
#include "reporting/model/report.h"

/// Right and left exchanged, in readings and in words.
namespace golden {

using Lines = std::vector<std::string>;

std::string swapped(std::string text);
reporting::Reading mirrored(reporting::Reading reading);
/// Titles and sentences, sorted: the order of the sides is the template's, not the reading's.
Lines linesOf(const reporting::Report& report, const std::string& language, bool swap);
/// The clauses of the exam line, sorted: it names the right side first, whichever it is.
Lines clausesOf(const reporting::Report& report, const std::string& language, bool swap);
Lines statesOf(const reporting::Report& report, bool swap);

}  // namespace golden
