#include "reporting/template/icu_text.h"

#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

namespace reporting::detail {

namespace {

/// The library parses a pattern by recursion; a pattern for a sentence nests two or three arguments.
constexpr std::size_t longestPattern = 16384;
constexpr int deepestPattern = 32;

bool isTooDeep(const std::string& pattern) {
    int depth = 0;
    for (const char c : pattern) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth > deepestPattern) return true;
    }
    return false;
}

}  // namespace

std::set<std::string> argumentNames(const std::string& pattern, std::string& problem) {
    std::set<std::string> names;
    if (pattern.size() > longestPattern || isTooDeep(pattern)) {
        problem = "A pattern has at most 16 KiB and 32 nested arguments.";
        return names;
    }
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(pattern);
    const icu::MessagePattern parsed(text, &where, status);
    if (U_FAILURE(status)) {
        problem = "It is no MessageFormat pattern (near character " + std::to_string(where.offset + 1) + ").";
        return names;
    }
    for (int32_t i = 0; i < parsed.countParts(); ++i) {
        const icu::MessagePattern::Part& part = parsed.getPart(i);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER) problem = "Its arguments need names, not numbers.";
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME) {
            std::string name;
            parsed.getSubstring(part).toUTF8String(name);
            names.insert(name);
        }
        const bool start = part.getType() == UMSGPAT_PART_TYPE_ARG_START;
        if (start && part.getArgType() != UMSGPAT_ARG_TYPE_NONE && part.getArgType() != UMSGPAT_ARG_TYPE_SELECT)
            problem = "Its arguments arrive as text: only {name} and {name, select, …} are possible.";
    }
    return names;
}

std::string foldCase(const std::string& text) {
    std::string folded;
    icu::UnicodeString::fromUTF8(text).foldCase().toUTF8String(folded);
    return folded;
}

}  // namespace reporting::detail
