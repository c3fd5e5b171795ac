#pragma once

#include <string>
#include <vector>

#include "plugin/films/film_set.h"
#include "reporting/model/report.h"
#include "viewer/sdk/study.h"

namespace hsg {

/// The study of the immediate film: the home of the report and of its draft. Without films the first study.
std::string homeStudy(const FilmSet& films, const reporting::Template& source, const viewer::sdk::StudySet& studies);

/// The headers of the studies that the films come from, the home first, each patient as that study names her.
std::vector<reporting::StudyHeader> studyHeaders(const viewer::sdk::StudySet& studies, const FilmSet& films,
                                                 const std::string& home);

}  // namespace hsg
