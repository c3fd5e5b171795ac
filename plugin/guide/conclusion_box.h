#pragma once

#include <QFrame>
#include <string>
#include <vector>

#include "plugin/panel/words.h"

class QLabel;
class QPushButton;
class QVBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace hsg {

class IssueList;
class TubeDiagram;
class WhyView;

/// Always in view under the form: the class of each side in words with its rule, the line of the examination, and how
/// many things stand in the way. "Why?" and the counts open their details below; so does the drawing, which stands
/// open by itself where the window is high enough.
class ConclusionBox : public QFrame {
    Q_OBJECT
public:
    ConclusionBox(const PanelContext& context, const Words& words, QWidget* parent);
    void refresh();
    /// Opens the list of contradictions, missing answers and limitations.
    void showIssues();
    /// Opens the drawing with the keys on its first element, or closes it.
    void toggleDiagram();

protected:
    bool event(QEvent* event) override;

private:
    struct Row {
        reporting::SideId side;
        QLabel *words = nullptr, *rule = nullptr;
        QPushButton* why = nullptr;
        WhyView* view = nullptr;
    };
    void buildRow(const reporting::Side& side, QVBoxLayout& column);
    void buildBottom(QVBoxLayout& column);
    void buildDetails(QVBoxLayout& column);
    void refreshRow(const Row& row, const reporting::Conclusion* conclusion);
    void refreshCounts();
    void open(QWidget* detail, QPushButton* by);
    void showDiagram(bool shown);
    bool wantsDiagram() const;

    PanelContext context_;
    Words words_;
    std::vector<Row> rows_;
    QLabel* exam_ = nullptr;
    QPushButton *counts_ = nullptr, *firstRefusal_ = nullptr, *drawing_ = nullptr, *trial_ = nullptr;
    TubeDiagram* diagram_ = nullptr;
    IssueList* issues_ = nullptr;
    QScrollArea* details_ = nullptr;
};

}  // namespace hsg
