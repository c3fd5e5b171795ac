#pragma once

#include "viewer/network/dicom_print.h"

class DcmDataset;

namespace viewer::network {

/// The attributes of a Basic Grayscale Image Box (PS3.3 C.13.5) with the page as its one picture, 8 bits, MONOCHROME2.
/// False if it could not be packed.
bool fillImageBox(DcmDataset& box, const PrintPage& page);

}  // namespace viewer::network
