#include <algorithm>

#include "reporting/rules/state.h"

namespace reporting::detail {
namespace {

bool answered(const State& state, const QuestionRef& ref) {
    const Answer* answer = state.r.answer(ref.question, ref.side);
    const Question* question = state.t.question(ref.question);
    return answer && question && fits(state.t, *question, *answer);
}

class SideConclusion {
public:
    SideConclusion(State& state, const CompiledTable& table, int side)
        : x_s(state), x_table(table), x_side(side), x_cells(static_cast<std::size_t>(table.cells)) {
        std::copy_n(state.c.initial.begin(), table.firstInput, x_cells.begin());
        x_out.side = state.sideId(side);
        x_out.table = table.source->id;
    }

    Conclusion run() {
        for (std::size_t i = 0; i < x_table.source->inputs.size(); ++i) input(x_table.source->inputs[i], i);
        if (!x_out.missing.empty() || x_blank) {
            x_out.overrideReason = overrideReason();
            return std::move(x_out);
        }
        if (!inputIsValid(x_s.c, x_table, x_cells.data()))
            incomplete();
        else
            decide();
        return std::move(x_out);
    }
    /// What the row says beside the class; known once all sides have their class.
    void addNotes(Conclusion& out) const {
        if (!x_then || out.conclusion != out.ruleClass) return;
        for (const PhraseDef& note : x_then->source->notes)
            if (auto call = say(x_s, note, x_side, true)) out.notes.push_back(std::move(*call));
    }
    bool reasonless() const { return x_reasonless; }

private:
    void input(const TableInput& source, std::size_t index) {
        const Program* program = x_s.c.program(source.from);
        Cell value = x_s.run(source.from, x_side);
        if (value.special) value = {};
        x_cells[static_cast<std::size_t>(x_table.firstInput) + index] = value;
        TraceInput trace;
        trace.input = source.name;
        trace.value = value.known ? x_s.c.codeName(value.code) : "";
        if (program) {
            trace.answers = answersRead(x_s, *program, x_side);
            for (const Read& read : program->reads)
                if (read.kind == Read::Kind::Interval) addFilm(trace, x_s.a.interval.filmId);
        }
        for (const QuestionRef& ref : trace.answers)
            if (const Answer* answer = x_s.r.answer(ref.question, ref.side))
                for (const Evidence& evidence : answer->evidence) addFilm(trace, evidence.filmId);
        if (!value.known && !source.optional) {
            x_blank = true;
            addMissing(trace.answers);
        }
        x_out.inputs.push_back(std::move(trace));
    }
    static void addFilm(TraceInput& trace, const std::string& film) {
        if (!film.empty() && std::find(trace.films.begin(), trace.films.end(), film) == trace.films.end())
            trace.films.push_back(film);
    }
    /// The blank ones that are asked; if none of them is asked, all blank ones.
    void addMissing(const std::vector<QuestionRef>& answers) {
        std::vector<QuestionRef> blank, shown;
        for (const QuestionRef& ref : answers) {
            if (answered(x_s, ref)) continue;
            blank.push_back(ref);
            const Question* question = x_s.t.question(ref.question);
            if (question && x_s.isShown(*question, x_s.c.sideIndex(ref.side))) shown.push_back(ref);
        }
        for (const QuestionRef& ref : shown.empty() ? blank : shown)
            if (std::find(x_out.missing.begin(), x_out.missing.end(), ref) == x_out.missing.end())
                x_out.missing.push_back(ref);
    }
    /// The answers contradict the table's own conditions: what is still open is what could mend it.
    void incomplete() {
        for (std::size_t i = 0; i < x_table.source->inputs.size(); ++i)
            if (x_table.source->inputs[i].optional && x_out.inputs[i].value.empty())
                addMissing(x_out.inputs[i].answers);
        x_out.overrideReason = overrideReason();
    }

    const Override* override_() const {
        for (const Override& one : x_s.r.overrides)
            if (one.side == x_out.side && x_s.t.conclusionClass(one.conclusion)) return &one;
        return nullptr;
    }
    std::optional<std::string> overrideReason() {
        const Override* own = override_();
        x_reasonless = own && isBlank(own->reason);
        if (!own || x_reasonless) return std::nullopt;
        return own->reason;
    }

    void decide() {
        const Hit hit = runTable(x_s.c, x_table, x_cells.data());
        if (hit.row) x_out.rule = hit.row->source->rule;
        if (!hit.match || hit.conclusion < 0) return;
        x_then = &hit.match->then;
        x_out.ruleClass = x_s.c.codeName(hit.conclusion);
        x_out.conclusion = x_out.ruleClass;
        x_out.provisional = x_s.a.interval.provisional;
        x_out.overrideReason = overrideReason();
        if (x_out.overrideReason) x_out.conclusion = override_()->conclusion;
        if (x_out.conclusion != x_out.ruleClass) return;  // kind, modifiers and notes belong to the rule's class
        x_out.kind = x_then->source->kind;
        const Frame frame = x_s.c.frame(x_cells.data(), nullptr, -1);
        for (const auto& [modifier, program] : x_then->modifiers)
            if (evaluate(x_s.c.programs[static_cast<std::size_t>(program)], frame).isTrue())
                x_out.modifiers.push_back(x_s.t.modifiers[static_cast<std::size_t>(modifier)].id);
    }

    State& x_s;
    const CompiledTable& x_table;
    int x_side;
    std::vector<Cell> x_cells;
    Conclusion x_out;
    const CompiledThen* x_then = nullptr;
    bool x_blank = false, x_reasonless = false;
};

void fillCells(State& state, const Conclusion& one, bool reasonless, int side) {
    const Layout& layout = state.c.layout;
    state.cell(layout.overridden + side) = Cell::truth(one.overrideReason && one.conclusion != one.ruleClass);
    state.cell(layout.reasoned + side) = Cell::truth(one.overrideReason.has_value());
    state.cell(layout.unreasoned + side) = Cell::truth(reasonless);
    if (one.conclusion.empty()) return;
    state.cell(layout.conclusion + side) = Cell::ofCode(state.c.codeId(one.conclusion));
    state.cell(layout.ruleClass + side) = Cell::ofCode(state.c.codeId(one.ruleClass));
    state.cell(layout.rule + side) = Cell::ofCode(state.c.codeId(one.rule));
    state.cell(layout.kind + side) = Cell::ofCode(one.kind.empty() ? -1 : state.c.codeId(one.kind));
    Cell modifiers;
    modifiers.known = true;
    for (std::size_t i = 0; i < state.t.modifiers.size(); ++i)
        if (std::find(one.modifiers.begin(), one.modifiers.end(), state.t.modifiers[i].id) != one.modifiers.end())
            modifiers.bits |= std::uint64_t{1} << i;
    state.cell(layout.modifiers + side) = modifiers;
}

}  // namespace

void conclude(State& state) {
    const CompiledTable* table = state.c.table(state.t.table);
    if (!table) return;
    std::vector<SideConclusion> sides;
    for (int side = 0; side < static_cast<int>(state.c.mirrors.size()); ++side) {
        sides.emplace_back(state, *table, side);
        state.a.conclusions.push_back(sides.back().run());
        fillCells(state, state.a.conclusions.back(), sides.back().reasonless(), side);
    }
    for (std::size_t i = 0; i < sides.size(); ++i) sides[i].addNotes(state.a.conclusions[i]);
    state.a.provisional = state.a.interval.provisional;
}

}  // namespace reporting::detail
