#include "plugin/panel/navigation.h"

namespace hsg {

void Navigation::goToStep(const StepRef& step) {
    if (step == step_) return;
    step_ = step;
    question_ = {};
    emit stepChanged();
}

void Navigation::openAt(const StepRef& step) {
    isOpening_ = true;
    goToStep(step);
    isOpening_ = false;
}

}  // namespace hsg
