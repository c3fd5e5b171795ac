#include <algorithm>
#include <functional>

#include "reporting/compose/document_words.h"
#include "reporting/compose/film_words.h"
#include "reporting/compose/parts.h"
#include "reporting/compose/phrasing.h"

namespace reporting {
namespace {

/// What could not be read then or now says nothing about a change.
bool isUnread(const Question& question, const Answer& answer) {
    const auto* choice = std::get_if<Choice>(&answer.value);
    return choice && !question.notAssessable.empty() && choice->code == question.notAssessable;
}

using Line = std::function<std::string(const std::string& language)>;

/// What has changed since the examination before this one (Reading::prior), as a sentence.
class Prior {
public:
    Prior(const Sources& sources, const PriorExamination& prior) : s_(sources), prior_(prior) {}

    std::vector<Sentence> sentences() {
        changes();
        return std::move(sentences_);
    }

private:
    void add(const std::string& id, const Line& line) {
        Sentence sentence;
        sentence.id = id;
        for (const auto& language : s_.source.languages) {
            sentence.text[language] = capitalised(line(language));
            if (sentence.text[language].empty()) return;
        }
        sentences_.push_back(std::move(sentence));
    }

    // Only what was recorded both times and is read from films; what is new or gone says nothing about a change.
    void changes() {
        std::vector<std::pair<const Answer*, const Answer*>> changed;
        std::size_t compared = 0;
        for (const auto& before : prior_.answers) {
            const auto* question = s_.source.question(before.question);
            const auto* now = s_.reading.answer(before.question, before.side);
            if (!question || !now || question->films.empty() || !s_.evaluation.isShown(*question, before.side))
                continue;
            if (question->kind == QuestionKind::Text || before.value.index() != now->value.index()) continue;
            if (isUnread(*question, before) || isUnread(*question, *now)) continue;
            ++compared;
            if (before.value != now->value) changed.emplace_back(&before, now);
        }
        if (compared == 0) return;
        if (changed.empty()) {
            add("prior.unchanged", [&](const auto& l) { return documentWord(s_.source, l, "prior.unchanged"); });
            return;
        }
        add("prior.changed", [&](const std::string& language) {
            std::vector<std::string> parts;
            for (const auto& [before, now] : changed) parts.push_back(change(language, *before, *now));
            return documentPhrase(s_.source, language, "prior.changed",
                                  {{"list", joined(parts, documentWord(s_.source, language, "list.separator"))}});
        });
        for (const auto& [before, now] : changed) sentences_.back().answers.push_back({now->question, now->side});
    }

    std::string change(const std::string& language, const Answer& before, const Answer& now) const {
        return documentPhrase(s_.source, language, "prior.change",
                              {{"question", questionWords(s_, language, {now.question, now.side})},
                               {"before", shortAnswerWords(s_, language, before)},
                               {"now", shortAnswerWords(s_, language, now)}});
    }

    const Sources& s_;
    const PriorExamination& prior_;
    std::vector<Sentence> sentences_;
};

}  // namespace

std::string questionWords(const Sources& sources, const std::string& language, const QuestionRef& ref) {
    const auto words = sources.source.label(language, "question." + ref.question);
    if (ref.side.empty()) return words;
    return documentPhrase(sources.source, language, "parentheses",
                          {{"text", words}, {"note", sources.source.label(language, "side." + ref.side)}});
}

std::string conclusionWords(const Sources& sources, const std::string& language, const SideConclusion& side) {
    if (const auto said = side.words.find(language); said != side.words.end() && !said->second.empty())
        return said->second;
    if (const auto* label = findLabel(sources.source, language, "class." + side.conclusion)) return *label;
    return side.conclusion.empty() ? documentWord(sources.source, language, "none") : side.conclusion;
}

std::vector<Sentence> priorSentences(const Sources& sources) {
    if (!sources.reading.prior) return {};
    return Prior(sources, *sources.reading.prior).sentences();
}

}  // namespace reporting
