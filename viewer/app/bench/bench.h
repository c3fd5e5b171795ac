#pragma once

#include <QSize>
#include <QStringList>
#include <iosfwd>
#include <string>
#include <vector>

#include "viewer/host/plugin_registry.h"

/// `fimbria bench`: measures the workstation and prints one JSON object a line (tests/bench compares it with a peer).
namespace viewer::app {

class StallWatch;

struct BenchRequest {
    enum class Work { Open, Drag, Cine, Index, Start, Workstation };
    Work work = Work::Open;
    QStringList paths;
    QStringList beside;  ///< cine: films that are on the screen before
    std::string what;    ///< label of the figures
    int repeats = 5;     ///< open, index, drag
    QSize size{1600, 900};
    bool help = false;
    std::string problem;  ///< wrong usage, in one line
};

BenchRequest parseBench(const std::vector<std::string>& arguments);
const char* benchUsage();

/// Each returns the exit code: 1 if the files could not be shown.
int benchOpen(StallWatch& application, const BenchRequest& request, std::ostream& out);
int benchDrag(StallWatch& application, const BenchRequest& request, std::ostream& out);
int benchCine(StallWatch& application, const BenchRequest& request, std::ostream& out);
int benchStart(StallWatch& application, host::PluginRegistry& plugins, std::ostream& out);
/// The whole window with its plugins: opens, leafs, drags, plays; how long each kept the GUI thread.
int benchWork(StallWatch& application, host::PluginRegistry& plugins, const BenchRequest& request, std::ostream& out);
int benchIndex(const BenchRequest& request, std::ostream& out);

/// `arguments` are those of the command. Makes its own application object.
int runBench(int argc, char** argv, const std::vector<std::string>& arguments, host::PluginRegistry& plugins);

}  // namespace viewer::app
