#include "viewer/dicom/presentation_values.h"

#include <algorithm>

namespace viewer {

bool covers(const std::vector<sdk::ImageRef>& references, const sdk::ImageRef& image) {
    return std::any_of(references.begin(), references.end(), [&](const sdk::ImageRef& r) {
        return r.sopInstanceUid == image.sopInstanceUid && (r.frame == 0 || r.frame == image.frame);
    });
}

const DisplayedArea* PresentationValues::areaFor(const sdk::ImageRef& image) const {
    const auto found = std::find_if(areas.begin(), areas.end(),
                                    [&](const DisplayedArea& area) { return area.appliesTo.covers(image); });
    return found == areas.end() ? nullptr : &*found;
}

const SoftcopyVoi* PresentationValues::voiFor(const sdk::ImageRef& image) const {
    const auto found =
        std::find_if(voi.begin(), voi.end(), [&](const SoftcopyVoi& item) { return item.appliesTo.covers(image); });
    return found == voi.end() ? nullptr : &*found;
}

}  // namespace viewer
