#pragma once

#include <map>

#include "reporting/exchange/mrrt_document.h"
#include "reporting/exchange/mrrt_import.h"

namespace reporting::exchange {

/// The document as the files of a template folder; what does not fit a template is noted.
void writeFolder(const MrrtDocument& document, const std::string& name, MrrtImport& into);

}  // namespace reporting::exchange
