#include "tests/integration/process.h"

#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace integration {

namespace fs = std::filesystem;

namespace {

/// Removed when the test program ends.
class Scratch {
public:
    Scratch() : path_(fs::temp_directory_path() / ("fimbria-integration-" + std::to_string(getpid()))) {
        fs::create_directories(path_);
    }
    ~Scratch() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

const fs::path& home() {
    static const Scratch scratch;
    return scratch.path();
}

}  // namespace

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Output run(const std::string& command, const std::string& input) {
    const auto in = home() / "in", out = home() / "out", err = home() / "err";
    std::ofstream(in, std::ios::binary) << input;
    const auto line = "( " + command + " ) <'" + in.string() + "' >'" + out.string() + "' 2>'" + err.string() + "'";
    const int status = std::system(line.c_str());
    Output output;
    output.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    output.out = read(out);
    output.err = read(err);
    return output;
}

Output fimbria(const std::string& arguments, const std::string& input) {
    const std::string program = FIMBRIA_BINARY_DIR "/bin/fimbria";
    return run("env -u DISPLAY '" + program + "' --data '" + (home() / "data").string() + "' " + arguments, input);
}

fs::path scratch(const std::string& name) {
    const auto path = home() / name;
    fs::create_directories(path);
    return path;
}

fs::path sampleCase(const std::string& name) {
    const auto folder = home() / "cases";
    if (!fs::exists(folder / name / "truth.json")) {
        const auto made = fimbria("case make " + name + " -o '" + folder.string() + "'");
        BOOST_REQUIRE_MESSAGE(made.status == 0, "case make " << name << ": " << made.err);
    }
    return folder / name;
}

}  // namespace integration
