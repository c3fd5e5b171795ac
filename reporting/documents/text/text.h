#pragma once

#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/model/result.h"

namespace reporting::documents {

/// Plain text, UTF-8, for a RIS or a terminal.
Result<Document> encodeText(const Report& report, const EncodeContext& context);

/// Findings or impression alone, as one key copies them for the RIS. `section` is a section id; sides, sub-sections
/// included.
std::string sectionText(const Report& report, const std::string& section, const std::string& language);

}  // namespace reporting::documents
