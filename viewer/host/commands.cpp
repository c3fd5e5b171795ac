#include "viewer/host/commands.h"

#include <exception>
#include <ostream>

namespace viewer::host {

std::vector<CommandHelp> hostCommands() {
    return {{"render", "write the default presentation of a frame as PNG, 1:1, 8 bit"},
            {"compare", "FIXED MOVING: register two films, write their difference, blend or swipe as PNG"},
            {"sheet", "STUDY… -o PDF | --printer NAME: the films as a patient collects them, with side and time"},
            {"bench", "measure opening, dragging, playing and indexing in a real window"}};
}

std::vector<CommandHelp> allCommands(const PluginRegistry& plugins) {
    auto commands = hostCommands();
    for (const auto& entry : plugins.entries())
        if (entry.state != PluginState::Refused)
            for (const auto& command : entry.manifest.commands) commands.push_back({command.name, command.help});
    return commands;
}

std::optional<int> endedByUsage(const sdk::CommandCall& call, const char* usage, const std::string& wrong) {
    for (const auto& word : call.arguments) {
        if (word == "--") break;
        if (word == "--help" || word == "-h") {
            call.out << usage;
            return 0;
        }
    }
    if (wrong.empty()) return std::nullopt;
    call.err << "fimbria " << call.name << ": " << wrong << " See fimbria " << call.name << " --help.\n";
    return 2;
}

int runCommand(const sdk::CommandCall& call, PluginRegistry& plugins, CommandHost& host, const FrameOptions& frames) {
    if (call.name == "render") return renderCommand(call, frames);
    if (call.name == "compare") return compareCommand(call, frames);
    if (call.name == "sheet") return sheetCommand(call, {plugins, host, host.films()});
    const PluginEntry* entry = plugins.findCommand(call.name);
    if (!entry) {
        call.err << "Unknown command '" << call.name << "'.\n";
        return 2;
    }
    const std::string name = entry->manifest.name, path = entry->path;
    const auto root = plugins.load(entry->manifest.id);
    if (!root) {
        call.err << path << ": " << root.error().message << '\n';
        return 1;
    }
    auto* provider = qobject_cast<sdk::CommandProvider*>(*root);
    if (!provider) {
        call.err << path << ": It names commands but offers none.\n";
        return 1;
    }
    try {
        return provider->run(host, call);
    } catch (const std::exception& e) {
        call.err << name << ": unexpected failure: " << e.what() << '\n';
    } catch (...) {
        call.err << name << ": unexpected failure.\n";
    }
    return 1;
}

}  // namespace viewer::host
