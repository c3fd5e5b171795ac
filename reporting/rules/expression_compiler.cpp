#include <utility>

#include "reporting/rules/compiled.h"
#include "reporting/rules/typer.h"

namespace reporting::detail {

Place placeInside(const Expression& expression, int offset) {
    Place place = expression.place;
    int from = 0;
    for (const auto& [at, there] : expression.breaks) {
        if (at > offset) break;
        place = there;
        from = at;
    }
    const int end = std::min(offset, static_cast<int>(expression.text.size()));
    for (int i = from; i < end; ++i)
        if ((static_cast<unsigned char>(expression.text[static_cast<std::size_t>(i)]) & 0xC0) != 0x80) ++place.column;
    return place;
}

void ExpressionCompiler::error(const Place& place, const std::string& code, const std::string& message) {
    diagnostics_.push_back({Grade::Error, place.file, place.line, place.column, code, message});
}

int ExpressionCompiler::compile(const Expression& expression, const Context& context, const Type& expected) {
    if (expression.index < 0) return -1;
    Program program;
    const auto tree = parseExpression(expression.text);
    if (!tree) {
        error(placeInside(expression, tree.error().offset), "template.expression", tree.error().message);
        return expression.index;
    }
    Typer typer(c_, context, program);
    const Typed value = typer.type(*tree);
    const Typed result = typer.become(value, expected);
    for (const ExpressionError& one : typer.errors())
        error(placeInside(expression, one.offset), "template.expression", one.message);
    if (!typer.errors().empty()) return expression.index;
    if (result.node < 0) {
        error(expression.place, "template.expression",
              result.type.word.empty() ? "A value is expected here." : "There is no '" + result.type.word + "' here.");
        return expression.index;
    }
    program.root = result.node;
    program.type = result.type;
    c_.programs[static_cast<std::size_t>(expression.index)] = std::move(program);
    return expression.index;
}

}  // namespace reporting::detail
