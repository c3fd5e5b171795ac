#pragma once

#include <string>
#include <string_view>

namespace reporting::exchange {

/// A text in double quotes, as strict YAML and JSON both read it. Control characters become spaces.
std::string quoted(std::string_view text);
/// At most so many bytes, whole characters; "…" marks what was cut.
std::string cut(std::string_view text, std::size_t bytes);
/// Words as an ICU MessageFormat pattern that says just them.
std::string asPattern(std::string_view words);

}  // namespace reporting::exchange
