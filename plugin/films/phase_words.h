#pragma once

#include <string>

namespace hsg {

/// The phase that the words of a header name (series description, protocol, comments; English and Chinese), as an id of
/// domain.md §1.1; empty if they name none. "15 min", "24h" and the like mean a delayed film.
std::string phaseOfWords(const std::string& words);

}  // namespace hsg
