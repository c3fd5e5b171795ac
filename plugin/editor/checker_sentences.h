#pragma once

/// Every sentence of the checker, of edits and of the shelf, as they are written there in English, with %1 … where
/// something is named; nullptr ends each list. Words of the window's language are ProblemWords' translations of them.
namespace hsg::editor {

extern const char* const checkerSentences[];
/// Of imports and exports.
extern const char* const checkerForeign[];
/// What stands in a sentence without quotes: kinds of parts, of values.
extern const char* const checkerNouns[];

}  // namespace hsg::editor
