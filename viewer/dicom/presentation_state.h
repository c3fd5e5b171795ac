#pragma once

#include <memory>
#include <string>

#include "viewer/dicom/frame_source.h"
#include "viewer/sdk/result.h"

namespace viewer {

/// A Grayscale Softcopy Presentation State (PS3.3 A.33.1): how somebody wanted an image to look. Applied are its
/// modality, VOI and presentation LUT, display shutter, rotation and flip. Text, graphics, displayed area and mask
/// subtraction are not.
class PresentationState {
public:
    virtual ~PresentationState() = default;
    /// The frame as the state wants it. A window in `request` goes before the state's.
    /// Errors: "state.image" (it refers to other images), those of FrameSource::frame().
    virtual sdk::Result<Rendering> render(const std::string& imagePath, int frame,
                                          const GreyRequest& request) const = 0;
};

/// Errors: those of scanFile(); "state.open" (not a grayscale presentation state).
sdk::Result<std::shared_ptr<const PresentationState>> openPresentationState(const std::string& path);

}  // namespace viewer
