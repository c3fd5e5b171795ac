#include <algorithm>

#include "reporting/compose/document_words.h"
#include "reporting/compose/parts.h"
#include "reporting/compose/phrasing.h"
#include "reporting/compose/together.h"

namespace reporting {
namespace {

// "own.x" in a side's section, "right.x" anywhere, "x" for the examination.
const Answer* textAnswer(const Sources& sources, const std::string& reference, const SideId& side) {
    const auto dot = reference.find('.');
    if (dot == std::string::npos) return sources.reading.answer(reference);
    const auto scope = reference.substr(0, dot);
    return sources.reading.answer(reference.substr(dot + 1), scope == "own" ? side : scope);
}

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

std::optional<Sentence> freeText(const Sources& sources, const Statement& statement, const SideId& side) {
    const auto* answer = textAnswer(sources, statement.text, side);
    const auto* text = answer ? std::get_if<Text>(&answer->value) : nullptr;
    if (!text || trimmed(text->value).empty()) return std::nullopt;
    Sentence sentence;
    sentence.id = answer->question;
    sentence.side = answer->side;
    for (const auto& language : sources.source.languages) sentence.text[language] = trimmed(text->value);
    sentence.answers = {{answer->question, answer->side}};
    return sentence;
}

std::optional<Sentence> sentenceOf(const Sources& sources, const Statement& statement, const SideId& side) {
    if (sources.evaluation.test(statement.when, side) != Tri::True) return std::nullopt;
    if (!statement.text.empty()) return freeText(sources, statement, side);
    const auto call = sources.evaluation.call(statement.phrase, side);
    if (!call) return std::nullopt;
    auto text = say(sources, *call);
    if (!text) return std::nullopt;
    Sentence sentence;
    sentence.id = call->id;
    sentence.side = side;
    sentence.text = asSentences(std::move(*text));
    sentence.answers = sources.evaluation.answersOf(statement, side);
    sentence.rule = statement.id;
    sentence.alert = statement.alert;
    return sentence;
}

// Said only where the template has words for it and every required answer was given: a blank is no "none".
std::vector<Sentence> noLimitation(const Sources& sources) {
    auto text = say(sources, {noLimitationPhrase, {}});
    if (!text || !sources.evaluation.assessment().missing.empty()) return {};
    Sentence sentence;
    sentence.id = noLimitationPhrase;
    sentence.text = asSentences(std::move(*text));
    return {std::move(sentence)};
}

}  // namespace

std::optional<Texts> say(const Sources& sources, const PhraseCall& call) {
    Texts texts;
    for (const auto& language : sources.source.languages) {
        auto said = tryWords(sources.source, language, call);
        if (!said) return std::nullopt;
        texts[language] = std::move(*said);
    }
    return texts;
}

Texts sayFixed(const Sources& sources, const std::string& key) {
    Texts texts;
    for (const auto& language : sources.source.languages) texts[language] = documentWord(sources.source, language, key);
    return texts;
}

Texts sayLabel(const Sources& sources, const std::string& key) {
    Texts texts;
    for (const auto& language : sources.source.languages) texts[language] = sources.source.label(language, key);
    return texts;
}

Texts asSentences(Texts texts) {
    for (auto& [language, text] : texts) text = capitalised(text);
    return texts;
}

std::vector<Sentence> sentencesOf(const Sources& sources, const std::vector<Statement>& statements,
                                  const SideId& side) {
    std::vector<Sentence> sentences;
    for (const auto& statement : statements) {
        std::vector<SideId> sides{side};
        if (side.empty() && statement.scope == Scope::Side) {
            sides.clear();
            for (const auto& each : sources.source.sides) sides.push_back(each.id);
        }
        for (const auto& each : sides) {
            if (auto sentence = sentenceOf(sources, statement, each)) sentences.push_back(std::move(*sentence));
        }
    }
    return sentences;
}

namespace {

Sentence limitationSentence(const Sources& sources, const Limitation& limitation) {
    Sentence sentence;
    sentence.id = limitation.phrase.id;
    sentence.side = limitation.side;
    // A limitation is never dropped: one that cannot be put into words stands there by its id.
    for (const auto& language : sources.source.languages)
        sentence.text[language] = capitalised(words(sources.source, language, limitation.phrase));
    sentence.answers = limitation.answers;
    sentence.rule = limitation.rule;
    sentence.alert = limitation.alert;
    return sentence;
}

// The limitation `first` with those of the other sides that say the same; nullopt if it stands alone.
std::optional<Sentence> limitationTogether(const Sources& sources, const Limitation& first, const std::string& together,
                                           std::vector<const Limitation*>& taken) {
    if (first.side.empty()) return std::nullopt;
    std::vector<SideCall> calls;
    std::vector<const Limitation*> same;
    std::vector<Sentence> sentences;
    for (const auto& other : sources.evaluation.assessment().limitations) {
        const bool alike = other.rule == first.rule && other.phrase.id == first.phrase.id && other.said == first.said;
        if (!alike || other.side.empty()) continue;
        calls.push_back({other.side, other.phrase});
        same.push_back(&other);
        sentences.push_back(limitationSentence(sources, other));
    }
    const auto call = callTogether(sources, calls, together);
    if (!call) return std::nullopt;
    Texts text;
    for (const auto& language : sources.source.languages)
        text[language] = tryWordsTogether(sources.source, language, *call, together)
                             .value_or(words(sources.source, language, *call));
    taken.insert(taken.end(), same.begin(), same.end());
    return merged(sentences, asSentences(std::move(text)));
}

}  // namespace

std::vector<Sentence> limitationsToTell(const Sources& sources, const std::string& together) {
    std::vector<Sentence> sentences;
    std::vector<const Limitation*> taken;
    for (const auto& limitation : sources.evaluation.assessment().limitations) {
        if (limitation.said || limitation.alert) continue;
        if (std::find(taken.begin(), taken.end(), &limitation) != taken.end()) continue;
        auto both = limitationTogether(sources, limitation, together, taken);
        sentences.push_back(both ? std::move(*both) : limitationSentence(sources, limitation));
    }
    return sentences;
}

std::vector<Sentence> limitationSentences(const Sources& sources, const std::string& together) {
    std::vector<Sentence> sentences;
    std::vector<const Limitation*> taken;
    for (const auto& limitation : sources.evaluation.assessment().limitations) {
        if (std::find(taken.begin(), taken.end(), &limitation) != taken.end()) continue;
        auto both = limitationTogether(sources, limitation, together, taken);
        sentences.push_back(both ? std::move(*both) : limitationSentence(sources, limitation));
    }
    if (sentences.empty()) return noLimitation(sources);
    std::stable_partition(sentences.begin(), sentences.end(), [](const Sentence& s) { return s.alert; });
    return sentences;
}

}  // namespace reporting
