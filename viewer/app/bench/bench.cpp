#include "viewer/app/bench/bench.h"

#include <charconv>
#include <clocale>
#include <iostream>

#include "viewer/app/bench/stall_watch.h"

namespace viewer::app {

namespace {

bool parseNumber(const std::string& text, int& value) {
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc() && read.ptr == end && value >= 1 && value <= 1000;
}

bool parseSize(const std::string& text, QSize& size) {
    const auto x = text.find('x');
    int width = 0, height = 0;
    const auto number = [](const std::string& digits, int& value) {
        const char* end = digits.data() + digits.size();
        const auto read = std::from_chars(digits.data(), end, value);
        return read.ec == std::errc() && read.ptr == end && value >= 320 && value <= 16384;
    };
    if (x == std::string::npos || !number(text.substr(0, x), width) || !number(text.substr(x + 1), height))
        return false;
    size = {width, height};
    return true;
}

/// Empty: fine; else the problem.
std::string setOption(const std::string& name, const std::string& value, BenchRequest& request) {
    if (name == "--repeat") return parseNumber(value, request.repeats) ? "" : "--repeat wants a number from 1 to 1000.";
    if (name == "--size") return parseSize(value, request.size) ? "" : "--size wants WIDTHxHEIGHT, e.g. 1600x900.";
    if (name == "--what") request.what = value;
    if (name == "--beside") request.beside << QString::fromStdString(value);
    return value.empty() ? name + " wants a value." : "";
}

bool chooseWork(const std::string& word, BenchRequest::Work& work) {
    using enum BenchRequest::Work;
    for (const auto& [name, is] : {std::pair("open", Open),
                                   {"drag", Drag},
                                   {"cine", Cine},
                                   {"index", Index},
                                   {"start", Start},
                                   {"work", Workstation}})
        if (word == name) {
            work = is;
            return true;
        }
    return false;
}

std::string wrongPaths(const BenchRequest& request) {
    using enum BenchRequest::Work;
    const auto count = request.paths.size();
    if ((request.work == Open || request.work == Drag) && count < 1) return "It wants the FILEs to show side by side.";
    if (request.work == Workstation && count < 1) return "work wants the files or the folder of a study.";
    if (request.work == Cine && count != 1) return "cine wants one FILE with several frames.";
    if (request.work == Index && count != 1) return "index wants one FOLDER.";
    if (request.work == Start && count != 0) return "start takes no file.";
    return "";
}

}  // namespace

const char* benchUsage() {
    return "Usage: fimbria bench open FILE… | drag FILE… | cine FILE | index FOLDER | start | work PATH…\n\n"
           "Measures the workstation in a real window and prints one JSON object a line.\n\n"
           "  open FILE…      until the films are on the screen side by side\n"
           "  drag FILE…      one frame of a brightness drag and of a zoom drag over them\n"
           "  cine FILE       first frame of a run, frames a second, memory\n"
           "  index FOLDER    reading a folder into a new index of the library, and opening it again\n"
           "  work PATH…      the whole window with its plugins on a study: how long it kept the reader waiting\n"
           "  start           from the start of the program to a painted window\n\n"
           "  --what NAME     label of the figures (default: the transfer of the arguments)\n"
           "  --repeat N      how often (default 5); the median is printed\n"
           "  --size WxH      of the window (default 1600x900)\n"
           "  --beside FILE   cine: a film that is on the screen before; may be given twice\n";
}

BenchRequest parseBench(const std::vector<std::string>& words) {
    BenchRequest request;
    if (words.empty() || !chooseWork(words.front(), request.work)) {
        request.help = !words.empty() && (words.front() == "--help" || words.front() == "-h");
        if (!request.help) request.problem = "It wants open, drag, cine, index, start or work.";
        return request;
    }
    request.what = words.front();
    for (std::size_t i = 1; i < words.size() && request.problem.empty(); ++i) {
        const std::string& word = words[i];
        if (word == "--help" || word == "-h") {
            request.help = true;
        } else if (word.size() > 2 && word.compare(0, 2, "--") == 0) {
            if (word != "--what" && word != "--repeat" && word != "--size" && word != "--beside")
                request.problem = "Unknown option '" + word + "'.";
            else
                request.problem = ++i < words.size() ? setOption(word, words[i], request) : word + " wants a value.";
        } else {
            request.paths << QString::fromStdString(word);
        }
    }
    if (request.problem.empty() && !request.help) request.problem = wrongPaths(request);
    return request;
}

int runBench(int argc, char** argv, const std::vector<std::string>& arguments, host::PluginRegistry& plugins) {
    const BenchRequest request = parseBench(arguments);
    if (request.help) {
        std::cout << benchUsage();
        return 0;
    }
    if (!request.problem.empty()) {
        std::cerr << "fimbria bench: " << request.problem << " See fimbria bench --help.\n";
        return 2;
    }
    if (request.work == BenchRequest::Work::Index) {
        const QCoreApplication application(argc, argv);
        return benchIndex(request, std::cout);
    }
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY")) {
        std::cerr << "There is no display to measure on (xvfb-run makes one).\n";
        return 1;
    }
    StallWatch application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    switch (request.work) {
        case BenchRequest::Work::Open:
            return benchOpen(application, request, std::cout);
        case BenchRequest::Work::Drag:
            return benchDrag(application, request, std::cout);
        case BenchRequest::Work::Cine:
            return benchCine(application, request, std::cout);
        case BenchRequest::Work::Start:
            return benchStart(application, plugins, std::cout);
        case BenchRequest::Work::Workstation:
            return benchWork(application, plugins, request, std::cout);
        case BenchRequest::Work::Index:
            break;
    }
    return 2;
}

}  // namespace viewer::app
