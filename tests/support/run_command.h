#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace test {

struct Ran {
    int status = -1;  ///< exit code; -1: could not be run
    std::string output;
};

/// A shell command with its output and errors together.
inline Ran run(const std::string& command) {
    Ran ran;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (!pipe) return ran;
    std::array<char, 4096> buffer;
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe))
        ran.output.append(buffer.data(), count);
    const int closed = ::pclose(pipe);
    ran.status = closed >= 0 && (closed & 0x7F) == 0 ? closed >> 8 & 0xFF : -1;
    return ran;
}

/// An empty folder that goes with its object.
class Scratch {
public:
    Scratch() {
        std::string name = (std::filesystem::temp_directory_path() / "fimbria-test-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    std::string path(const std::string& name = {}) const { return name.empty() ? path_ : path_ + "/" + name; }
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }

private:
    std::string path_;
};

inline std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace test
