#pragma once

#include <optional>
#include <string>
#include <vector>

#include "viewer/dicom/decoder_options.h"
#include "viewer/host/command_host.h"
#include "viewer/host/command_line.h"
#include "viewer/host/plugin_registry.h"
#include "viewer/sdk/capabilities.h"

namespace viewer::host {

/// The commands that the host itself brings.
std::vector<CommandHelp> hostCommands();

/// The host's commands, then those that plugins name in their manifests. Loads nothing.
std::vector<CommandHelp> allCommands(const PluginRegistry& plugins);

/// Runs one command and returns its exit code (0, 1, 2); loads the plugin that it belongs to, if any. An exception of
/// a plugin becomes one line on `call.err` and 1. `frames`: where suspicious frames are decoded.
int runCommand(const sdk::CommandCall& call, PluginRegistry& plugins, CommandHost& host,
               const FrameOptions& frames = {});

/// The exit code of a host's command that is asked for its help (0) or was used wrongly (2: `wrong`, one line); nothing
/// where it is to run.
std::optional<int> endedByUsage(const sdk::CommandCall& call, const char* usage, const std::string& wrong);

/// `fimbria render FILE [--frame N] [--window C,W] [--state PR.dcm] -o PNG`.
int renderCommand(const sdk::CommandCall& call, const FrameOptions& frames);

/// `fimbria compare FIXED MOVING [--frame N] [--landmarks …] [--mode MODE] [--json] -o PNG`.
int compareCommand(const sdk::CommandCall& call, const FrameOptions& frames);

/// What the sheet command works with.
struct SheetTools {
    PluginRegistry& plugins;
    sdk::Host& host;
    const ui::FrameProvider& frames;
};

/// `fimbria sheet STUDY… (-o PDF | --printer NAME) …`.
int sheetCommand(const sdk::CommandCall& call, const SheetTools& tools);

}  // namespace viewer::host
