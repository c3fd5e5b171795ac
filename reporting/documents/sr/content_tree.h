#pragma once

#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/model/result.h"

class DSRDocument;

namespace reporting::documents::sr {

/// Fills the tree of a Comprehensive SR as TID 2000 and lists what it references as evidence. Errors: "sr.encode".
Result<void> fillTree(DSRDocument& document, const Report& report, const EncodeContext& context);

/// Identifies this software as a device observer and as the maker of files; a UID under 2.25.
inline constexpr const char* softwareUid = "2.25.127339490302752649334584234994150767718";

}  // namespace reporting::documents::sr
