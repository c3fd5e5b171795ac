#include "plugin/editor/problem_list.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "plugin/editor/item_words.h"
#include "plugin/editor/problem_line.h"
#include "plugin/editor/problem_words.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

using reporting::Grade;
using reporting::authoring::DraftProblem;
using viewer::sdk::Severity;

ProblemList::ProblemList(DraftDesk& desk, const std::string& language, QWidget* parent)
    : QWidget(parent), desk_(desk), language_(language) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 4, 4);
    column->setSpacing(3);
    auto* line = new QHBoxLayout;
    count_ = new QLabel(this);
    count_->setObjectName(QStringLiteral("problemCount"));
    line->addWidget(count_, 1);
    repair_ = new QPushButton(this);
    repair_->setObjectName(QStringLiteral("repairChosen"));
    line->addWidget(repair_);
    repairAll_ = new QPushButton(tr("Repair all that can be"), this);
    line->addWidget(repairAll_);
    column->addLayout(line);
    list_ = new QTreeWidget(this);
    list_->setObjectName(QStringLiteral("problems"));
    list_->setAccessibleName(tr("Problems"));
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setHeaderLabels({tr("Problem"), tr("Where"), tr("Line")});
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->setColumnWidth(1, 150);
    list_->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    list_->setMinimumHeight(60);
    list_->installEventFilter(this);
    column->addWidget(list_, 1);
    connect(list_, &QTreeWidget::itemClicked, this, &ProblemList::open);
    connect(list_, &QTreeWidget::currentItemChanged, this, [this] {
        const auto* problem = chosen();
        const QString words = problem ? ProblemLine::repairWords(*problem) : QString();
        repair_->setText(words.isEmpty() ? tr("Repair") : words);
        repair_->setEnabled(!words.isEmpty());
    });
    connect(repair_, &QPushButton::clicked, this, &ProblemList::repair);
    connect(repairAll_, &QPushButton::clicked, this, [this] {
        std::vector<reporting::authoring::TemplateEdit> all;
        for (const auto& problem : facts_->check->problems)
            all.insert(all.end(), problem.repair.begin(), problem.repair.end());
        desk_.apply(all, tr("repair of all problems"));
    });
    connect(&desk, &DraftDesk::checked, this, &ProblemList::refresh);
    connect(&desk, &DraftDesk::opened, this, &ProblemList::refresh);
    refresh();
}

bool ProblemList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) return open(), true;
    }
    return QWidget::eventFilter(watched, event);
}

const DraftProblem* ProblemList::chosen() const {
    const auto* item = list_->currentItem();
    if (!item || !facts_) return nullptr;
    const auto index = item->data(0, Qt::UserRole).toUInt();
    return index < facts_->check->problems.size() ? &facts_->check->problems[index] : nullptr;
}

void ProblemList::open() {
    if (const auto* problem = chosen()) emit wanted(*problem);
}

void ProblemList::repair() {
    if (const auto* problem = chosen()) desk_.apply(problem->repair, tr("repair of a problem"));
}

void ProblemList::next() {
    const int count = list_->topLevelItemCount();
    if (count == 0) return;
    const int at = list_->currentItem() ? list_->indexOfTopLevelItem(list_->currentItem()) : -1;
    list_->setCurrentItem(list_->topLevelItem((at + 1) % count));
    open();
}

void ProblemList::refresh() {
    facts_ = desk_.facts();
    const int row = list_->currentItem() ? list_->indexOfTopLevelItem(list_->currentItem()) : -1;
    list_->clear();
    const auto count = facts_ ? facts_->check->problems.size() : 0;
    const int errors = facts_ ? facts_->check->errors() : 0;
    bool canRepair = false;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& problem = facts_->check->problems[i];
        const bool isError = problem.diagnostic.grade == Grade::Error;
        const auto severity = isError ? Severity::Alert : Severity::Warning;
        auto* item = new QTreeWidgetItem(list_);
        const QString words = ProblemWords::of(problem.diagnostic);
        item->setText(0, theme::severitySign(severity) + QLatin1Char(' ') + words);
        item->setText(1, problem.path ? ItemWords::place(*problem.path, *facts_, language_) : QString());
        item->setText(2, ItemWords::where(problem.diagnostic));
        for (int column = 0; column < 3; ++column) item->setToolTip(column, item->text(column));
        item->setForeground(0, theme::severityColour(severity));
        item->setData(0, Qt::UserRole, static_cast<uint>(i));
        canRepair = canRepair || !problem.repair.empty();
    }
    const int warnings = static_cast<int>(count) - errors;
    if (!facts_)
        count_->setText({});
    else if (count == 0)
        count_->setText(theme::severitySign(Severity::Good) + QLatin1Char(' ') + tr("No problems"));
    else
        count_->setText(tr("%n error(s)", nullptr, errors) + QStringLiteral(" · ") +
                        tr("%n warning(s)", nullptr, warnings));
    list_->setVisible(count > 0);
    repair_->setVisible(count > 0);
    repairAll_->setVisible(count > 0);
    setMaximumHeight(count > 0 ? QWIDGETSIZE_MAX : minimumSizeHint().height());
    repairAll_->setEnabled(canRepair);
    repair_->setEnabled(false);
    repair_->setText(tr("Repair"));
    if (row >= 0 && row < list_->topLevelItemCount()) list_->setCurrentItem(list_->topLevelItem(row));
}

}  // namespace hsg::editor
