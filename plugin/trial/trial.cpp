#include "plugin/trial/trial.h"

#include <algorithm>

#include "plugin/session/edits.h"
#include "reporting/model/find.h"

namespace hsg {

using reporting::Answer;
using reporting::Choice;
using reporting::QuestionRef;
using reporting::Reading;

namespace {

/// The evaluation refers to the reading, so the two live together.
struct State {
    State(const reporting::CompiledTemplate& compiled, Reading from)
        : reading(std::move(from)), evaluation(compiled, reading) {}
    const Reading reading;
    const reporting::Evaluation evaluation;
};

}  // namespace

bool saysTheSame(const Answer* a, const Answer* b) {
    if (!a || !b) return !a && !b;
    return a->value == b->value && a->reason == b->reason;
}

struct Trial::Private {
    const reporting::CompiledTemplate& compiled;
    Reading base, reading;
    std::vector<QuestionRef> changed;
    std::unique_ptr<const State> state;
};

Trial::Trial(const reporting::CompiledTemplate& compiled, Reading base)
    : d(new Private{compiled, base, std::move(base), {}, nullptr}) {
    evaluate();
}
Trial::~Trial() = default;
Trial::Trial(Trial&&) noexcept = default;
Trial& Trial::operator=(Trial&&) noexcept = default;

/// What says the same as before is no change.
void Trial::evaluate() {
    std::erase_if(d->changed, [this](const QuestionRef& ref) {
        return saysTheSame(d->base.answer(ref.question, ref.side), d->reading.answer(ref.question, ref.side));
    });
    d->state = std::make_unique<const State>(d->compiled, d->reading);
}

const Reading& Trial::base() const {
    return d->base;
}
const Reading& Trial::reading() const {
    return d->reading;
}
const reporting::Evaluation& Trial::evaluation() const {
    return d->state->evaluation;
}
const std::vector<QuestionRef>& Trial::changed() const {
    return d->changed;
}

namespace {
void note(std::vector<QuestionRef>& changed, const QuestionRef& ref) {
    if (std::find(changed.begin(), changed.end(), ref) == changed.end()) changed.push_back(ref);
}
}  // namespace

void Trial::setAnswer(const Answer& answer) {
    d->reading = edits::setAnswer(std::move(d->reading), answer);
    note(d->changed, {answer.question, answer.side});
    evaluate();
}

void Trial::clearAnswer(const QuestionRef& ref) {
    d->reading = edits::clearAnswer(std::move(d->reading), ref.question, ref.side);
    note(d->changed, ref);
    evaluate();
}

void Trial::restore(const QuestionRef& ref) {
    if (const auto* before = d->base.answer(ref.question, ref.side))
        d->reading = edits::setAnswer(std::move(d->reading), *before);
    else
        d->reading = edits::clearAnswer(std::move(d->reading), ref.question, ref.side);
    evaluate();
}

void Trial::restoreAll() {
    d->reading = d->base;
    d->changed.clear();
    evaluate();
}

void Trial::rebase(Reading base) {
    Reading next = base;
    for (const auto& ref : d->changed) {
        const auto* answer = d->reading.answer(ref.question, ref.side);
        next = answer ? edits::setAnswer(std::move(next), *answer)
                      : edits::clearAnswer(std::move(next), ref.question, ref.side);
    }
    d->base = std::move(base);
    d->reading = std::move(next);
    evaluate();
}

std::vector<Alternative> alternatives(const reporting::CompiledTemplate& compiled, const Reading& reading,
                                      const QuestionRef& ref, const reporting::SideId& side) {
    const auto* question = reporting::templateOf(compiled).question(ref.question);
    if (!question || question->kind != reporting::QuestionKind::Choice) return {};
    std::vector<std::string> codes;
    for (const auto& option : question->options) codes.push_back(option.id);
    const bool isOption = question->option(question->notAssessable) != nullptr;
    if (!question->notAssessable.empty() && !isOption) codes.push_back(question->notAssessable);
    const auto* present = reading.answer(ref.question, ref.side);
    const auto* chosen = present ? std::get_if<Choice>(&present->value) : nullptr;
    std::vector<Alternative> found;
    for (const auto& code : codes) {
        Answer answer;
        if (present) answer.evidence = present->evidence;
        answer.question = ref.question;
        answer.side = ref.side;
        answer.value = Choice{code};
        Alternative one{answer, chosen && chosen->code == code, std::nullopt};
        const auto then = reporting::assess(compiled, edits::setAnswer(reading, answer));
        if (const auto* conclusion = find(then.conclusions, side)) one.then = *conclusion;
        found.push_back(std::move(one));
    }
    return found;
}

}  // namespace hsg
