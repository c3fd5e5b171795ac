#pragma once

#include <string>

namespace reporting {

/// A coded concept as in PS3.3 §8: value, scheme designator, meaning in English.
struct Code {
    std::string value;    ///< at most 16 characters for a private code
    std::string scheme;   ///< "SCT", "DCM", "LN", or a private one such as "99HSG"
    std::string meaning;  ///< English, at most 64 characters
    bool operator==(const Code&) const = default;
    bool isEmpty() const { return value.empty(); }
};

}  // namespace reporting
