#pragma once

#include <string>

#include "viewer/sdk/result.h"

namespace viewer {

/// Writes `folder`/DICOMDIR (PS3.3 F, general purpose) over the DICOM files below it. Every file must have a name of
/// at most 8 capitals, digits or '_' at every level, and at most 8 levels (PS3.10 §8.2). Errors: "write.io",
/// "write.dicomdir".
sdk::Result<void> writeDicomDir(const std::string& folder);

}  // namespace viewer
