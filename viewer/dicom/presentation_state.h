#pragma once

#include <memory>
#include <string>

#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/presentation_values.h"
#include "viewer/sdk/result.h"

/// Grayscale Softcopy Presentation States (PS3.3 A.33.1, PS3.4 N.2): how somebody wanted a film to look.
namespace viewer {

/// What the state says. Items that cannot be obeyed are left out and named in `problems`.
/// Color Softcopy Presentation States (A.33.2) are read too: they have no grey part.
/// Errors: those of scanFile(); "state.open" (another kind of object or state).
sdk::Result<PresentationValues> readPresentation(const std::string& path);

/// The film through the state: its grey tables, shutter, overlays and mask subtraction in place of the film's own (what
/// a state leaves out is the identity, PS3.4 N.2). Rotation, flip, displayed area, graphics and text are left to the
/// canvas. A colour film keeps its colours. Errors: "state.image" (the state refers to other images).
sdk::Result<std::shared_ptr<const FrameSource>> openPresented(const PresentationValues& state,
                                                              std::shared_ptr<const FrameSource> source,
                                                              const std::string& sopInstanceUid);

/// A frame with everything that the state says: pixels, then rotation and flip, graphics and text burnt in. The whole
/// film at its own size, whatever the displayed area. A window in `request` goes before the state's. Text needs a
/// QGuiApplication. Errors: "state.image", "state.text" (there is text and no QGuiApplication), those of
/// FrameSource::frame().
struct PresentedFrame {
    sdk::ImageRef image;
    GreyRequest request;
    bool graphics = true;  ///< overlays, graphics and text; false: the pixels, their shutter and their place only
};
sdk::Result<Rendering> renderPresented(const PresentationValues& state, const std::shared_ptr<const FrameSource>& film,
                                       const PresentedFrame& wanted);

}  // namespace viewer
