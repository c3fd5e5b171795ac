#pragma once

#include <optional>
#include <string>

#include "plugin/panel/navigation.h"

namespace hsg {

/// A frame of a stored run on the screen that is no film of the strip yet.
struct RunFrame {
    std::string filmId;  ///< a film of the same run
    int frame = 1;
    bool operator==(const RunFrame&) const = default;
};

/// What the active pane shows, if it can become a film; empty without a display.
std::optional<RunFrame> runFrameShown(const PanelContext& context);
/// Makes it a film of its own: phase and time are proposed as for any film. Tells the reader what was done, or why not.
bool addRunFrame(const PanelContext& context);
/// Takes a frame out of the strip again; the run keeps at least one film, and evidence stays. Tells why not.
bool removeRunFrame(const PanelContext& context, const std::string& filmId);
/// Whether the film is one of several of its run.
bool isExtraFrame(const ReadingSession& session, const FilmEntry& film);

}  // namespace hsg
