#pragma once

#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/model/result.h"

class DSRDocument;

namespace reporting::documents::sr {

/// Fills the tree of a Comprehensive SR as TID 2000 and lists what it references as evidence. Errors: "sr.encode".
Result<void> fillTree(DSRDocument& document, const Report& report, const EncodeContext& context);

}  // namespace reporting::documents::sr
