#pragma once

#include <optional>
#include <string>
#include <vector>

namespace viewer::host {

struct CommandHelp {
    std::string name, help;
};

/// What the window is asked for.
struct WindowRequest {
    std::vector<std::string> paths;  ///< each exists
    std::string language;            ///< "en", "zh" or empty: as set
    std::string screenshot;          ///< PNG to write, then quit; empty: stay
    int width = 0, height = 0;       ///< pixels, 0: as last time (1920 × 1080 for a screenshot)
    bool operator==(const WindowRequest&) const = default;
};

/// A command line, understood.
struct Invocation {
    enum class Kind { Window, Command, Help, Version, Problem };
    Kind kind = Kind::Window;
    std::string dataDirectory;           ///< of --data; empty if not given
    WindowRequest window;                ///< Kind::Window
    std::string command;                 ///< Kind::Command
    std::vector<std::string> arguments;  ///< of the command, without --data
    std::string problem;                 ///< Kind::Problem: one line for stderr
    int exitCode = 0;                    ///< Kind::Problem: 1 the input (no such file), 2 wrong usage
};

/// `arguments` without the program's name. The first word that is no option is a command if it is in `commands`,
/// otherwise a path. `--` ends the options. Never throws.
Invocation parseCommandLine(const std::vector<std::string>& arguments, const std::vector<CommandHelp>& commands);

/// What `fimbria --help` prints.
std::string usage(const std::vector<CommandHelp>& commands);

/// The word of `known` that `word` was probably meant to be (edit distance at most 2, or a beginning).
std::optional<std::string> suggestion(const std::string& word, const std::vector<std::string>& known);

/// --data, else FIMBRIA_DATA, else $XDG_DATA_HOME/fimbria, else ~/.local/share/fimbria. `getenv` style lookups are
/// passed in as values; empty if not set.
struct DataDirectoryInputs {
    std::string option, fimbriaData, xdgDataHome, home;
};
std::string dataDirectory(const DataDirectoryInputs& inputs);

}  // namespace viewer::host
