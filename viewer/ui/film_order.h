#pragma once

#include <optional>
#include <vector>

#include "viewer/sdk/image_ref.h"
#include "viewer/sdk/study.h"

/// In which order the wheel and the keys go through what is open.
namespace viewer::ui {

/// Every frame of every film of the series that can be shown, in the order of the series.
std::vector<sdk::ImageRef> filmsOf(const sdk::Series& series);

/// The frame `steps` further in the series of `from`, held at its ends; empty if `from` is not open.
std::optional<sdk::ImageRef> filmAfter(const sdk::StudySet& studies, const sdk::ImageRef& from, int steps);

/// The first (or last) frame of the series of `from`.
std::optional<sdk::ImageRef> filmAtEnd(const sdk::StudySet& studies, const sdk::ImageRef& from, bool last);

/// The first film of the series `steps` series further (series without films do not count), over all studies.
std::optional<sdk::ImageRef> seriesAfter(const sdk::StudySet& studies, const sdk::ImageRef& from, int steps);

/// 1-based place of a frame in its series and the number of frames there; {0, 0} if it is not open.
struct Place {
    int number = 0, of = 0;
};
Place placeInSeries(const sdk::StudySet& studies, const sdk::ImageRef& image);

}  // namespace viewer::ui
