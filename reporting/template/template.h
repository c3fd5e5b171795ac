#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/assessment.h"
#include "reporting/model/code.h"
#include "reporting/model/report.h"
#include "reporting/template/hanging.h"

/// A template as values, one struct for each part of the folder that templates/README.md describes; the YAML keys are
/// explained there. Immutable once loaded. Keys of labels and phrases are written in full ("question.reach").
namespace reporting {

/// Where something stands in the template folder.
struct Place {
    std::string file;
    int line = 0, column = 0;  ///< 1-based
    bool operator==(const Place&) const = default;
};

/// The source of an expression. `index` is its slot among the compiled programs (rules/compiled_template.h).
struct Expression {
    std::string text;
    Place place;
    int index = -1;  ///< -1: absent
    /// Where the text goes on elsewhere in the file (folded line, escape): byte offset in `text` → place.
    std::vector<std::pair<int, Place>> breaks;
    bool operator==(const Expression&) const = default;
    explicit operator bool() const { return index >= 0; }
};

/// `name: label(x)` …; Phrase: `literal` holds the id.
struct ArgumentDef {
    std::string name;
    PhraseCall::Argument::Kind kind = PhraseCall::Argument::Kind::Text;
    Expression value;
    std::string literal;
    bool operator==(const ArgumentDef&) const = default;
};

struct PhraseDef {
    std::string id;  ///< phrase id; empty where none is wanted
    std::vector<ArgumentDef> arguments;
    Place place;
    bool operator==(const PhraseDef&) const = default;
};

struct Side {
    SideId id;
    std::string code;  ///< key in codes
    SideId mirror;
    bool operator==(const Side&) const = default;
};

enum class PhaseGroup { Before, Immediate, Drain, Delayed };

struct Phase {
    std::string id;
    PhaseGroup group = PhaseGroup::Immediate;
    bool repeats = false;  ///< films carry id + number ("DELAY2")
    bool operator==(const Phase&) const = default;
};

struct Parameter {
    std::string id;
    std::string value;  ///< number, "yes"/"no", or a code
    std::string unit;   ///< UCUM; empty if none
    std::string source;
    Place place;
    bool operator==(const Parameter&) const = default;
};

/// The time window of one contrast class; minutes after the zero.
struct IntervalClass {
    std::string id;
    std::vector<std::string> codes;  ///< "SCHEME:VALUE"
    std::vector<std::string> words;  ///< as written; matched case-folded
    double min = 0, max = 0, preferredMin = 0, preferredMax = 0;
    bool lateGrade = true;
    std::optional<double> warnAfter, provisionalFrom;
    double step = 0;
    struct Variant {
        Expression when;
        std::optional<double> min, max;
        bool operator==(const Variant&) const = default;
    };
    std::vector<Variant> variants;
    bool operator==(const IntervalClass&) const = default;
};

struct IntervalProfile {
    std::string classQuestion;
    std::string none, early, valid, late, unknown;  ///< grade codes
    double immediateMax = 5;
    std::vector<IntervalClass> classes;
    bool operator==(const IntervalProfile&) const = default;
};

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
    Expression is;          ///< proposed from the films: an expression over film facts and accepted answers
    std::string source;     ///< phrase that names the source of `is`
    std::string interval;   ///< "class"
    double factor = 1;
    std::map<std::string, std::string> words;  ///< text → option
    bool operator==(const Prefill&) const = default;
};

