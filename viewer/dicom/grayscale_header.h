#pragma once

#include <memory>

#include "viewer/dicom/grayscale.h"
#include "viewer/dicom/pixel_description.h"

namespace viewer {

/// Everything that the header says about grey (PS3.3 C.11.1, C.11.2, C.11.6, C.8.7.3, C.8.19).
GrayscaleParameters grayscaleOf(const HeaderView& header, const PixelDescription& pixels);

/// Grey of one frame where per-frame functional groups give it a window of its own (Enhanced XA and XRF); else null.
std::shared_ptr<const GrayscaleParameters> frameGrayscale(const HeaderView& header, const GrayscaleParameters& film,
                                                          int frame);

/// A LUT of an item: LUT Descriptor and LUT Data. Nothing where the item is empty or inconsistent.
std::optional<LookupTable> lookupTableOf(const HeaderView& item, bool signedInput);

/// Can what goes into the VOI LUT be negative? Then the first value that a table maps is signed (C.11.2.1.1).
bool givesNegative(const GrayscaleParameters& parameters);

/// Windows and VOI LUTs of a data set or item, windows first. What is broken is left out and noted in `problems`.
void readVoi(const HeaderView& header, bool signedInput, GrayscaleParameters& parameters);

/// Modality LUT or rescale of a data set or item; a broken table is noted in `problems`.
void readModality(const HeaderView& header, bool signedInput, GrayscaleParameters& parameters);

}  // namespace viewer
