#pragma once

#include <filesystem>
#include <string>

/// The program from outside: what a user or a script sees.
namespace integration {

struct Output {
    int status = -1;  ///< exit status; 128 + signal if it was killed
    std::string out, err;
};

/// Runs a shell command.
Output run(const std::string& command, const std::string& input = {});

/// `fimbria ARGUMENTS` of this build, with a data directory of its own.
Output fimbria(const std::string& arguments, const std::string& input = {});

/// A folder that lives as long as the test program.
std::filesystem::path scratch(const std::string& name);

/// The sample case, made once for all tests; its folder (dicom/, reading.json, truth.json).
std::filesystem::path sampleCase(const std::string& name);

std::string read(const std::filesystem::path& file);

}  // namespace integration
