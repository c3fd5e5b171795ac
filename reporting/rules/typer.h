#pragma once

#include "reporting/rules/ast.h"
#include "reporting/rules/compiled.h"

namespace reporting::detail {

/// A node with its type. A bare word has no node until the other operand says what it is.
struct Typed {
    int node = -1;
    Type type;
    int offset = 0;
};

/// Names that a misspelt one may have meant.
std::vector<std::string> namesOf(const Symbols& symbols);

/// Gives an expression its types and its code. Goes on after an error, so that one pass finds all.
class Typer {
public:
    Typer(CompiledTemplate& compiled, const Context& context, Program& program)
        : c_(compiled), context_(context), program_(program) {}

    Typed type(const Ast& ast);
    /// The value as `expected`; an error and an unknown value where that is not possible.
    Typed become(const Typed& value, const Type& expected);
    const std::vector<ExpressionError>& errors() const { return errors_; }

private:
    // typer.cpp: operators
    Typed binary(const Ast& ast);
    Typed membership(const Ast& ast);
    Typed arithmetic(const Ast& ast, Typed a, Typed b);
    Typed equal(Typed a, Typed b, int offset);
    Typed ordered(const std::string& op, Typed a, Typed b, int offset);
    Typed truthOf(const Typed& value);
    Typed numberOf(const Typed& value);
    Typed unify(Typed& a, Typed& b, int offset);
    bool isLiteral(const Typed& value) const;
    /// A word, a literal number or truth value as one of the codes of `type`.
    Typed literalAs(const Typed& value, const Type& type, bool mustBelong);
    int commonOrder(const Type& a, const Type& b) const;

    // typer_names.cpp
    Typed name(const Ast& ast);
    Typed sideWord(const Ast& ast);
    Typed load(const Symbol& symbol, Mode mode, int side, int offset);
    Typed sided(const Ast& ast, const Symbol& symbol, const std::string& what);
    Typed dotted(const Ast& ast);
    void unknownName(const Ast& ast, const Symbols& among);
    std::string describe(const Type& type) const;
    /// A bare word where no code is possible: most likely a slip of the pen.
    Typed unknownWord(const Typed& value);

    // typer_calls.cpp: functions
    Typed call(const Ast& ast);
    Typed chooser(const Ast& ast);
    void exclude(const Ast& condition);
    Typed narrowed(const Ast& ast, Typed value) const;
    Typed overSides(const Ast& ast);
    Typed extreme(const Ast& ast);
    Typed hasOption(const Ast& ast);
    Typed cites(const Ast& ast);
    Typed acknowledged(const Ast& ast);
    Typed filmsAfter(const Ast& ast);
    bool arity(const Ast& ast, std::size_t count);
    const Symbol* answer(const Ast& ast);

    Typed fail(int offset, const std::string& message);
    Typed add(Node node, Type::Kind kind, int offset);
    Typed constant(const Cell& cell, Type type, int offset);
    Typed word(const std::string& text, int offset);

    CompiledTemplate& c_;
    const Context& context_;
    Program& program_;
    std::vector<ExpressionError> errors_;
    bool everySide_ = false;
    std::vector<std::pair<std::string, int>> excluded_;  ///< name as written, code that it cannot have here
};

}  // namespace reporting::detail
