#include "reporting/rules/state.h"

#include <algorithm>
#include <cmath>

namespace reporting::detail {
namespace {

bool isSpecial(const Question& question, const Value& value) {
    const Choice* choice = std::get_if<Choice>(&value);
    return choice && !question.notAssessable.empty() && choice->code == question.notAssessable;
}

/// Appends each answer once; derived values lead to the answers behind them.
class Reads {
public:
    explicit Reads(const State& state) : s_(state) {}
    void add(const Program& program, int side, int depth = 0) {
        for (const Read& read : program.reads) {
            if (read.every)
                for (int each = 0; each < static_cast<int>(s_.c.mirrors.size()); ++each)
                    add(read, resolve(read, each), depth);
            else
                add(read, resolve(read, side), depth);
        }
    }
    void add(const QuestionRef& ref) {
        if (std::find(refs_.begin(), refs_.end(), ref) == refs_.end()) refs_.push_back(ref);
    }
    std::vector<QuestionRef> take() { return std::move(refs_); }

private:
    int resolve(const Read& read, int side) const {
        if (read.mode == Mode::Fixed) return read.side;
        if (side < 0) return -1;
        return read.mode == Mode::Own ? side : s_.c.mirrors[static_cast<std::size_t>(side)];
    }
    void add(const Read& read, int side, int depth) {
        const auto index = static_cast<std::size_t>(read.index);
        if (read.kind == Read::Kind::Question) add({s_.t.questions[index].id, s_.sideId(side)});
        if (read.kind == Read::Kind::Interval) add({s_.t.interval.classQuestion, {}});
        if (read.kind != Read::Kind::Derived || depth > 64) return;
        const Program* program = s_.c.program(s_.t.derived[index].is);
        if (program) add(*program, side, depth + 1);
    }

    const State& s_;
    std::vector<QuestionRef> refs_;
};

}  // namespace

Cell cellOf(const CompiledTemplate& compiled, const Question& question, const Value& value) {
    if (isSpecial(question, value)) {
        Cell cell = Cell::ofCode(compiled.codeId(question.notAssessable));
        cell.special = question.kind != QuestionKind::Choice;
        return cell;
    }
    if (const Choice* choice = std::get_if<Choice>(&value)) return Cell::ofCode(compiled.codeId(choice->code));
    if (const Number* number = std::get_if<Number>(&value)) return Cell::ofNumber(number->value);
    Cell cell;
    cell.known = true;
    if (const Choices* choices = std::get_if<Choices>(&value))
        for (std::size_t i = 0; i < question.options.size(); ++i)
            if (std::find(choices->codes.begin(), choices->codes.end(), question.options[i].id) != choices->codes.end())
                cell.bits |= std::uint64_t{1} << i;
    return cell;
}

State::State(const CompiledTemplate& compiled, const Reading& reading)
    : c(compiled), t(*compiled.source), r(reading), cells(compiled.initial), cited(compiled.initial.size()) {}

Cell State::run(const Expression& expression, int side) const {
    const Program* program = c.program(expression);
    return program ? evaluate(*program, c.frame(cells.data(), cited.data(), side)) : Cell::truth(true);
}

bool State::isShown(const Question& question, int side, int depth) const {
    const Cell shown = run(question.shownWhen, side);
    if (shown.known || depth > 16) return !shown.isFalse();
    bool blank = false;
    for (const QuestionRef& ref : answersRead(*this, *c.program(question.shownWhen), side)) {
        const Question& parent = *t.question(ref.question);
        const Answer* given = r.answer(ref.question, ref.side);
        if (given && fits(t, parent, *given)) continue;
        if (isShown(parent, c.sideIndex(ref.side), depth + 1)) return true;
        blank = true;
    }
    return !blank;
}

bool State::isRequired(const Question& question, int side) const {
    return question.required && run(question.required, side).isTrue();
}

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

bool fits(const Template& source, const Question& question, const Answer& answer) {
    if (question.perSide ? std::none_of(source.sides.begin(), source.sides.end(),
                                        [&](const Side& side) { return side.id == answer.side; })
                         : !answer.side.empty())
        return false;
    if (isSpecial(question, answer.value)) return true;
    const auto known = [&](const std::string& code) { return question.option(code) != nullptr; };
    switch (question.kind) {
        case QuestionKind::Choice: {
            const Choice* choice = std::get_if<Choice>(&answer.value);
            return choice && known(choice->code);
        }
        case QuestionKind::Choices: {
            const Choices* choices = std::get_if<Choices>(&answer.value);
            return choices && std::all_of(choices->codes.begin(), choices->codes.end(), known);
        }
        case QuestionKind::Number: {
            const Number* number = std::get_if<Number>(&answer.value);
            return number && std::isfinite(number->value) && number->value >= question.min.value_or(number->value) &&
                   number->value <= question.max.value_or(number->value);
        }
        case QuestionKind::Text: {
            const Text* text = std::get_if<Text>(&answer.value);
            return text && !text->value.empty();
        }
    }
    return false;
}

void fillAnswers(State& state) {
    for (const Answer& answer : state.r.answers) {
        const int index = state.c.questionIndex(answer.question);
        if (index < 0) continue;
        const Question& question = state.t.questions[static_cast<std::size_t>(index)];
        if (!fits(state.t, question, answer)) continue;
        const int side = question.perSide ? state.c.sideIndex(answer.side) : 0;
        const int slot = state.c.layout.questions[static_cast<std::size_t>(index)] + side;
        state.cell(slot) = cellOf(state.c, question, answer.value);
        state.cited[static_cast<std::size_t>(slot)] = !answer.evidence.empty();
    }
}

void fillDerived(State& state) {
    for (std::size_t i = 0; i < state.t.derived.size(); ++i) {
        const Derived& one = state.t.derived[i];
        const int slot = state.c.layout.derived[i];
        if (one.scope == Scope::Exam)
            state.cell(slot) = state.run(one.is, -1);
        else
            for (int side = 0; side < static_cast<int>(state.c.mirrors.size()); ++side)
                state.cell(slot + side) = state.run(one.is, side);
    }
}

std::vector<QuestionRef> answersRead(const State& state, const Program& program, int side) {
    Reads reads(state);
    reads.add(program, side);
    return reads.take();
}

namespace {

void addArguments(Reads& reads, const State& state, const PhraseDef& phrase, int side) {
    for (const ArgumentDef& argument : phrase.arguments) {
        if (const Program* program = state.c.program(argument.value)) reads.add(*program, side);
        for (const ListItem& item : argument.items) {
            if (const Program* when = state.c.program(item.when)) reads.add(*when, side);
            addArguments(reads, state, item.phrase, side);
        }
    }
}

}  // namespace

std::vector<QuestionRef> answersOf(const State& state, const Statement& statement, int side) {
    Reads reads(state);
    std::vector<std::string> references = statement.from;
    if (!statement.text.empty()) references.push_back(statement.text);
    for (const std::string& from : references) {
        const std::size_t dot = from.find('.');
        const std::string prefix = dot == std::string::npos ? "" : from.substr(0, dot);
        SideId id = prefix;
        if (prefix == "own") id = state.sideId(side);
        if (prefix == "other") id = state.sideId(side < 0 ? -1 : state.c.mirrors[static_cast<std::size_t>(side)]);
        reads.add({from.substr(dot == std::string::npos ? 0 : dot + 1), id});
    }
    if (!references.empty()) return reads.take();
    if (const Program* when = state.c.program(statement.when)) reads.add(*when, side);
    addArguments(reads, state, statement.phrase, side);
    return reads.take();
}

}  // namespace reporting::detail
