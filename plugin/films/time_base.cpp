#include "plugin/films/time_base.h"

namespace hsg {
namespace {

using reporting::LocalTime;
using reporting::PhaseGroup;
using reporting::TimeBase;

std::optional<LocalTime> mark(const reporting::Reading& known, const std::string& id) {
    for (const auto& entry : known.marks)
        if (entry.id == id) return entry.time;
    return std::nullopt;
}

}  // namespace

Injection injectionOf(const Administration& given, const reporting::Reading& known, const reporting::Template& source) {
    Injection injection{given.start, given.stop, mark(known, deviceOutMark)};
    if (const auto start = mark(known, injectionStartMark)) injection.start = start;
    if (const auto stop = mark(known, source.zeroMark)) injection.stop = stop;
    return injection;
}

TimeBase timeBaseOf(const std::vector<FilmDraft>& drafts, const Administration& given, const reporting::Reading& known,
                    const reporting::Template& source) {
    if (known.timeBase.source == "reader" && known.timeBase.time) return known.timeBase;
    if (const auto stop = mark(known, source.zeroMark)) return {stop, "clock mark", true};
    if (given.stop) return {given.stop, "ContrastBolusStopTime", true};
    if (const auto start = mark(known, injectionStartMark)) return {start, "clock mark", false};
    if (given.start) return {given.start, "ContrastBolusStartTime", false};
    std::optional<LocalTime> spill, immediate;
    for (const auto& draft : drafts) {
        if (!draft.film.time || !isIn(source, draft.film, PhaseGroup::Immediate)) continue;
        immediate = draft.film.time;  // drafts are in the order of time
        if (draft.film.phase == "SPILL") spill = draft.film.time;
    }
    if (spill) return {spill, "last SPILL film", false};
    if (immediate) return {immediate, "last immediate film", false};
    return {};
}

}  // namespace hsg
