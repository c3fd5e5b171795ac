#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viewer/dicom/frame_source.h"
#include "viewer/sdk/film_geometry.h"

namespace viewer::ui::marks {

/// The pixels whose centres lie in a region, in the unit of the film's own grey: output of its Modality LUT where that
/// is for display, else stored values. Padding is left out.
struct RegionValues {
    std::int64_t pixels = 0;
    double mean = 0, deviation = 0;  ///< of the population
    double least = 0, greatest = 0;
    bool stored = true;  ///< no Modality LUT was applied
    bool operator==(const RegionValues&) const = default;
};

/// Empty for colour, and where no centre lies inside. Blocks: call it from a worker.
std::optional<RegionValues> regionValues(const Frame& frame, const GrayscaleParameters& grey,
                                         const std::vector<sdk::FilmPoint>& polygon);

}  // namespace viewer::ui::marks
