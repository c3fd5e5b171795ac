#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reporting/model/assessment.h"
#include "reporting/model/reading.h"
#include "viewer/sdk/annotation.h"

/// Marks on films as the ground of answers: pure functions between the two.
namespace hsg {

/// What a mark carries that is evidence of an answer ("answer:reach:right"), and back.
std::string linkOf(const reporting::QuestionRef& ref);
std::optional<reporting::QuestionRef> questionOf(const std::string& link);

/// The place that a mark means: the point, the tip of an arrow, the vertex of an angle, the middle of a line or region.
viewer::sdk::FilmPoint placeOf(const viewer::sdk::Mark& mark);

/// The film that a mark lies on as evidence with its place; empty where the reading has no such film.
std::optional<reporting::Evidence> evidenceOf(const viewer::sdk::Mark& mark, const reporting::Reading& reading);
/// Of all marks that are linked to the answer, in their order.
std::vector<reporting::Evidence> evidenceOf(const reporting::QuestionRef& ref,
                                            const std::vector<viewer::sdk::Mark>& marks,
                                            const reporting::Reading& reading);

/// The reading as its marks say: the places of linked marks are the evidence of their answers; a place whose mark was
/// taken away (its link is in `gone`) leaves the film alone. Answers without either stay as they are.
reporting::Reading withMarks(reporting::Reading reading, const std::vector<viewer::sdk::Mark>& marks,
                             const std::vector<std::string>& gone);

/// Where a place of evidence lies on its film; empty without a place.
std::optional<viewer::sdk::FilmPoint> placeOf(const reporting::Evidence& evidence);

}  // namespace hsg
