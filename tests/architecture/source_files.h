#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

/// The sources as files.
namespace architecture {

namespace fs = std::filesystem;

inline const fs::path source = FIMBRIA_SOURCE_DIR;

inline std::vector<fs::path> sources(const std::string& top) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(source / top))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") found.push_back(entry.path());
    return found;
}

/// From the top of the repository.
inline std::string fileOf(const fs::path& path) {
    return fs::relative(path, source).generic_string();
}

inline std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace architecture
