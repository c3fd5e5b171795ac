#pragma once

#include <string>
#include <tl/expected.hpp>

namespace viewer::sdk {

/// What went wrong, where, and (in `message`) what to do about it. Never holds patient data: it may be logged.
struct Error {
    std::string code;     ///< stable, lower case with dots, e.g. "dicom.truncated"; what tests and callers compare
    std::string message;  ///< one sentence for a person, UTF-8
    std::string where;    ///< file, attribute or option concerned; empty if there is none

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

}  // namespace viewer::sdk
