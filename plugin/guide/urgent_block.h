#pragma once

#include <QColor>
#include <QFrame>
#include <vector>

#include "plugin/guide/step_form.h"

class QLabel;
class QPushButton;
class QScrollArea;

namespace hsg {

/// What cannot wait (Step::isUrgent): above everything else as soon as one of its questions is asked, with why it is
/// asked, and whom was told, when and how. Folds to one line on a press.
class UrgentBlock : public QFrame {
    Q_OBJECT
public:
    UrgentBlock(const PanelContext& context, const Words& words, QWidget* parent);

    void refresh();
    /// False if it does not ask it now.
    bool focusQuestion(const reporting::QuestionRef& question);
    const std::vector<StepForm*>& forms() const { return forms_; }
    void commit();

private:
    void build();
    bool isAsked() const;
    int open() const;
    bool isPressing() const;
    QString why() const;
    QString told() const;
    void unfold(bool opens);
    int roomWanted() const;

    PanelContext context_;
    Words words_;
    std::vector<StepForm*> forms_;
    QLabel *title_ = nullptr, *why_ = nullptr;
    QPushButton* fold_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QColor colour_;
    int open_ = 0;
};

}  // namespace hsg
