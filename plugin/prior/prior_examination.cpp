#include "plugin/prior/prior_examination.h"

#include <algorithm>
#include <chrono>

#include "plugin/session/identifiers.h"
#include "plugin/trial/trial.h"
#include "reporting/model/find.h"

namespace hsg {

using reporting::Answer;
using reporting::PriorExamination;
using reporting::QuestionRef;
using reporting::Reading;

namespace {

/// The line of a side in the impression. Reports were signed with the first id before the second one came.
const reporting::Sentence* sideLine(const std::vector<reporting::Section>& sections, const reporting::SideId& side) {
    for (const auto& section : sections) {
        for (const auto& one : section.sentences)
            if (one.side == side && (one.id == "impression.tube" || one.id == "impression.side")) return &one;
        if (const auto* found = sideLine(section.sections, side)) return found;
    }
    return nullptr;
}

/// A template may have dropped an option since.
bool fits(const Answer& answer, const reporting::Question& question) {
    const auto known = [&](const std::string& code) {
        return question.option(code) || (!code.empty() && code == question.notAssessable);
    };
    if (const auto* choice = std::get_if<reporting::Choice>(&answer.value)) return known(choice->code);
    if (const auto* choices = std::get_if<reporting::Choices>(&answer.value))
        return std::all_of(choices->codes.begin(), choices->codes.end(), known);
    return true;
}

/// What could not be read then or now says nothing about a change.
bool isUnread(const Answer& answer, const reporting::Question& question) {
    const auto* choice = std::get_if<reporting::Choice>(&answer.value);
    return choice && !question.notAssessable.empty() && choice->code == question.notAssessable;
}

}  // namespace

PriorExamination priorOf(const reporting::Report& report, const Reading& reading,
                         const reporting::Template& itsTemplate) {
    PriorExamination prior;
    if (!report.studies.empty()) {
        prior.studyUid = report.studies.front().studyUid;
        prior.date = report.studies.front().date;
    }
    prior.reportUid = report.uid;
    prior.signedBy = report.signer ? report.signer->name : std::string();
    prior.templateRef = report.templateRef;
    const auto* contrast = reading.answer(itsTemplate.interval.classQuestion);
    if (const auto* choice = contrast ? std::get_if<reporting::Choice>(&contrast->value) : nullptr)
        prior.contrastClass = choice->code;
    prior.answers = reading.answers;
    for (auto& answer : prior.answers) answer.evidence.clear();
    for (const auto& one : report.conclusions) {
        reporting::SideConclusion side{one.side, one.conclusion, one.kind, one.modifiers, {}};
        if (const auto* line = sideLine(report.sections, one.side))
            side.words = line->text;
        else  // both sides in one line: the class alone is that of the side
            for (const auto& language : itsTemplate.languages)
                side.words[language] = itsTemplate.label(language, "side." + one.side) + ": " +
                                       itsTemplate.label(language, "class." + one.conclusion);
        prior.conclusions.push_back(std::move(side));
    }
    if (report.examLine) prior.examLine = report.examLine->text;
    return prior;
}

std::optional<PriorExamination> priorOf(const FilmSet& films) {
    if (films.earlier.empty() || films.earlier.front().empty()) return std::nullopt;
    const auto& entries = films.earlier.front();
    PriorExamination prior;
    prior.studyUid = entries.front().film.studyUid;
    for (const auto& entry : entries) {
        if (prior.date.empty() && entry.film.time) prior.date = dicomDate(*entry.film.time);
        if (prior.contrastClass.empty() && !entry.contrastClass.empty() && entry.contrastClass != "unknown")
            prior.contrastClass = entry.contrastClass;
    }
    return prior;
}

std::vector<ChangedAnswer> changedAnswers(const Reading& reading, const reporting::Template& source) {
    std::vector<ChangedAnswer> changed;
    if (!reading.prior) return changed;
    for (const auto& answer : reading.answers) {
        const auto* question = source.question(answer.question);
        const auto* before = find(reading.prior->answers, refOf(answer));
        if (!question || !before || saysTheSame(before, &answer) || !fits(*before, *question)) continue;
        if (isUnread(*before, *question) || isUnread(answer, *question)) continue;
        changed.push_back({refOf(answer), *before});
    }
    return changed;
}

QString formerAnswer(const Reading& reading, const reporting::Template& source, const Words& words,
                     const QuestionRef& ref) {
    for (const auto& one : changedAnswers(reading, source))
        if (one.ref == ref) return words.answer(*source.question(ref.question), &one.before);
    return {};
}

}  // namespace hsg
