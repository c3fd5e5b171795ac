#pragma once

#include <functional>
#include <optional>
#include <string>

#include "viewer/dicom/decoder_options.h"
#include "viewer/dicom/grayscale.h"
#include "viewer/sdk/result.h"

namespace viewer {

struct RenderOptions {
    int frame = 1;                 ///< 1-based
    std::optional<Window> window;  ///< instead of the header's
    bool overlays = false;
    FrameOptions frames;            ///< where suspicious frames are decoded
    std::string presentationState;  ///< a Grayscale Softcopy Presentation State to apply; empty: none
    bool graphics = true;           ///< with the overlays, graphics and text of the state
    bool subtract = false;          ///< the mask that the header names is taken away; not together with a state
    std::function<void(const std::string&)> warn;  ///< what is missing in the picture, as a sentence
};

/// The presentation of a frame, 1:1, 8 bits, as a PNG file in memory: what `fimbria render` writes.
/// Errors: those of openFrames() and frame(), "state.open", "state.image" (another image's state), "frame.mask"
/// (nothing to subtract), "render.encode".
sdk::Result<std::string> renderPng(const std::string& path, const RenderOptions& options = {});

}  // namespace viewer
