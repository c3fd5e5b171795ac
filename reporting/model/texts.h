#pragma once

#include <map>
#include <string>

namespace reporting {

/// A text in each language of the template, by language tag ("en", "zh").
using Texts = std::map<std::string, std::string>;

}  // namespace reporting
