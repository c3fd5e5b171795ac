#include "reporting/compose/phrasing.h"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

#include "reporting/compose/compose.h"
#include "reporting/compose/document_words.h"
#include "reporting/model/decimal.h"

namespace reporting {
namespace {

struct PatternArgument {
    std::string name;
    bool plural = false;
};

std::optional<std::vector<PatternArgument>> argumentsOf(const icu::UnicodeString& pattern) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessagePattern parsed(pattern, nullptr, status);
    if (U_FAILURE(status)) return std::nullopt;
    std::vector<PatternArgument> found;
    bool plural = false;
    for (int32_t i = 0; i < parsed.countParts(); ++i) {
        const auto& part = parsed.getPart(i);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_START)
            plural = UMSGPAT_ARG_TYPE_HAS_PLURAL_STYLE(part.getArgType());
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER) return std::nullopt;
        if (part.getType() != UMSGPAT_PART_TYPE_ARG_NAME) continue;
        // A substring is a view into the pattern, which ends with this function.
        std::string name;
        parsed.getSubstring(part).toUTF8String(name);
        found.push_back({std::move(name), plural});
    }
    return found;
}

// A plural chooses by number; everything else is put in as it stands, so that ICU rounds nothing.
icu::Formattable formattable(const std::string& text, bool plural) {
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (plural && read.ec == std::errc() && read.ptr == text.data() + text.size()) return icu::Formattable(number);
    return icu::Formattable(icu::UnicodeString::fromUTF8(text));
}

const std::string* phrasePattern(const Template& source, const std::string& language, const std::string& id) {
    const auto patterns = source.phrases.find(language);
    if (patterns == source.phrases.end()) return nullptr;
    const auto pattern = patterns->second.find(id);
    return pattern == patterns->second.end() ? nullptr : &pattern->second;
}

// The answer of a question with several choices comes as several keys with a blank between them.
std::string labelsOf(const Template& source, const std::string& language, const std::string& keys) {
    std::vector<std::string> items;
    std::istringstream in(keys);
    for (std::string key; in >> key;) items.push_back(source.label(language, key));
    return listed(source, language, items);
}

std::optional<std::string> itemsWords(const Template& source, const std::string& language,
                                      const PhraseCall::Argument& list) {
    std::vector<std::string> items;
    for (const auto& item : list.items) {
        auto said = tryWords(source, language, item);
        if (!said) return std::nullopt;
        items.push_back(std::move(*said));
    }
    if (list.value == "clauses") return joined(items, documentWord(source, language, "join.clauses"));
    if (list.value != "sentences") return listed(source, language, items);
    for (auto& item : items) item = capitalised(item);
    return joined(items, documentWord(source, language, "sentence.separator"));
}

std::optional<std::string> argumentWords(const Template& source, const std::string& language,
                                         const PhraseCall::Argument& argument) {
    using Kind = PhraseCall::Argument::Kind;
    switch (argument.kind) {
        case Kind::Label:
            return labelsOf(source, language, argument.value);
        case Kind::Phrase:
            return tryWords(source, language, {argument.value, {}});
        case Kind::Duration: {
            double minutes = 0;
            const auto& text = argument.value;
            if (std::from_chars(text.data(), text.data() + text.size(), minutes).ec != std::errc()) return std::nullopt;
            return durationWords(source, language, minutes);
        }
        case Kind::Number:
            return digitsWords(source, language, argument.value);
        case Kind::List:
            return itemsWords(source, language, argument);
        case Kind::Text:
            return withoutFullStop(argument.value);
    }
    return argument.value;
}

}  // namespace

