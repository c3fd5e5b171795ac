#include <algorithm>

#include "reporting/compose/document_words.h"
#include "reporting/compose/parts.h"
#include "reporting/compose/phrasing.h"
#include "reporting/model/decimal.h"

namespace reporting {
namespace {

const std::string notAssessableKey = "not_assessable";

bool isNotAssessable(const Question& question, const std::string& code) {
    return !question.notAssessable.empty() && code == question.notAssessable;
}

std::string optionWords(const Sources& sources, const std::string& language, const Question& question,
                        const std::string& code) {
    if (const auto* own = findLabel(sources.source, language, "option." + question.id + "." + code)) return *own;
    if (isNotAssessable(question, code)) return documentWord(sources.source, language, notAssessableKey);
    return sources.source.label(language, "option." + question.id + "." + code);
}

std::string numberWords(const Sources& sources, const std::string& language, const Question& question, double value) {
    auto digits = digitsWords(sources.source, language, decimal(value, question.decimals));
    if (question.unit.empty() || question.unit == "1") return digits;
    const auto* unit = findLabel(sources.source, language, "unit." + question.unit);
    const auto& words = unit ? *unit : question.unit;
    // As SI writes it: a space before a unit of letters, none before degrees; none before a Chinese word.
    const bool letters = !words.empty() && static_cast<unsigned char>(words.front()) < 0x80 && words != "%";
    return digits + (letters ? " " : "") + words;
}

std::string withReason(const Sources& sources, const std::string& language, const Answer& answer, std::string said) {
    if (answer.reason.empty()) return said;
    const auto reason = sources.source.label(language, "reason." + answer.reason);
    return documentPhrase(sources.source, language, "parentheses", {{"text", said}, {"note", reason}});
}

Code valueCode(const Sources& sources, const Question& question, const std::string& code) {
    if (const auto* option = question.option(code)) return codeOf(sources.source, option->code);
    if (isNotAssessable(question, code)) return codeOf(sources.source, notAssessableKey);
    return {};
}

Finding blankFinding(const Sources& sources, const Question& question, const Answer& answer) {
    Finding finding;
    finding.question = question.id;
    finding.side = answer.side;
    finding.laterality = lateralityOf(sources.source, answer.side);
    finding.concept_ = codeOf(sources.source, question.code);
    finding.label = sayLabel(sources, "question." + question.id);
    for (const auto& language : sources.source.languages)
        finding.valueLabel[language] = answerWords(sources, language, question, answer);
    for (const auto& evidence : answer.evidence) {
        if (std::find(finding.films.begin(), finding.films.end(), evidence.filmId) == finding.films.end())
            finding.films.push_back(evidence.filmId);
        if (evidence.x && evidence.y) finding.places.push_back({evidence.filmId, *evidence.x, *evidence.y});
    }
    return finding;
}

// Several options chosen become several findings of one concept, each with its own code.
std::vector<Finding> choicesFindings(const Sources& sources, const Question& question, const Answer& answer) {
    const auto& chosen = std::get<Choices>(answer.value).codes;
    std::vector<Finding> findings;
    if (chosen.empty()) {
        auto finding = blankFinding(sources, question, answer);
        if (const auto none = codeOf(sources.source, "none"); !none.isEmpty())
            finding.value = none;
        else
            finding.text = finding.valueLabel.begin()->second;
        findings.push_back(std::move(finding));
    }
    for (const auto& code : chosen) {
        auto finding = blankFinding(sources, question, answer);
        finding.value = valueCode(sources, question, code);
        for (const auto& language : sources.source.languages)
            finding.valueLabel[language] = optionWords(sources, language, question, code);
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<Finding> answerFindings(const Sources& sources, const Question& question, const Answer& answer) {
    if (std::holds_alternative<Choices>(answer.value)) return choicesFindings(sources, question, answer);
    auto finding = blankFinding(sources, question, answer);
    if (const auto* choice = std::get_if<Choice>(&answer.value)) {
        finding.value = valueCode(sources, question, choice->code);
    } else if (const auto* number = std::get_if<Number>(&answer.value)) {
        finding.number = number->value;
        finding.unit = question.unit.empty() ? "1" : question.unit;
    } else {
        finding.text = std::get<Text>(answer.value).value;
    }
    return {std::move(finding)};
}

bool mentionsText(const std::vector<SectionDef>& sections, const Question& question) {
    const auto says = [&](const Statement& statement) {
        const auto dot = statement.text.find('.');
        return !statement.text.empty() && statement.text.substr(dot == std::string::npos ? 0 : dot + 1) == question.id;
    };
    return std::any_of(sections.begin(), sections.end(), [&](const SectionDef& section) {
        return std::any_of(section.sentences.begin(), section.sentences.end(), says) ||
               mentionsText(section.sections, question);
    });
}

// The interval that the rules found stands beside the class of the contrast, if the template codes it.
std::vector<Finding> intervalFindings(const Sources& sources) {
    const auto& interval = sources.evaluation.assessment().interval;
    std::vector<Finding> findings;
    Finding grade;
    grade.question = "interval.grade";
    grade.concept_ = codeOf(sources.source, "interval_grade");
    grade.value = codeOf(sources.source, "grade_" + interval.grade);
    if (!interval.filmId.empty()) grade.films = {interval.filmId};
    grade.label = sayLabel(sources, "question.interval_grade");
    grade.valueLabel = sayLabel(sources, gradeKey(sources.source, interval));
    if (!grade.concept_.isEmpty() && !grade.value->isEmpty()) findings.push_back(grade);
    Finding minutes;
    minutes.question = "interval.minutes";
    minutes.concept_ = codeOf(sources.source, "interval_minutes");
    minutes.number = interval.minutes;
    minutes.unit = "min";
    minutes.films = grade.films;
    minutes.label = sayLabel(sources, "question.interval_minutes");
    if (!interval.minutes || minutes.concept_.isEmpty()) return findings;
    for (const auto& language : sources.source.languages)
        minutes.valueLabel[language] = durationWords(sources.source, language, *interval.minutes);
    findings.push_back(minutes);
    return findings;
}

}  // namespace

std::string answerWords(const Sources& sources, const std::string& language, const Question& question,
                        const Answer& answer) {
    if (const auto* choice = std::get_if<Choice>(&answer.value))
        return withReason(sources, language, answer, optionWords(sources, language, question, choice->code));
    if (const auto* number = std::get_if<Number>(&answer.value))
        return numberWords(sources, language, question, number->value);
    if (const auto* text = std::get_if<Text>(&answer.value)) return text->value;
    std::vector<std::string> parts;
    for (const auto& code : std::get<Choices>(answer.value).codes)
        parts.push_back(optionWords(sources, language, question, code));
    if (parts.empty()) return documentWord(sources.source, language, "none");
    return withReason(sources, language, answer, listed(sources.source, language, parts));
}

std::string shortAnswerWords(const Sources& sources, const std::string& language, const Answer& answer) {
    if (const auto* choice = std::get_if<Choice>(&answer.value)) {
        if (const auto* own = findLabel(sources.source, language, "short." + answer.question + "." + choice->code))
            return *own;
    }
    return answerWords(sources, language, *sources.source.question(answer.question), answer);
}

std::vector<Finding> findingsOf(const Sources& sources, const Step& step, const SideId& side) {
    std::vector<Finding> findings;
    for (const auto& id : step.questions) {
        const auto* question = sources.source.question(id);
        const auto* answer = question ? sources.reading.answer(id, question->perSide ? side : SideId{}) : nullptr;
        if (!answer || !sources.evaluation.isShown(*question, answer->side)) continue;
        if (question->kind == QuestionKind::Text && mentionsText(sources.source.sections, *question)) continue;
        for (auto& finding : answerFindings(sources, *question, *answer)) findings.push_back(std::move(finding));
        if (id != sources.source.interval.classQuestion) continue;
        for (auto& finding : intervalFindings(sources)) findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<Finding> conclusionFindings(const Sources& sources) {
    Code concept_ = codeOf(sources.source, "conclusion");
    if (concept_.isEmpty()) concept_ = {"121077", "DCM", "Conclusion"};
    std::vector<Finding> findings;
    const auto add = [&](const Conclusion& conclusion, const std::string& code, const std::string& label) {
        Finding finding;
        finding.question = "conclusion";
        finding.side = conclusion.side;
        finding.laterality = lateralityOf(sources.source, conclusion.side);
        finding.concept_ = concept_;
        finding.value = codeOf(sources.source, code);
        finding.label = sayLabel(sources, "side." + conclusion.side);
        finding.valueLabel = sayLabel(sources, label);
        for (const auto& input : conclusion.inputs) {
            for (const auto& film : input.films) {
                if (std::find(finding.films.begin(), finding.films.end(), film) == finding.films.end())
                    finding.films.push_back(film);
            }
        }
        if (!finding.value->isEmpty()) findings.push_back(std::move(finding));
    };
    for (const auto& conclusion : sources.evaluation.assessment().conclusions) {
        const auto* entry = sources.source.conclusionClass(conclusion.conclusion);
        if (!entry) continue;
        add(conclusion, entry->code, "class." + entry->id);
        for (const auto& modifier : sources.source.modifiers) {
            const auto& set = conclusion.modifiers;
            if (std::find(set.begin(), set.end(), modifier.id) != set.end())
                add(conclusion, modifier.code, "modifier." + modifier.id);
        }
    }
    return findings;
}

std::optional<Code> lateralityOf(const Template& source, const SideId& side) {
    for (const auto& each : source.sides) {
        if (each.id == side) return codeOf(source, each.code);
    }
    return std::nullopt;
}

std::string gradeKey(const Template& source, const Interval& interval) {
    const auto key = "grade." + interval.grade, provisional = key + "_provisional";
    const bool own = interval.provisional && !source.languages.empty() &&
                     findLabel(source, source.languages.front(), provisional) != nullptr;
    return own ? provisional : key;
}

Code codeOf(const Template& source, const std::string& key) {
    const auto code = source.codes.find(key);
    return code == source.codes.end() ? Code{} : code->second;
}

}  // namespace reporting
