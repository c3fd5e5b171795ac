#pragma once

#include "plugin/cases/description.h"

namespace hsg::cases {

/// Cases whose lesson lies in the cavity; `normal` is the study that they differ from.
std::vector<CaseDescription> cavityCases(const CaseDescription& normal);

}  // namespace hsg::cases
