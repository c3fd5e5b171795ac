#pragma once

#include <map>
#include <unordered_map>

#include "reporting/rules/program.h"

namespace reporting::detail {

/// What a name stands for.
struct Symbol {
    Type type;
    int slot = 0;
    bool perSide = false;
    bool citable = false;  ///< an answer: cites(x) is possible
    Read read;
};
using Symbols = std::map<std::string, Symbol>;

struct CompiledThen {
    const TableThen* source = nullptr;
    int conclusion = -1;                         ///< program
    std::vector<std::pair<int, int>> modifiers;  ///< index in Template::modifiers, program
};
struct CompiledCase {
    int when = -1;
    CompiledThen then;
};
struct CompiledRow {
    const TableRow* source = nullptr;
    int when = -1;
    std::vector<CompiledCase> cases;
};
/// A table runs on its own cells: the parameters, then the inputs, then what `let` gives.
struct CompiledTable {
    const DecisionTable* source = nullptr;
    int firstInput = 0, firstLet = 0, cells = 0;
    std::vector<std::vector<std::pair<std::string, int>>> inputCodes;  ///< per input: its values
    std::vector<int> valid, lets;
    std::vector<CompiledRow> rows;
};

/// Slots of the cells of a reading. A per-side value has one cell a side, in the order of the sides.
struct Layout {
    int cells = 0;
    std::vector<int> questions, derived;
    std::map<std::string, int> films;  ///< fact → slot; immediate_after by "immediate_after " + mark
    int grade = 0, contrastClass = 0, minutes = 0, provisional = 0, certain = 0, min = 0, max = 0;
    int conclusion = 0, ruleClass = 0, rule = 0, kind = 0, overridden = 0, reasoned = 0, unreasoned = 0, modifiers = 0;
    std::vector<int> priorAnswers;  ///< by question; -1: none is kept
    int priorPresent = 0, priorMonths = 0, priorClass = 0, priorConclusion = 0, blindedCount = 0, blindedDiffers = 0;
    std::map<std::string, int> acknowledged;  ///< rule → slot of the examination; the sides follow
};

/// Where an expression stands decides which names it sees.
struct Context {
    bool side = false;         ///< `own.` and `other.` mean something
    bool afterTables = false;  ///< conclusions are known
    bool interval = true;
    int derivedBefore = 1 << 30;     ///< only derived values above this one
    const Symbols* table = nullptr;  ///< inside a table: nothing but these and the parameters
};

}  // namespace reporting::detail

namespace reporting {

class CompiledTemplate {
public:
    std::shared_ptr<const Template> source;
    std::vector<std::string> codes;  ///< interned; "no" is 0, "yes" is 1
    std::unordered_map<std::string, int> codeIds;
    std::vector<std::vector<int>> orders;   ///< lists of codes
    std::vector<std::vector<int>> ranks;    ///< order → code → rank
    std::vector<detail::Program> programs;  ///< by Expression::index
    detail::Layout layout;
    std::vector<detail::Cell> initial;  ///< cells of an empty reading: parameters and constants are set
    std::vector<int> mirrors, sideCodes;
    detail::Symbols answers, films, interval, conclusions, parameters;
    detail::Symbols prior, blinded, sideFacts;  ///< the examination before, other readers; facts once a side
    std::vector<detail::CompiledTable> tables;

    int intern(const std::string& code);
    /// -1 if there is no such code.
    int codeId(const std::string& code) const;
    const std::string& codeName(int code) const;
    int sideIndex(const SideId& side) const;
    int questionIndex(const std::string& id) const;
    detail::Frame frame(const detail::Cell* cells, const unsigned char* cited, int side) const;
    const detail::CompiledTable* table(const std::string& id) const;
    const detail::Program* program(const Expression& expression) const;
};

namespace detail {

/// Fills the slots, symbols and initial cells of a template.
void layOut(CompiledTemplate& compiled);

/// Parses, types and compiles one expression into its program; problems at their place inside the scalar.
/// `expected` (if not Invalid) is what the value must become: a truth value, a number, or one of the codes.
class ExpressionCompiler {
public:
    ExpressionCompiler(CompiledTemplate& compiled, Diagnostics& diagnostics)
        : c_(compiled), diagnostics_(diagnostics) {}
    /// The program's index, or -1 for an absent expression.
    int compile(const Expression& expression, const Context& context, const Type& expected);
    void error(const Place& place, const std::string& code, const std::string& message);

private:
    CompiledTemplate& c_;
    Diagnostics& diagnostics_;
};

/// The row and case that match.
struct Hit {
    const CompiledRow* row = nullptr;
    const CompiledCase* match = nullptr;
    int conclusion = -1;  ///< code; -1: no class
};
/// `cells` holds the inputs; `let` cells are written. Allocates nothing.
bool inputIsValid(const CompiledTemplate& compiled, const CompiledTable& table, Cell* cells);
Hit runTable(const CompiledTemplate& compiled, const CompiledTable& table, Cell* cells);

/// Some line over the sides is always said, and each can be.
void checkLines(const Template& source, ExpressionCompiler& compiler);
void compileTables(CompiledTemplate& compiled, ExpressionCompiler& compiler);
/// A fixed-seed sample of every table's inputs: each must match a row and give a class.
void checkTotality(const CompiledTemplate& compiled, ExpressionCompiler& compiler);

Place placeInside(const Expression& expression, int offset);

}  // namespace detail
}  // namespace reporting
