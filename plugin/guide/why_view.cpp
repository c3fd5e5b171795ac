#include "plugin/guide/why_view.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/why/conclusion_grounds.h"
#include "plugin/why/ground_view.h"

namespace hsg {

using reporting::Conclusion;

WhyView::WhyView(const PanelContext& context, const reporting::SideId& side, const Words& words, QWidget* parent)
    : QWidget(parent), context_(context), side_(side), words_(words) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 2, 2, 6);
    column->setSpacing(4);
    ground_ = new GroundView(context, words, this);
    ground_->setAccessibleName(tr("Why this class: %1").arg(words.side(side)));
    column->addWidget(ground_);
    buildOverride(*column);
}

void WhyView::buildOverride(QVBoxLayout& column) {
    class_ = new QComboBox(this);
    class_->setAccessibleName(tr("Class of the reader, %1").arg(words_.side(side_)));
    class_->addItem(tr("Another class …"), QString());
    for (const auto& one : context_.session.source().classes) {
        const QString words = words_.label("class." + one.id);
        class_->addItem(words.isEmpty() ? QString::fromStdString(one.id)
                                        : tr("%1 – %2", "class id – words").arg(QString::fromStdString(one.id), words),
                        QString::fromStdString(one.id));
    }
    reason_ = new QLineEdit(this);
    reason_->setPlaceholderText(tr("Reason (required, printed in the report)"));
    reason_->setAccessibleName(tr("Reason for another class"));
    apply_ = new QPushButton(tr("Override"), this);
    remove_ = new QPushButton(tr("Back to the rule's class"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(reason_, 1);
    row->addWidget(apply_);
    column.addWidget(class_);
    column.addLayout(row);
    column.addWidget(remove_);
    const auto follow = [this] {
        apply_->setEnabled(!class_->currentData().toString().isEmpty() && !reason_->text().trimmed().isEmpty());
    };
    connect(class_, &QComboBox::currentIndexChanged, this, follow);
    connect(reason_, &QLineEdit::textChanged, this, follow);
    connect(reason_, &QLineEdit::returnPressed, this, &WhyView::applyOverride);
    connect(apply_, &QPushButton::clicked, this, &WhyView::applyOverride);
    connect(remove_, &QPushButton::clicked, this, [this] { context_.session.clearOverride(side_); });
    follow();
}

void WhyView::applyOverride() {
    if (!apply_->isEnabled()) return;
    context_.session.setOverride(side_, class_->currentData().toString().toStdString(),
                                 reason_->text().trimmed().toStdString());
}

void WhyView::refresh(const Conclusion& conclusion) {
    ground_->showHtml(conclusionHtml(conclusion, context_.session, words_), side_);
    refreshOverride(conclusion);
}

void WhyView::refreshOverride(const Conclusion& conclusion) {
    const bool isReadOnly = context_.session.isReadOnly();
    const bool isOverridden = conclusion.overrideReason.has_value();
    for (QWidget* widget :
         {static_cast<QWidget*>(class_), static_cast<QWidget*>(reason_), static_cast<QWidget*>(apply_)})
        widget->setVisible(!isReadOnly && !isOverridden && !conclusion.rule.empty());
    remove_->setVisible(!isReadOnly && isOverridden);
}

}  // namespace hsg
