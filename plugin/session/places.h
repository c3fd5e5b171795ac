#pragma once

#include <string>

/// Where the plugin keeps its own, below the host's data directory.
namespace hsg {

/// The signed reports: one SQLite file.
std::string storeFile(const std::string& dataDirectory);
/// The journals of the drafts, one file a reading.
std::string draftFolder(const std::string& dataDirectory);

}  // namespace hsg
