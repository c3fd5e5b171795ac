#pragma once

#include "reporting/model/reading_object_p.h"

namespace reporting {

Json writeComparison(const KeptComparison& comparison);
/// `reading` has the films and the comparisons before this one.
KeptComparison readComparison(const Json& json, const std::string& pointer, const Reading& reading);

}  // namespace reporting
