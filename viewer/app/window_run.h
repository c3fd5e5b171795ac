#pragma once

#include <memory>

#include "viewer/host/command_line.h"
#include "viewer/host/file_settings.h"
#include "viewer/host/plugin_registry.h"

class QApplication;

namespace viewer::app {

/// Opens the workstation and runs it to its end. Returns the exit code of the process; with a screenshot asked for, 1
/// if it could not be taken (told on stderr).
int runWindow(QApplication& application, const host::WindowRequest& request, host::PluginRegistry& plugins,
              std::unique_ptr<host::FileSettings> settings);

}  // namespace viewer::app
