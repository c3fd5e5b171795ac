#pragma once

#include <QFrame>
#include <vector>

#include "plugin/panel/guide_steps.h"
#include "plugin/panel/words.h"

class QLabel;
class QPushButton;

namespace hsg {

/// What can be answered in this step by one key: what headers and films already say, each with its source, and what the
/// films show if they are normal. Both list beforehand what they would set; neither sets anything by itself.
class ActBox : public QFrame {
    Q_OBJECT
public:
    ActBox(const PanelContext& context, const StepRef& step, const Words& words, QWidget* parent);

    void refresh();
    bool hasProposals() const { return !proposals_.empty(); }
    bool hasNormal() const;
    /// Accepts what is listed; nothing that is not. False if there was nothing or the session refused.
    bool acceptProposals();
    bool acceptNormal();

signals:
    /// By its button.
    void proposalsWanted();
    void normalWanted();

private:
    QWidget* part(QLabel*& text, QPushButton*& button, const QColor& colour);
    void refreshProposals();
    void refreshNormal();
    QString proposalLine(const ReadingSession::Proposal& proposal) const;

    PanelContext context_;
    StepRef step_;
    Words words_;
    std::vector<ReadingSession::Proposal> proposals_;
    ReadingSession::Normal offered_;
    QWidget *proposed_ = nullptr, *normal_ = nullptr;
    QLabel *proposedText_ = nullptr, *normalText_ = nullptr;
    QPushButton *accept_ = nullptr, *setNormal_ = nullptr;
};

}  // namespace hsg
