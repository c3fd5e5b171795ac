#pragma once

#include <string>
#include <string_view>

namespace reporting {

/// A name in a template: a letter, then letters, digits and '_', at most 64 characters.
bool isIdentifier(std::string_view text);
/// An SVG without scripts, events, entities or other pages: it may stand in a page as it is.
bool isPlainDrawing(const std::string& svg);

}  // namespace reporting