std::optional<std::string> format(const std::string& pattern, const std::string& language, const Arguments& arguments) {
    const auto text = icu::UnicodeString::fromUTF8(pattern);
    const auto wanted = argumentsOf(text);
    if (!wanted) return std::nullopt;
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto& argument : *wanted) {
        const auto given = arguments.find(argument.name);
        if (given == arguments.end()) return std::nullopt;
        names.push_back(icu::UnicodeString::fromUTF8(argument.name));
        values.push_back(formattable(given->second, argument.plural));
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat message(text, icu::Locale(language.c_str()), status);
    icu::UnicodeString out;
    message.format(names.data(), values.data(), static_cast<int32_t>(names.size()), out, status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string utf8;
    return out.toUTF8String(utf8);
}

std::string digitsWords(const Template& source, const std::string& language, std::string digits) {
    if (const auto point = digits.find('.'); point != std::string::npos)
        digits.replace(point, 1, documentWord(source, language, "decimal.point"));
    return digits;
}

std::string durationWords(const Template& source, const std::string& language, double minutes) {
    const double amount = std::abs(minutes);
    const std::string sign = minutes < 0 ? "−" : "";
    if (amount < 1) return sign + documentPhrase(source, language, "duration.s", {{"s", decimal(amount * 60, 0)}});
    const long whole = std::stol("0" + decimal(amount, 0));
    const long hours = whole / 60, rest = whole % 60;
    const auto* key = hours == 0 ? "duration.min" : rest == 0 ? "duration.h" : "duration.h_min";
    return sign + documentPhrase(source, language, key, {{"h", std::to_string(hours)}, {"min", std::to_string(rest)}});
}

std::string documentPhrase(const Template& source, const std::string& language, const std::string& key,
                           const Arguments& arguments) {
    if (auto said = format(documentWord(source, language, key), language, arguments)) return *said;
    return format(builtInWord(language, key), language, arguments).value_or("");
}

std::optional<std::string> tryWords(const Template& source, const std::string& language, const PhraseCall& call) {
    const auto* pattern = phrasePattern(source, language, call.id);
    if (!pattern) return std::nullopt;
    Arguments arguments;
    for (const auto& argument : call.arguments) {
        auto said = argumentWords(source, language, argument);
        if (!said) return std::nullopt;
        arguments[argument.name] = std::move(*said);
    }
    return format(*pattern, language, arguments);
}

std::string words(const Template& source, const std::string& language, const PhraseCall& call) {
    return tryWords(source, language, call).value_or("⟨" + call.id + "⟩");
}

const std::string* findLabel(const Template& source, const std::string& language, const std::string& key) {
    const auto labels = source.labels.find(language);
    if (labels == source.labels.end()) return nullptr;
    const auto label = labels->second.find(key);
    return label == labels->second.end() ? nullptr : &label->second;
}

std::string capitalised(const std::string& sentence) {
    auto text = icu::UnicodeString::fromUTF8(sentence);
    if (text.isEmpty()) return sentence;
    const auto first = text.char32At(0);
    text.replace(0, text.moveIndex32(0, 1), icu::UnicodeString(u_totitle(first)));
    std::string utf8;
    return text.toUTF8String(utf8);
}

std::string listed(const Template& source, const std::string& language, const std::vector<std::string>& items) {
    if (items.size() < 2) return items.empty() ? std::string() : items.front();
    const auto comma = documentWord(source, language, "join.list");
    const bool commas = std::any_of(items.begin(), items.end(), [&](const std::string& item) {
        return item.find(comma) != std::string::npos || item.find("，") != std::string::npos;
    });
    if (commas) return joined(items, documentWord(source, language, "join.clauses"));
    return joined({items.begin(), items.end() - 1}, comma) + documentWord(source, language, "join.last") + items.back();
}

std::string withoutFullStop(std::string typed) {
    for (bool again = true; again;) {
        again = false;
        for (const std::string stop : {".", "。", " "})
            if (typed.ends_with(stop)) typed.resize(typed.size() - stop.size()), again = true;
    }
    return typed;
}

std::string joined(const std::vector<std::string>& parts, const std::string& separator) {
    std::string all;
    for (const auto& part : parts) {
        if (part.empty()) continue;
        if (!all.empty()) all += separator;
        all += part;
    }
    return all;
}

}  // namespace reporting
