#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plugin/films/film_set.h"
#include "plugin/panel/words.h"
#include "reporting/model/reading.h"
#include "reporting/model/report.h"

/// The examination before the one that is read, as values. Pure functions.
namespace hsg {

/// From a report that was signed here, with the reading it was made of. Evidence is left behind: it names films of
/// another reading.
reporting::PriorExamination priorOf(const reporting::Report& report, const reporting::Reading& reading,
                                    const reporting::Template& itsTemplate);

/// From films that are open and were not read here: date and contrast class alone. Empty without earlier films.
std::optional<reporting::PriorExamination> priorOf(const FilmSet& films);

/// An answer that was another one then.
struct ChangedAnswer {
    reporting::QuestionRef ref;
    reporting::Answer before;
};
/// In the order of the reading's answers; only questions that the template still has with that option.
std::vector<ChangedAnswer> changedAnswers(const reporting::Reading& reading, const reporting::Template& source);

/// The former answer of a question in words if it was another one; empty if it is the same, or not known.
QString formerAnswer(const reporting::Reading& reading, const reporting::Template& source, const Words& words,
                     const reporting::QuestionRef& ref);

}  // namespace hsg
