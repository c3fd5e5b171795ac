#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "plugin/editor/code_field.h"
#include "plugin/editor/item_search.h"
#include "plugin/editor/new_items.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

using namespace reporting::authoring;

RowsField::RowsField(const FormContext& context, const NodePath& path, const Name& name, QWidget* parent)
    : Field(context, path, {name.label, name.help, true}, parent), table_(new QTableWidget(this)) {
    table_->setColumnCount(3);
    table_->setHorizontalHeaderLabels({tr("row"), tr("when"), tr("gives")});
    table_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table_->setColumnWidth(0, 72);
    table_->setColumnWidth(2, 110);
    table_->verticalHeader()->hide();
    table_->setWordWrap(true);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setTabKeyNavigation(false);
    table_->setMinimumHeight(320);
    table_->installEventFilter(this);
    nameControl(*table_);
    table_->setToolTip(tr("Enter opens a row, Alt+↑ and Alt+↓ move it"));
    content().addWidget(table_, 1);
    setFocusProxy(table_);
    auto* line = new QHBoxLayout;
    const auto button = [&](const QString& text, auto act) {
        auto* made = new QPushButton(text, this);
        connect(made, &QPushButton::clicked, this, act);
        line->addWidget(made);
    };
    button(tr("Open the row"), [this] { open(table_->currentRow()); });
    button(tr("Further up"), [this] { move(-1); });
    button(tr("Further down"), [this] { move(1); });
    button(tr("Add a row"), [this] {
        const auto facts = this->context().desk.facts();
        if (!facts) return;
        const int row = table_->currentRow();
        const bool isRow = row >= 0 && row < static_cast<int>(steps_.size());
        const auto* at =
            itemAt(*facts, isRow ? this->path() / steps_[static_cast<std::size_t>(row)] : this->path().parent());
        if (const auto item = at ? newItem(*facts, ItemKind::Row, at) : std::nullopt)
            this->context().desk.apply(item->edits, tr("new row"));
    });
    line->addStretch(1);
    content().addLayout(line);
    connect(table_, &QTableWidget::cellDoubleClicked, this, [this](int row) { open(row); });
}

bool RowsField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isAlt = key->modifiers() == Qt::AltModifier;
        if (isAlt && key->key() == Qt::Key_Up) return move(-1), true;
        if (isAlt && key->key() == Qt::Key_Down) return move(1), true;
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) return open(table_->currentRow()), true;
    }
    return Field::eventFilter(watched, event);
}

void RowsField::open(int row) {
    if (row >= 0 && row < static_cast<int>(steps_.size()))
        context().goTo(path() / steps_[static_cast<std::size_t>(row)]);
}

void RowsField::move(int delta) {
    const int row = table_->currentRow(), to = row + delta;
    const int count = static_cast<int>(steps_.size());
    if (row < 0 || to < 0 || to >= count) return;
    const int before = delta < 0 ? to : to + 1;
    const auto step = steps_[static_cast<std::size_t>(row)];
    const auto spot = before < count ? steps_[static_cast<std::size_t>(before)] : std::string();
    if (context().desk.apply({MoveItem{path() / step, spot}}, tr("another order of the rows"))) table_->selectRow(to);
}

namespace {

/// "PAT", "IND (prox)", "3 cases"
QString givesOf(const DraftFacts& facts, const NodePath& row) {
    const auto node = facts.view().at(row);
    if (!node) return {};
    if (const auto* cases = node->value.find("cases"))
        return RowsField::tr("%n case(s)", nullptr, static_cast<int>(cases->items.size()));
    const auto* then = node->value.find("then");
    if (!then) return {};
    const auto kind = then->get("kind");
    return QString::fromStdString(then->get("class") + (kind.empty() ? "" : " (" + kind + ")"));
}

}  // namespace

void RowsField::load(const DraftFacts& facts) {
    steps_ = facts.view().items(path());
    const int chosen = table_->currentRow();
    const int rows = static_cast<int>(steps_.size());
    if (table_->rowCount() != rows) table_->setRowCount(rows);
    const bool isOverlay = facts.view().isOverlay();
    for (int row = 0; row < rows; ++row) {
        const auto at = path() / steps_[static_cast<std::size_t>(row)];
        const bool isWrong = facts.errorsAt(at) > 0;
        const bool isOwn = isOverlay && facts.view().owner(at) != Owner::Base;
        const QString sign = isWrong ? theme::severitySign(viewer::sdk::Severity::Alert) + QLatin1Char(' ')
                             : isOwn ? QStringLiteral("● ")
                                     : QString();
        const QString when = textAt(facts, at / "when");
        const QStringList cells{sign + textAt(facts, at / "rule"), when.isEmpty() ? tr("in every other case") : when,
                                givesOf(facts, at)};
        for (int column = 0; column < 3; ++column) {
            auto* item = table_->item(row, column);
            if (!item) table_->setItem(row, column, item = new QTableWidgetItem);
            if (item->text() != cells[column]) item->setText(cells[column]);
            item->setForeground(isWrong ? theme::alert : theme::text);
            item->setToolTip(cells[column]);
        }
    }
    if (chosen >= 0 && chosen < rows) table_->selectRow(chosen);
}

}  // namespace hsg::editor
