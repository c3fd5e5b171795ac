#pragma once

#include <string>
#include <vector>

#include "reporting/authoring/template_edit.h"

namespace reporting::authoring {

/// The files of one template under work with their history. Snapshots are immutable and cheap: give files() to a worker
/// and check it there (check_draft.h). One thread.
class TemplateDraft {
public:
    explicit TemplateDraft(TemplateFiles files);
    /// An overlay of `base` with only a template.yaml. `prefix`: how `extends` leads to the base, e.g. "../base".
    static TemplateDraft overlayOf(const TemplateFiles& base, const std::string& prefix, const std::string& id,
                                   const std::string& version);

    const TemplateFiles& files() const;
    /// One undo step. `description` is an id with words for "Undo …" ("set: …"); the caller translates.
    Result<void> apply(const std::vector<TemplateEdit>& edits, const std::string& description);

    bool canUndo() const;
    bool canRedo() const;
    std::string undoDescription() const;
    std::string redoDescription() const;
    void undo();
    void redo();
    /// Differs from what was opened or last marked as saved.
    bool isChanged() const;
    void markSaved();

    /// The own files as one text (JSON) for a journal; `restore` sets them as one undo step. Errors: "draft.journal".
    std::string journal() const;
    Result<void> restore(const std::string& journal);

    /// Own files to write and to remove so that a folder with `onDisk` becomes this draft.
    struct Writes {
        std::vector<std::pair<std::string, FileText>> write;
        std::vector<std::string> remove;
    };
    Writes writesOver(const FolderFiles& onDisk) const;

private:
    struct Step {
        TemplateFiles files;
        std::string description;
    };
    std::vector<Step> steps_;
    std::size_t at_ = 0;
    TemplateFiles saved_;
};

}  // namespace reporting::authoring
