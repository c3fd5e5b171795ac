#include "plugin/session/reader_edits.h"

#include <algorithm>

#include "plugin/session/edits.h"
#include "reporting/compose/compose.h"
#include "reporting/model/find.h"

namespace hsg::edits {

using reporting::Answer;
using reporting::BlindedReading;

namespace {

/// The film of this reading that is that frame; a frame that is no film here becomes one.
std::string filmFor(Reading& reading, const reporting::Film& wanted) {
    const reporting::Film* ofRun = nullptr;
    for (const auto& film : reading.films) {
        if (film.sopInstanceUid != wanted.sopInstanceUid) continue;
        if (film.frame == wanted.frame) return film.id;
        ofRun = &film;
    }
    if (!ofRun) return {};
    reading = addFrame(std::move(reading), std::string(ofRun->id), wanted.frame, wanted.phase);
    return reading.films.back().id;
}

/// As the report of the class says it, in every language.
std::map<std::string, std::string> wordsOf(const reporting::Conclusion& conclusion, const reporting::Template& source) {
    std::map<std::string, std::string> said;
    for (const auto& language : source.languages) {
        const auto kind = "class." + conclusion.conclusion + "." + conclusion.kind;
        const auto& labels = source.labels.find(language)->second;
        const bool hasKind = !conclusion.kind.empty() && labels.count(kind) > 0;
        auto words = source.label(language, hasKind ? kind : "class." + conclusion.conclusion);
        for (const auto& modifier : conclusion.modifiers)
            words += " + " + source.label(language, "modifier." + modifier);
        said[language] = std::move(words);
    }
    return said;
}

}  // namespace

Reading setSheetAnswer(Reading reading, const Answer& answer, const std::string& by, const std::string& at) {
    if (!reading.sheet) reading.sheet.emplace();
    auto& sheet = *reading.sheet;
    sheet.by = by;
    sheet.at = at;
    std::erase_if(sheet.answers, [&](const Answer& one) { return refOf(one) == refOf(answer); });
    sheet.answers.push_back(answer);
    sheet.answers.back().origin = reporting::Origin::Sheet;
    sheet.answers.back().originDetail = by;
    return reading;
}

Reading clearSheetAnswer(Reading reading, const reporting::QuestionRef& ref, const std::string& at) {
    if (!reading.sheet) return reading;
    std::erase_if(reading.sheet->answers, [&](const Answer& one) { return refOf(one) == ref; });
    reading.sheet->at = at;
    if (reading.sheet->answers.empty()) reading.sheet.reset();
    return reading;
}

Reading setPrior(Reading reading, const reporting::PriorExamination& prior) {
    reading.prior = prior;
    return reading;
}

Reading addBlinded(Reading reading, const Reading& second) {
    if (second.blinded.empty()) return reading;
    auto kept = second.blinded.front();
    const auto isSame = [&](const BlindedReading& one) { return one.readerId == kept.readerId; };
    if (std::any_of(reading.blinded.begin(), reading.blinded.end(), isSame)) return reading;
    for (auto& answer : kept.answers) {
        for (auto& evidence : answer.evidence) {
            const auto* film = second.film(evidence.filmId);
            evidence.filmId = film ? filmFor(reading, *film) : std::string();
        }
        std::erase_if(answer.evidence, [](const auto& evidence) { return evidence.filmId.empty(); });
    }
    reading.blinded.push_back(std::move(kept));
    return reading;
}

BlindedReading submission(const Reading& reading, const reporting::Assessment& assessment,
                          const reporting::Template& source, const reporting::Profile& reader, const std::string& at) {
    BlindedReading made{reader.id, reader.name, at, source.ref(), reading.answers, {}};
    for (const auto& one : assessment.conclusions)
        made.conclusions.push_back({one.side, one.conclusion, one.kind, one.modifiers, wordsOf(one, source)});
    return made;
}

Reading beginConsensus(Reading reading, const BlindedReading& first) {
    if (reading.blinded.size() != 1) return reading;
    const auto& second = reading.blinded.front();
    std::erase_if(reading.answers, [&](const Answer& one) {
        const auto* other = find(second.answers, refOf(one));
        return !other || other->value != one.value || other->reason != one.reason;
    });
    reading.overrides.clear();
    reading.blinded.insert(reading.blinded.begin(), first);
    return reading;
}

}  // namespace hsg::edits
