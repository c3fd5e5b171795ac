#pragma once

#include <string>

#include "viewer/sdk/settings.h"

namespace hsg {

/// The folder of the template in force: setting "hsg/template", else the shipped one beside the installed program
/// (../share/fimbria/templates/hsg), else that of the source tree it was built from.
std::string templateFolder(const viewer::sdk::Settings& settings);

}  // namespace hsg
