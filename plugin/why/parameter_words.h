#pragma once

#include <QString>
#include <string>
#include <vector>

#include "plugin/panel/words.h"

namespace hsg {

/// The parameters that conditions read, themselves or through derived values, each once, in the order of the template.
std::vector<const reporting::Parameter*> parametersOf(const std::vector<std::string>& conditions,
                                                      const reporting::Template& source);

/// "Smallest volume of water-soluble contrast: 5 mL", the source of the value below it; a line each. HTML.
QString parametersHtml(const std::vector<const reporting::Parameter*>& parameters, const Words& words);

}  // namespace hsg
