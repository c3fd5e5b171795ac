#pragma once

#include <QPointer>
#include <QWidget>
#include <memory>
#include <vector>

#include "plugin/panel/guide_steps.h"
#include "plugin/panel/words.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace hsg {

class ConclusionBox;
class ExamBar;
class IdentityBanner;
class ReportPage;
class StepBar;
class StepPage;

/// The right column: what the examination still needs, the steps, the form of the current step beside the films, and
/// under it, always in view, what follows from the answers. Keys come here only while the focus is inside.
class GuidePanel : public QWidget {
    Q_OBJECT
public:
    GuidePanel(const PanelContext& context, QWidget* parent);
    ~GuidePanel() override;

    /// Gives the keyboard to the guide: the question that had it last, else the first that is open.
    void takeFocus();
    void goStep(int delta);
    void copySection(const std::string& section);
    /// Builds everything anew in the language of the window; the step and the focus stay.
    void retranslate();
    /// Another study was opened.
    void restart();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QSize sizeHint() const override { return {380, 700}; }

private:
    void build();
    void buildPages(QVBoxLayout& column);
    void buildFooter(QVBoxLayout& column);
    void refresh();
    void showStorageFailure(bool isStopped);
    void showStep();
    StepPage& page(const StepRef& step);
    void goToQuestion(const reporting::QuestionRef& question);
    void followFocus(QWidget* now);
    void showHelp(const QString& text);
    bool isOpen() const;

    PanelContext x_context;
    QWidget* x_content = nullptr;
    QLabel *x_nothing = nullptr, *x_storage = nullptr, *x_help = nullptr, *x_keys = nullptr;
    QPushButton* x_retry = nullptr;
    QString x_failure;
    IdentityBanner* x_identity = nullptr;
    ExamBar* x_exam = nullptr;
    StepBar* x_steps = nullptr;
    QStackedWidget* x_stack = nullptr;
    std::vector<StepPage*> x_pages;
    ReportPage* x_report = nullptr;
    ConclusionBox* x_conclusions = nullptr;
    std::unique_ptr<Words> x_words;
    std::string x_reading;  ///< id of the reading that is shown
    bool x_hasFocus = false;
};

}  // namespace hsg
