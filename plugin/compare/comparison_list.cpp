#include "plugin/compare/comparison_list.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/compare/compare_words.h"
#include "plugin/panel/row_button.h"
#include "plugin/panel/theme.h"

namespace hsg {

ComparisonList::ComparisonList(const PanelContext& context, const Words& words, ComparisonDriver& driver,
                               QWidget* parent)
    : QWidget(parent), context_(context), words_(words), driver_(driver) {
    rows_ = new QVBoxLayout(this);
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setSpacing(2);
    setAccessibleName(tr("Kept comparisons"));
    hide();
    connect(&context.session, &ReadingSession::changed, this, &ComparisonList::refresh);
    refresh();
}

void ComparisonList::refresh() {
    const auto& reading = context_.session.reading();
    const bool readOnly = context_.session.isReadOnly();
    if (reading.comparisons == shown_ && reading.films == films_ && readOnly == isReadOnly_) return;
    shown_ = reading.comparisons;
    films_ = reading.films;
    isReadOnly_ = readOnly;
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    for (const auto& kept : shown_) addRow(kept);
    setVisible(!shown_.empty());
}

void ComparisonList::addRow(const reporting::KeptComparison& kept) {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    QString text = keptName(words_, context_.session.reading(), kept) + QStringLiteral(" · ") + keptRegistration(kept);
    if (!kept.question.empty()) {
        const QString question = words_.question(kept.question);
        text += QStringLiteral(" · ") +
                tr("for: %1").arg(kept.side.empty() ? question : words_.side(kept.side) + " · " + question);
    }
    auto* button = new RowButton(QStringLiteral("◩"), theme::accent, text, row);
    button->setToolTip(tr("Goes back to this comparison"));
    connect(button, &QAbstractButton::clicked, this, [this, id = kept.id] { driver_.show(id); });
    line->addWidget(button, 1);
    auto* away = new QPushButton(QStringLiteral("×"), row);
    away->setFixedWidth(26);
    away->setToolTip(tr("Takes it away (Ctrl+Z brings it back)"));
    away->setAccessibleName(tr("Take away: %1").arg(text));
    away->setEnabled(!isReadOnly_);
    // after the click is done with: the row goes away itself
    connect(
        away, &QPushButton::clicked, this, [this, id = kept.id] { driver_.remove(id); }, Qt::QueuedConnection);
    line->addWidget(away, 0, Qt::AlignTop);
    rows_->addWidget(row);
}

}  // namespace hsg
