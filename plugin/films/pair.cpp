#include <algorithm>

#include "plugin/films/film_set.h"
#include "plugin/films/phase_rules.h"

namespace hsg {
namespace {

/// The best film of the phases by preference; of several the latest, when most contrast has arrived.
std::optional<std::string> latestOf(const FilmSet& films, const reporting::Template& source,
                                    const std::vector<std::string>& phases) {
    for (const auto& wanted : phases) {
        std::optional<std::string> found;
        for (const auto& entry : films.films) {
            const auto* phase = source.phase(entry.film.phase);
            const bool matches = entry.film.phase == wanted || (phase && phase->id == wanted);
            if (entry.viewable && matches) found = entry.film.id;
        }
        if (found) return found;
    }
    return std::nullopt;
}

std::optional<std::string> latestIn(const FilmSet& films, const reporting::Template& source,
                                    reporting::PhaseGroup group) {
    std::optional<std::string> found;
    for (const auto& entry : films.films)
        if (entry.viewable && isIn(source, entry.film, group)) found = entry.film.id;
    return found;
}

}  // namespace

Pair choosePair(const FilmSet& films, const reporting::Template& source, const reporting::Interval& counts) {
    Pair pair;
    pair.immediate = latestOf(films, source, source.keyImmediate);
    if (!pair.immediate) pair.immediate = latestIn(films, source, reporting::PhaseGroup::Immediate);
    const auto* counting = films.find(counts.filmId);
    if (counting && counting->viewable) pair.delayed = counts.filmId;
    if (!pair.delayed) pair.delayed = latestIn(films, source, reporting::PhaseGroup::Delayed);
    return pair;
}

}  // namespace hsg
