#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plugin/editor/draft_facts.h"
#include "plugin/editor/draft_keeper.h"
#include "reporting/authoring/template_draft.h"

namespace hsg::editor {

/// The template under work, for every view of the window: an edit goes in, one signal comes out. The draft is the
/// truth; its check runs on a worker and only the newest one is shown. GUI thread.
class DraftDesk : public QObject {
    Q_OBJECT
public:
    /// `keeper` outlives it.
    explicit DraftDesk(DraftKeeper& keeper, QObject* parent = nullptr);
    ~DraftDesk() override;

    bool isOpen() const;
    /// Takes a draft in the place of the one before. `folder`: where it is saved; `original`: what it was opened from,
    /// to be compared with.
    void open(const std::string& folder, reporting::authoring::TemplateDraft draft, reporting::TemplateFiles original);
    void close();
    /// Another number with every template that is opened or closed: whether what was begun is of this one.
    int generation() const;
    const std::string& folder() const;
    void setFolder(const std::string& folder);
    const reporting::authoring::TemplateDraft& draft() const;
    const reporting::TemplateFiles& original() const;

    /// The newest check; it may be a moment older than the draft. Null until the first one is there.
    std::shared_ptr<const DraftFacts> facts() const;
    /// The newest version without errors; nullptr if there was none since it was opened.
    std::shared_ptr<const reporting::CompiledTemplate> compiled() const;
    /// `facts` is of the draft as it is now.
    bool isChecked() const;
    /// Sign of life for tests and pictures: nothing is under way.
    bool isBusy() const;

    /// One undo step. Edits with the same non-empty `mergeKey` one after the other are one step (typing). False:
    /// nothing changed and `refused` was emitted.
    bool apply(const std::vector<reporting::authoring::TemplateEdit>& edits, const QString& description,
               const std::string& mergeKey = {});
    bool canUndo() const;
    bool canRedo() const;
    /// In words of the window.
    QString undoWords() const;
    QString redoWords() const;
    void undo();
    void redo();
    /// Tells every view anew.
    void recheck();
    /// The folder on the disk is this draft now.
    void markSaved();
    bool isChanged() const;

signals:
    /// Another template is open, or none.
    void opened();
    /// The draft changed; undo and redo with it.
    void changed();
    /// Newer facts() are there.
    void checked();
    /// One sentence: why an edit was not taken.
    void refused(const QString& message);

private:
    void afterChange();
    void startCheck();

    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg::editor
