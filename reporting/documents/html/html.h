#pragma once

#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/model/result.h"

namespace reporting::documents {

/// One self-contained HTML page from the template's mustache. The page is EncodeContext::pageMustache.
/// Errors: "html.page" (the mustache cannot be parsed; `where` is the offset).
Result<Document> encodeHtml(const Report& report, const EncodeContext& context);

}  // namespace reporting::documents
