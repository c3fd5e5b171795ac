#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reporting/template/expression.h"

/// Questions, the steps that ask them and the cards that explain them; the YAML keys are explained in
/// templates/README.md.
namespace reporting {

enum class QuestionKind { Choice, Choices, Number, Text };

struct Option {
    std::string id;
    std::string code;  ///< key in codes
    std::string key;   ///< guide shortcut, one character
    bool operator==(const Option&) const = default;
};

struct Prefill {
    std::string attribute;  ///< keyword path; empty with `interval` and `is`
    bool isDate = false;    ///< of a DICOM DA attribute: days from it to the study's date, the day itself being 1
    bool isSum = false;     ///< of a number: added up over all images of the examination, each once
    Expression is;          ///< proposed from the films: an expression over film facts and accepted answers
    /// Of `choices`: option → condition. Proposed are those that are true, none of them too; nothing while one is
    /// unknown.
    std::vector<std::pair<std::string, Expression>> each;
    std::string source;    ///< phrase that names the source of `is` and `each`
    std::string interval;  ///< "class"
    double factor = 1;
    std::map<std::string, std::string> words;  ///< text → option
    Place place;
    bool operator==(const Prefill&) const = default;
};

/// The answer that the act "normal for what these films show" gives, and the phases it may rest on.
struct NormalAnswer {
    std::vector<std::string> codes;  ///< option ids; empty for a `choices` question: none of these
    std::vector<std::string> films;  ///< phases or groups; one of them must exist; empty: `Question::films`
    Expression when;                 ///< absent: always. Not offered while it is unknown
    Place place;
    bool operator==(const NormalAnswer&) const = default;
};

struct Question {
    std::string id, step;
    bool perSide = false;
    QuestionKind kind = QuestionKind::Choice;
    std::string code;
    Expression required;   ///< absent: not required
    Expression shownWhen;  ///< absent: always
    std::string films;     ///< phase group or phase id of the default evidence; empty if none
    std::vector<Option> options;
    std::vector<std::string> ordered;
    std::string notAssessable = "NA";  ///< empty: forbidden
    std::string unit;
    std::optional<double> min, max;
    int decimals = 0;
    int lines = 1;
    std::vector<Prefill> prefill;
    std::optional<NormalAnswer> normal;
    Expression filmRequired;   ///< absent: no. The answer must cite a film
    Expression pointRequired;  ///< absent: no. The answer must cite a point on a film
    std::string card;          ///< definition card (Card::id); empty: none
    std::string group;     ///< checklist it belongs to (label "group.ID"); neighbours of one group stand in one frame
    bool onSheet = false;  ///< the technologist may fill it in
    Place place;
    bool operator==(const Question&) const = default;

    const Option* option(const std::string& optionId) const;
};

struct Step {
    std::string id;
    bool perSide = false;
    /// The short form of a stage of two panes: phases by preference. Read the layouts, which contain it.
    struct Hang {
        std::vector<std::string> left, right;
        bool operator==(const Hang&) const = default;
    } hang;
    std::vector<std::string> questions;  ///< in order
    bool isUrgent = false;  ///< what cannot wait: shown above everything else as soon as one of its questions is asked
    Place place;
    bool operator==(const Step&) const = default;
};

/// How to decide a question that readers disagree on. Words: labels "card.ID.title", ".decide", ".delayed", ".alike".
struct Card {
    std::string id;
    std::vector<std::string> cases;  ///< names of sample cases whose film pair illustrates it; caption "card.ID.CASE"
    Place place;
    bool operator==(const Card&) const = default;
};

/// What a template answers for a sample case beyond the answers that come with the case (cases.yaml).
struct SampleAnswer {
    std::string question;
    SideId side;                      ///< empty: of the whole examination
    std::vector<std::string> values;  ///< as written; several only for `choices`, empty: none of these, "": blank
    Place place;
    bool operator==(const SampleAnswer&) const = default;
};
struct SampleCase {
    std::string name;  ///< of a sample case; "all": of every case, below what the case itself answers
    std::vector<SampleAnswer> answers;
    Place place;
    bool operator==(const SampleCase&) const = default;
};

}  // namespace reporting
