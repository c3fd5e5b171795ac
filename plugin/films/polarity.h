#pragma once

#include <string>

#include "plugin/films/image_facts.h"

namespace hsg {

/// Whether contrast medium is brighter than tissue in the default presentation.
struct Polarity {
    bool brightContrast = false;
    bool known = false;  ///< from Pixel Intensity Relationship Sign (0028,1041); else assumed from the modality
    bool operator==(const Polarity&) const = default;
};
Polarity polarityOf(const ImageFacts& image);

}  // namespace hsg
