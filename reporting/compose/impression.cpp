#include <algorithm>
#include <functional>

#include "reporting/compose/document_words.h"
#include "reporting/compose/parts.h"
#include "reporting/compose/phrasing.h"

namespace reporting {
namespace {

using Line = std::function<std::string(const std::string& language)>;

Texts inEveryLanguage(const Sources& sources, const Line& line) {
    Texts texts;
    for (const auto& language : sources.source.languages) texts[language] = capitalised(line(language));
    return texts;
}

// Class, modifier and note phrases may name the side; whatever else they name came with the rule's row.
PhraseCall withSide(PhraseCall call, const SideId& side) {
    const auto named = [](const PhraseCall::Argument& argument) { return argument.name == "side"; };
    if (std::none_of(call.arguments.begin(), call.arguments.end(), named))
        call.arguments.push_back({"side", PhraseCall::Argument::Kind::Label, "side." + side});
    return call;
}

std::string phraseOf(const ConclusionClass& entry, const std::string& kind) {
    const auto own = entry.kinds.find(kind);
    return own == entry.kinds.end() ? entry.phrase : own->second;
}

std::string classWords(const Sources& sources, const std::string& language, const Conclusion& conclusion,
                       const std::string& classId) {
    const auto* entry = sources.source.conclusionClass(classId);
    if (!entry) return {};
    // The kind is the rule's: it says nothing about a class that the reader has put in its place.
    const auto kind = classId == conclusion.ruleClass ? conclusion.kind : std::string();
    return words(sources.source, language, withSide({phraseOf(*entry, kind), {}}, conclusion.side));
}

std::vector<std::string> additions(const Sources& sources, const std::string& language, const Conclusion& conclusion) {
    std::vector<std::string> parts;
    for (const auto& modifier : sources.source.modifiers) {
        const auto& set = conclusion.modifiers;
        if (std::find(set.begin(), set.end(), modifier.id) != set.end())
            parts.push_back(words(sources.source, language, withSide({modifier.phrase, {}}, conclusion.side)));
    }
    for (const auto& note : conclusion.notes)
        parts.push_back(words(sources.source, language, withSide(note, conclusion.side)));
    return parts;
}

std::string sideWords(const Sources& sources, const std::string& language, const Conclusion& conclusion) {
    const auto& source = sources.source;
    const auto side = source.label(language, "side." + conclusion.side);
    if (conclusion.conclusion.empty()) return documentPhrase(source, language, "impression.missing", {{"side", side}});
    std::vector<std::string> parts{classWords(sources, language, conclusion, conclusion.conclusion)};
    const bool overridden = conclusion.overrideReason && conclusion.conclusion != conclusion.ruleClass;
    // What the rules add is said of the rules' class; beside another class it may contradict.
    if (!overridden) {
        for (auto& part : additions(sources, language, conclusion)) parts.push_back(std::move(part));
    }
    if (conclusion.provisional) parts.push_back(documentPhrase(source, language, "impression.provisional", {}));
    if (overridden) {
        const auto ruled = conclusion.ruleClass.empty()
                               ? documentWord(source, language, "none")
                               : classWords(sources, language, conclusion, conclusion.ruleClass);
        parts.push_back(documentPhrase(
            source, language, "impression.override",
            {{"class", ruled}, {"reason", *conclusion.overrideReason}, {"rule", conclusion.rule}, {"side", side}}));
    }
    const auto text = joined(parts, documentWord(source, language, "list.separator"));
    return documentPhrase(source, language, "impression.tube", {{"side", side}, {"text", text}});
}

std::optional<Sentence> sideLine(const Sources& sources, const SideId& side) {
    const auto& conclusions = sources.evaluation.assessment().conclusions;
    const auto found = std::find_if(conclusions.begin(), conclusions.end(),
                                    [&](const Conclusion& conclusion) { return conclusion.side == side; });
    if (found == conclusions.end()) return std::nullopt;
    Sentence line;
    line.id = "impression.tube";
    line.side = side;
    line.text = inEveryLanguage(sources, [&](const std::string& l) { return sideWords(sources, l, *found); });
    line.rule = found->rule;
    line.answers = found->missing;
    for (const auto& input : found->inputs) {
        for (const auto& answer : input.answers) {
            if (std::find(line.answers.begin(), line.answers.end(), answer) == line.answers.end())
                line.answers.push_back(answer);
        }
    }
    return line;
}

std::optional<Sentence> cavityLine(const Sources& sources, const SectionDef& section) {
    for (const auto& statement : section.cavity) {
        auto said = sentencesOf(sources, {statement}, {});
        if (!said.empty()) return said.front();
    }
    return std::nullopt;
}

// All limitations while they fit into a line that is read; then the first and how many more the section lists.
constexpr std::size_t limitationsInLine = 3;

std::optional<Sentence> limitationLine(const Sources& sources, const std::string& phrase) {
    const auto all = limitationSentences(sources);
    if (all.empty()) return std::nullopt;
    if (all.front().id == noLimitationPhrase) return all.front();
    Sentence line;
    line.id = phrase.empty() ? "impression.limitation" : phrase;
    line.text = inEveryLanguage(sources, [&](const std::string& language) {
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < all.size() && i < limitationsInLine; ++i) parts.push_back(all[i].text.at(language));
        if (all.size() > limitationsInLine)
            parts.push_back(documentPhrase(sources.source, language, "impression.more",
                                           {{"count", std::to_string(all.size() - limitationsInLine)}}));
        const auto list = joined(parts, documentWord(sources.source, language, "sentence.separator"));
        const auto own =
            documentPhrase(sources.source, language, line.id, {{"list", list}, {"count", std::to_string(all.size())}});
        return own.empty() ? list : own;
    });
    for (const auto& sentence : all) {
        line.answers.insert(line.answers.end(), sentence.answers.begin(), sentence.answers.end());
        line.alert = line.alert || sentence.alert;
        line.rule += (line.rule.empty() ? "" : " ") + sentence.rule;
    }
    return line;
}

std::optional<Sentence> nextLine(const Sources& sources) {
    const auto& calls = sources.evaluation.assessment().recommendations;
    if (calls.empty()) return std::nullopt;
    Sentence line;
    line.id = "impression.next";
    line.text = inEveryLanguage(sources, [&](const std::string& language) {
        std::vector<std::string> parts;
        for (const auto& call : calls) {
            auto said = capitalised(words(sources.source, language, call));
            if (std::find(parts.begin(), parts.end(), said) == parts.end()) parts.push_back(std::move(said));
        }
        const auto list = joined(parts, documentWord(sources.source, language, "sentence.separator"));
        return documentPhrase(sources.source, language, line.id, {{"list", list}});
    });
    return line;
}

std::optional<Sentence> partLine(const Sources& sources, const SectionDef& section, const std::string& part) {
    if (part == "cavity") return cavityLine(sources, section);
    if (part == "limitation") return limitationLine(sources, section.limitationPhrase);
    if (part == "next") return nextLine(sources);
    if (part == "exam") return examLineOf(sources);
    return sideLine(sources, part);
}

}  // namespace

std::vector<Sentence> impressionLines(const Sources& sources, const SectionDef& section) {
    std::vector<Sentence> lines;
    for (const auto& part : section.impression) {
        auto line = partLine(sources, section, part);
        if (!line) continue;
        if (section.maxLines <= 0 || static_cast<int>(lines.size()) < section.maxLines) {
            lines.push_back(std::move(*line));
            continue;
        }
        // Nothing is cut off: what would be a line too many joins the last one.
        for (auto& [language, text] : lines.back().text)
            text = joined({text, line->text[language]}, documentWord(sources.source, language, "sentence.separator"));
    }
    return lines;
}

std::optional<Sentence> examLineOf(const Sources& sources) {
    const auto& id = sources.evaluation.assessment().examLine;
    if (id.empty()) return std::nullopt;
    Sentence line;
    line.id = id;
    line.text = inEveryLanguage(sources, [&](const std::string& language) {
        return words(sources.source, language, {id, {}});
    });
    return line;
}

}  // namespace reporting
