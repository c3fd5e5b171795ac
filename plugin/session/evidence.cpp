#include "plugin/session/evidence.h"

#include <algorithm>

namespace hsg {
namespace {

using reporting::PhaseGroup;

const char* nameOf(PhaseGroup group) {
    switch (group) {
        case PhaseGroup::Before:
            return "before";
        case PhaseGroup::Immediate:
            return "immediate";
        case PhaseGroup::Drain:
            return "drain";
        case PhaseGroup::Delayed:
            return "delayed";
    }
    return "";
}

}  // namespace

bool isOfPhase(const reporting::Template& source, const std::string& filmPhase, const std::string& phaseOrGroup) {
    const auto* phase = source.phase(filmPhase);
    return phase && (phase->id == phaseOrGroup || filmPhase == phaseOrGroup || phaseOrGroup == nameOf(phase->group));
}

std::string filmOf(const reporting::Question& question, const FilmSet& films, const reporting::Template& source,
                   const std::string& countingFilm) {
    if (question.films.empty()) return {};
    std::vector<std::pair<std::string, std::string>> candidates;  // phase, film; by time
    for (const auto& entry : films.films) {
        const auto* phase = source.phase(entry.film.phase);
        if (!phase || !entry.viewable) continue;
        if (question.films != phase->id && question.films != nameOf(phase->group)) continue;
        if (entry.film.id == countingFilm) return countingFilm;
        candidates.emplace_back(phase->id, entry.film.id);
    }
    if (candidates.empty()) return {};
    auto phases = question.normal ? question.normal->films : std::vector<std::string>();
    const auto hung = source.phasesHungFor(question.step);
    phases.insert(phases.end(), hung.begin(), hung.end());
    for (const auto& wanted : phases) {
        const auto found = std::find_if(candidates.rbegin(), candidates.rend(),
                                        [&](const auto& candidate) { return candidate.first == wanted; });
        if (found != candidates.rend()) return found->second;
    }
    return candidates.back().second;
}

}  // namespace hsg
