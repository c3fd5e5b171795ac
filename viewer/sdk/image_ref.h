#pragma once

#include <compare>
#include <string>

namespace viewer::sdk {

/// One frame of one instance: what a pane shows and what an answer cites as evidence.
struct ImageRef {
    std::string sopInstanceUid;  ///< (0008,0018)
    int frame = 1;               ///< 1-based, as Referenced Frame Number (0008,1160) counts

    auto operator<=>(const ImageRef&) const = default;
    bool isValid() const { return !sopInstanceUid.empty() && frame >= 1; }
};

}  // namespace viewer::sdk
