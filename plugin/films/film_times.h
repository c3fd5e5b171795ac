#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plugin/films/image_facts.h"

/// When each image was taken and when the contrast was given, as far as headers tell (domain.md §1.3, time base).
namespace hsg {

struct ImageTime {
    std::optional<reporting::LocalTime> time;  ///< of frame 1
    std::string source;                        ///< attribute keyword; empty if unknown
    bool operator==(const ImageTime&) const = default;
};

/// One a fact, in the same order. Acquisition time, else content time where it can be trusted (not of a digitised film,
/// not hours after its series began). A time that falls back by half a day within a study is the next day's.
std::vector<ImageTime> imageTimes(const std::vector<ImageFacts>& images, std::vector<reporting::Error>& problems);

/// Contrast/Bolus Start and Stop Time: times of day without a date of their own, so they are put on the day of the
/// first film. What contradicts the films by hours is told and not used.
struct Administration {
    std::optional<reporting::LocalTime> start, stop;
    bool operator==(const Administration&) const = default;
};
Administration administration(const std::vector<ImageFacts>& images, const std::vector<ImageTime>& times,
                              std::vector<reporting::Error>& problems);

/// Films this much later than the first are of another session, whatever else is said.
inline constexpr std::chrono::hours sessionLength{6};

}  // namespace hsg
