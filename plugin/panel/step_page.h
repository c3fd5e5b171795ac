#pragma once

#include <QTimer>
#include <QWidget>
#include <vector>

#include "plugin/panel/navigation.h"
#include "plugin/panel/question_view.h"
#include "plugin/panel/words.h"

class QLabel;
class QPushButton;
class QVBoxLayout;
class QScrollArea;

namespace hsg {

/// The form of one step, generated from the template. Writes every answer to the session at once and redraws from it.
class StepPage : public QWidget {
    Q_OBJECT
public:
    StepPage(const PanelContext& context, const StepRef& step, const Words& words, QWidget* parent);

    const StepRef& step() const { return step_; }
    void refresh();
    /// The first question that is required and blank, else the first.
    void focusFirst();
    /// False if the step does not ask it now.
    bool focusQuestion(const reporting::QuestionRef& question);
    reporting::QuestionRef focusedQuestion() const;
    void acceptProposals();
    /// The chosen mark, else the film of the active pane, becomes the evidence of the question that has the keyboard or
    /// had it last.
    void takeEvidence();
    /// The next mark that is drawn becomes it.
    void drawEvidence();
    /// Writes half-typed fields.
    void commit();

signals:
    void nextStepWanted();
    /// Definition of the question that has the focus; may be empty.
    void helpChanged(const QString& text);

private:
    void build();
    QWidget* buildForm();
    void buildSide(QVBoxLayout& column);
    void connectView(QuestionView& view);
    void refreshView(QuestionView& view, const std::vector<ReadingSession::Proposal>& proposals);
    void refreshProposals(std::size_t count);
    void write(QuestionView& view, const reporting::Value& value, const std::string& reason, bool moveOn);
    /// An answer moves the page on below the pointer: a second click of the same hand answers nothing.
    void holdMouse();
    void takeEvidence(QuestionView& view);
    QuestionView* lastView() const;
    void showEvidence(const QuestionView& view, const std::string& film);
    void move(const QuestionView& from, int delta);
    void focus(QuestionView& view);

    PanelContext context_;
    StepRef step_;
    Words words_;
    std::vector<QuestionView*> views_;
    QuestionView* last_ = nullptr;  ///< that had the keyboard last
    QScrollArea* scroll_ = nullptr;
    QPushButton *accept_ = nullptr, *next_ = nullptr;
    QLabel* empty_ = nullptr;
    QTimer held_;
};

}  // namespace hsg
