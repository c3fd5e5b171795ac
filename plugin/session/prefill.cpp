#include "plugin/session/prefill.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <set>

#include "plugin/films/contrast.h"
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

/// The option of the exact word, else of the first word that the text contains (words of two bytes or less must be
/// exact).
std::string optionOf(const Question& question, const Prefill& prefill, const std::string& header) {
    const auto text = folded(header);
    for (const auto& [word, option] : prefill.words)
        if (folded(word) == text) return option;
    for (const auto& [word, option] : prefill.words)
        if (word.size() > 2 && text.find(folded(word)) != std::string::npos) return option;
    return question.option(header) ? header : std::string();
}

std::optional<Value> numberOf(const Question& question, const Prefill& prefill, const std::string& header) {
    double value = 0;
    const auto [end, error] = std::from_chars(header.data(), header.data() + header.size(), value);
    if (error != std::errc() || (end != header.data() + header.size() && *end != '\\' && *end != ' ')) return {};
    const auto rounded = reporting::decimal(value * prefill.factor, question.decimals);
    std::from_chars(rounded.data(), rounded.data() + rounded.size(), value);
    if ((question.min && value < *question.min) || (question.max && value > *question.max)) return {};
    return reporting::Number{value};
}

std::optional<Value> valueOf(const Question& question, const Prefill& prefill, const std::string& header) {
    if (question.kind == QuestionKind::Number) return numberOf(question, prefill, header);
    if (question.kind == QuestionKind::Text) return reporting::Text{header};
    const auto option = optionOf(question, prefill, header);
    if (!question.option(option)) return {};
    if (question.kind == QuestionKind::Choices) return reporting::Choices{{option}};
    return reporting::Choice{option};
}

const HeaderWords* headerOf(const StudyFacts& facts, const std::string& attribute) {
    for (const auto& header : facts.headers)
        if (header.attribute == attribute) return &header;
    return nullptr;
}

struct Found {
    Value value;
    std::string source;
};

std::optional<Found> find(const reporting::Template& source, const Question& question, const StudyFacts& facts,
                          const FilmSet& films) {
    for (const auto& prefill : question.prefill) {
        if (prefill.interval == "class") {
            // Contradicting headers leave the class unknown; then there is nothing to propose.
            if (!question.option(films.contrastClass) || films.contrastClass == "unknown") continue;
            for (const auto& image : facts.images) {
                const auto own = contrastOfHeader(image, source.interval);
                if (own.id != films.contrastClass || own.source.empty()) continue;
                const char* keyword = own.source == "code" ? "ContrastBolusAgentSequence" : "ContrastBolusAgent";
                return Found{reporting::Choice{own.id}, keyword};
            }
            continue;
        }
        const auto* header = headerOf(facts, prefill.attribute);
        if (!header) continue;
        if (auto value = valueOf(question, prefill, header->value)) return Found{*value, prefill.attribute};
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::string> prefillAttributes(const reporting::Template& source) {
    std::set<std::string> wanted;
    for (const auto& question : source.questions)
        for (const auto& prefill : question.prefill)
            if (!prefill.attribute.empty()) wanted.insert(prefill.attribute);
    return {wanted.begin(), wanted.end()};
}

std::vector<ReadingSession::Proposal> proposeAnswers(const reporting::Template& source,
                                                     const reporting::Reading& reading, const StudyFacts& facts,
                                                     const FilmSet& films) {
    std::vector<ReadingSession::Proposal> proposals;
    for (const auto& question : source.questions) {
        if (question.prefill.empty()) continue;
        const auto found = find(source, question, facts, films);
        if (!found) continue;
        std::vector<reporting::SideId> sides{{}};
        if (question.perSide) {
            sides.clear();
            for (const auto& side : source.sides) sides.push_back(side.id);
        }
        for (const auto& side : sides) {
            if (reading.answer(question.id, side)) continue;
            reporting::Answer answer{question.id, side, found->value, {}, {}, reporting::Origin::Header, found->source};
            proposals.push_back({std::move(answer), found->source});
        }
    }
    return proposals;
}

}  // namespace hsg
