#pragma once

#include <vector>

#include "plugin/hanging/engine.h"
#include "viewer/sdk/display.h"

namespace hsg::hanging {

/// What hangs now as a layout of one stage: each film by its phase (and its place among the films of that phase), so
/// that it finds the same in the next examination. The name is the caller's.
reporting::HangingLayout layoutOf(const FilmSet& films, const reporting::Template& source,
                                  const std::vector<HungPane>& panes, const viewer::sdk::Display& display);

}  // namespace hsg::hanging
