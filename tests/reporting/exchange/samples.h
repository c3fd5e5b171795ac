#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "reporting/exchange/mrrt_import.h"
#include "reporting/rules/compiled_template.h"
#include "tests/support/run_command.h"

namespace test {

namespace fs = std::filesystem;

inline const fs::path mrrtData = fs::path(FIMBRIA_SOURCE_DIR) / "../shared/data/mrrt";
inline const std::string judges = FIMBRIA_SOURCE_DIR "/tests/judges";

/// Where tests/judges/install put the packages of the npm registry.
inline std::string installedJudges() {
    const char* place = std::getenv("FIMBRIA_JUDGES");
    return place ? place : FIMBRIA_SOURCE_DIR "/build/judges";
}
inline bool hasTool(const std::string& name) {
    return run("command -v " + name + " >/dev/null").status == 0;
}

/// A judge from the registry that is missing is a failure, unless FIMBRIA_OFFLINE says that there is no registry.
inline bool isMissing(bool isThere, const std::string& judge) {
    if (isThere) return false;
    const std::string words = judge + " is not installed (tests/judges/install)";
    if (std::getenv("FIMBRIA_OFFLINE"))
        BOOST_TEST_MESSAGE("skipped, FIMBRIA_OFFLINE is set: " << words);
    else
        BOOST_ERROR(words + "; FIMBRIA_OFFLINE=1 where no registry can be reached");
    return true;
}

inline std::vector<fs::path> mrrtFiles(const std::string& folder) {
    std::vector<fs::path> found;
    if (!fs::exists(mrrtData / folder)) return found;
    for (const auto& entry : fs::directory_iterator(mrrtData / folder))
        if (entry.path().extension() == ".html") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

inline std::string quotedPath(const std::string& path) {
    return "'" + path + "'";
}

/// The imported files on the disk.
inline std::string written(const Scratch& scratch, const std::string& name, const reporting::MrrtImport& imported) {
    for (const auto& [file, text] : imported.files) {
        fs::create_directories((fs::path(scratch.path(name)) / file).parent_path());
        scratch.write(name + "/" + file, text);
    }
    return scratch.path(name);
}

inline std::string errorsOf(const reporting::Compilation& compilation) {
    std::string text;
    for (const auto& one : compilation.diagnostics)
        text += one.file + ":" + std::to_string(one.line) + ": " + one.message + " [" + one.code + "]\n";
    return text;
}

inline bool has(const reporting::ExchangeNotes& notes, const std::string& code) {
    return std::any_of(notes.begin(), notes.end(), [&](const auto& one) { return one.code == code; });
}

}  // namespace test
