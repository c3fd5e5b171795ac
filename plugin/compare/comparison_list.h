#pragma once

#include <QWidget>
#include <vector>

#include "plugin/compare/comparison_driver.h"
#include "plugin/panel/words.h"

class QScrollArea;
class QVBoxLayout;

namespace hsg {

/// The comparisons that the reader kept: a click goes back to one, a cross takes it away (undo brings it back). Not
/// there while there is none.
class ComparisonList : public QWidget {
    Q_OBJECT
public:
    ComparisonList(const PanelContext& context, const Words& words, ComparisonDriver& driver, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fit();
    void addRow(const reporting::KeptComparison& kept);

    PanelContext context_;
    const Words& words_;
    ComparisonDriver& driver_;
    QScrollArea* area_ = nullptr;
    QWidget* content_ = nullptr;
    QVBoxLayout* rows_ = nullptr;
    std::vector<reporting::KeptComparison> shown_;
    std::vector<reporting::Film> films_;  ///< their names and times stand in the rows
    bool isReadOnly_ = false;
};

}  // namespace hsg
