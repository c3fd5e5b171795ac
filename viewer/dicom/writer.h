#pragma once

#include <memory>

#include "viewer/sdk/dicom_writer.h"

namespace viewer {

std::unique_ptr<sdk::DicomWriter> makeDicomWriter();

}  // namespace viewer
