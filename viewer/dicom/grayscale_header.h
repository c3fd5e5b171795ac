#pragma once

#include "viewer/dicom/grayscale.h"
#include "viewer/dicom/pixel_description.h"

namespace viewer {

/// Everything that the header says about grey (PS3.3 C.11.1, C.11.2, C.11.6, C.8.7.3, C.8.19).
GrayscaleParameters grayscaleOf(const HeaderView& header, const PixelDescription& pixels);

/// A LUT of an item: LUT Descriptor and LUT Data. Nothing where the item is empty or inconsistent.
std::optional<LookupTable> lookupTableOf(const HeaderView& item, bool signedInput);

/// Windows and VOI LUTs of a data set or item, windows first.
void readVoi(const HeaderView& header, bool signedInput, GrayscaleParameters& parameters);

/// Modality LUT or rescale of a data set or item.
void readModality(const HeaderView& header, bool signedInput, GrayscaleParameters& parameters);

}  // namespace viewer
