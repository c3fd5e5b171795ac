#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reporting/model/reading.h"

/// What the rules make of a reading. No prose: phrases are named by id with their arguments.
namespace reporting {

/// A phrase of the template with its arguments; code arguments are already phrase or option ids, numbers already
/// rounded.
struct PhraseCall {
    std::string id;
    struct Argument {
        std::string name;
        enum class Kind { Text, Label, Phrase, Number, Duration, List } kind = Kind::Text;
        /// Text: as it stands. Label: a key of labels.yaml, replaced by its words. Phrase: the id of a phrase without
        /// arguments. Number: decimal digits with '.', already rounded. Duration: minutes, as Number. List: how its
        /// items are joined ("list", "clauses", "sentences").
        std::string value;
        std::vector<PhraseCall> items = {};  ///< of a List; never empty there
        bool operator==(const Argument& other) const;
    };
    std::vector<Argument> arguments;
    bool operator==(const PhraseCall&) const = default;
};
/// Written out: clang 14 recurses without end over a defaulted one.
inline bool PhraseCall::Argument::operator==(const Argument& other) const {
    return name == other.name && kind == other.kind && value == other.value && items == other.items;
}

/// A question (and side) that something rests on.
struct QuestionRef {
    std::string question;
    SideId side;
    auto operator<=>(const QuestionRef&) const = default;
};

/// One input of a decision table as it was used: why a conclusion came out as it did.
struct TraceInput {
    std::string input;  ///< name in the table
    std::string value;  ///< code; empty if blank
    std::vector<QuestionRef> answers;
    std::vector<std::string> films;  ///< film ids behind those answers
    bool operator==(const TraceInput&) const = default;
};

struct Conclusion {
    SideId side;
    std::string table;                   ///< the decision table used
    std::string conclusion;              ///< class id; empty while an input is blank
    std::string ruleClass;               ///< what the rule gave; differs from `conclusion` only with an override
    std::vector<std::string> modifiers;  ///< e.g. "ADH"
    std::string kind;                    ///< of an indeterminate class; else empty
    std::string rule;                    ///< the row that matched
    std::vector<PhraseCall> notes;       ///< said with the class ("retention not assessed")
    std::vector<QuestionRef> missing;    ///< blank answers that leave the side without a class
    std::vector<TraceInput> inputs;
    bool provisional = false;
    std::optional<std::string> overrideReason;
    bool operator==(const Conclusion&) const = default;
};

enum class RuleSeverity { Refuse, Warn };

struct Contradiction {
    std::string rule;  ///< e.g. "K01"
    RuleSeverity severity = RuleSeverity::Warn;
    SideId side;
    PhraseCall phrase;
    std::vector<QuestionRef> answers;  ///< where to go to resolve it
    bool acknowledged = false;         ///< a warning with its reason given
    bool operator==(const Contradiction&) const = default;
};

struct Limitation {
    std::string rule;  ///< e.g. "Q01"
    SideId side;
    PhraseCall phrase;
    bool alert = false;  ///< concerns the patient's safety
    std::vector<QuestionRef> answers;
    bool said = false;  ///< a line of the impression says it already
    bool operator==(const Limitation&) const = default;
};

/// An answer whose template asks for a film, or for a point on one, that it does not cite yet.
struct MissingEvidence {
    QuestionRef answer;
    enum class What { Film, Point } what = What::Film;
    bool operator==(const MissingEvidence&) const = default;
};

/// How the film that counts stands to the time window of its contrast class.
struct Interval {
    std::string grade;  ///< a grade code of the template (none, too early, valid, too late, unknown); empty if blank
    std::string contrastClass;
    std::string filmId;  ///< the delayed film that counts
    std::optional<double> minutes;
    bool provisional = false;
    bool operator==(const Interval&) const = default;
};

struct Assessment {
    Interval interval;
    std::vector<Limitation> limitations;
    std::vector<Conclusion> conclusions;  ///< one a side, in the order of the template
    PhraseCall examLine;                  ///< derived from the conclusions; without an id while one is missing
    std::vector<PhraseCall> recommendations;
    std::vector<Contradiction> contradictions;
    std::vector<QuestionRef> missing;  ///< required answers that are blank
    std::vector<MissingEvidence> missingEvidence;
    bool provisional = false;
    bool operator==(const Assessment&) const = default;

    /// No refusal, no required answer and no required evidence missing.
    bool maySign() const;
};

}  // namespace reporting
