#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reporting/authoring/template_edit.h"
#include "reporting/rules/compiled_template.h"

namespace reporting::authoring {

/// True: stop, the result is not wanted any more. Asked often, from the thread that works.
using Cancel = std::function<bool()>;

struct DraftProblem {
    Diagnostic diagnostic;
    std::optional<NodePath> path;  ///< the innermost item it concerns
    /// What the message suggests, as edits that can be applied ("Did you mean 'x'?", a label that is missing).
    std::vector<TemplateEdit> repair;
    std::string repairWord;  ///< the word it puts in; empty with edits: something is added
};

struct DraftCheck {
    std::shared_ptr<const DraftView> view;
    std::shared_ptr<const CompiledTemplate> compiled;  ///< nullptr with errors
    std::vector<DraftProblem> problems;                ///< in the order of their place
    bool cancelled = false;
    int errors() const;
};

/// Everything the checker finds, in one pass; what `fimbria template check` prints. A pure function for a worker
/// thread.
/// `before`: the view of the check before this one makes it faster, never different.
DraftCheck checkDraft(const TemplateFiles& files, const Cancel& cancel = {}, const DraftView* before = nullptr);

}  // namespace reporting::authoring
