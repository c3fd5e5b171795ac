#pragma once

#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/model/result.h"

namespace reporting::documents {

/// DICOM Comprehensive SR (PS3.3 A.35.3) on TID 2000, one a language, ISO_IR 192, explicit little endian.
/// Errors: "sr.encode".
Result<Document> encodeSr(const Report& report, const EncodeContext& context);

}  // namespace reporting::documents
