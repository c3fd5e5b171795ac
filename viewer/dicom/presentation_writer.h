#pragma once

#include <string>
#include <vector>

#include "viewer/dicom/annotation_marks.h"
#include "viewer/dicom/presentation_values.h"
#include "viewer/sdk/result.h"
#include "viewer/sdk/study.h"

namespace viewer {

/// A presentation state to be written: what it says, and the marks that come with it (drawn into a layer of their own).
struct PresentationFile {
    PresentationValues values;
    std::vector<KeptMark> marks;
    double aspect = 1;  ///< of the images: height of a pixel over its width
    /// A Color Softcopy Presentation State (PS3.3 A.33.2): no VOI, no shape, sRGB as ICC profile.
    bool colour = false;
};

/// PS3.3 A.33.1 as a complete file. `studies` names patient, study, series and class of every image. An empty
/// UID of the state is made, that of the series derived from the study; `created` is the clock's unless given. Bitmaps
/// of overlays are not written. Errors: "state.image" (an image that is not open, or of several studies).
sdk::Result<std::string> encodePresentation(const PresentationFile& file, const sdk::StudySet& studies);

/// How a film looks when it opens, as a state: its own modality transformation, first window, polarity, shutter and
/// whole area. `path` is the image's file; one that is gone gives a state without them.
PresentationFile presentationAsOpened(const sdk::StudySet& studies, const std::string& sopInstanceUid);

/// Layer of our marks.
inline constexpr const char* marksLayer = "MARKS";

}  // namespace viewer
