#include "plugin/editor/trial_lists.h"

#include <QHeaderView>
#include <QTreeWidget>

#include "plugin/editor/outcome_words.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

namespace {
constexpr std::size_t mostRows = 20000;
}

QTreeWidget* trialList(QWidget* parent, const QStringList& heads, const QString& name) {
    auto* list = new QTreeWidget(parent);
    list->setHeaderLabels(heads);
    list->setAccessibleName(name);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->header()->setStretchLastSection(true);
    return list;
}

void fillChanges(QTreeWidget& list, const TrialDesk::Result& result, const std::string& language) {
    const OutcomeWords outcome(reporting::templateOf(*result.before), reporting::templateOf(*result.after), language);
    for (const auto& [change, count] : result.run.counts) {
        auto* item = new QTreeWidgetItem(&list);
        item->setData(0, Qt::DisplayRole, static_cast<int>(count));
        const QString side = outcome.side(change);
        item->setText(1, OutcomeWords::what(change) + (side.isEmpty() ? QString() : QStringLiteral(" · ") + side));
        item->setText(2, outcome.before(change));
        item->setText(3, outcome.after(change));
        item->setText(4, outcome.why(change));
        for (int column = 1; column < 5; ++column) item->setToolTip(column, item->text(column));
        if (change.isConclusion()) item->setForeground(1, theme::warning);
    }
    list.setColumnWidth(0, 90);
    for (const auto& [column, width] : {std::pair{1, 240}, {2, 280}, {3, 280}}) list.setColumnWidth(column, width);
}

void fillReadings(QTreeWidget& list, const TrialDesk::Result& result, const std::string& language) {
    const OutcomeWords outcome(reporting::templateOf(*result.before), reporting::templateOf(*result.after), language);
    std::size_t rows = 0;
    QList<QTreeWidgetItem*> items;
    for (const auto& reading : result.run.changed)
        for (const auto& change : reading.changes) {
            if (++rows > mostRows) break;
            auto* item = new QTreeWidgetItem;
            item->setText(0, outcome.reading(result.readings[reading.index]));
            item->setText(1, outcome.side(change));
            item->setText(2, OutcomeWords::what(change));
            item->setText(3, outcome.before(change));
            item->setText(4, outcome.after(change));
            item->setText(5, outcome.why(change));
            for (int column = 0; column < 6; ++column) item->setToolTip(column, item->text(column));
            if (change.isConclusion()) item->setForeground(2, theme::warning);
            items.append(item);
        }
    list.addTopLevelItems(items);
    for (const auto& [column, width] : {std::pair{0, 220}, {1, 70}, {2, 170}, {3, 240}, {4, 240}})
        list.setColumnWidth(column, width);
}

}  // namespace hsg::editor
