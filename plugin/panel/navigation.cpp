#include "plugin/panel/navigation.h"

namespace hsg {

void Navigation::goToStep(const StepRef& step) {
    if (step == x_step) return;
    x_step = step;
    emit stepChanged();
}

}  // namespace hsg
