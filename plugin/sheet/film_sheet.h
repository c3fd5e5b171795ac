#pragma once

#include <optional>
#include <string>

#include "plugin/films/film_set.h"
#include "plugin/session/reading_session.h"
#include "viewer/sdk/film_sheet.h"
#include "viewer/sdk/host.h"

/// The sheet of films that a patient collects: immediate and delayed, further key films, each with its phase, side,
/// time after the injection and agent, in either language.
namespace hsg {

/// What the sheet is made from; all of it outlives the call.
struct SheetFacts {
    const viewer::sdk::StudySet& studies;
    const FilmSet& films;
    const reporting::Template& source;
    reporting::Interval interval;                  ///< of the delayed film that counts, if known
    std::optional<bool> sidesAnswered;             ///< by the reader
    std::vector<viewer::sdk::ImageRef> keyImages;  ///< chosen by the reader
};

/// The immediate and the delayed film first, then the key films by time; the rest is offered, not chosen. A fact that
/// is not known is said to be not known.
viewer::sdk::FilmSheet makeSheet(const SheetFacts& facts, const std::string& language);

/// Of what is open in the host; `session` may be null (a command): then by headers and template alone. Empty while no
/// film is open.
std::optional<viewer::sdk::FilmSheet> filmSheet(viewer::sdk::Host& host, const ReadingSession* session,
                                                const std::string& language);

}  // namespace hsg
