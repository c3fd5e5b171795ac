#pragma once

#include <memory>
#include <vector>

#include "plugin/panel/cover_page.h"
#include "plugin/panel/question_view.h"
#include "plugin/panel/words.h"
#include "plugin/trial/trial.h"

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hsg {

/// "What if?" in the place of the guide: answers changed on trial, and what would follow beside what follows now. It
/// says in a band that it is a trial; the session is only read. Leaving it is all it takes to be back.
class TrialPage : public CoverPage {
    Q_OBJECT
public:
    TrialPage(const PanelContext& context, QWidget* parent);
    ~TrialPage() override;
    /// Puts a question into the trial's form, with the keys on it.
    void take(const reporting::QuestionRef& ref);
    const Trial& trial() const { return trial_; }

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    struct Row {
        reporting::QuestionRef ref;
        QWidget* frame = nullptr;
        QuestionView* view = nullptr;
        QLabel* before = nullptr;
        QPushButton* back = nullptr;
    };
    void build();
    void buildBand(QVBoxLayout& column);
    Row& rowOf(const reporting::QuestionRef& ref);
    void connectView(QuestionView& view);
    void refresh();
    void refreshRows();
    void refreshRow(const Row& row);
    void fillPicker();
    void move(const QuestionView& from, int delta);
    /// Picked, changed, or asked only because of the trial.
    bool belongs(const reporting::QuestionRef& ref) const;

    PanelContext context_;
    Words words_;
    Trial trial_;
    std::string reading_;
    std::vector<reporting::QuestionRef> picked_;
    std::vector<std::unique_ptr<Row>> rows_;
    QLabel* outcome_ = nullptr;
    QComboBox* picker_ = nullptr;
    QPushButton* restore_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QVBoxLayout* form_ = nullptr;
    QWidget* place_ = nullptr;  ///< where Tab meets the questions
};

}  // namespace hsg
