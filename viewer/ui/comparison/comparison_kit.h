#pragma once

#include <memory>

#include "viewer/ui/comparison/comparison_bar.h"

namespace viewer::ui {

/// The parts of the comparison, wired: one member of the panes.
struct ComparisonKit {
    ComparisonKit(PaneBoard& board, const PaneState& state, const std::shared_ptr<const FrameProvider>& provider)
        : comparison(board, provider),
          scene(board, comparison, provider),
          landmarks(board, comparison),
          layer({board, comparison, scene, landmarks, state}) {}

    FilmComparison comparison;
    ComparisonScene scene;
    LandmarkTool landmarks;
    ComparisonLayer layer;
    ComparisonBar* bar = nullptr;  ///< a child of the panes; made after the commands of the layer
};

}  // namespace viewer::ui
