#include "plugin/films/phase_rules.h"

#include <algorithm>
#include <array>
#include <map>

#include "plugin/films/film_groups.h"
#include "plugin/films/phase_words.h"

namespace hsg {
namespace {

using reporting::Film;
using reporting::PhaseGroup;
using reporting::Template;

/// The phase if the template has it, else its first phase of that group, else nothing.
std::string available(const Template& source, const std::string& phase, PhaseGroup group) {
    if (source.phase(phase)) return phase;
    for (const auto& candidate : source.phases)
        if (candidate.group == group) return candidate.id;
    return {};
}

void set(FilmDraft& draft, const std::string& phase, const char* why) {
    if (phase.empty()) return;
    draft.film.phase = phase;
    draft.film.phaseSource = why;
}

std::string wordsPhase(const std::string& words) {
    std::size_t from = 0;
    while (from <= words.size()) {
        const auto end = std::min(words.find(" | ", from), words.size());
        const auto phase = phaseOfWords(words.substr(from, end - from));
        if (!phase.empty()) return phase;
        from = end + 3;
    }
    return {};
}

bool isOpen(const FilmDraft& draft) {
    return draft.film.phase.empty() && draft.image && draft.image->isGrey();
}

const std::array<std::string, 4> sequence{"EARLY", "FULL", "TUBAL", "SPILL"};

class Proposer {
public:
    Proposer(std::vector<FilmDraft>& drafts, const Injection& injection, const Template& source)
        : drafts_(drafts), injection_(injection), source_(source) {}

    void run() {
        proposeByWords();
        proposeBySession();
        if (injection_.stop || injection_.start) proposeByInjection();
        proposeByContrast();
        if (!injection_.stop && !injection_.start) proposeByGroups();
        proposeDrain();
        proposeByOrder();
    }

private:
    void proposeByWords() {
        const auto first = firstTime();
        for (auto& draft : drafts_) {
            if (!isOpen(draft)) continue;
            const auto phase = wordsPhase(draft.image->words);
            if (!source_.phase(phase)) continue;
            const bool later = first && draft.film.time && *draft.film.time - *first >= sessionLength;
            // A protocol name copied to the next day's film does not make it immediate.
            if (later && groupOf(source_, phase) != PhaseGroup::Delayed) continue;
            set(draft, phase, "words");
        }
    }

    void proposeBySession() {
        const auto first = firstTime();
        for (auto& draft : drafts_)
            if (isOpen(draft) && first && draft.film.time && *draft.film.time - *first >= sessionLength)
                set(draft, delayed(), "time");
    }

    void proposeByInjection() {
        const std::chrono::duration<double, std::ratio<60>> immediate(source_.interval.immediateMax);
        const auto end = injection_.stop ? injection_.stop : injection_.start;
        for (auto& draft : drafts_) {
            if (!isOpen(draft) || !draft.film.time) continue;
            if (*draft.film.time - *end > immediate)
                set(draft, delayed(), "time");
            else if (injection_.start && *draft.film.time < *injection_.start)
                set(draft, scout(), "time");
            else if (!injection_.start && *end - *draft.film.time > 2 * immediate && !draft.image->isRun())
                set(draft, scout(), "time");
        }
    }

    /// A first film whose header names no agent, while a later one of the same console does.
    void proposeByContrast() {
        const auto named = [](const FilmDraft& d) { return d.image && !d.image->contrast.agent.empty(); };
        const auto first = std::find_if(drafts_.begin(), drafts_.end(), named);
        if (first == drafts_.end() || !first->film.time) return;
        for (auto draft = drafts_.begin(); draft != first; ++draft)
            if (isOpen(*draft) && draft->film.time && draft->image->station == first->image->station &&
                !draft->image->isRun())
                set(*draft, scout(), "contrast");
    }

    void proposeByGroups() {
        for (const auto& [index, role] : rolesByGaps(drafts_, source_)) {
            if (role == GroupRole::Before) set(drafts_[index], scout(), "order");
            if (role == GroupRole::Delayed) set(drafts_[index], delayed(), "time");
        }
    }

    void proposeDrain() {
        if (!injection_.deviceOut) return;
        for (auto& draft : drafts_)
            if (isOpen(draft) && draft.film.time && *draft.film.time > *injection_.deviceOut)
                set(draft, available(source_, "DRAIN", PhaseGroup::Drain), "time");
    }

    /// Frames of one run stand for one place: a further one does not move the phases of the others.
    void proposeByOrder() {
        std::vector<std::vector<FilmDraft*>> rest;
        for (auto& draft : drafts_) {
            if (!isOpen(draft) || !draft.film.time) continue;
            const auto run = std::find_if(rest.begin(), rest.end(), [&](const auto& one) {
                return one.front()->film.sopInstanceUid == draft.film.sopInstanceUid;
            });
            run == rest.end() ? rest.push_back({&draft}) : run->push_back(&draft);
        }
        const std::size_t count = rest.size();
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t phase = 2;
            if (count > 1 && i + 1 == count) phase = 3;
            if (count == 3 && i == 0) phase = 1;
            if (count > 3 && i < 2) phase = i;
            for (auto* draft : rest[i])
                set(*draft, available(source_, sequence[between(*draft, phase)], PhaseGroup::Immediate), "order");
        }
    }

    /// Not before the phase of an earlier film that says its own, nor after that of a later one.
    std::size_t between(const FilmDraft& draft, std::size_t phase) const {
        std::size_t least = 0, most = sequence.size() - 1;
        for (const auto& other : drafts_) {
            const auto at = std::find(sequence.begin(), sequence.end(), other.film.phase);
            if (at == sequence.end() || other.film.phaseSource == "order" || !other.film.time) continue;
            const auto rank = static_cast<std::size_t>(at - sequence.begin());
            if (*other.film.time <= *draft.film.time) least = std::max(least, rank);
            if (*other.film.time >= *draft.film.time) most = std::min(most, rank);
        }
        return least > most ? phase : std::clamp(phase, least, most);
    }

    std::optional<reporting::LocalTime> firstTime() const {
        return drafts_.empty() ? std::nullopt : drafts_.front().film.time;
    }
    std::string scout() const { return available(source_, "SCOUT", PhaseGroup::Before); }
    std::string delayed() const { return available(source_, "DELAY", PhaseGroup::Delayed); }

    std::vector<FilmDraft>& drafts_;
    const Injection& injection_;
    const Template& source_;
};

}  // namespace

PhaseGroup groupOf(const Template& source, const std::string& phase) {
    const auto* found = source.phase(phase);
    return found ? found->group : PhaseGroup::Immediate;
}

bool isIn(const Template& source, const Film& film, PhaseGroup group) {
    const auto* phase = source.phase(film.phase);
    return phase && phase->group == group;
}

void proposePhases(std::vector<FilmDraft>& drafts, const Injection& injection, const Template& source) {
    Proposer(drafts, injection, source).run();
}

void numberRepeats(std::vector<FilmDraft>& drafts, const Template& source) {
    std::map<std::string, int> counts;
    for (auto& draft : drafts) {
        const auto* phase = source.phase(draft.film.phase);
        if (phase && phase->repeats) draft.film.phase = phase->id + std::to_string(++counts[phase->id]);
    }
}

}  // namespace hsg
