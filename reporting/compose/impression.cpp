#include <algorithm>
#include <functional>
#include <utility>

#include "reporting/compose/document_words.h"
#include "reporting/compose/parts.h"
#include "reporting/compose/phrasing.h"
#include "reporting/compose/together.h"
#include "reporting/model/find.h"
#include "reporting/template/icu_text.h"

namespace reporting {
namespace {

using Line = std::function<std::string(const std::string& language)>;

Texts inEveryLanguage(const Sources& sources, const Line& line) {
    Texts texts;
    for (const auto& language : sources.source.languages) texts[language] = capitalised(line(language));
    return texts;
}

/// In whose name words are put: a side's, or (`together` set, the same id) that of all sides.
struct Voice {
    std::string side, together;
};

// Class, modifier and note phrases may name the side; whatever else they name came with the rule's row.
std::string spoken(const Sources& sources, const std::string& language, PhraseCall call, const Voice& voice) {
    const auto named = [](const PhraseCall::Argument& argument) { return argument.name == "side"; };
    if (std::none_of(call.arguments.begin(), call.arguments.end(), named))
        call.arguments.push_back({"side", PhraseCall::Argument::Kind::Label, "side." + voice.side});
    if (!voice.together.empty()) {
        if (auto said = tryWordsTogether(sources.source, language, call, voice.together)) return std::move(*said);
    }
    return words(sources.source, language, call);
}

std::string fixed(const Sources& sources, const std::string& language, const std::string& key,
                  const std::pair<Arguments, const Voice&>& with) {
    const auto& [arguments, voice] = with;
    const auto own = voice.together.empty() ? key : keyTogether(sources.source, language, key, voice.together);
    return documentPhrase(sources.source, language, own, arguments);
}

std::string phraseOf(const ConclusionClass& entry, const std::string& kind) {
    const auto own = entry.kinds.find(kind);
    return own == entry.kinds.end() ? entry.phrase : own->second;
}

// The kind is the rule's: it says nothing about a class that the reader has put in its place.
std::string classWords(const Sources& sources, const std::string& language, const Conclusion& conclusion,
                       const std::pair<std::string, const Voice&>& which) {
    const auto& [classId, voice] = which;
    const auto* entry = sources.source.conclusionClass(classId);
    if (!entry) return {};
    const auto kind = classId == conclusion.ruleClass ? conclusion.kind : std::string();
    return spoken(sources, language, {phraseOf(*entry, kind), {}}, voice);
}

// A note that names {class} says the class itself in its own words ("suspected {class}").
bool saysClass(const Sources& sources, const std::string& language, const PhraseCall& note) {
    const auto phrases = sources.source.phrases.find(language);
    if (phrases == sources.source.phrases.end()) return false;
    const auto pattern = phrases->second.find(note.id);
    std::string problem;
    return pattern != phrases->second.end() && detail::argumentNames(pattern->second, problem).count("class") > 0;
}

// The class, then what is said with it.
std::vector<std::string> ruledWords(const Sources& sources, const std::string& language, const Conclusion& conclusion,
                                    const Voice& voice) {
    std::vector<std::string> parts{classWords(sources, language, conclusion, {conclusion.conclusion, voice})};
    for (const auto& modifier : sources.source.modifiers) {
        const auto& set = conclusion.modifiers;
        if (std::find(set.begin(), set.end(), modifier.id) != set.end())
            parts.push_back(spoken(sources, language, {modifier.phrase, {}}, voice));
    }
    for (auto note : conclusion.notes) {
        const bool around = saysClass(sources, language, note);
        if (around) note.arguments.push_back({"class", PhraseCall::Argument::Kind::Text, parts.front()});
        auto said = spoken(sources, language, std::move(note), voice);
        if (around)
            parts.front() = std::move(said);
        else
            parts.push_back(std::move(said));
    }
    return parts;
}

std::string overrideWords(const Sources& sources, const std::string& language, const Conclusion& conclusion,
                          const Voice& voice) {
    const auto& source = sources.source;
    const auto ruled = conclusion.ruleClass.empty()
                           ? documentWord(source, language, "none")
                           : classWords(sources, language, conclusion, {conclusion.ruleClass, voice});
    const Arguments arguments{{"class", ruled},
                              {"reason", withoutFullStop(*conclusion.overrideReason)},
                              {"rule", conclusion.rule},
                              {"side", source.label(language, "side." + voice.side)}};
    return fixed(sources, language, "impression.override", {arguments, voice});
}

std::string sideWords(const Sources& sources, const std::string& language, const Conclusion& conclusion,
                      const Voice& voice) {
    const auto& source = sources.source;
    const auto side = source.label(language, "side." + voice.side);
    if (conclusion.conclusion.empty()) return fixed(sources, language, "impression.missing", {{{"side", side}}, voice});
    auto parts = ruledWords(sources, language, conclusion, voice);
    const bool overridden = conclusion.overrideReason && conclusion.conclusion != conclusion.ruleClass;
    if (overridden) parts.push_back(overrideWords(sources, language, conclusion, voice));
    const auto text = joined(parts, documentWord(source, language, "list.separator"));
    return fixed(sources, language, "impression.side", {{{"side", side}, {"text", text}}, voice});
}

const Conclusion* conclusionOf(const Sources& sources, const SideId& side) {
    return find(sources.evaluation.assessment().conclusions, side);
}

std::optional<Sentence> sideLine(const Sources& sources, const SideId& side) {
    const auto* found = conclusionOf(sources, side);
    if (!found) return std::nullopt;
    Sentence line;
    line.id = "impression.side";
    line.side = side;
    line.text = inEveryLanguage(sources, [&](const std::string& l) {
        return sideWords(sources, l, *found, {side, {}});
    });
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

// One line for all sides, if each is concluded in the same words.
std::optional<Sentence> linesTogether(const Sources& sources, const SectionDef& section) {
    const auto& sides = sources.source.sides;
    if (section.together.empty() || sides.size() < 2) return std::nullopt;
    std::vector<Sentence> lines;
    Texts all;
    for (const auto& side : sides) {
        const auto* conclusion = conclusionOf(sources, side.id);
        const auto& parts = section.impression;
        if (!conclusion || std::find(parts.begin(), parts.end(), side.id) == parts.end()) return std::nullopt;
        auto text = inEveryLanguage(sources, [&](const std::string& language) {
            return sideWords(sources, language, *conclusion, {section.together, section.together});
        });
        if (!lines.empty() && text != all) return std::nullopt;
        all = std::move(text);
        lines.push_back(*sideLine(sources, side.id));
    }
    return merged(lines, std::move(all));
}

// What stands before everything else, in one line.
std::optional<Sentence> leadLine(const Sources& sources, const SectionDef& section) {
    const auto said = sentencesOf(sources, section.lead, {});
    if (said.empty()) return std::nullopt;
    Texts text;
    for (const auto& language : sources.source.languages) {
        std::vector<std::string> parts;
        for (const auto& one : said) parts.push_back(one.text.at(language));
        text[language] = joined(parts, documentWord(sources.source, language, "sentence.separator"));
    }
    return merged(said, std::move(text));
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

std::optional<Sentence> limitationLine(const Sources& sources, const SectionDef& section) {
    const auto& phrase = section.limitationPhrase;
    const auto all = limitationsToTell(sources, section.together);
    if (all.empty()) return std::nullopt;
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

// The calls of all sides that are like this one, which names a side.
std::vector<SideCall> callsLike(const Sources& sources, const PhraseCall& call) {
    std::vector<SideCall> calls;
    for (const auto& other : sources.evaluation.assessment().recommendations) {
        if (other.id != call.id) continue;
        for (const auto& side : sources.source.sides)
            for (const auto& argument : other.arguments)
                if (argument.value == "side." + side.id) calls.push_back({side.id, other});
    }
    return calls;
}

std::optional<Sentence> nextLine(const Sources& sources, const std::string& together) {
    const auto& calls = sources.evaluation.assessment().recommendations;
    if (calls.empty()) return std::nullopt;
    Sentence line;
    line.id = "impression.next";
    line.text = inEveryLanguage(sources, [&](const std::string& language) {
        std::vector<std::string> parts;
        for (const auto& call : calls) {
            const auto both = callTogether(sources, callsLike(sources, call), together);
            const auto own = both ? tryWordsTogether(sources.source, language, *both, together) : std::nullopt;
            auto said = capitalised(own ? *own : words(sources.source, language, call));
            if (std::find(parts.begin(), parts.end(), said) == parts.end()) parts.push_back(std::move(said));
        }
        const auto list = joined(parts, documentWord(sources.source, language, "sentence.separator"));
        return documentPhrase(sources.source, language, line.id, {{"list", list}});
    });
    return line;
}

std::optional<Sentence> partLine(const Sources& sources, const SectionDef& section, const std::string& part) {
    if (part == "lead") return leadLine(sources, section);
    if (part == "cavity") return cavityLine(sources, section);
    if (part == "limitation") return limitationLine(sources, section);
    if (part == "next") return nextLine(sources, section.together);
    if (part == "exam") return examLineOf(sources);
    return sideLine(sources, part);
}

}  // namespace

std::vector<Sentence> impressionLines(const Sources& sources, const SectionDef& section) {
    std::vector<Sentence> lines;
    auto together = linesTogether(sources, section);
    const bool isTogether = together.has_value();
    for (const auto& part : section.impression) {
        const bool isSide = conclusionOf(sources, part) != nullptr;
        auto line = isSide && isTogether ? std::exchange(together, std::nullopt) : partLine(sources, section, part);
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
    const auto& call = sources.evaluation.assessment().examLine;
    if (call.id.empty()) return std::nullopt;
    Sentence line;
    line.id = call.id;
    line.text =
        inEveryLanguage(sources, [&](const std::string& language) { return words(sources.source, language, call); });
    return line;
}

}  // namespace reporting
