#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/assessment.h"
#include "reporting/model/reading.h"
#include "reporting/template/template.h"
#include "reporting/template/template_files.h"

namespace reporting {

enum class Tri { False, Unknown, True };

class CompiledTemplate;

/// A template whose expressions are typed and compiled to slot-indexed code, or every problem with its place.
struct Compilation {
    std::shared_ptr<const CompiledTemplate> value;  ///< nullptr if a problem of grade Error was found
    Diagnostics diagnostics;
};
Compilation compile(std::shared_ptr<const Template> source);
/// The template it was compiled from; lives as long as `compiled`.
const Template& templateOf(const CompiledTemplate& compiled);

/// Answers that do not fit the template (unknown question, side, option, kind or unit range; unknown class, phase, mark
/// or reason), as sentences with the question in `where`. The rules treat such an answer as blank.
std::vector<Error> checkReading(const CompiledTemplate& compiled, const Reading& reading);

/// loadTemplate and compile, all diagnostics together: what `fimbria template check` prints.
Compilation openTemplate(const std::string& folder);
/// The same of files in memory. A pure function.
Compilation openTemplate(const TemplateFiles& files);
/// The same of a resolved template (what the store keeps by its hash).
Compilation openResolved(const std::string& resolved);

/// The rules applied to a reading: a pure function, under a millisecond.
Assessment assess(const CompiledTemplate& compiled, const Reading& reading);

/// A reading seen through its template, for conditions and arguments outside the rules (form, report).
class Evaluation {
public:
    /// Keeps references: both must outlive it.
    Evaluation(const CompiledTemplate& compiled, const Reading& reading);
    ~Evaluation();
    Evaluation(const Evaluation&) = delete;
    Evaluation& operator=(const Evaluation&) = delete;

    const Assessment& assessment() const;
    /// An absent expression is true.
    Tri test(const Expression& expression, const SideId& side = {}) const;
    /// Empty if an argument is unknown: the phrase cannot be said.
    std::optional<PhraseCall> call(const PhraseDef& phrase, const SideId& side = {}) const;
    /// Whether a question is asked now (`shownWhen`), and whether it must be answered (`required`).
    bool isShown(const Question& question, const SideId& side = {}) const;
    bool isRequired(const Question& question, const SideId& side = {}) const;
    /// What an expression gives as an answer to the question (Prefill::is); empty where it is unknown.
    std::optional<Value> value(const Expression& expression, const Question& question, const SideId& side = {}) const;
    /// The answers that a reference such as "own.reach" or an expression reads.
    std::vector<QuestionRef> answersOf(const Statement& statement, const SideId& side) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The class of a contrast agent by code ("SCHEME:VALUE"), then by words; empty if neither tells.
std::string contrastClass(const IntervalProfile& profile, const std::string& code, const std::string& words);

/// The grade of a delayed film by itself: minutes after the zero, in the window of the class. Unknown class or time
/// gives the grade `unknown`. Variants of the window that the reading's answers switch on are applied if `seen` is
/// given.
Interval gradeInterval(const IntervalProfile& profile, const std::string& contrastClass, std::optional<double> minutes,
                       const Evaluation* seen = nullptr);

}  // namespace reporting
