#pragma once

#include <QTimer>
#include <QWidget>
#include <string>
#include <vector>

#include "plugin/panel/navigation.h"
#include "plugin/panel/question_view.h"
#include "plugin/panel/words.h"

class QVBoxLayout;

namespace hsg {

class GroupFrame;

/// The questions of one step, generated from the template; neighbours of one group stand in one frame. Writes every
/// answer to the session at once and redraws from it.
class StepForm : public QWidget {
    Q_OBJECT
public:
    StepForm(const PanelContext& context, const StepRef& step, const Words& words, QWidget* parent);

    const StepRef& step() const { return step_; }
    void refresh();
    bool isEmpty() const;
    /// The first question that is required and blank, those that nothing is proposed for first; else the first. False
    /// if nothing is asked.
    bool focusFirst();
    /// False if the step does not ask it now.
    bool focusQuestion(const reporting::QuestionRef& question);
    /// The question that has the keyboard if it is required and blank, else the next such one, from the top again at
    /// the end. False if none is left.
    bool focusMissing();
    reporting::QuestionRef focusedQuestion() const;
    /// The question that has the keyboard or had it last; nullptr: none.
    QuestionView* lastView() const;
    /// The next point that is drawn becomes evidence of it; the keyboard comes back with the point.
    void drawPoint(const reporting::QuestionRef& ref);
    /// Writes half-typed fields.
    void commit();
    std::vector<QuestionView*> views() const { return views_; }

signals:
    /// Enter on a question.
    void enterPressed();
    /// Down from the last question, or everything is answered.
    void endReached();
    /// An answer left nothing blank in the step.
    void completed();
    /// A question took the keyboard: it should be in view.
    void viewFocused(hsg::QuestionView* view);
    void helpChanged(const QString& text);
    void cardWanted(const reporting::QuestionRef& question);

private:
    void build();
    void connectView(QuestionView& view);
    void refreshView(QuestionView& view, const std::vector<ReadingSession::Proposal>& proposals);
    void addIssue(QuestionState& state, const reporting::QuestionRef& ref) const;
    void addEvidence(QuestionState& state, const reporting::QuestionRef& ref) const;
    void write(QuestionView& view, const reporting::Value& value, const std::string& reason, bool moveOn);
    void moveOn(const QuestionView& from);
    /// An answer moves the page on below the pointer: a second click of the same hand answers nothing.
    void holdMouse();
    void move(const QuestionView& from, int delta);
    bool isMissing(const QuestionView& view) const;
    bool isProposed(const QuestionView& view) const;
    QuestionView* missingAfter(const QuestionView* from, bool withProposed) const;
    void pointCame();

    PanelContext context_;
    StepRef step_;
    Words words_;
    std::vector<QuestionView*> views_;
    std::vector<GroupFrame*> groups_;
    QuestionView* last_ = nullptr;  ///< that had the keyboard last
    std::string pointFor_;          ///< link of the question that waits for its point; empty: none
    std::size_t pointsBefore_ = 0;
    QTimer held_;
};

}  // namespace hsg
