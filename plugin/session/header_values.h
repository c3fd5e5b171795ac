#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reporting/model/reading.h"
#include "reporting/template/template.h"

/// Header texts as values that a question takes. Pure functions; nothing where the text does not tell.
namespace hsg {

/// A number in the question's range, a text, or the one option that the words mean.
std::optional<reporting::Value> valueOf(const reporting::Question& question, const reporting::Prefill& prefill,
                                        const std::string& header);
/// Of one number from every image; nothing if one of them is no number.
std::optional<reporting::Value> sumOf(const reporting::Question& question, const reporting::Prefill& prefill,
                                      const std::vector<std::string>& headers);
/// From a DICOM DA to the day of the study, that day itself being 1.
std::optional<reporting::Value> daysSince(const reporting::Question& question, const std::string& date,
                                          std::optional<reporting::LocalTime> studyDay);

}  // namespace hsg
