#pragma once

#include <vector>

#include "plugin/films/film_times.h"
#include "plugin/films/phase_rules.h"

namespace hsg {

/// Ids of the clock marks beside Template::zeroMark that the time rules know.
inline constexpr const char* injectionStartMark = "injection_start";
inline constexpr const char* deviceOutMark = "device_out";

/// The reader's marks before the headers' times.
Injection injectionOf(const Administration& given, const reporting::Reading& known, const reporting::Template& source);

/// The zero of elapsed time (domain.md §1.3): the reader's entry or mark, contrast stop, contrast start, the last SPILL
/// film, the last immediate film. Certain only with a mark or header of the end of the administration itself.
reporting::TimeBase timeBaseOf(const std::vector<FilmDraft>& drafts, const Administration& given,
                               const reporting::Reading& known, const reporting::Template& source);

}  // namespace hsg
