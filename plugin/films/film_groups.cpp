#include "plugin/films/film_groups.h"

#include <algorithm>
#include <optional>

namespace hsg {
namespace {

using reporting::PhaseGroup;
using reporting::Template;
using Minutes = std::chrono::duration<double, std::ratio<60>>;

/// From here a pause before several films is more likely the wait for delayed films than the placing of the device.
constexpr Minutes likelyDelay{10};

struct Group {
    std::vector<std::size_t> films;
    Minutes gapBefore{0};
    bool hasRun = false;
    std::optional<GroupRole> anchor;

    bool looksLikeInjection() const { return hasRun || films.size() > 1; }
};

GroupRole roleOf(PhaseGroup group) {
    if (group == PhaseGroup::Before) return GroupRole::Before;
    return group == PhaseGroup::Delayed ? GroupRole::Delayed : GroupRole::Immediate;
}

void add(Group& group, std::size_t index, const FilmDraft& draft, const Template& source) {
    group.films.push_back(index);
    group.hasRun = group.hasRun || (draft.image && draft.image->isRun());
    const auto* phase = source.phase(draft.film.phase);
    // A plain film taken with the injection does not make the injection a plain film.
    if (phase && (!group.anchor || *group.anchor == GroupRole::Before)) group.anchor = roleOf(phase->group);
}

std::vector<Group> split(const std::vector<FilmDraft>& drafts, const Template& source) {
    std::vector<Group> groups;
    const auto& first = drafts.front().film.time;
    auto last = first;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const auto& time = drafts[i].film.time;
        const bool colour = drafts[i].image && !drafts[i].image->isGrey();
        if (!time || *time - *first >= sessionLength || colour) continue;
        const Minutes gap = *time - *last;
        if (groups.empty() || gap.count() > source.interval.immediateMax) groups.push_back({{}, gap, false, {}});
        add(groups.back(), i, drafts[i], source);
        last = time;
    }
    return groups;
}

std::size_t injectionOf(const std::vector<Group>& groups) {
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].anchor == GroupRole::Immediate) return i;
    std::size_t first = 0;
    while (first + 1 < groups.size() && groups[first].anchor == GroupRole::Before) ++first;
    if (first > 0 || groups.size() - first < 2) return first;
    if (groups[first].looksLikeInjection()) return first;
    const auto& next = groups[first + 1];
    if (next.anchor == GroupRole::Delayed) return first;
    if (next.hasRun || (next.films.size() > 1 && next.gapBefore < likelyDelay)) return first + 1;
    if (next.films.size() > 1) return first;
    // single, single, single …: a plain film is followed by the injection sooner than that by its delayed film
    const bool three = groups.size() - first >= 3;
    return three && next.gapBefore < groups[first + 2].gapBefore ? first + 1 : first;
}

}  // namespace

std::vector<std::pair<std::size_t, GroupRole>> rolesByGaps(const std::vector<FilmDraft>& drafts,
                                                           const Template& source) {
    std::vector<std::pair<std::size_t, GroupRole>> roles;
    if (drafts.empty() || !drafts.front().film.time) return roles;
    const auto groups = split(drafts, source);
    const auto injection = injectionOf(groups);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        auto role = g < injection ? GroupRole::Before : GroupRole::Immediate;
        if (g > injection && groups[g].anchor != GroupRole::Immediate) role = GroupRole::Delayed;
        for (const auto index : groups[g].films)
            if (drafts[index].film.phase.empty()) roles.emplace_back(index, role);
    }
    return roles;
}

}  // namespace hsg
