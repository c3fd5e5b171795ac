#include <algorithm>

#include "reporting/rules/state.h"
#include "reporting/template/icu_text.h"

namespace reporting {
namespace detail {

Window windowOf(const IntervalClass& one, const std::vector<bool>& on) {
    Window window{one.min, one.max};
    for (std::size_t i = 0; i < one.variants.size() && i < on.size(); ++i) {
        if (!on[i]) continue;
        window.min = one.variants[i].min.value_or(window.min);
        window.max = one.variants[i].max.value_or(window.max);
    }
    return window;
}

Interval grade(const IntervalProfile& profile, const IntervalClass* one, const Window& window,
               std::optional<double> minutes) {
    Interval result;
    result.minutes = minutes;
    result.grade = profile.unknown;
    if (!one || !minutes) return result;
    result.contrastClass = one->id;
    if (*minutes < window.min) {
        result.provisional = one->provisionalFrom && *minutes >= *one->provisionalFrom;
        result.grade = result.provisional ? profile.valid : profile.early;
    } else
        result.grade = *minutes > window.max && one->lateGrade ? profile.late : profile.valid;
    return result;
}

std::optional<double> elapsed(const Reading& reading, const Film& film) {
    if (film.elapsedSeconds) return film.elapsedSeconds;
    if (!film.time || !reading.timeBase.time) return std::nullopt;
    return std::chrono::duration<double>(*film.time - *reading.timeBase.time).count();
}

namespace {

const IntervalClass* findClass(const IntervalProfile& profile, const std::string& id) {
    for (const IntervalClass& one : profile.classes)
        if (one.id == id) return &one;
    return nullptr;
}

/// The latest film inside its window, else the one nearest to it; a film without a time only if none has one.
class FilmThatCounts {
public:
    FilmThatCounts(const State& state, const IntervalClass* one, const Window& window)
        : state_(state), class_(one), window_(window) {
        for (const Film& film : state.r.films) {
            const Phase* phase = state.phaseOf(film);
            if (phase && phase->group == PhaseGroup::Delayed) consider(film);
        }
    }
    const Film* film() const { return film_; }
    std::optional<double> minutes() const { return minutes_; }

private:
    double distance(double minutes) const {
        if (!class_) return -minutes;  // no window: the latest
        return std::max({0.0, window_.min - minutes, minutes - window_.max});
    }
    void consider(const Film& film) {
        std::optional<double> minutes = elapsed(state_.r, film);
        if (minutes) *minutes /= 60;
        const bool better = !film_ || (minutes && !minutes_) ||
                            (minutes && minutes_ &&
                             (distance(*minutes) < distance(*minutes_) ||
                              (distance(*minutes) == distance(*minutes_) && *minutes > *minutes_)));
        if (!better) return;
        film_ = &film;
        minutes_ = minutes;
    }

    const State& state_;
    const IntervalClass* class_;
    Window window_;
    const Film* film_ = nullptr;
    std::optional<double> minutes_;
};

std::vector<bool> variantsOn(const State& state, const IntervalClass& one) {
    std::vector<bool> on;
    for (const IntervalClass::Variant& variant : one.variants) on.push_back(state.run(variant.when, -1).isTrue());
    return on;
}

}  // namespace

void fillInterval(State& state) {
    const IntervalProfile& profile = state.t.interval;
    const Layout& layout = state.c.layout;
    const Answer* answer = state.r.answer(profile.classQuestion);
    const Choice* choice = answer ? std::get_if<Choice>(&answer->value) : nullptr;
    const Question* question = state.t.question(profile.classQuestion);
    const bool answered = choice && question && fits(state.t, *question, *answer);
    const IntervalClass* one = answered ? findClass(profile, choice->code) : nullptr;
    const Window window = one ? windowOf(*one, variantsOn(state, *one)) : Window{};
    const FilmThatCounts counts(state, one, window);

    Interval& interval = state.a.interval;
    interval = grade(profile, one, window, counts.minutes());
    interval.contrastClass = answered ? choice->code : "";
    if (counts.film())
        interval.filmId = counts.film()->id;
    else
        interval.grade = profile.none;
    if (counts.film() && !answered) interval.grade.clear();  // the class is still to be asked
    if (!interval.grade.empty()) state.cell(layout.grade) = Cell::ofCode(state.c.codeId(interval.grade));
    if (answered) state.cell(layout.contrastClass) = Cell::ofCode(state.c.codeId(choice->code));
    if (interval.minutes) state.cell(layout.minutes) = Cell::ofNumber(*interval.minutes);
    state.cell(layout.provisional) = Cell::truth(interval.provisional);
    state.cell(layout.certain) = Cell::truth(counts.film() && interval.minutes && state.r.timeBase.certain);
    if (!one) return;
    state.cell(layout.min) = Cell::ofNumber(window.min);
    state.cell(layout.max) = Cell::ofNumber(window.max);
}

}  // namespace detail

Interval gradeInterval(const IntervalProfile& profile, const std::string& contrastClass, std::optional<double> minutes,
                       const Evaluation* seen) {
    const IntervalClass* one = detail::findClass(profile, contrastClass);
    std::vector<bool> on;
    if (one && seen)
        for (const IntervalClass::Variant& variant : one->variants) on.push_back(seen->test(variant.when) == Tri::True);
    Interval result = detail::grade(profile, one, one ? detail::windowOf(*one, on) : detail::Window{}, minutes);
    result.contrastClass = contrastClass;
    return result;
}

std::string contrastClass(const IntervalProfile& profile, const std::string& code, const std::string& words) {
    for (const IntervalClass& one : profile.classes)
        if (!code.empty() && std::find(one.codes.begin(), one.codes.end(), code) != one.codes.end()) return one.id;
    // the longest word that occurs decides: "iodized oil" before "iod"; two classes at the same length decide nothing
    const std::string text = detail::foldCase(words);
    std::string found;
    std::size_t longest = 0;
    for (const IntervalClass& one : profile.classes)
        for (const std::string& word : one.words) {
            const std::string folded = detail::foldCase(word);
            if (folded.empty() || folded.size() < longest || text.find(folded) == std::string::npos) continue;
            if (folded.size() == longest && found != one.id) found.clear();
            if (folded.size() > longest) found = one.id;
            longest = folded.size();
        }
    return found;
}

}  // namespace reporting
