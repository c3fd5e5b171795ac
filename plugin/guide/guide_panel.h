#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "plugin/panel/guide_steps.h"
#include "plugin/panel/words.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace hsg {

class CardDesk;
class ConclusionBox;
class ExamBar;
class IdentityBanner;
class ReportPage;
class StepBar;
class StepForm;
class StepPage;
class UrgentBlock;

/// The right column: what the examination still needs, the steps, the form of the current step beside the films, and
/// under it, always in view, what follows from the answers. Keys come here only while the focus is inside.
class GuidePanel : public QWidget {
    Q_OBJECT
public:
    /// A part of the column that another folder brings. Made anew with every language; hides itself while it has
    /// nothing to show.
    using PartMaker = std::function<QWidget*(const Words& words, QWidget* parent)>;
    struct Parts {
        PartMaker head;  ///< above the steps: who reads, what came from elsewhere
        PartMaker foot;  ///< above the conclusions
    };

    GuidePanel(const PanelContext& context, Parts parts, QWidget* parent);
    ~GuidePanel() override;

    /// Gives the keyboard to the guide: the question that had it last, else the first that is open.
    void takeFocus();
    void goStep(int delta);
    void copySection(const std::string& section);
    /// Opens or closes the drawing of the tubes.
    void toggleDiagram();
    /// The chosen mark, else the film of the active pane, becomes evidence of the question that was answered last.
    void takeEvidence();
    void drawEvidence();
    /// The definition card of the question that has the keyboard or had it last.
    void toggleCard();
    /// Builds everything anew in the language of the window; the step and the focus stay.
    void retranslate();
    /// Another study was opened.
    void restart();
    /// Shows a page in the place of the guide until `uncover`; the guide owns and deletes it.
    void cover(QWidget* page);
    void uncover();
    QWidget* coveredBy() const { return cover_; }
    /// The report that is shown is not yet that of the answers.
    bool isBusy() const;

signals:
    void busyChanged();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QSize sizeHint() const override { return {380, 700}; }

private:
    void build();
    void buildAlerts(QVBoxLayout& column);
    void buildPages(QVBoxLayout& column);
    void buildFooter(QVBoxLayout& column);
    void refresh();
    void showStorageFailure(bool isStopped);
    void showStep();
    StepPage& page(const StepRef& step);
    StepPage* currentPage() const;
    /// The form with the question that has the keyboard or had it last.
    StepForm* currentForm() const;
    void connectForm(StepForm& form);
    void goToQuestion(const reporting::QuestionRef& question);
    void followFocus(QWidget* now);
    void showHelp(const QString& text);
    bool isOpen() const;

    PanelContext context_;
    QWidget *content_ = nullptr, *pagesPlace_ = nullptr;
    QLabel *nothing_ = nullptr, *storage_ = nullptr, *help_ = nullptr, *keys_ = nullptr;
    QPushButton* retry_ = nullptr;
    QString failure_;
    QPointer<QWidget> cover_, beforeCover_;  ///< what lies over the guide; where the keys were before it came
    IdentityBanner* identity_ = nullptr;
    ExamBar* exam_ = nullptr;
    StepBar* steps_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    std::vector<StepPage*> pages_;
    UrgentBlock* urgent_ = nullptr;
    std::unique_ptr<CardDesk> cards_;
    ReportPage* report_ = nullptr;
    ConclusionBox* conclusions_ = nullptr;
    std::unique_ptr<Words> words_;
    Parts parts_;
    std::string reading_;  ///< id of the reading that is shown
    bool hasFocus_ = false;
};

}  // namespace hsg
