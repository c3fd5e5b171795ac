#include "plugin/session/header_values.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <chrono>

#include "reporting/model/decimal.h"

namespace hsg {
namespace {

using reporting::Prefill;
using reporting::Question;
using reporting::QuestionKind;
using reporting::Value;

std::string folded(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char byte) { return static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte); });
    return text;
}

/// The options that the text means: of the exact word, else of all words that it contains (words of two bytes or less
/// must be exact) and that are no part of a longer one of them.
std::vector<std::string> optionsOf(const Question& question, const Prefill& prefill, const std::string& header) {
    const auto text = folded(header);
    std::vector<std::pair<std::string, std::string>> hits;
    for (const auto& [written, option] : prefill.words) {
        const auto word = folded(written);
        if (word == text) return {option};
        if (word.size() > 2 && text.find(word) != std::string::npos) hits.emplace_back(word, option);
    }
    if (hits.empty() && question.option(header)) return {header};
    std::vector<std::string> options;
    for (const auto& [word, option] : hits) {
        const bool isPart = std::any_of(hits.begin(), hits.end(), [&, &part = word](const auto& other) {
            return other.first.size() > part.size() && other.first.find(part) != std::string::npos;
        });
        if (!isPart && std::find(options.begin(), options.end(), option) == options.end()) options.push_back(option);
    }
    return options;
}

std::optional<double> parsed(const std::string& header) {
    double value = 0;
    const auto [end, error] = std::from_chars(header.data(), header.data() + header.size(), value);
    if (error != std::errc() || (end != header.data() + header.size() && *end != '\\' && *end != ' ')) return {};
    return value;
}

std::optional<Value> inRange(const Question& question, double value) {
    const auto rounded = reporting::decimal(value, question.decimals);
    std::from_chars(rounded.data(), rounded.data() + rounded.size(), value);
    if ((question.min && value < *question.min) || (question.max && value > *question.max)) return {};
    return reporting::Number{value};
}

}  // namespace

std::optional<Value> valueOf(const Question& question, const Prefill& prefill, const std::string& header) {
    if (question.kind == QuestionKind::Text) return reporting::Text{header};
    if (question.kind == QuestionKind::Number) {
        const auto value = parsed(header);
        return value ? inRange(question, *value * prefill.factor) : std::nullopt;
    }
    const auto options = optionsOf(question, prefill, header);
    const bool known = std::all_of(options.begin(), options.end(), [&](const auto& id) { return question.option(id); });
    if (options.empty() || !known) return {};
    if (question.kind == QuestionKind::Choices) {
        reporting::Choices choices;  // in the order of the template
        for (const auto& option : question.options)
            if (std::find(options.begin(), options.end(), option.id) != options.end())
                choices.codes.push_back(option.id);
        return choices;
    }
    return options.size() == 1 ? std::optional<Value>(reporting::Choice{options.front()}) : std::nullopt;
}

std::optional<Value> sumOf(const Question& question, const Prefill& prefill, const std::vector<std::string>& headers) {
    double sum = 0;
    for (const auto& header : headers) {
        const auto value = parsed(header);
        if (!value) return {};
        sum += *value;
    }
    return headers.empty() ? std::nullopt : inRange(question, sum * prefill.factor);
}

std::optional<Value> daysSince(const Question& question, const std::string& date,
                               std::optional<reporting::LocalTime> studyDay) {
    const bool isDate = date.size() == 8 && date.find_first_not_of("0123456789") == std::string::npos;
    if (!isDate || !studyDay) return {};
    using namespace std::chrono;
    const year_month_day day{year{std::stoi(date.substr(0, 4))},
                             month{static_cast<unsigned>(std::stoi(date.substr(4, 2)))},
                             std::chrono::day{static_cast<unsigned>(std::stoi(date.substr(6, 2)))}};
    if (!day.ok()) return {};
    return inRange(question, static_cast<double>((floor<days>(*studyDay) - local_days{day}).count() + 1));
}

}  // namespace hsg
