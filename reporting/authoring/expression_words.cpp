#include "reporting/authoring/expression_words.h"

#include <algorithm>

namespace reporting::authoring {
namespace {

bool isNameByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.';
}

bool isComparison(const std::string& word) {
    return word == "==" || word == "!=" || word == "<" || word == "<=" || word == ">" || word == ">=";
}

}  // namespace

std::vector<ExpressionWord> expressionWords(std::string_view text) {
    std::vector<ExpressionWord> words;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        if (text[i] == ' ' || text[i] == '\n' || text[i] == '\r') {
            ++i;
            continue;
        }
        if (isNameByte(text[i]))
            while (i < text.size() && isNameByte(text[i])) ++i;
        else if (i + 1 < text.size() && text[i + 1] == '=' &&
                 std::string_view("=!<>").find(text[i]) != std::string_view::npos)
            i += 2;
        else
            ++i;
        words.push_back({begin, i, std::string(text.substr(begin, i - begin))});
    }
    return words;
}

std::string questionOf(const std::string& word, const std::vector<std::string>& sides) {
    const std::size_t dot = word.find('.');
    if (dot == std::string::npos) return word;
    const std::string before = word.substr(0, dot);
    const bool side =
        before == "own" || before == "other" || std::find(sides.begin(), sides.end(), before) != sides.end();
    return side ? word.substr(dot + 1) : std::string();
}

OptionUses optionUses(const std::vector<ExpressionWord>& words, const std::string& question, const std::string& option,
                      const std::vector<std::string>& sides) {
    OptionUses uses;
    const auto at = [&](std::size_t i) { return i < words.size() ? words[i].text : std::string(); };
    const auto take = [&](std::size_t i) {
        if (at(i) == option) uses.words.push_back(i);
    };
    static const std::vector<std::string> harmless{"blank", "answered", "none", "cites", "label", "reason", "has"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (questionOf(words[i].text, sides) != question) continue;
        std::size_t next = i + 1;
        if (isComparison(at(next))) {
            take(next + 1);
            continue;
        }
        if (at(next) == "not") ++next;
        if (at(next) == "in" && at(next + 1) == "[") {
            for (std::size_t k = next + 2; k < words.size() && at(k) != "]"; ++k) take(k);
            continue;
        }
        const std::string called = i >= 2 && at(i - 1) == "(" ? at(i - 2) : std::string();
        if (std::find(harmless.begin(), harmless.end(), called) != harmless.end()) {
            if (called == "has" && at(i + 1) == ",") take(i + 2);
            continue;
        }
        if (i >= 2 && isComparison(at(i - 1)))
            take(i - 2);
        else
            uses.flows = true;
    }
    return uses;
}

}  // namespace reporting::authoring
