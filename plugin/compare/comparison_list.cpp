#include "plugin/compare/comparison_list.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/compare/compare_words.h"
#include "plugin/panel/row_button.h"
#include "plugin/panel/theme.h"

namespace hsg {

ComparisonList::ComparisonList(const PanelContext& context, const Words& words, ComparisonDriver& driver,
                               QWidget* parent)
    : QWidget(parent), context_(context), words_(words), driver_(driver) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    area_ = new QScrollArea(this);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setFocusPolicy(Qt::NoFocus);
    content_ = new QWidget(area_);
    rows_ = new QVBoxLayout(content_);
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setSpacing(2);
    area_->setWidget(content_);
    whole->addWidget(area_);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
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
    qDeleteAll(content_->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    for (const auto& kept : shown_) addRow(kept);
    setVisible(!shown_.empty());
    fit();
}

/// As high as what was kept, but never so high that the questions lose their place.
void ComparisonList::fit() {
    const int most = 120, width = std::max(120, area_->viewport()->width());
    const int wanted = rows_->hasHeightForWidth() ? rows_->heightForWidth(width) : rows_->sizeHint().height();
    area_->setFixedHeight(std::min(most, wanted));
}

void ComparisonList::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void ComparisonList::addRow(const reporting::KeptComparison& kept) {
    auto* row = new QWidget(content_);
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
