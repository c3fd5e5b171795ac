#pragma once

#include <memory>
#include <string>

#include "viewer/host/command_host.h"
#include "viewer/host/file_settings.h"

namespace viewer::app {

/// Constructs the services. All they keep lies below the data directory.
host::Services compose(std::unique_ptr<host::FileSettings> settings, const std::string& dataDirectory);

}  // namespace viewer::app
