#pragma once

#include <memory>
#include <string>

#include "viewer/sdk/result.h"

namespace viewer {

struct PixelDescription;
struct Samples;
struct ScannedFile;

/// Decodes a compressed frame somewhere else than in this process.
class FrameDecoder {
public:
    virtual ~FrameDecoder() = default;
    /// One frame; `codestream` is whole. Blocks; any thread. Error: "frame.decode".
    virtual sdk::Result<Samples> decode(const ScannedFile& file, const PixelDescription& pixels,
                                        const std::string& codestream) const = 0;
};

/// How the frames of a file are opened.
struct FrameOptions {
    /// Decodes what isSuspicious() (decoder_suspicion.h) names. Null: everything is decoded in this process.
    std::shared_ptr<const FrameDecoder> apart;
};

}  // namespace viewer
