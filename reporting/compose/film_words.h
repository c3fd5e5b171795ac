#pragma once

#include <string>

#include "reporting/model/reading.h"
#include "reporting/template/template.h"

namespace reporting {

/// "10:28", or "2026-11-24 10:28" on another day than `homeDate` (DICOM DA).
std::string clockWords(const LocalTime& time, const std::string& homeDate);

/// Where a time comes from, in words: "acquisition time", "entered by the reader".
std::string sourceWords(const Template& source, const std::string& language, const std::string& origin);
/// The same with the attribute's keyword in parentheses, for the line that shows how the report was made.
std::string sourceWithKeyword(const Template& source, const std::string& language, const std::string& origin);

}  // namespace reporting
