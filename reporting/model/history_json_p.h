#pragma once

#include "reporting/model/reading_object_p.h"

/// What others wrote or concluded, in the JSON of a reading: the technologist's sheet, the examination before, readings
/// made blinded.
namespace reporting {

Json writeTemplateRef(const TemplateRef& ref);
/// Of the key `template`; empty if it is absent.
TemplateRef readTemplateRef(Object& object);

void writeHistory(Json& json, const Reading& reading);
void readHistory(Object& object, Reading& reading);

}  // namespace reporting
