#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The words of an expression, for renaming; for this folder's .cpp files.
namespace reporting::authoring {

struct ExpressionWord {
    std::size_t begin = 0, end = 0;  ///< bytes in the text
    std::string text;                ///< a name with its dots, a number, or one sign ("==", "(", "[", ",")
};
std::vector<ExpressionWord> expressionWords(std::string_view text);

/// "own.reach" → "reach" if what stands before the dot is a side or own/other; "reach" → "reach"; else "".
std::string questionOf(const std::string& word, const std::vector<std::string>& sides);

/// Where the option `option` of a question is named in an expression, in words that are compared with that question.
/// `flows`: the answer is used in another way too (handed on as a value), so that its codes may turn up elsewhere.
struct OptionUses {
    std::vector<std::size_t> words;  ///< indices
    bool flows = false;
};
OptionUses optionUses(const std::vector<ExpressionWord>& words, const std::string& question, const std::string& option,
                      const std::vector<std::string>& sides);

}  // namespace reporting::authoring
