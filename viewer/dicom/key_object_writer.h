#pragma once

#include <string>

#include "viewer/dicom/key_objects.h"
#include "viewer/sdk/result.h"
#include "viewer/sdk/study.h"

namespace viewer {

/// A Key Object Selection Document (PS3.3 A.35.4, PS3.16 TID 2010) as a complete file; images by frame where they have
/// several. `studies` names patient, study, series and class. Empty UIDs are made; `created` is the clock's unless
/// given; a title without a value is (113000, DCM, "Of Interest").
/// Errors: "key-objects.image" (no image, one that is not open, or of several studies).
sdk::Result<std::string> encodeKeyObjects(const KeyObjects& keys, const sdk::StudySet& studies);

}  // namespace viewer
