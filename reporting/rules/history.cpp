#include <algorithm>
#include <cctype>

#include "reporting/model/find.h"
#include "reporting/rules/state.h"

namespace reporting::detail {
namespace {

using Date = std::chrono::year_month_day;

/// A DICOM DA.
std::optional<Date> dateOf(const std::string& text) {
    const auto isDigit = [](unsigned char c) { return std::isdigit(c) != 0; };
    if (text.size() != 8 || !std::all_of(text.begin(), text.end(), isDigit)) return std::nullopt;
    const Date date{std::chrono::year{std::stoi(text.substr(0, 4))},
                    std::chrono::month{static_cast<unsigned>(std::stoi(text.substr(4, 2)))},
                    std::chrono::day{static_cast<unsigned>(std::stoi(text.substr(6, 2)))}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// The day of the first film.
std::optional<Date> examinationDay(const Reading& reading) {
    std::optional<LocalTime> first;
    for (const Film& film : reading.films)
        if (film.time && (!first || *film.time < *first)) first = film.time;
    if (!first) return std::nullopt;
    return Date{std::chrono::floor<std::chrono::days>(*first)};
}

/// Whole months; 0 if less than one or if the order of the days is not plausible.
int monthsBetween(const Date& from, const Date& to) {
    const int months = (static_cast<int>(to.year()) - static_cast<int>(from.year())) * 12 +
                       static_cast<int>(static_cast<unsigned>(to.month())) -
                       static_cast<int>(static_cast<unsigned>(from.month())) - (to.day() < from.day() ? 1 : 0);
    return std::max(0, months);
}

/// What was answered then, as far as the template of today still asks for it and knows the option.
void fillFormerAnswers(State& state, const PriorExamination& prior) {
    for (const Answer& answer : prior.answers) {
        const int index = state.c.questionIndex(answer.question);
        if (index < 0) continue;
        const int slot = state.c.layout.priorAnswers[static_cast<std::size_t>(index)];
        const Question& question = state.t.questions[static_cast<std::size_t>(index)];
        if (slot < 0 || !fits(state.t, question, answer)) continue;
        const int side = question.perSide ? state.c.sideIndex(answer.side) : 0;
        state.cell(slot + side) = cellOf(state.c, question, answer.value);
    }
}

/// Three-valued: another class anywhere is true; nobody to compare with is false; a side without a class is unknown.
Cell differs(const State& state, const SideId& side, const Conclusion& own) {
    Cell result = Cell::truth(false);
    for (const BlindedReading& other : state.r.blinded) {
        const SideConclusion* theirs = find(other.conclusions, side);
        if (own.conclusion.empty() || !theirs || theirs->conclusion.empty())
            result = result.isTrue() ? result : Cell{};
        else if (theirs->conclusion != own.conclusion)
            result = Cell::truth(true);
    }
    return result;
}

}  // namespace

void fillHistory(State& state) {
    const Layout& layout = state.c.layout;
    state.cell(layout.blindedCount) = Cell::ofNumber(static_cast<double>(state.r.blinded.size()));
    state.cell(layout.priorPresent) = Cell::truth(state.r.prior.has_value());
    if (!state.r.prior) return;
    const PriorExamination& prior = *state.r.prior;
    const auto before = dateOf(prior.date), now = examinationDay(state.r);
    if (before && now) state.cell(layout.priorMonths) = Cell::ofNumber(monthsBetween(*before, *now));
    fillFormerAnswers(state, prior);
    const Question* classes = state.t.question(state.t.interval.classQuestion);
    if (classes && classes->option(prior.contrastClass))
        state.cell(layout.priorClass) = Cell::ofCode(state.c.codeId(prior.contrastClass));
    for (std::size_t side = 0; side < state.t.sides.size(); ++side) {
        const SideConclusion* one = find(prior.conclusions, state.t.sides[side].id);
        if (one && state.t.conclusionClass(one->conclusion))
            state.cell(layout.priorConclusion + static_cast<int>(side)) = Cell::ofCode(state.c.codeId(one->conclusion));
    }
}

void fillBlinded(State& state) {
    for (std::size_t side = 0; side < state.a.conclusions.size(); ++side)
        state.cell(state.c.layout.blindedDiffers + static_cast<int>(side)) =
            differs(state, state.a.conclusions[side].side, state.a.conclusions[side]);
}

}  // namespace reporting::detail
