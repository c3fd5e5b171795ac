#pragma once

#include <string>

#include "reporting/model/report.h"

namespace reporting {

/// The form in which a signed report is kept. UTF-8, one line, stable key order; every field of Report.
std::string toJson(const Report& report);

/// The exact inverse. Errors: "report.syntax", "report.schema" (`where` is the path of the member).
Result<Report> reportFromJson(const std::string& text);

}  // namespace reporting
