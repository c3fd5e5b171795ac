#pragma once

#include <string>

#include "reporting/model/reading.h"

namespace reporting {

/// The exchange form of a reading, templates/reading.schema.json. UTF-8, stable key order, two spaces.
std::string toJson(const Reading& reading);

/// Strict: unknown keys, wrong types, duplicate answers and dangling film ids are errors.
/// At most 16 MiB and 32 levels. Errors: "reading.syntax", "reading.schema"; `where` is a line:column or a JSON
/// pointer.
Result<Reading> readingFromJson(const std::string& text);

}  // namespace reporting
