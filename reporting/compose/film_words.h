#pragma once

#include <string>

#include "reporting/model/reading.h"
#include "reporting/template/template.h"

namespace reporting {

/// "10:28", or "2026-11-24 10:28" on another day than `homeDate` (DICOM DA).
std::string clockWords(const LocalTime& time, const std::string& homeDate);

/// Where a time comes from: an attribute keyword as it stands, "reader" in words.
std::string sourceWords(const Template& source, const std::string& language, const std::string& origin);

}  // namespace reporting
