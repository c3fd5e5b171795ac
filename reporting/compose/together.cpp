#include "reporting/compose/together.h"

#include <algorithm>

#include "reporting/compose/document_words.h"
#include "reporting/compose/phrasing.h"

namespace reporting {
namespace {

const std::string* phraseOf(const Template& source, const std::string& language, const std::string& id) {
    const auto phrases = source.phrases.find(language);
    if (phrases == source.phrases.end()) return nullptr;
    const auto phrase = phrases->second.find(id);
    return phrase == phrases->second.end() ? nullptr : &phrase->second;
}

bool namesItsSide(const PhraseCall::Argument& argument, const SideId& side) {
    return argument.kind == PhraseCall::Argument::Kind::Label && argument.value == "side." + side;
}

PhraseCall withSide(PhraseCall call, const SideId& side, const std::string& other) {
    for (auto& argument : call.arguments) {
        if (namesItsSide(argument, side)) argument.value = "side." + other;
        for (auto& item : argument.items) item = withSide(std::move(item), side, other);
    }
    return call;
}

void addNew(std::string& list, const std::string& word) {
    if (word.empty()) return;
    const auto padded = " " + list + " ";
    if (padded.find(" " + word + " ") == std::string::npos) list += (list.empty() ? "" : " ") + word;
}

/// What a statement says on each side; the free text of a reader has no call.
struct Said {
    std::vector<SideCall> calls;
    std::vector<SideId> sides;
    std::vector<Sentence> sentences;
};

Said saidOnSides(const Sources& sources, const Statement& statement) {
    Said said;
    for (const auto& side : sources.source.sides) {
        auto sentences = sentencesOf(sources, {statement}, side.id);
        if (sentences.empty()) continue;
        said.sides.push_back(side.id);
        said.sentences.push_back(std::move(sentences.front()));
        if (!statement.text.empty()) continue;
        if (auto call = sources.evaluation.call(statement.phrase, side.id))
            said.calls.push_back({side.id, std::move(*call)});
    }
    return said;
}

std::optional<Sentence> sentenceTogether(const Sources& sources, const Said& said, const std::string& together) {
    const auto call = callTogether(sources, said.calls, together);
    if (!call) return std::nullopt;
    Texts text;
    for (const auto& language : sources.source.languages) {
        auto words = tryWordsTogether(sources.source, language, *call, together);
        if (!words) return std::nullopt;
        text[language] = std::move(*words);
    }
    return merged(said.sentences, asSentences(std::move(text)));
}

Section sectionTogether(const Sources& sources, const SectionDef& def) {
    Section section;
    section.id = def.id + "." + def.together;
    section.heading = codeOf(sources.source, def.heading);
    section.title = sayLabel(sources, "section." + def.id + "." + def.together);
    return section;
}

}  // namespace

std::optional<PhraseCall> callTogether(const Sources& sources, const std::vector<SideCall>& calls,
                                       const std::string& together) {
    if (together.empty() || calls.size() < 2 || calls.size() != sources.source.sides.size()) return std::nullopt;
    const auto first = withSide(calls.front().call, calls.front().side, together);
    const bool same = std::all_of(calls.begin(), calls.end(),
                                  [&](const SideCall& one) { return withSide(one.call, one.side, together) == first; });
    return same ? std::optional(first) : std::nullopt;
}

std::optional<std::string> tryWordsTogether(const Template& source, const std::string& language, const PhraseCall& call,
                                            const std::string& together) {
    const auto own = call.id + "." + together;
    if (!phraseOf(source, language, own)) return tryWords(source, language, call);
    return tryWords(source, language, {own, call.arguments});
}

std::string keyTogether(const Template& source, const std::string& language, const std::string& key,
                        const std::string& together) {
    const auto own = key + "." + together;
    return documentWord(source, language, own).empty() ? key : own;
}

Sentence merged(const std::vector<Sentence>& sentences, Texts text) {
    Sentence all = sentences.front();
    all.side.clear();
    all.text = std::move(text);
    all.rule.clear();
    all.answers.clear();
    for (const auto& one : sentences) {
        for (const auto& answer : one.answers)
            if (std::find(all.answers.begin(), all.answers.end(), answer) == all.answers.end())
                all.answers.push_back(answer);
        addNew(all.rule, one.rule);
        all.alert = all.alert || one.alert;
    }
    return all;
}

std::vector<Section> sideSections(const Sources& sources, const SectionDef& def) {
    auto both = sectionTogether(sources, def);
    std::map<SideId, std::vector<Sentence>> own;
    for (const auto& statement : def.sentences) {
        auto said = saidOnSides(sources, statement);
        if (auto sentence = sentenceTogether(sources, said, def.together)) {
            both.sentences.push_back(std::move(*sentence));
            continue;
        }
        for (std::size_t i = 0; i < said.sides.size(); ++i) own[said.sides[i]].push_back(std::move(said.sentences[i]));
    }
    SectionDef wordless;
    wordless.id = def.id;
    wordless.heading = def.heading;
    wordless.perSide = true;
    wordless.findings = def.findings;
    wordless.sections = def.sections;
    std::vector<Section> sections;
    for (const auto& side : sources.source.sides) {
        auto section = sectionOf(sources, wordless, side.id);
        section.sentences = std::move(own[side.id]);
        section.saidTogether = section.sentences.empty() && section.sections.empty() && !both.sentences.empty();
        sections.push_back(std::move(section));
    }
    if (!both.sentences.empty()) sections.insert(sections.begin(), std::move(both));
    return sections;
}

}  // namespace reporting
