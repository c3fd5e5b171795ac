#pragma once

#include <QFrame>

#include "plugin/panel/words.h"
#include "plugin/prior/prior_desk.h"

class QLabel;
class QPushButton;

namespace hsg {

class LinkText;

/// Above the steps: the examination before this one (date, contrast), its conclusion and contrast residue beside those
/// of now, always in view; opened to its words and to what is answered otherwise today; its films beside the present
/// ones by a click. Asks whether it is the same patient where the headers leave that open. Hidden without an earlier
/// examination.
class PriorBox : public QFrame {
    Q_OBJECT
public:
    PriorBox(const PanelContext& context, const Words& words, PriorDesk& desk, QWidget* parent);
    void refresh();

signals:
    void hangWanted();

private:
    void build();
    QString details(const reporting::PriorExamination& prior) const;
    QString summary(const reporting::PriorExamination& prior) const;
    QString table(const reporting::PriorExamination& prior) const;
    QString spoken() const;
    QString question(const FoundPrior& found) const;

    PanelContext context_;
    Words words_;
    PriorDesk& desk_;
    QPushButton *head_ = nullptr, *hang_ = nullptr, *yes_ = nullptr, *no_ = nullptr;
    LinkText *table_ = nullptr, *text_ = nullptr;
};

}  // namespace hsg
