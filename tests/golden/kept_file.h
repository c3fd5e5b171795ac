#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

/// Texts that were read and approved, kept as files; FIMBRIA_UPDATE_GOLDEN writes them anew.
namespace golden {

inline std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

inline void compareWithFile(const std::string& text, const std::filesystem::path& file) {
    if (std::getenv("FIMBRIA_UPDATE_GOLDEN")) {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
        return;
    }
    std::istringstream made(text), kept(bytesOf(file));
    int number = 0;
    for (std::string a, b; ++number;) {
        const bool more = !std::getline(made, a).fail(), expected = !std::getline(kept, b).fail();
        BOOST_REQUIRE_MESSAGE(more == expected && a == b,
                              file.filename().string() << " line " << number << "\n  made: " << a << "\n  kept: " << b);
        if (!more) return;
    }
}

}  // namespace golden
