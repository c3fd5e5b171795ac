#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reporting/compose/compose.h"

/// The parts of a report, each made from the same sources.
namespace reporting {

struct Sources {
    const Template& source;
    const Reading& reading;
    const Evaluation& evaluation;
    const ComposeContext& context;
};

/// A phrase in every language; nullopt if one language cannot say it (then none does: the languages stay equal).
std::optional<Texts> say(const Sources& sources, const PhraseCall& call);
/// A fixed word or pattern in every language.
Texts sayFixed(const Sources& sources, const std::string& key);
/// A label in every language.
Texts sayLabel(const Sources& sources, const std::string& key);
/// Texts with the first letter of each in title case.
Texts asSentences(Texts texts);

/// The sentences of statements whose condition holds; `side` empty outside a per-side section.
std::vector<Sentence> sentencesOf(const Sources& sources, const std::vector<Statement>& statements, const SideId& side);
/// All limitations, those of the patient's safety first; with `together` (SectionDef) what holds of every side once. If
/// there is none: the template's phrase for that, once nothing required is blank.
inline constexpr const char* noLimitationPhrase = "impression.no_limitation";
std::vector<Sentence> limitationSentences(const Sources& sources, const std::string& together);
/// Those that the impression tells: they concern no patient's safety (`lead`), and no line of a side says them already.
std::vector<Sentence> limitationsToTell(const Sources& sources, const std::string& together);

/// Coded findings of a step (one side or the examination): one for an answered question that is asked.
std::vector<Finding> findingsOf(const Sources& sources, const Step& step, const SideId& side);
/// The class of each side, with its modifiers.
std::vector<Finding> conclusionFindings(const Sources& sources);
/// The words of an answer in a language, as a table shows it (number with unit, "not assessable (overlap)").
std::string answerWords(const Sources& sources, const std::string& language, const Question& question,
                        const Answer& answer);
/// The same in the fewest words that the template has for it.
std::string shortAnswerWords(const Sources& sources, const std::string& language, const Answer& answer);

/// "reach (right)".
std::string questionWords(const Sources& sources, const std::string& language, const QuestionRef& ref);
/// A conclusion of another reading or another day, in the words that its report had.
std::string conclusionWords(const Sources& sources, const std::string& language, const SideConclusion& side);
/// Which answers have changed since the examination before this one; none without one.
std::vector<Sentence> priorSentences(const Sources& sources);

/// Lines of the impression in the order that the section gives.
std::vector<Sentence> impressionLines(const Sources& sources, const SectionDef& section);
std::optional<Sentence> examLineOf(const Sources& sources);

/// One section; of a per-side definition that of `side`.
Section sectionOf(const Sources& sources, const SectionDef& def, const SideId& side);
std::vector<Section> sectionsOf(const Sources& sources, const std::vector<SectionDef>& sections, const SideId& side);
/// The films that a reader of the report wants to see, with the places marked on them: the pair that is read together,
/// then by time those with a marked place, those starred, those that an abnormal finding or one that needs its film
/// rests on, and the protocol's. Page layout `keyImages` takes the first of these.
std::vector<KeyImage> keyImagesOf(const Sources& sources);
/// "Delayed film 1 · 10:28 · +16 min · acquisition time".
std::string filmCaption(const Sources& sources, const std::string& language, const Film& film);
/// One of several films of a stored run, or a frame that is surely not the only one.
bool isOfRun(const Sources& sources, const Film& film);
/// The comparisons that the reader kept, each with the line that every document prints.
std::vector<KeyImage> comparisonImagesOf(const Sources& sources);
/// "delayed film (+16 min)".
std::string filmName(const Sources& sources, const std::string& language, const Film& film);
std::vector<Sentence> provenanceOf(const Sources& sources);

/// The label of an interval's grade: "grade.V2_provisional" before the window's minimum, where the template has it.
std::string gradeKey(const Template& source, const Interval& interval);
/// A side's code of codes.yaml; nullopt for the whole examination.
std::optional<Code> lateralityOf(const Template& source, const SideId& side);
/// The coded concept of a key, or an empty Code.
Code codeOf(const Template& source, const std::string& key);

}  // namespace reporting
