#include "plugin/guide/step_page.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/guide/act_box.h"
#include "plugin/panel/boxes.h"
#include "plugin/panel/guide_steps.h"
#include "plugin/panel/theme.h"

namespace hsg {

namespace {
constexpr int widestForm = 880;  ///< on a screen of its own the answers stay beside their question
}

StepPage::StepPage(const PanelContext& context, const StepRef& step, const Words& words, QWidget* parent)
    : QWidget(parent), context_(context), step_(step), words_(words) {
    build();
    connectForm();
}

void StepPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    buildSide(*column);
    acts_ = new ActBox(context_, step(), words_, this);
    connect(acts_, &ActBox::proposalsWanted, this, &StepPage::acceptProposals);
    connect(acts_, &ActBox::normalWanted, this, &StepPage::acceptNormal);
    column->addWidget(acts_);
    scroll_ = theme::scrollColumn(this);
    column->addWidget(scroll_, 1);
    scroll_->setWidget(buildForm());
}

QWidget* StepPage::buildForm() {
    auto* page = new QWidget(scroll_);
    theme::onGround(*page);
    page->setMaximumWidth(widestForm);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 4, 0);
    rows->setSpacing(3);
    form_ = new StepForm(context_, step_, words_, page);
    rows->addWidget(form_);
    empty_ = new QLabel(tr("Nothing is asked here with the answers so far."), page);
    empty_->setWordWrap(true);
    empty_->setMargin(8);
    rows->addWidget(empty_);
    blank_ = new QLabel(page);
    blank_->setWordWrap(true);
    blank_->setStyleSheet(QStringLiteral("color: %1; padding: 2px 8px").arg(theme::css(theme::dim)));
    rows->addWidget(blank_);
    next_ = new QPushButton(tr("Next step (Enter)"), page);
    next_->setAutoDefault(true);
    connect(next_, &QPushButton::clicked, this, &StepPage::nextStepWanted);
    rows->addWidget(next_);
    rows->addStretch(1);
    return page;
}

/// Large, coloured and in words: which side is read must be beyond doubt.
void StepPage::buildSide(QVBoxLayout& column) {
    if (step().side.empty()) return;
    const int index = words_.sideIndex(step().side);
    auto* side = new QLabel(words_.step(step()), this);
    side->setAlignment(index == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    side->setStyleSheet(
        QStringLiteral("font-size: 17pt; font-weight: bold; color: black; background: %1; padding: 1px 10px; "
                       "border-radius: 4px")
            .arg(theme::css(theme::sideColour(index))));
    column.addWidget(side);
}

void StepPage::connectForm() {
    connect(form_, &StepForm::enterPressed, this, &StepPage::enter);
    connect(form_, &StepForm::completed, this, &StepPage::nextStepWanted);
    connect(form_, &StepForm::endReached, this, [this] { next_->setFocus(Qt::OtherFocusReason); });
    connect(form_, &StepForm::viewFocused, this,
            [this](hsg::QuestionView* view) { scroll_->ensureWidgetVisible(view, 0, 24); });
    connect(form_, &StepForm::helpChanged, this, &StepPage::helpChanged);
    connect(form_, &StepForm::cardWanted, this, &StepPage::cardWanted);
}

/// Takes what is proposed; else leads to what is still open; else on.
void StepPage::enter() {
    if (acts_->hasProposals())
        acceptProposals();
    else if (stateOf(context_.session, step()).missing > 0)
        form_->focusMissing();
    else
        emit nextStepWanted();
}

void StepPage::acceptProposals() {
    if (acts_->acceptProposals()) goOn();
}

void StepPage::acceptNormal() {
    if (acts_->acceptNormal()) goOn();
}

/// An act that leaves no required answer open ends the step; what stays blank is listed on the report page.
void StepPage::goOn() {
    if (stateOf(context_.session, step()).missing == 0)
        emit nextStepWanted();
    else
        form_->focusMissing();
}

void StepPage::focusFirst() {
    if (!form_->focusFirst()) next_->setFocus(Qt::OtherFocusReason);
}

void StepPage::refresh() {
    form_->refresh();
    acts_->refresh();
    empty_->setVisible(form_->isEmpty());
    const auto state = stateOf(context_.session, step());
    const int optional = state.shown - state.answered - state.missing;
    QStringList open;
    if (state.missing > 0) open << tr("● %n required answer(s) missing", nullptr, state.missing);
    if (optional > 0) open << tr("○ %n optional question(s) not answered", nullptr, optional);
    blank_->setText(open.join(QStringLiteral(" · ")));
    blank_->setVisible(!open.isEmpty());
}

}  // namespace hsg
