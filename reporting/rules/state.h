#pragma once

#include "reporting/rules/compiled.h"

namespace reporting::detail {

/// A reading on its way through the rules: cells are filled from the answers to the conclusions, in this order.
struct State {
    const CompiledTemplate& c;
    const Template& t;
    const Reading& r;
    Assessment a;
    std::vector<Cell> cells;
    std::vector<unsigned char> cited;

    State(const CompiledTemplate& compiled, const Reading& reading);
    Cell& cell(int slot) { return cells[static_cast<std::size_t>(slot)]; }
    /// An absent expression is true.
    Cell run(const Expression& expression, int side) const;
    const Phase* phaseOf(const Film& film) const { return t.phase(film.phase); }
    SideId sideId(int side) const { return side < 0 ? SideId() : t.sides[static_cast<std::size_t>(side)].id; }
    /// Undecided counts as shown, unless every blank answer that leaves it undecided is itself not asked.
    bool isShown(const Question& question, int side, int depth = 0) const;
    bool isRequired(const Question& question, int side) const;
};

/// Seconds after the zero; from the film's own statement, else from its time and the time base.
std::optional<double> elapsed(const Reading& reading, const Film& film);
/// Nothing but white space.
bool isBlank(const std::string& text);
/// The value is of the question's kind and among its options or within its range, on a side that it is asked for.
bool fits(const Template& source, const Question& question, const Answer& answer);

/// "Not assessable" is a code or, of a number, a special value.
Cell cellOf(const CompiledTemplate& compiled, const Question& question, const Value& value);

void fillAnswers(State& state);
void fillFilms(State& state);
void fillInterval(State& state);
/// The examination before this one, and how many have read this one without seeing the reading.
void fillHistory(State& state);
void fillDerived(State& state);
/// Tables, overrides and their cells.
void conclude(State& state);
/// Whether a blinded reading gives a side another class.
void fillBlinded(State& state);
/// Exam line, limitations, contradictions, recommendations, missing answers.
void applyRules(State& state);

/// The answers that a program reads, through derived values, in order of appearance.
std::vector<QuestionRef> answersRead(const State& state, const Program& program, int side);
std::vector<QuestionRef> answersOf(const State& state, const Statement& statement, int side);
/// Nothing if an argument is unknown, unless `fill` (then "—" stands for it).
std::optional<PhraseCall> say(const State& state, const PhraseDef& phrase, int side, bool fill);

/// Window of a class with the variants that `on` says are in force.
struct Window {
    double min = 0, max = 0;
};
Window windowOf(const IntervalClass& one, const std::vector<bool>& on);
Interval grade(const IntervalProfile& profile, const IntervalClass* one, const Window& window,
               std::optional<double> minutes);

}  // namespace reporting::detail
