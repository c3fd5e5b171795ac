#pragma once

#include <QWidget>
#include <map>
#include <vector>

#include "plugin/editor/preview_desk.h"
#include "plugin/panel/words.h"

class QComboBox;
class QLabel;
class QScrollArea;
class QSplitter;
class QTabWidget;
class QVBoxLayout;

namespace hsg {
class QuestionView;
class ReportPreview;
}  // namespace hsg

namespace hsg::editor {

/// How the draft looks: a step of the guide and the report on a sample case, every language side by side. Clicking an
/// answer of the form changes the sample only.
class PreviewPane : public QWidget {
    Q_OBJECT
public:
    PreviewPane(DraftDesk& desk, PreviewDesk& preview, const std::string& language, QWidget* parent);
    /// Shows the step of the guide that holds the item.
    void follow(const std::string& step);
    void showReport();
    /// Cases to choose from; the first is shown.
    void setCases(const std::vector<reporting::authoring::TrialReading>& cases);

private:
    void buildHead(QVBoxLayout& column);
    void refresh();
    void refreshSteps();
    void refreshForm();
    void refreshReport();
    void refreshLanguages();
    void answer(const reporting::Question& question, const reporting::SideId& side,
                const std::optional<reporting::Answer>& answer);

    struct FormColumn {
        std::string language;
        std::unique_ptr<Words> words;
        QWidget* box = nullptr;
        QScrollArea* scroll = nullptr;
        std::vector<QuestionView*> views;
    };
    void buildForm(const PreviewDesk::Shown& shown);
    bool isFormOf(const PreviewDesk::Shown& shown) const;
    std::vector<reporting::Question> questionsOf(const reporting::Template& source) const;
    void fillColumn(FormColumn& column, const PreviewDesk::Shown& shown);
    void refreshColumn(FormColumn& column, const PreviewDesk::Shown& shown);

    DraftDesk& desk_;
    PreviewDesk& preview_;
    std::string language_;
    std::vector<reporting::authoring::TrialReading> cases_;
    QComboBox *case_, *step_, *side_, *which_;
    QLabel* note_;
    QTabWidget* tabs_;
    QSplitter *forms_, *reports_;
    std::vector<FormColumn> columns_;
    std::map<std::string, ReportPreview*> pages_;
    std::vector<reporting::Question> shownQuestions_;
    std::map<std::string, std::map<std::string, std::string>> shownWords_;
    std::shared_ptr<const reporting::CompiledTemplate> formOf_;  ///< the views keep references to its words
};

}  // namespace hsg::editor
