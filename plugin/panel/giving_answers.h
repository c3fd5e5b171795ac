#pragma once

#include <string>

#include "plugin/panel/navigation.h"
#include "reporting/model/answer.h"

namespace hsg {

/// An answer as the reader gives it before the films: it rests on the marks that are linked to the question, else on
/// the film on the screen that the question wants, else on what it rested on before. `reason`: with not assessable
/// only.
reporting::Answer answerOnScreen(const PanelContext& context, const reporting::QuestionRef& ref,
                                 const reporting::Value& value, const std::string& reason = {});

}  // namespace hsg
