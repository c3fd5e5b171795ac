#pragma once

#include <memory>

#include "viewer/dicom/data_set.h"
#include "viewer/dicom/frame_source.h"
#include "viewer/sdk/result.h"

/// Digital subtraction of a mask from the frames of a run (PS3.3 C.7.6.10, C.11.13).
namespace viewer {

/// The Mask Module of a data set. Items that name no valid frame are left out and noted.
MaskModule maskModuleOf(const HeaderView& header, int frames, std::vector<FrameProblem>& problems);

/// The frames of which the mask of one frame is the mean, 1-based; empty where the item does not apply to the frame.
/// `frames`: how many the run has.
std::vector<int> maskFramesFor(const MaskSubtraction& item, int frame, int frames);

struct SubtractionSettings {
    std::vector<MaskSubtraction> items;  ///< the first that applies to a frame is used
    /// Modality LUT to go through before the subtraction; null: stored values are subtracted as they are.
    std::shared_ptr<const GrayscaleParameters> modality;
};

/// The run with its mask taken away: signed differences, contrast minus mask, zero where nothing changed. Frames to
/// which no item applies are the film's own (Frame::grey says so). Without a window of its own meant for differences,
/// the default window is centred on zero and holds what the middle frame needs. Decodes frames: call it from a worker.
/// Errors: "frame.mask" (the film has no mask, one frame only, or colours), those of frame().
sdk::Result<std::shared_ptr<const FrameSource>> openSubtracted(std::shared_ptr<const FrameSource> film);
sdk::Result<std::shared_ptr<const FrameSource>> openSubtracted(std::shared_ptr<const FrameSource> film,
                                                               const SubtractionSettings& settings);

}  // namespace viewer
