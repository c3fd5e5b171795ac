#pragma once

#include <string>

#include "plugin/films/film_set.h"

namespace hsg {

/// Whether a film's phase ("DELAY2") is a phase or a group of phases of the template ("DELAY", "delayed").
bool isOfPhase(const reporting::Template& source, const std::string& filmPhase, const std::string& phaseOrGroup);

/// The film that an answer to the question rests on by default; empty if it wants none or there is none.
std::string filmOf(const reporting::Question& question, const FilmSet& films, const reporting::Template& source,
                   const std::string& countingFilm);

}  // namespace hsg
