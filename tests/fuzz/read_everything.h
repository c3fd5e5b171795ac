#pragma once

#include <string>

#include "viewer/dicom/decoder_options.h"

/// One untrusted file through every reader of viewer/dicom: what the fuzzer and the bounded run in the tests do alike.
namespace support {

enum class Reading { Shown, Refused, Silent };

struct ReadingPlan {
    viewer::FrameOptions options;
    int frames = 3;        ///< of the file, at most
    bool graphics = true;  ///< graphics and texts of presentation states; texts need a QGuiApplication
};

/// Lists it, reads its header, decodes frames, subtracts, draws; reads it as a presentation state (applied to a small
/// film), as a key object note and as marks. Silent: something was refused without a sentence.
Reading readEverything(const std::string& path, const ReadingPlan& plan);

}  // namespace support