/// The answer that the act "normal for what these films show" gives, and the phases it may rest on.
struct NormalAnswer {
    std::vector<std::string> codes;  ///< option ids; empty for a `choices` question: none of these
    std::vector<std::string> films;  ///< phases or groups; one of them must exist; empty: `Question::films`
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

enum class Scope { Exam, Side };

struct Derived {
    std::string id;
    Scope scope = Scope::Exam;
    std::vector<std::string> values;  ///< codes; empty: truth value or number
    Expression is;
    bool operator==(const Derived&) const = default;
};

struct TableInput {
    std::string name;
    std::vector<std::string> values, ordered;
    bool optional = false;
    Expression from;
    Place place;
    bool operator==(const TableInput&) const = default;
};

struct TableThen {
    Expression conclusion;  ///< gives a class id
    std::string kind;
    std::vector<std::pair<std::string, Expression>> modifiers;
    std::vector<PhraseDef> notes;
    bool operator==(const TableThen&) const = default;
};

struct TableCase {
    Expression when;  ///< absent: always
    TableThen then;
    bool operator==(const TableCase&) const = default;
};

struct TableRow {
    std::string rule;
    Expression when;               ///< absent: always
    std::vector<TableCase> cases;  ///< at least one
    Place place;
    bool operator==(const TableRow&) const = default;
};

struct DecisionTable {
    std::string id;
    std::vector<TableInput> inputs;
    std::vector<Expression> valid;
    std::vector<std::pair<std::string, Expression>> lets;
    std::vector<TableRow> rows;
    Place place;
    bool operator==(const DecisionTable&) const = default;
};

struct ConclusionClass {
    std::string id, code, group, phrase;
    bool definite = false;
    std::map<std::string, std::string> kinds;  ///< kind → phrase
    bool operator==(const ConclusionClass&) const = default;
};

struct Modifier {
    std::string id, column, code, phrase;  ///< column: in the CSV of `template decide`
    bool operator==(const Modifier&) const = default;
};

/// A phrase said on a condition: exam line, recommendations, sentences, limitations.
struct Statement {
    std::string id;  ///< rule id where it has one
    Scope scope = Scope::Exam;
    Expression when;  ///< absent: always
    PhraseDef phrase;
    std::string text;  ///< instead of the phrase: reference to a text answer ("own.tube_text")
    bool alert = false;
    std::vector<std::string> from;  ///< references to answers ("own.spill", "contrast_class")
    bool operator==(const Statement&) const = default;
};

struct ContradictionRule {
    Statement statement;
    RuleSeverity severity = RuleSeverity::Warn;
    bool reasonRequired = false;
    bool operator==(const ContradictionRule&) const = default;
};

struct SectionDef {
    std::string id, heading;  ///< heading: key in codes
    bool perSide = false;
    std::vector<std::string> findings;  ///< step ids
    std::vector<Statement> sentences;
    bool allLimitations = false;
    std::vector<std::string> impression;  ///< parts in order; empty: not the impression
    int maxLines = 0;
    std::vector<Statement> cavity;  ///< of the impression: first match wins
    std::string limitationPhrase;
    std::vector<SectionDef> sections;
    bool operator==(const SectionDef&) const = default;
};

struct DiagramElement {
    std::string id;                                          ///< "{side}" stands for the side
    std::vector<std::pair<Expression, std::string>> states;  ///< first match wins
    std::vector<std::string> ask;  ///< questions that a click on it offers ("own.reach", "cavity_filling")
    bool operator==(const DiagramElement&) const = default;
};

enum class TemplateStatus { Draft, Active, Retired };

struct Template {
    std::string id, version;
    TemplateStatus status = TemplateStatus::Draft;
    std::vector<std::string> languages;
    std::string title;  ///< phrase
    std::string table;  ///< decision table in force
    std::vector<Side> sides;
    std::vector<Phase> phases;
    std::vector<std::string> marks, reasons;
    std::string zeroMark;
    std::vector<Parameter> parameters;
    IntervalProfile interval;
    std::vector<Step> steps;
    std::vector<Question> questions;
    std::vector<Card> cards;
    std::vector<Derived> derived;
    std::vector<DecisionTable> tables;
    std::vector<ConclusionClass> classes;
    std::vector<Modifier> modifiers;
    std::vector<Statement> examLine, recommendations, limitations;
    std::vector<ContradictionRule> contradictions;
    std::vector<SectionDef> sections;
    std::vector<HangingLayout> layouts;                 ///< never empty; the first is what the guide hangs
    std::map<std::string, Place> layoutPlaces;          ///< by layout id
    std::vector<std::string> keyImmediate, keyDelayed;  ///< phases by preference
    std::vector<DiagramElement> diagram;
    std::string diagramSvg, pageMustache, logoPng;  ///< file contents
    std::map<std::string, Code> codes;
    std::vector<CodingScheme> schemes;
    std::map<std::string, std::map<std::string, std::string>> labels;   ///< language → key → words
    std::map<std::string, std::map<std::string, std::string>> phrases;  ///< language → id → ICU pattern
    int expressionCount = 0;
    std::string resolved;  ///< base and overlays in canonical form; see resolvedTemplate()
    std::string hash;      ///< SHA-256 of `resolved`, lower-case hex

    const Question* question(const std::string& questionId) const;
    const Step* step(const std::string& stepId) const;
    const DecisionTable* decisionTable(const std::string& tableId) const;
    const ConclusionClass* conclusionClass(const std::string& classId) const;
    const Parameter* parameter(const std::string& parameterId) const;
    /// The phase of a film ("DELAY2" → DELAY), or nullptr.
    const Phase* phase(const std::string& filmPhase) const;
    /// The phases that the step's stage of the first layout asks for, in the order of its panes.
    std::vector<std::string> phasesHungFor(const std::string& stepId) const;
    /// Words of a label; the key itself if the language lacks it (the checker refuses such a template).
    const std::string& label(const std::string& language, const std::string& key) const;
    TemplateRef ref() const { return {id, version, hash}; }
};

}  // namespace reporting
