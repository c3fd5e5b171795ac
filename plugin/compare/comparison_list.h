#pragma once

#include <QWidget>
#include <vector>

#include "plugin/compare/comparison_driver.h"
#include "plugin/panel/words.h"

class QVBoxLayout;

namespace hsg {

/// The comparisons that the reader kept: a click goes back to one, a cross takes it away (undo brings it back). Not
/// there while there is none.
class ComparisonList : public QWidget {
    Q_OBJECT
public:
    ComparisonList(const PanelContext& context, const Words& words, ComparisonDriver& driver, QWidget* parent);

private:
    void refresh();
    void addRow(const reporting::KeptComparison& kept);

    PanelContext context_;
    const Words& words_;
    ComparisonDriver& driver_;
    QVBoxLayout* rows_ = nullptr;
    std::vector<reporting::KeptComparison> shown_;
    std::vector<reporting::Film> films_;  ///< their names and times stand in the rows
    bool isReadOnly_ = false;
};

}  // namespace hsg
