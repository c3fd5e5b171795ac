#pragma once

#include <vector>

#include "reporting/model/reading_object_p.h"

/// Answers in the JSON of a reading: its own, and those of a sheet, an earlier examination, a blinded reader.
namespace reporting {

/// Sets the key unless the text is empty.
void put(Json& json, const char* key, const std::string& text);

Json writeAnswer(const Answer& answer);
/// The films that it cites must be among those of `films`; with nullptr they are not looked up.
Answer readAnswer(const Json& json, const std::string& pointer, const Reading* films);
/// The last answer is none that stands before it already.
void refuseTwice(const std::vector<Answer>& answers, const std::string& pointer);

}  // namespace reporting
