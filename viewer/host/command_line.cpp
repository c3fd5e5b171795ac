#include "viewer/host/command_line.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <numeric>

namespace viewer::host {

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

Invocation problem(int exitCode, const std::string& sentence) {
    Invocation result;
    result.kind = Invocation::Kind::Problem;
    result.exitCode = exitCode;
    result.problem = sentence;
    return result;
}

/// Takes `--data DIR` and `--data=DIR` out of the words. False if the folder is missing.
bool takeData(Words& words, std::string& directory) {
    for (std::size_t i = 0; i < words.size() && words[i] != "--";) {
        if (words[i].rfind("--data=", 0) == 0) {
            directory = words[i].substr(7);
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
        } else if (words[i] == "--data") {
            if (i + 1 >= words.size()) return false;
            directory = words[i + 1];
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i),
                        words.begin() + static_cast<std::ptrdiff_t>(i) + 2);
        } else {
            ++i;
            continue;
        }
        if (directory.empty()) return false;
    }
    return true;
}

bool parseSize(const std::string& text, WindowRequest& request) {
    const char* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, request.width);
    if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x') return false;
    const auto height = std::from_chars(width.ptr + 1, end, request.height);
    const auto inRange = [](int v) { return v >= 320 && v <= 16384; };
    return height.ec == std::errc() && height.ptr == end && inRange(request.width) && inRange(request.height);
}

/// One option of the window with its value. Empty: fine; else the problem.
std::string setOption(const std::string& name, const std::string& value, WindowRequest& request) {
    if (name == "--lang") {
        request.language = value;
        return value == "en" || value == "zh" ? "" : "--lang wants en or zh.";
    }
    if (name == "--screenshot") {
        request.screenshot = value;
        return value.empty() ? "--screenshot wants a PNG file to write." : "";
    }
    return parseSize(value, request) ? "" : "--size wants WIDTHxHEIGHT, e.g. 1920x1080.";
}

std::string quoted(const std::string& word) {
    return "'" + word + "'";
}

Invocation unknownWord(const std::string& word, const std::vector<CommandHelp>& commands) {
    const bool looksLikePath = word.find('/') != std::string::npos || word.find('.') != std::string::npos;
    if (looksLikePath) return problem(1, "There is no file or folder " + quoted(word) + ".");
    Words names;
    for (const auto& c : commands) names.push_back(c.name);
    const auto meant = suggestion(word, names);
    return problem(2, quoted(word) + " is neither a command nor a file." +
                          (meant ? " Did you mean " + quoted(*meant) + "?" : " See fimbria --help."));
}

Invocation parseWindow(const Words& words, const std::vector<CommandHelp>& commands) {
    static const Words valued = {"--lang", "--screenshot", "--size"};
    Invocation result;
    bool optionsEnded = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!optionsEnded && word == "--") {
            optionsEnded = true;
        } else if (!optionsEnded && word.size() > 1 && word[0] == '-') {
            const auto equals = word.find('=');
            const std::string name = word.substr(0, equals);
            if (std::find(valued.begin(), valued.end(), name) == valued.end()) {
                const auto meant =
                    suggestion(name, {"--lang", "--screenshot", "--size", "--data", "--help", "--version"});
                return problem(2, "Unknown option " + quoted(name) + "." +
                                      (meant ? " Did you mean " + quoted(*meant) + "?" : " See fimbria --help."));
            }
            if (equals == std::string::npos && i + 1 >= words.size()) return problem(2, name + " wants a value.");
            const std::string value = equals == std::string::npos ? words[++i] : word.substr(equals + 1);
            if (const auto wrong = setOption(name, value, result.window); !wrong.empty()) return problem(2, wrong);
        } else {
            std::error_code error;
            if (!fs::exists(word, error)) return unknownWord(word, commands);
            result.window.paths.push_back(word);
        }
    }
    return result;
}

}  // namespace

Invocation parseCommandLine(const Words& arguments, const std::vector<CommandHelp>& commands) {
    Words words = arguments;
    std::string data;
    if (!takeData(words, data)) return problem(2, "--data wants a folder.");
    Invocation result;
    const auto isCommand = [&](const CommandHelp& c) { return !words.empty() && c.name == words.front(); };
    if (std::any_of(commands.begin(), commands.end(), isCommand)) {
        result.kind = Invocation::Kind::Command;
        result.command = words.front();
        result.arguments.assign(words.begin() + 1, words.end());
    } else {
        const auto end = std::find(words.begin(), words.end(), "--");
        const auto has = [&](const char* option) { return std::find(words.begin(), end, option) != end; };
        if (has("--help") || has("-h"))
            result.kind = Invocation::Kind::Help;
        else if (has("--version"))
            result.kind = Invocation::Kind::Version;
        else
            result = parseWindow(words, commands);
    }
    result.dataDirectory = data;
    return result;
}

std::string usage(const std::vector<CommandHelp>& commands) {
    std::string text =
        "Usage: fimbria [PATH…] [--lang en|zh] [--screenshot PNG] [--size WxH] [--data DIR]\n"
        "       fimbria COMMAND … [--data DIR]\n\n"
        "Without a command the workstation opens on the files, folders or DICOMDIRs given.\n\n"
        "  --lang en|zh       language of the window\n"
        "  --screenshot PNG   write a picture of the window when everything is loaded, then quit\n"
        "  --size WxH         size of the window in pixels\n"
        "  --data DIR         where settings, drafts and reports are kept (else FIMBRIA_DATA, else the XDG data home)\n"
        "  --version, --help\n\nCommands (each has --help):\n";
    std::size_t widest = 0;
    for (const auto& command : commands) widest = std::max(widest, command.name.size());
    for (const auto& command : commands)
        text += "  " + command.name + std::string(widest - command.name.size() + 3, ' ') + command.help + "\n";
    return text + "\nExit: 0 done, 1 the input has problems, 2 wrong usage.\n";
}

std::optional<std::string> suggestion(const std::string& word, const Words& known) {
    const auto distance = [&](const std::string& other) {
        std::vector<std::size_t> row(other.size() + 1);
        std::iota(row.begin(), row.end(), 0);
        for (std::size_t i = 1; i <= word.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j <= other.size(); ++j) {
                const std::size_t changed = diagonal + (word[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
            }
        }
        return row.back();
    };
    std::optional<std::string> best;
    std::size_t least = 3;
    for (const auto& candidate : known) {
        const bool begins = word.size() >= 2 && candidate.rfind(word, 0) == 0;
        const std::size_t d = begins ? 1 : distance(candidate);
        if (d < least && d < candidate.size()) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

std::string dataDirectory(const DataDirectoryInputs& inputs) {
    if (!inputs.option.empty()) return inputs.option;
    if (!inputs.fimbriaData.empty()) return inputs.fimbriaData;
    // XDG: a relative value is invalid and must be ignored
    if (!inputs.xdgDataHome.empty() && inputs.xdgDataHome.front() == '/') return inputs.xdgDataHome + "/fimbria";
    return (inputs.home.empty() ? "." : inputs.home) + "/.local/share/fimbria";
}

}  // namespace viewer::host
