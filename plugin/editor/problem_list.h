#pragma once

#include <QWidget>

#include "plugin/editor/draft_desk.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace hsg::editor {

/// Every problem of the draft with its place, what is meant, and one click that repairs it.
class ProblemList : public QWidget {
    Q_OBJECT
public:
    ProblemList(DraftDesk& desk, const std::string& language, QWidget* parent);
    /// To the next problem after the chosen one, and its item.
    void next();

signals:
    void wanted(const reporting::authoring::DraftProblem& problem);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void open();
    void repair();
    const reporting::authoring::DraftProblem* chosen() const;

    DraftDesk& desk_;
    std::string language_;
    QLabel* count_;
    QPushButton *repair_, *repairAll_;
    QTreeWidget* list_;
    std::shared_ptr<const DraftFacts> facts_;
};

}  // namespace hsg::editor
