#pragma once

#include <QWidget>

#include "plugin/panel/words.h"
#include "plugin/why/grounds.h"

class QVBoxLayout;

namespace hsg {

/// What stands in the way and what limits the reading: contradictions, missing answers, limitations, advice. Each line
/// goes to its answer; a warning is settled here with its reason.
class IssueList : public QWidget {
    Q_OBJECT
public:
    IssueList(const PanelContext& context, const Words& words, QWidget* parent);
    void refresh();

private:
    void rebuild();
    void orderTabs();
    void addHeading(const QString& text);
    void addContradiction(const reporting::Contradiction& contradiction);
    void addAcknowledgement(const reporting::Contradiction& contradiction);
    void addMissing();
    void addBlanks();
    void addLimitation(const reporting::Limitation& limitation);
    /// What is said, with its reasons a click away.
    struct Line {
        QString sign;
        QColor colour;
        QString words;
    };
    void addRow(const Line& line, const std::vector<reporting::QuestionRef>& answers);
    void addReasoned(const Line& line, const Ground& ground);
    bool needsReason(const std::string& rule) const;

    PanelContext context_;
    Words words_;
    QVBoxLayout* rows_ = nullptr;
    reporting::Assessment shown_;
    std::vector<reporting::Acknowledgement> acknowledged_;
    std::string why_;  ///< the rule and side whose reasons are open
    std::vector<reporting::QuestionRef> blanks_;
    bool shownReadOnly_ = false, isBuilt_ = false;
};

}  // namespace hsg
