#pragma once

#include <utility>
#include <vector>

#include "plugin/films/phase_rules.h"

namespace hsg {

/// What a group of films close in time seems to be when nothing tells when contrast was given.
enum class GroupRole { Before, Immediate, Delayed };

/// Splits the dated films of the first session where more than `immediateMax` minutes pass, and gives each film that
/// has no phase yet the role of its group. Films with a phase (by the reader or by words) anchor their group. Else: a
/// run or several films are the injection; a single film before it is the plain film; what follows is delayed; of two
/// single films the first is the injection (the two-film protocol).
std::vector<std::pair<std::size_t, GroupRole>> rolesByGaps(const std::vector<FilmDraft>& drafts,
                                                           const reporting::Template& source);

}  // namespace hsg
