#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "viewer/sdk/film_geometry.h"
#include "viewer/sdk/image_ref.h"
#include "viewer/sdk/result.h"

namespace viewer::sdk {

/// The default presentation of one frame: 8-bit grey, row after row, no padding; 0 is black.
struct GreyImage {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;  ///< width × height
    /// Pixels of the matrix as stored → pixels of this picture: where a place of the film lies on it. Of a picture of
    /// two films: as it is, no place is known.
    Transform2D fromStored = {};
    bool operator==(const GreyImage&) const = default;
};

/// Read-only access to frames and headers of what is open. Safe to call from any thread.
class FrameReader {
public:
    virtual ~FrameReader() = default;
    /// The frame at most `maxEdge` pixels on its longer edge (0: full size), through the one display pipeline.
    /// Decodes: call it from a worker. Errors: "frame.unknown", "frame.decode", "frame.colour".
    virtual Result<GreyImage> presentation(const ImageRef& image, int maxEdge = 0) const = 0;
    /// One attribute by keyword path, e.g. "ContrastBolusAgentSequence[0].CodeValue"; several values by '\'.
    /// Empty text if absent. Errors: "header.unknown" (no such instance), "header.path" (no such keyword).
    virtual Result<std::string> header(const std::string& sopInstanceUid, const std::string& keywordPath) const = 0;
};

}  // namespace viewer::sdk
