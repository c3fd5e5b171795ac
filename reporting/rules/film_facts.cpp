#include <algorithm>
#include <cctype>
#include <set>

#include "reporting/rules/state.h"

namespace reporting::detail {
namespace {

class FilmFacts {
public:
    explicit FilmFacts(State& state) : s_(state) {
        for (const Film& film : state.r.films) {
            const Phase* phase = state.phaseOf(film);
            if (!phase) continue;
            if (phase->group == PhaseGroup::Immediate) immediate_.push_back(&film);
            if (phase->group == PhaseGroup::Delayed) delayed_.push_back(&film);
        }
    }

    void fill() {
        counts();
        std::set<std::string> studies;
        int undated = 0, uncertain = 0, confirmed = 0;
        for (const Film& film : s_.r.films) {
            studies.insert(film.studyUid);
            undated += !film.time && !elapsed(s_.r, film);
            uncertain += film.identity == "uncertain";
            confirmed += film.identity == "confirmed";
        }
        number("undated", undated);
        number("uncertain", uncertain);
        number("confirmed", confirmed);
        truth("other_study", studies.size() > 1);
        truth("negative_interval", negativeInterval());
        truth("shared", shared());
        truth("step_too_short", stepTooShort());
        truth("order_conflict", orderConflict());
        truth("wrong_group", wrongGroup());
        for (const std::string& mark : s_.t.marks) immediateAfter(mark);
    }

private:
    int slot(const std::string& name) const { return s_.c.layout.films.at(name); }
    void number(const std::string& name, int value) { s_.cell(slot(name)) = Cell::ofNumber(value); }
    void truth(const std::string& name, bool value) { s_.cell(slot(name)) = Cell::truth(value); }

    void counts() {
        std::map<std::string, int> counts;
        static const char* const groups[] = {"before", "immediate", "drain", "delayed"};
        for (const char* group : groups) counts[group] = 0;
        for (const Phase& phase : s_.t.phases) counts[phase.id] = 0;
        for (const Film& film : s_.r.films)
            if (const Phase* phase = s_.phaseOf(film)) {
                ++counts[phase->id];
                ++counts[groups[static_cast<int>(phase->group)]];
            }
        for (const auto& [name, count] : counts) number(name, count);
    }

    /// Seconds on one axis: elapsed where known, else the clock; nothing if only one of the two films has either.
    std::optional<double> between(const Film& first, const Film& second) const {
        const auto a = elapsed(s_.r, first), b = elapsed(s_.r, second);
        if (a && b) return *b - *a;
        if (first.time && second.time) return std::chrono::duration<double>(*second.time - *first.time).count();
        return std::nullopt;
    }

    bool negativeInterval() const {
        return std::any_of(delayed_.begin(), delayed_.end(), [&](const Film* late) {
            if (elapsed(s_.r, *late).value_or(0) < 0) return true;
            return std::any_of(immediate_.begin(), immediate_.end(),
                               [&](const Film* early) { return between(*early, *late).value_or(0) < 0; });
        });
    }
    bool shared() const {
        return std::any_of(delayed_.begin(), delayed_.end(), [&](const Film* late) {
            return std::any_of(immediate_.begin(), immediate_.end(), [&](const Film* early) {
                return !late->sopInstanceUid.empty() && early->sopInstanceUid == late->sopInstanceUid &&
                       early->frame == late->frame;
            });
        });
    }
    bool stepTooShort() const {
        const Answer* answer = s_.r.answer(s_.t.interval.classQuestion);
        const Choice* choice = answer ? std::get_if<Choice>(&answer->value) : nullptr;
        double step = 0;
        for (const IntervalClass& one : s_.t.interval.classes)
            if (choice && one.id == choice->code) step = one.step;
        std::vector<double> times;
        for (const Film* film : delayed_)
            if (const auto time = elapsed(s_.r, *film)) times.push_back(*time / 60);
        std::sort(times.begin(), times.end());
        for (std::size_t i = 1; i < times.size(); ++i)
            if (times[i] - times[i - 1] < step) return true;
        return false;
    }
    static int numberOf(const std::string& phase) {
        const std::size_t digits = phase.find_last_not_of("0123456789") + 1;
        return digits < phase.size() && phase.size() - digits < 9 ? std::stoi(phase.substr(digits)) : 0;
    }
    bool orderConflict() const {
        for (const Film* a : delayed_)
            for (const Film* b : delayed_) {
                const int first = numberOf(a->phase), second = numberOf(b->phase);
                if (first > 0 && second > 0 && first < second && between(*a, *b).value_or(0) < 0) return true;
            }
        return false;
    }
    bool belongs(const Film& film, const std::string& wanted) const {
        const Phase* phase = s_.phaseOf(film);
        if (!phase) return true;  // not yet sorted into a phase: nothing to object to
        static const char* const groups[] = {"before", "immediate", "drain", "delayed"};
        return phase->id == wanted || groups[static_cast<int>(phase->group)] == wanted;
    }
    bool wrongGroup() const {
        for (const Answer& answer : s_.r.answers) {
            const Question* question = s_.t.question(answer.question);
            if (!question || question->films.empty()) continue;
            for (const Evidence& evidence : answer.evidence) {
                const Film* film = s_.r.film(evidence.filmId);
                if (film && !belongs(*film, question->films)) return true;
            }
        }
        return false;
    }
    void immediateAfter(const std::string& mark) {
        for (const ClockMark& one : s_.r.marks) {
            if (one.id != mark) continue;
            truth("immediate_after " + mark, std::any_of(immediate_.begin(), immediate_.end(), [&](const Film* film) {
                      return film->time && *film->time > one.time;
                  }));
            return;
        }
    }

    State& s_;
    std::vector<const Film*> immediate_, delayed_;
};

}  // namespace

void fillFilms(State& state) {
    FilmFacts(state).fill();
}

}  // namespace reporting::detail
