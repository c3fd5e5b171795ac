#include "plugin/panel/navigation.h"

namespace hsg {

void Navigation::goToStep(const StepRef& step) {
    if (step == x_step) return;
    x_step = step;
    emit stepChanged();
}

void Navigation::openAt(const StepRef& step) {
    x_isOpening = true;
    goToStep(step);
    x_isOpening = false;
}

}  // namespace hsg
