#pragma once

#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/model/result.h"

namespace reporting::documents {

/// PDF/A-1b, A4. Needs a QGuiApplication (any platform, offscreen too). Errors: "pdf.font", "pdf.encode".
Result<Document> encodePdf(const Report& report, const EncodeContext& context);

}  // namespace reporting::documents
