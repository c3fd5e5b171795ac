#include <algorithm>

#include "reporting/rules/state.h"

namespace reporting {
namespace detail {
namespace {

/// Calls `apply(side)` for the examination (-1) or for each side.
template <class Apply>
void overScope(const State& state, Scope scope, Apply apply) {
    if (scope == Scope::Exam) return apply(-1);
    for (int side = 0; side < static_cast<int>(state.c.mirrors.size()); ++side) apply(side);
}

std::optional<PhraseCall> firstSaid(const State& state, const std::vector<Statement>& lines, int side) {
    for (const Statement& line : lines)
        if (state.run(line.when, side).isTrue()) return say(state, line.phrase, side, true);
    return std::nullopt;
}

/// What is said of each side, in the order of the sides.
std::optional<PhraseCall> sideLines(const State& state) {
    PhraseCall::Argument list{"list", PhraseCall::Argument::Kind::List, "clauses", {}};
    overScope(state, Scope::Side, [&](int side) {
        if (auto line = firstSaid(state, state.t.sideLine, side)) list.items.push_back(std::move(*line));
    });
    if (list.items.empty()) return std::nullopt;
    return PhraseCall{state.t.sideLines.id, {std::move(list)}};
}

void examLine(State& state) {
    const auto& conclusions = state.a.conclusions;
    if (std::any_of(conclusions.begin(), conclusions.end(),
                    [](const Conclusion& one) { return one.conclusion.empty(); }))
        return;
    std::optional<PhraseCall> said = firstSaid(state, state.t.examLine, -1);
    if (!said && !state.t.sideLine.empty()) said = sideLines(state);
    if (!said) return;
    for (const Statement& frame : state.t.lineFrame) {
        if (!state.run(frame.when, -1).isTrue()) continue;
        PhraseCall around = *say(state, frame.phrase, -1, true);
        around.arguments.push_back({"exam", PhraseCall::Argument::Kind::List, "sentences", {std::move(*said)}});
        said = std::move(around);
    }
    state.a.examLine = std::move(*said);
}

void limitations(State& state) {
    for (const Statement& one : state.t.limitations)
        overScope(state, one.scope, [&](int side) {
            if (!state.run(one.when, side).isTrue()) return;
            state.a.limitations.push_back({one.id, state.sideId(side), *say(state, one.phrase, side, true), one.alert,
                                           answersOf(state, one, side),
                                           one.said && state.run(one.said, side).isTrue()});
        });
}

void recommendations(State& state) {
    for (const Statement& one : state.t.recommendations)
        overScope(state, one.scope, [&](int side) {
            if (!state.run(one.when, side).isTrue()) return;
            PhraseCall call = *say(state, one.phrase, side, true);
            auto& all = state.a.recommendations;
            if (std::find(all.begin(), all.end(), call) == all.end()) all.push_back(std::move(call));
        });
}

bool isAcknowledged(const State& state, const ContradictionRule& rule, const SideId& side) {
    if (rule.severity == RuleSeverity::Refuse) return false;
    return std::any_of(
        state.r.acknowledgements.begin(), state.r.acknowledgements.end(), [&](const Acknowledgement& one) {
            return one.rule == rule.statement.id && one.side == side && !(rule.reasonRequired && isBlank(one.reason));
        });
}

void contradictions(State& state) {
    for (const ContradictionRule& rule : state.t.contradictions) {
        const Statement& one = rule.statement;
        overScope(state, one.scope, [&](int side) {
            if (!state.run(one.when, side).isTrue()) return;
            state.a.contradictions.push_back({one.id, rule.severity, state.sideId(side),
                                              *say(state, one.phrase, side, true), answersOf(state, one, side),
                                              isAcknowledged(state, rule, state.sideId(side))});
        });
    }
}

/// What the template asks an answer to cite and it does not; "not assessable" rests on nothing.
void missingEvidence(State& state, const Question& question, const Answer& answer, int side) {
    const auto* choice = std::get_if<Choice>(&answer.value);
    if (choice && !question.notAssessable.empty() && choice->code == question.notAssessable) return;
    const auto cites = [&](bool place) {
        return std::any_of(answer.evidence.begin(), answer.evidence.end(), [&](const Evidence& one) {
            return state.r.film(one.filmId) && (!place || (one.x && one.y));
        });
    };
    const auto asks = [&](const Expression& when) { return when && state.run(when, side).isTrue(); };
    using What = MissingEvidence::What;
    const QuestionRef ref{question.id, state.sideId(side)};
    if (asks(question.pointRequired)) {
        if (!cites(true)) state.a.missingEvidence.push_back({ref, What::Point});
    } else if (asks(question.filmRequired) && !cites(false))
        state.a.missingEvidence.push_back({ref, What::Film});
}

/// In the order of the guide: a per-side step is asked once a side.
void missing(State& state) {
    for (const Step& step : state.t.steps)
        overScope(state, step.perSide ? Scope::Side : Scope::Exam, [&](int side) {
            for (const std::string& id : step.questions) {
                const Question& question = *state.t.question(id);
                if (!state.isShown(question, side)) continue;
                const Answer* answer = state.r.answer(id, state.sideId(side));
                if (answer && fits(state.t, question, *answer))
                    missingEvidence(state, question, *answer, side);
                else if (state.isRequired(question, side))
                    state.a.missing.push_back({id, state.sideId(side)});
            }
        });
}

void fillAcknowledgements(State& state) {
    for (const auto& [rule, slot] : state.c.layout.acknowledged)
        for (int i = 0; i <= static_cast<int>(state.c.mirrors.size()); ++i) {
            const SideId side = state.sideId(i - 1);
            state.cell(slot + i) = Cell::truth(
                std::any_of(state.r.acknowledgements.begin(), state.r.acknowledgements.end(),
                            [&, id = rule](const Acknowledgement& one) { return one.rule == id && one.side == side; }));
        }
}

}  // namespace

void applyRules(State& state) {
    fillAcknowledgements(state);
    examLine(state);
    limitations(state);
    recommendations(state);
    contradictions(state);
    missing(state);
}

}  // namespace detail

struct Evaluation::Private {
    detail::State state;
};

Evaluation::Evaluation(const CompiledTemplate& compiled, const Reading& reading)
    : d(new Private{detail::State(compiled, reading)}) {
    detail::fillAnswers(d->state);
    detail::fillFilms(d->state);
    detail::fillInterval(d->state);
    detail::fillHistory(d->state);
    detail::fillDerived(d->state);
    detail::conclude(d->state);
    detail::fillBlinded(d->state);
    detail::applyRules(d->state);
}

Evaluation::~Evaluation() = default;

const Assessment& Evaluation::assessment() const {
    return d->state.a;
}

Tri Evaluation::test(const Expression& expression, const SideId& side) const {
    return d->state.run(expression, d->state.c.sideIndex(side)).tri();
}

std::optional<PhraseCall> Evaluation::call(const PhraseDef& phrase, const SideId& side) const {
    return detail::say(d->state, phrase, d->state.c.sideIndex(side), false);
}

bool Evaluation::isShown(const Question& question, const SideId& side) const {
    return d->state.isShown(question, d->state.c.sideIndex(side));
}

bool Evaluation::isRequired(const Question& question, const SideId& side) const {
    return d->state.isRequired(question, d->state.c.sideIndex(side));
}

std::optional<Value> Evaluation::value(const Expression& expression, const Question& question,
                                       const SideId& side) const {
    const detail::Cell cell = d->state.run(expression, d->state.c.sideIndex(side));
    if (!expression || !cell.known || cell.special) return std::nullopt;
    if (question.kind == QuestionKind::Number) return Number{cell.number};
    const std::string& code = d->state.c.codeName(cell.code);
    if (!question.option(code)) return std::nullopt;
    if (question.kind == QuestionKind::Choices) return Choices{{code}};
    return Choice{code};
}

std::vector<QuestionRef> Evaluation::answersOf(const Statement& statement, const SideId& side) const {
    return detail::answersOf(d->state, statement, d->state.c.sideIndex(side));
}

Assessment assess(const CompiledTemplate& compiled, const Reading& reading) {
    return Evaluation(compiled, reading).assessment();
}

}  // namespace reporting
