#pragma once

#include "plugin/session/identifiers.h"
#include "viewer/sdk/capabilities.h"
#include "viewer/sdk/host.h"

namespace hsg {

/// The commands that the manifest names: films, assess, report, template, case. Nothing is thrown. Returns 0 done, 1
/// the input has problems (one line each on call.err), 2 wrong usage. plugin/README.md describes their output.
int runCommand(viewer::sdk::Host& host, const viewer::sdk::CommandCall& call, const Clock& now);

}  // namespace hsg
