#include "reporting/rules/compiled.h"

namespace reporting::detail {

void checkLines(const Template& source, ExpressionCompiler& compiler) {
    const auto error = [&](const Statement& line, const char* message) {
        compiler.error(line.phrase.place, "template.exam-line", message);
    };
    const auto& exam = source.examLine;
    const auto& side = source.sideLine;
    if (side.empty()) {
        if (!exam.empty() && exam.back().when) error(exam.back(), "The last exam line has no 'when'.");
        return;
    }
    if (!exam.empty() && !exam.back().when)
        error(exam.back(), "An exam line without 'when' leaves nothing to the lines of the sides.");
    if (side.back().when) error(side.back(), "The last line of a side has no 'when'.");
    if (source.sideLines.id.empty())
        error(side.back(), "'sideLines' names the phrase that takes the lines of the sides as {list}.");
}

}  // namespace reporting::detail
