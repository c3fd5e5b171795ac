#include "reporting/compose/origins.h"

#include <algorithm>
#include <map>

#include "reporting/compose/document_words.h"
#include "reporting/compose/film_words.h"
#include "reporting/compose/phrasing.h"

namespace reporting {
namespace {

Sentence sentenceOf(const Sources& sources, const std::string& id,
                    const std::function<std::string(const std::string& language)>& line) {
    Sentence sentence;
    sentence.id = "provenance." + id;
    for (const auto& language : sources.source.languages) sentence.text[language] = line(language);
    return sentence;
}

std::string list(const Sources& sources, const std::string& language, const std::vector<std::string>& parts) {
    return joined(parts, documentWord(sources.source, language, "list.separator"));
}

std::string personWords(std::string name) {
    std::replace(name.begin(), name.end(), '^', ' ');
    return name;
}

// A question with the sides that were answered so, and the source where it says more than the question.
std::string acceptedWords(const Sources& sources, const std::string& language, const std::vector<const Answer*>& same) {
    const auto& answer = *same.front();
    std::vector<std::string> notes;
    for (const auto* one : same)
        if (!one->side.empty()) notes.push_back(sources.source.label(language, "side." + one->side));
    const auto question = questionWords(sources, language, {answer.question, {}});
    const auto source = sourceWords(sources.source, language, answer.originDetail);
    if (answer.origin == Origin::Header && capitalised(source) != capitalised(question)) notes.push_back(source);
    if (notes.empty()) return question;
    const auto note = joined(notes, documentWord(sources.source, language, "join.list"));
    return documentPhrase(sources.source, language, "parentheses", {{"text", question}, {"note", note}});
}

// One line for answers of one origin: proposals of headers, of the sheet, the act "normal".
void addAnswers(const Sources& sources, const std::string& id, const std::vector<const Answer*>& answers,
                std::vector<Sentence>& lines) {
    if (answers.empty()) return;
    std::vector<std::vector<const Answer*>> questions;
    for (const auto* answer : answers) {
        const auto known = std::find_if(questions.begin(), questions.end(), [&](const auto& same) {
            return same.front()->question == answer->question && same.front()->originDetail == answer->originDetail;
        });
        if (known == questions.end())
            questions.push_back({answer});
        else
            known->push_back(answer);
    }
    auto line = sentenceOf(sources, id, [&](const std::string& language) {
        std::vector<std::string> parts;
        for (const auto& same : questions) parts.push_back(acceptedWords(sources, language, same));
        return documentPhrase(
            sources.source, language, "provenance." + id,
            {{"list", list(sources, language, parts)}, {"by", personWords(answers.front()->originDetail)}});
    });
    for (const auto* answer : answers) line.answers.push_back({answer->question, answer->side});
    lines.push_back(std::move(line));
}

void addOrigins(const Sources& sources, std::vector<Sentence>& lines) {
    std::vector<const Answer*> headers, normal;
    std::map<std::string, std::vector<const Answer*>> sheets;
    for (const auto& answer : sources.reading.answers) {
        const auto* question = sources.source.question(answer.question);
        if (!question || !sources.evaluation.isShown(*question, answer.side)) continue;
        if (answer.origin == Origin::Header) headers.push_back(&answer);
        if (answer.origin == Origin::Sheet) sheets[answer.originDetail].push_back(&answer);
        if (answer.origin == Origin::Reader && answer.originDetail == "normal") normal.push_back(&answer);
    }
    addAnswers(sources, "accepted", headers, lines);
    for (const auto& [by, answers] : sheets) addAnswers(sources, "sheet", answers, lines);
    addAnswers(sources, "normal", normal, lines);
}

std::string dayWords(const std::string& da) {
    return da.size() < 8 ? da : da.substr(0, 4) + "-" + da.substr(4, 2) + "-" + da.substr(6, 2);
}

std::string momentWords(const std::string& dt) {
    if (dt.size() < 12) return dt;
    return dt.substr(0, 4) + "-" + dt.substr(4, 2) + "-" + dt.substr(6, 2) + " " + dt.substr(8, 2) + ":" +
           dt.substr(10, 2);
}

// The sides on which another class was reached.
std::vector<SideId> differing(const Sources& sources, const BlindedReading& other) {
    std::vector<SideId> sides;
    for (const auto& own : sources.evaluation.assessment().conclusions) {
        const auto same = [&](const SideConclusion& one) {
            return one.side == own.side && one.conclusion == own.conclusion && one.modifiers == own.modifiers;
        };
        if (std::none_of(other.conclusions.begin(), other.conclusions.end(), same)) sides.push_back(own.side);
    }
    return sides;
}

std::string blindedWords(const Sources& sources, const std::string& language, const BlindedReading& other) {
    const auto& source = sources.source;
    std::vector<std::string> parts, apart;
    for (const auto& one : other.conclusions)
        parts.push_back(documentPhrase(source, language, "colon",
                                       {{"label", source.label(language, "side." + one.side)},
                                        {"value", conclusionWords(sources, language, one)}}));
    for (const auto& side : differing(sources, other)) apart.push_back(source.label(language, "side." + side));
    const auto read = documentPhrase(source, language, "provenance.blinded",
                                     {{"reader", personWords(other.readerName)},
                                      {"time", momentWords(other.submittedAt)},
                                      {"list", list(sources, language, parts)}});
    const auto compared = apart.empty()
                              ? documentWord(source, language, "provenance.agrees")
                              : documentPhrase(source, language, "provenance.differs",
                                               {{"sides", joined(apart, documentWord(source, language, "join.list"))}});
    return joined({read, compared}, documentWord(source, language, "sentence.separator"));
}

void addReaders(const Sources& sources, std::vector<Sentence>& lines) {
    const auto& blinded = sources.reading.blinded;
    if (blinded.size() > 1)
        lines.push_back(sentenceOf(sources, "consensus", [&](const std::string& language) {
            return documentWord(sources.source, language, "provenance.consensus");
        }));
    for (const auto& one : blinded)
        lines.push_back(sentenceOf(sources, "blinded",
                                   [&](const std::string& language) { return blindedWords(sources, language, one); }));
}

}  // namespace

std::vector<Sentence> originSentences(const Sources& sources) {
    std::vector<Sentence> lines;
    addOrigins(sources, lines);
    if (const auto& prior = sources.reading.prior; prior && !prior->reportUid.empty())
        lines.push_back(sentenceOf(sources, "prior", [&](const std::string& language) {
            return documentPhrase(
                sources.source, language, "provenance.prior",
                {{"date", dayWords(prior->date)}, {"report", prior->reportUid}, {"by", personWords(prior->signedBy)}});
        }));
    if (sources.reading.prior && sources.reading.prior->identity == "confirmed")
        lines.push_back(sentenceOf(sources, "prior_confirmed", [&](const std::string& language) {
            return documentWord(sources.source, language, "provenance.prior_confirmed");
        }));
    addReaders(sources, lines);
    return lines;
}

}  // namespace reporting
