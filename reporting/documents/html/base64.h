#pragma once

#include <string>

namespace reporting::documents {

/// RFC 4648 §4, with padding, on one line.
std::string base64(const std::string& bytes);

}  // namespace reporting::documents
