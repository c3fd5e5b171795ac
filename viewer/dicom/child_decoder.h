#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "viewer/dicom/decoder_options.h"

namespace viewer {

/// How the child is started: this executable again, with an argument that makes it call serveDecoding().
struct ChildCommand {
    std::string executable;
    std::vector<std::string> arguments;
};

struct ChildLimits {
    std::size_t memoryBytes = std::size_t{2} << 30;  ///< address space beyond what the child holds at its start
    int secondsToStart = 30;
    int seconds = 10;                          ///< for any frame, and
    std::size_t samplesPerSecond = 2'000'000;  ///< one more second for so many samples
};

/// Decodes frames in one long-lived child: no files, no network, no new programs, bounded memory and time. The child is
/// started with the first frame, and anew after it crashed, hung or lied; that frame is "frame.decode" and the caller
/// goes on. One frame at a time; other threads wait. Works on Linux; without seccomp the child keeps its other limits.
std::shared_ptr<const FrameDecoder> makeChildDecoder(ChildCommand command, ChildLimits limits = {});

}  // namespace viewer
