#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plugin/editor/draft_keeper.h"
#include "plugin/shelf/activation.h"
#include "reporting/authoring/template_draft.h"

/// A draft as it is opened: its folder, what was not saved of it, what lies beside it. Files are read: a worker's work.
namespace hsg::editor {

/// What lies beside a draft's folder.
struct Beside {
    bool hasActive = false;  ///< the draft replaces a template
    std::map<std::string, std::vector<KeptVersion>> kept;
};
Beside lookBeside(const std::string& folder);

struct DraftReading {
    std::optional<reporting::TemplateFiles> files;  ///< of the folder; nothing: it cannot be read
    std::optional<reporting::authoring::TemplateDraft> draft;
    reporting::Diagnostics problems;
    std::string unfit;  ///< where unsaved work is kept that cannot be gone on with
    bool isUnsaved = false;
    Beside beside;
};
DraftReading readDraft(const std::string& folder, DraftKeeper& keeper);

}  // namespace hsg::editor
