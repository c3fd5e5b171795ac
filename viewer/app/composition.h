#pragma once

#include <memory>
#include <string>

#include "viewer/dicom/decoder_options.h"
#include "viewer/host/command_host.h"
#include "viewer/host/file_settings.h"

namespace viewer::app {

/// Where suspicious frames are decoded: in a child, this executable started again.
FrameOptions frameOptions();

/// Constructs the services. All they keep lies below the data directory.
host::Services compose(std::unique_ptr<host::FileSettings> settings, const std::string& dataDirectory,
                       const FrameOptions& frames);

}  // namespace viewer::app
