#pragma once

#include <algorithm>
#include <string>

#include "viewer/dicom/frame_source.h"

/// What the variants of ../shared/data/dicom/reference/reference.tsv mean to this program.
namespace references {

/// "GSPS NAME …": the state that the film is seen through, relative to the shared data; else empty.
inline std::string stateOf(const std::string& variant) {
    return variant.starts_with("GSPS") ? variant.substr(5, variant.find(' ', 5) - 5) : std::string();
}

inline bool showsOverlays(const std::string& variant) {
    return variant.find("overlays") != std::string::npos;
}

inline viewer::GreyRequest requestFor(const std::string& variant, const viewer::GrayscaleParameters& grey,
                                      const viewer::Frame& frame) {
    viewer::GreyRequest request;
    const auto firstLut = static_cast<int>(std::count_if(
        grey.voi.begin(), grey.voi.end(), [](const viewer::VoiChoice& choice) { return choice.lut < 0; }));
    if (variant.starts_with("window")) request.voi = std::stoi(variant.substr(6)) - 1;
    if (variant.starts_with("voilut")) request.voi = firstLut + std::stoi(variant.substr(6)) - 1;
    if (variant.starts_with("minmax") && !frame.indices.empty()) {
        // the table's range includes padding, this program's does not
        const auto [low, high] = std::minmax_element(frame.indices.begin(), frame.indices.end());
        const auto offset = viewer::indexOffset(grey);
        request.window = viewer::rangeWindow(grey, {*low + offset, *high + offset});
    }
    return request;
}

}  // namespace references
