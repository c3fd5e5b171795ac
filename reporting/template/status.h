#pragma once

#include <optional>
#include <string_view>

#include "reporting/template/template.h"

/// The life of a template as its template.yaml writes it.
namespace reporting {

/// "DRAFT", "ACTIVE", "RETIRED".
const char* wordOf(TemplateStatus status);
std::optional<TemplateStatus> statusOf(std::string_view word);

}  // namespace reporting
