#pragma once

#include <QWidget>

#include "plugin/editor/draft_desk.h"
#include "plugin/editor/preview_desk.h"

class QComboBox;
class QLabel;
class QSplitter;
class QTabWidget;

namespace hsg::editor {

class ItemForm;
class OutlineView;
class PreviewPane;
class ProblemList;
class SourceView;

/// The parts on the left, the form or the text of the chosen one in the middle with all problems below, on the right
/// how it looks.
class EditPage : public QWidget {
    Q_OBJECT
public:
    EditPage(DraftDesk& desk, PreviewDesk& preview, const std::string& language, QWidget* parent);

    OutlineView& outline() const { return *outline_; }
    PreviewPane& preview() const { return *previewPane_; }
    void goTo(const reporting::authoring::NodePath& path);
    void nextProblem();
    void showSource(bool isSource);

private:
    QWidget* buildMiddle();
    QWidget* buildSource();
    void showChosen();
    void showFile(const std::string& file);
    void refreshFiles();
    void refreshSource();
    void sourceProblems();
    void openProblem(const reporting::authoring::DraftProblem& problem);
    void goToSource();

    DraftDesk& desk_;
    PreviewDesk& previews_;
    std::string language_;
    QSplitter* halves_;
    OutlineView* outline_;
    ItemForm* form_;
    QTabWidget* tabs_;
    QComboBox* files_;
    QLabel* place_;
    SourceView* source_;
    ProblemList* problems_;
    PreviewPane* previewPane_;
    std::string file_;  ///< shown in the source tab
};

}  // namespace hsg::editor
