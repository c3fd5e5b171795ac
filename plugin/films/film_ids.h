#pragma once

#include <string>

#include "reporting/model/reading.h"

/// Which films a reading rests on, by their ids. Pure functions.
namespace hsg {

/// How many answers, those of blinded readings among them, and kept comparisons rest on the film.
int citations(const reporting::Reading& reading, const std::string& filmId);

/// The number behind the last "f1", "f2" … that the reading knows or anything in it cites: the next film gets a later
/// one, so that no evidence ever comes to name another film.
int lastFilmNumber(const reporting::Reading& reading);

}  // namespace hsg
