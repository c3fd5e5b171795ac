#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/code.h"
#include "reporting/model/document.h"
#include "reporting/model/report.h"
#include "reporting/template/hanging.h"
#include "reporting/template/question.h"
#include "reporting/template/rule.h"

/// A template as values, one struct for each part of the folder that templates/README.md describes; the YAML keys are
/// explained there. Immutable once loaded. Keys of labels and phrases are written in full ("question.reach").
namespace reporting {

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
    std::string value;                ///< number, "yes"/"no", or a code
    std::vector<std::string> values;  ///< what `value` may be; empty: anything
    std::string unit;                 ///< UCUM; empty if none
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

struct SectionDef {
    std::string id, heading;  ///< heading: key in codes
    bool perSide = false;
    std::vector<std::string> findings;  ///< step ids
    std::vector<Statement> sentences;
    bool allLimitations = false;
    bool prior = false;                   ///< says what is known of the examination before (Reading::prior)
    std::vector<std::string> impression;  ///< parts in order; empty: not the impression
    int maxLines = 0;
    std::vector<Statement> lead;    ///< of the impression: all that hold, in one line
    std::vector<Statement> cavity;  ///< of the impression: first match wins
    std::string limitationPhrase;
    /// What is the same on every side is said once, for all. The id names the words: label "side.ID" in place of a
    /// side's name, label "section.SECTION.ID" as heading, phrase "PHRASE.ID" where the sentence reads differently
    /// then.
    std::string together;
    std::vector<SectionDef> sections;
    bool operator==(const SectionDef&) const = default;
};

struct DiagramElement {
    std::string id;                                          ///< "{side}" stands for the side
    std::vector<std::pair<Expression, std::string>> states;  ///< first match wins
    std::vector<std::string> ask;  ///< questions that a click on it offers ("own.reach", "cavity_filling")
    Place place;
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
    std::vector<SampleCase> samples;
    std::vector<Derived> derived;
    std::vector<DecisionTable> tables;
    std::vector<ConclusionClass> classes;
    std::vector<Modifier> modifiers;
    std::vector<Statement> examLine;   ///< of all sides in one; first match wins
    std::vector<Statement> sideLine;   ///< of one side, where no line of all sides holds; first match wins
    PhraseDef sideLines;               ///< takes the lines of the sides as {list}
    std::vector<Statement> lineFrame;  ///< around the line, as {exam}; all that hold, the first innermost
    std::vector<Statement> notes;      ///< said with the class of a side, whatever row gave it
    std::vector<Statement> recommendations, limitations;
    std::vector<ContradictionRule> contradictions;
    std::vector<SectionDef> sections;
    std::vector<HangingLayout> layouts;                 ///< never empty; the first is what the guide hangs
    std::map<std::string, Place> layoutPlaces;          ///< by layout id
    std::vector<std::string> keyImmediate, keyDelayed;  ///< phases by preference
    PageLayout page;                                    ///< its header and footer are put into words by compose
    std::string pageHeader, pageFooter;                 ///< phrases of the furniture; empty: the documents' own
    Place pagePlace;
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
