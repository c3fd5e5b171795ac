#include <algorithm>

#include "reporting/rules/state.h"

namespace reporting::detail {
namespace {

bool answered(const State& state, const QuestionRef& ref) {
    const Answer* answer = state.r.answer(ref.question, ref.side);
    const Question* question = state.t.question(ref.question);
    return answer && question && fits(state.t, *question, *answer);
}

/// A note that is said around its class ("suspected {class}") carries it.
PhraseCall withClass(const State& state, const Conclusion& of, PhraseCall note) {
    const ConclusionClass* own = state.t.conclusionClass(of.conclusion);
    const auto phrases = state.t.languages.empty() ? state.t.phrases.end() : state.t.phrases.find(state.t.languages[0]);
    if (!own || phrases == state.t.phrases.end()) return note;
    const auto pattern = phrases->second.find(note.id);
    if (pattern == phrases->second.end() || pattern->second.find("{class") == std::string::npos) return note;
    const auto kind = own->kinds.find(of.kind);
    using Argument = PhraseCall::Argument;
    PhraseCall said{kind == own->kinds.end() ? own->phrase : kind->second,
                    {{"side", Argument::Kind::Label, "side." + of.side, {}}}};
    note.arguments.push_back({"class", Argument::Kind::List, "clauses", {std::move(said)}});
    return note;
}

class SideConclusion {
public:
    SideConclusion(State& state, const CompiledTable& table, int side)
        : s_(state), table_(table), side_(side), cells_(static_cast<std::size_t>(table.cells)) {
        std::copy_n(state.c.initial.begin(), table.firstInput, cells_.begin());
        out_.side = state.sideId(side);
        out_.table = table.source->id;
    }

    Conclusion run() {
        for (std::size_t i = 0; i < table_.source->inputs.size(); ++i) input(table_.source->inputs[i], i);
        if (!out_.missing.empty() || blank_) {
            out_.overrideReason = overrideReason();
            return std::move(out_);
        }
        if (!inputIsValid(s_.c, table_, cells_.data()))
            incomplete();
        else
            decide();
        return std::move(out_);
    }
    /// What the row says beside the class; known once all sides have their class.
    void addNotes(Conclusion& out) const {
        if (!then_ || out.conclusion != out.ruleClass) return;
        for (const PhraseDef& note : then_->source->notes)
            if (auto call = say(s_, note, side_, true)) out.notes.push_back(withClass(s_, out, std::move(*call)));
    }
    bool reasonless() const { return reasonless_; }

private:
    void input(const TableInput& source, std::size_t index) {
        const Program* program = s_.c.program(source.from);
        Cell value = s_.run(source.from, side_);
        if (value.special) value = {};
        cells_[static_cast<std::size_t>(table_.firstInput) + index] = value;
        TraceInput trace;
        trace.input = source.name;
        trace.value = value.known ? s_.c.codeName(value.code) : "";
        if (program) {
            trace.answers = answersRead(s_, *program, side_);
            for (const Read& read : program->reads)
                if (read.kind == Read::Kind::Interval) addFilm(trace, s_.a.interval.filmId);
        }
        for (const QuestionRef& ref : trace.answers)
            if (const Answer* answer = s_.r.answer(ref.question, ref.side))
                for (const Evidence& evidence : answer->evidence) addFilm(trace, evidence.filmId);
        if (!value.known && !source.optional) {
            blank_ = true;
            addMissing(trace.answers);
        }
        out_.inputs.push_back(std::move(trace));
    }
    static void addFilm(TraceInput& trace, const std::string& film) {
        if (!film.empty() && std::find(trace.films.begin(), trace.films.end(), film) == trace.films.end())
            trace.films.push_back(film);
    }
    /// The blank ones that are asked; if none of them is asked, all blank ones.
    void addMissing(const std::vector<QuestionRef>& answers) {
        std::vector<QuestionRef> blank, shown;
        for (const QuestionRef& ref : answers) {
            if (answered(s_, ref)) continue;
            blank.push_back(ref);
            const Question* question = s_.t.question(ref.question);
            if (question && s_.isShown(*question, s_.c.sideIndex(ref.side))) shown.push_back(ref);
        }
        for (const QuestionRef& ref : shown.empty() ? blank : shown)
            if (std::find(out_.missing.begin(), out_.missing.end(), ref) == out_.missing.end())
                out_.missing.push_back(ref);
    }
    /// The answers contradict the table's own conditions: what is still open is what could mend it.
    void incomplete() {
        for (std::size_t i = 0; i < table_.source->inputs.size(); ++i)
            if (table_.source->inputs[i].optional && out_.inputs[i].value.empty()) addMissing(out_.inputs[i].answers);
        out_.overrideReason = overrideReason();
    }

    const Override* override_() const {
        for (const Override& one : s_.r.overrides)
            if (one.side == out_.side && s_.t.conclusionClass(one.conclusion)) return &one;
        return nullptr;
    }
    std::optional<std::string> overrideReason() {
        const Override* own = override_();
        reasonless_ = own && isBlank(own->reason);
        if (!own || reasonless_) return std::nullopt;
        return own->reason;
    }

    void decide() {
        const Hit hit = runTable(s_.c, table_, cells_.data());
        if (hit.row) out_.rule = hit.row->source->rule;
        if (!hit.match || hit.conclusion < 0) return;
        then_ = &hit.match->then;
        out_.ruleClass = s_.c.codeName(hit.conclusion);
        out_.conclusion = out_.ruleClass;
        out_.provisional = s_.a.interval.provisional;
        out_.overrideReason = overrideReason();
        if (out_.overrideReason) out_.conclusion = override_()->conclusion;
        if (out_.conclusion != out_.ruleClass) return;  // kind, modifiers and notes belong to the rule's class
        out_.kind = then_->source->kind;
        const Frame frame = s_.c.frame(cells_.data(), nullptr, -1);
        for (const auto& [modifier, program] : then_->modifiers)
            if (evaluate(s_.c.programs[static_cast<std::size_t>(program)], frame).isTrue())
                out_.modifiers.push_back(s_.t.modifiers[static_cast<std::size_t>(modifier)].id);
    }

    State& s_;
    const CompiledTable& table_;
    int side_;
    std::vector<Cell> cells_;
    Conclusion out_;
    const CompiledThen* then_ = nullptr;
    bool blank_ = false, reasonless_ = false;
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

/// What the template says with a class whatever row gave it, and of a reader's own class too.
void commonNotes(const State& state, int side, Conclusion& out) {
    if (out.conclusion.empty()) return;
    for (const Statement& note : state.t.notes)
        if (state.run(note.when, side).isTrue())
            if (auto call = say(state, note.phrase, side, true))
                out.notes.push_back(withClass(state, out, std::move(*call)));
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
    for (std::size_t i = 0; i < sides.size(); ++i) {
        sides[i].addNotes(state.a.conclusions[i]);
        commonNotes(state, static_cast<int>(i), state.a.conclusions[i]);
    }
    state.a.provisional = state.a.interval.provisional;
}

}  // namespace reporting::detail
