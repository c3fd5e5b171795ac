#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "reporting/template/expression.h"

/// What is made of the answers: derived values, decision tables, classes, statements, contradictions.
namespace reporting {

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
    std::string text;  ///< instead of the phrase: reference to a text answer ("own.free_text")
    bool alert = false;
    Expression said;                ///< of a limitation: where a conclusion says it already; absent: nowhere
    std::vector<std::string> from;  ///< references to answers ("own.reach", "contrast_class")
    bool operator==(const Statement&) const = default;
};

struct ContradictionRule {
    Statement statement;
    RuleSeverity severity = RuleSeverity::Warn;
    bool reasonRequired = false;
    bool operator==(const ContradictionRule&) const = default;
};

}  // namespace reporting
