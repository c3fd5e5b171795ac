#include "plugin/cases/examples.h"

#include <algorithm>

#include "plugin/cases/film_maker.h"

namespace hsg::cases {

namespace {

/// The part of the film that shows uterus, tubes and pelvic cavity; the blades and the hips are left out.
constexpr double left = 0.10, right = 0.90, top = 0.14, bottom = 0.86;

const FilmPlan* filmOf(const CaseDescription& description, const std::string& phase) {
    const auto found = std::find_if(description.films.rbegin(), description.films.rend(), [&](const FilmPlan& plan) {
        return plan.frames == 1 && plan.phase.starts_with(phase);
    });
    return found == description.films.rend() ? nullptr : &*found;
}

const FilmPlan* immediateOf(const CaseDescription& description) {
    for (const char* phase : {"SPILL", "TUBAL", "FULL", "EARLY"})
        if (const auto* plan = filmOf(description, phase)) return plan;
    return nullptr;
}

std::optional<ExampleFilm> picture(FilmMaker& maker, const FilmPlan* plan, std::size_t index) {
    if (!plan) return std::nullopt;
    auto small = *plan;
    small.site = "E";
    const auto made = maker.make(small, index).pixels;
    ExampleFilm film;
    film.phase = plan->phase;
    film.secondsAfterStop = plan->secondsAfterStop;
    const int x0 = static_cast<int>(left * made.columns), x1 = static_cast<int>(right * made.columns);
    const int y0 = static_cast<int>(top * made.rows), y1 = static_cast<int>(bottom * made.rows);
    film.width = x1 - x0;
    film.height = y1 - y0;
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x) {
            const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(made.columns);
            const auto value = made.frames.front()[at + static_cast<std::size_t>(x)];
            film.pixels.push_back(static_cast<std::uint8_t>(value >> (made.bitsStored - 8)));
        }
    return film;
}

}  // namespace

std::optional<ExamplePair> examplePair(const std::string& caseName, const std::atomic_bool& stop) {
    const auto& all = catalogue();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& c) { return c.name == caseName; });
    if (found == all.end()) return std::nullopt;
    FilmMaker maker(*found);
    ExamplePair pair;
    if (stop) return std::nullopt;
    pair.immediate = picture(maker, immediateOf(*found), 0);
    if (stop) return std::nullopt;
    pair.delayed = picture(maker, filmOf(*found, "DELAY"), 1);
    return pair;
}

}  // namespace hsg::cases
