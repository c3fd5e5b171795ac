#pragma once

#include "reporting/template/hanging.h"
#include "viewer/sdk/host.h"

namespace hsg {

/// Shows the first two films of the arrangement as the stage compares them. What needs a registration waits for one
/// that succeeds; while there is none the films hang side by side. `owner` ends the waiting.
void compareAs(viewer::sdk::Host& host, reporting::StageComparison wanted, const viewer::sdk::Arrangement& arrangement,
               QObject* owner);

}  // namespace hsg
