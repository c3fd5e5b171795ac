#include <QSaveFile>
#include <charconv>
#include <cmath>
#include <ostream>

#include "viewer/dicom/render_png.h"
#include "viewer/host/commands.h"

namespace viewer::host {

namespace {

const char* const usageText =
    "Usage: fimbria render FILE [--frame N] [--window C,W] [--state PR.dcm [--plain] | --subtract] -o PNG\n\n"
    "Writes the default presentation of one frame as PNG: 1:1, 8 bit, through the display pipeline.\n\n"
    "  --frame N       which frame, from 1 (default 1)\n"
    "  --window C,W    window centre and width instead of the header's\n"
    "  --state FILE    a Grayscale Softcopy Presentation State to apply\n"
    "  --plain         without the overlays, graphics and text of the state\n"
    "  --subtract      the mask that the header names is taken away\n"
    "  -o PNG          the file to write\n";

struct Request {
    std::string file, output;
    RenderOptions options;
};

bool parseNumber(const std::string& text, double& value) {
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc() && read.ptr == end && std::isfinite(value);
}

bool parseWindow(const std::string& text, std::optional<Window>& window) {
    const auto comma = text.find(',');
    Window parsed;
    if (comma == std::string::npos || !parseNumber(text.substr(0, comma), parsed.center) ||
        !parseNumber(text.substr(comma + 1), parsed.width) || parsed.width <= 0)
        return false;
    window = parsed;
    return true;
}

/// One option with its value. Empty: fine; else the problem.
std::string setOption(const std::string& name, const std::string& value, Request& request) {
    if (name == "-o" || name == "--output") {
        request.output = value;
        return value.empty() ? "-o wants a file." : "";
    }
    if (name == "--state") {
        request.options.presentationState = value;
        return value.empty() ? "--state wants a file." : "";
    }
    if (name == "--window")
        return parseWindow(value, request.options.window) ? "" : "--window wants CENTRE,WIDTH with a width above 0.";
    const char* end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, request.options.frame);
    return read.ec == std::errc() && read.ptr == end && request.options.frame >= 1 ? ""
                                                                                   : "--frame wants a number from 1.";
}

bool setSwitch(const std::string& name, RenderOptions& options) {
    if (name == "--plain") options.graphics = false;
    if (name == "--subtract") options.subtract = true;
    return name == "--plain" || name == "--subtract";
}

/// Empty: fine; else the problem.
std::string parse(const std::vector<std::string>& words, Request& request) {
    bool optionsEnded = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!optionsEnded && word == "--") {
            optionsEnded = true;
        } else if (optionsEnded || word.size() < 2 || word[0] != '-') {
            if (!request.file.empty()) return "One FILE at a time.";
            request.file = word;
        } else {
            if (setSwitch(word, request.options)) continue;
            const auto equals = word.find('=');
            const std::string name = word.substr(0, equals);
            if (name != "-o" && name != "--output" && name != "--state" && name != "--window" && name != "--frame")
                return "Unknown option '" + name + "'.";
            if (equals == std::string::npos && i + 1 >= words.size()) return name + " wants a value.";
            const std::string value = equals == std::string::npos ? words[++i] : word.substr(equals + 1);
            if (const auto wrong = setOption(name, value, request); !wrong.empty()) return wrong;
        }
    }
    if (request.file.empty()) return "FILE is missing.";
    if (request.options.subtract && !request.options.presentationState.empty())
        return "--state and --subtract exclude each other: a state says itself what is subtracted.";
    return request.output.empty() ? "-o PNG is missing." : "";
}

}  // namespace

int renderCommand(const sdk::CommandCall& call, const FrameOptions& frames) {
    Request request;
    const auto wrong = parse(call.arguments, request);
    if (const auto code = endedByUsage(call, usageText, wrong)) return *code;
    request.options.frames = frames;
    request.options.warn = [&](const std::string& what) { call.err << request.file << ": " << what << '\n'; };
    const auto png = renderPng(request.file, request.options);
    if (!png) {
        const auto& error = png.error();
        call.err << (error.where.empty() ? request.file : error.where) << ": " << error.message << '\n';
        return 1;
    }
    QSaveFile file(QString::fromStdString(request.output));
    if (!file.open(QIODevice::WriteOnly) || file.write(png->data(), static_cast<qint64>(png->size())) < 0 ||
        !file.commit()) {
        call.err << request.output << ": " << file.errorString().toStdString() << '\n';
        return 1;
    }
    return 0;
}

}  // namespace viewer::host
