#pragma once

#include <QWidget>

#include "plugin/guide/step_form.h"

class QLabel;
class QPushButton;
class QVBoxLayout;
class QScrollArea;

namespace hsg {

class ActBox;

/// The page of one step: whose side it is, what one key can answer, the questions, the way on.
class StepPage : public QWidget {
    Q_OBJECT
public:
    StepPage(const PanelContext& context, const StepRef& step, const Words& words, QWidget* parent);

    const StepRef& step() const { return step_; }
    StepForm& form() { return *form_; }
    void refresh();
    void focusFirst();
    /// False if the step does not ask it now.
    bool focusQuestion(const reporting::QuestionRef& question) { return form_->focusQuestion(question); }
    reporting::QuestionRef focusedQuestion() const { return form_->focusedQuestion(); }
    /// All that headers and films propose for the step.
    void acceptProposals();
    /// "Normal for what these films show".
    void acceptNormal();
    /// Writes half-typed fields.
    void commit() { form_->commit(); }

signals:
    void nextStepWanted();
    /// Definition of the question that has the focus; may be empty.
    void helpChanged(const QString& text);
    void cardWanted(const reporting::QuestionRef& question);

private:
    void build();
    QWidget* buildForm();
    void buildSide(QVBoxLayout& column);
    void connectForm();
    void enter();
    void goOn();

    PanelContext context_;
    StepRef step_;
    Words words_;
    StepForm* form_ = nullptr;
    ActBox* acts_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QPushButton* next_ = nullptr;
    QLabel *empty_ = nullptr, *blank_ = nullptr;
};

}  // namespace hsg
