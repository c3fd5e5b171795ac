#pragma once

#include <memory>
#include <string>

#include "viewer/dicom/frame_source.h"

namespace viewer::ui {

/// Where panes get their films from; they decode off the GUI thread (frame_loader.h).
class FrameProvider {
public:
    virtual ~FrameProvider() = default;
    /// Shared source of an open instance: a SOP Instance UID, or the text of a FilmName (film_name.h) for a variant of
    /// it. Errors as openFrames, openPresented, openSubtracted. Any thread.
    virtual sdk::Result<std::shared_ptr<const FrameSource>> source(const std::string& filmName) const = 0;
};

}  // namespace viewer::ui
