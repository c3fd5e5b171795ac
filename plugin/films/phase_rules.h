#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plugin/films/film_times.h"
#include "plugin/films/image_facts.h"
#include "reporting/template/template.h"

namespace hsg {

/// A film while its phase and times are being worked out.
struct FilmDraft {
    const ImageFacts* image = nullptr;  ///< nullptr: of the reading, but not open now
    reporting::Film film;
    bool operator==(const FilmDraft&) const = default;
};

/// Start and end of the injection as they stand after the reader's clock marks, and when the device came out.
struct Injection {
    std::optional<reporting::LocalTime> start, stop, deviceOut;
};

/// Gives a phase and its source to every film that the reader has not given one: "words" (descriptions), "time"
/// (against the injection, or another session), "contrast" (no agent in its header while later films have one),
/// "order" (place in the sequence: the weakest). `drafts` by time, undated last. Films that nothing tells about keep
/// an empty phase. Phases that the template lacks are never proposed.
void proposePhases(std::vector<FilmDraft>& drafts, const Injection& injection, const reporting::Template& source);

/// Phases that repeat carry their number by time (DELAY1, DELAY2 …); undated films come after the dated.
void numberRepeats(std::vector<FilmDraft>& drafts, const reporting::Template& source);

reporting::PhaseGroup groupOf(const reporting::Template& source, const std::string& phase);
bool isIn(const reporting::Template& source, const reporting::Film& film, reporting::PhaseGroup group);

}  // namespace hsg
