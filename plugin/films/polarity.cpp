#include "plugin/films/polarity.h"

namespace hsg {

Polarity polarityOf(const ImageFacts& image) {
    const bool inverted = image.photometric == "MONOCHROME1";
    // Iodine lets fewer X-rays through. Sign 1: fewer X-rays, lower value; -1: fewer X-rays, higher value (PS3.3
    // C.8.11.3).
    if (image.intensitySign == 1 || image.intensitySign == -1) return {(*image.intensitySign == -1) != inverted, true};
    // Fluoroscopy and angiography store the detector signal; plain radiography is presented with dense parts white.
    const bool detectorSignal = image.modality == "RF" || image.modality == "XA";
    return {detectorSignal ? inverted : true, false};
}

}  // namespace hsg
