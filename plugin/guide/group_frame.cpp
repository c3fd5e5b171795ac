#include "plugin/guide/group_frame.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/question_view.h"
#include "plugin/panel/theme.h"

namespace hsg {

GroupFrame::GroupFrame(const std::string& group, const Words& words, QWidget* parent)
    : QFrame(parent), group_(group), words_(words) {
    rows_ = new QVBoxLayout(this);
    rows_->setContentsMargins(5, 4, 5, 5);
    rows_->setSpacing(3);
    auto* head = new QHBoxLayout;
    title_ = new QLabel(QStringLiteral("<b>%1</b>").arg(words_.group(group).toHtmlEscaped()), this);
    title_->setWordWrap(true);
    state_ = new QLabel(this);
    head->addWidget(title_, 1);
    head->addWidget(state_, 0, Qt::AlignTop);
    rows_->addLayout(head);
}

void GroupFrame::add(QuestionView& view) {
    rows_->addWidget(&view);
    views_.push_back(&view);
}

void GroupFrame::refresh(const reporting::Reading& reading) {
    int shown = 0, open = 0;
    for (const auto* view : views_) {
        if (view->isHidden()) continue;
        ++shown;
        open += reading.answer(view->ref().question, view->ref().side) ? 0 : 1;
    }
    const QString state = open == 0 ? tr("✓ complete") : tr("● %1 of %2 open").arg(open).arg(shown);
    const QColor colour = open == 0 ? theme::good : theme::warning;
    if (state != state_->text()) state_->setText(state);
    if (colour != colour_) {  // a style sheet polishes every child again
        colour_ = colour;
        state_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(colour)));
        update();
    }
    setAccessibleName(words_.group(group_));
    setAccessibleDescription(state);
    setVisible(shown > 0);
}

void GroupFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour_ == theme::good ? theme::line : theme::warning, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

}  // namespace hsg
