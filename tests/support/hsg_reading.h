#pragma once

#include <map>
#include <string>

#include "reporting/rules/compiled_template.h"

/// Readings of the shipped template for tests: answers by question (and side), the rest filled in as far as it is
/// required.
namespace test {

using namespace reporting;

using Given = std::map<std::string, std::string>;  ///< "reach" or "right.reach" → option

inline Film hsgFilm(const std::string& id, const std::string& phase, int minutes,
                    const std::string& study = "2.25.1001") {
    using namespace std::chrono;
    Film f;
    f.id = id;
    f.studyUid = study;
    f.seriesUid = study + ".1";
    f.sopInstanceUid = study + "." + std::to_string(100 + std::stoi(id.substr(1)));
    f.sopClassUid = "1.2.840.10008.5.1.4.1.1.12.2";
    f.phase = phase;
    f.phaseSource = "reader";
    f.time = local_days(year(2026) / 11 / 23) + hours(10) + std::chrono::minutes(12 + minutes);
    f.timeSource = "AcquisitionDateTime";
    f.elapsedSeconds = minutes * 60.0;
    f.institution = "East Campus";
    f.identity = "same";
    return f;
}

/// Both tubes patent, water-soluble contrast, delayed film at 16 minutes.
inline Given patentAnswers() {
    return {{"contrast_class", "water"},
            {"contrast_agent", "iohexol"},
            {"indication", "infertility_primary"},
            {"device", "balloon"},
            {"balloon_site", "cervix"},
            {"mobilised", "yes"},
            {"orientation", "marker"},
            {"intravasation", "I0"},
            {"cavity_filling", "full"},
            {"cavity_normal", "normal"},
            {"cervix", "normal"},
            {"presence", "expected"},
            {"reach", "R4"},
            {"morphology", "normal"},
            {"dilatation", "D0"},
            {"dilatation_delayed", "D0"},
            {"spill", "S2"},
            {"residual", "T0"},
            {"dispersion", "P2"},
            {"dispersion_overall", "diffuse"},
            {"asymmetry", "symmetric"},
            {"new_filling", "N0"},
            {"pregnancy_excluded", "test"}};
}

inline std::vector<Film> hsgFilms(bool delayed = true) {
    std::vector<Film> films{hsgFilm("f1", "SCOUT", -6), hsgFilm("f2", "EARLY", -2), hsgFilm("f3", "FULL", -1),
                            hsgFilm("f4", "TUBAL", 0), hsgFilm("f5", "SPILL", 1)};
    if (delayed) films.push_back(hsgFilm("f6", "DELAY1", 16));
    return films;
}

inline Value answerValue(const Question& question, const std::string& given) {
    switch (question.kind) {
        case QuestionKind::Number:
            return Number{given.empty() ? question.min.value_or(1) + 9 : std::stod(given)};
        case QuestionKind::Text:
            return Text{given.empty() ? "typed" : given};
        case QuestionKind::Choices:
            return given.empty() ? Choices{} : Choices{{given}};
        case QuestionKind::Choice:
            break;
    }
    return Choice{given.empty() ? question.options.front().id : given};
}

/// Answers what is given and, until nothing required is blank, the first option of what is required.
inline Reading hsgReading(const CompiledTemplate& compiled, const Given& given, std::vector<Film> films = hsgFilms()) {
    const auto& source = templateOf(compiled);
    Reading reading;
    reading.id = "11111111-2222-4333-8444-555555555555";
    reading.templateRef = source.ref();
    reading.films = std::move(films);
    reading.timeBase = {reading.films[3].time, "ContrastBolusStopTime", true};
    for (bool added = true; added;) {
        added = false;
        const Evaluation evaluation(compiled, reading);
        auto next = reading;
        for (const auto& question : source.questions) {
            std::vector<SideId> sides{SideId{}};
            if (question.perSide) {
                sides.clear();
                for (const auto& side : source.sides) sides.push_back(side.id);
            }
            for (const auto& side : sides) {
                if (reading.answer(question.id, side) || !evaluation.isShown(question, side)) continue;
                auto found = given.find(side.empty() ? question.id : side + "." + question.id);
                if (found == given.end()) found = given.find(question.id);
                if (found == given.end() && !evaluation.isRequired(question, side)) continue;
                Answer answer;
                answer.question = question.id;
                answer.side = side;
                answer.value = answerValue(question, found == given.end() ? std::string() : found->second);
                if (question.films == "delayed" || question.films == "DELAY") answer.evidence = {{"f6", {}, {}}};
                if (question.films == "immediate") answer.evidence = {{"f5", {}, {}}};
                if (!next.film(answer.evidence.empty() ? "f5" : answer.evidence.front().filmId))
                    answer.evidence.clear();
                next.answers.push_back(std::move(answer));
                added = true;
            }
        }
        reading = std::move(next);
    }
    return reading;
}

}  // namespace test
