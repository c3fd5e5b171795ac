#pragma once

#include <string>

#include "reporting/model/reading.h"

namespace hsg {

/// "2026-11-23T10:26:05.000": local time of the site, no zone.
std::string isoTime(reporting::LocalTime time);

/// An empty text is null: unknown is not a text.
template <class Json>
Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

}  // namespace hsg
