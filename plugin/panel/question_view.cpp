#include "plugin/panel/question_view.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "plugin/panel/theme.h"

namespace hsg {

using reporting::Answer;
using reporting::Choice;

QuestionView::QuestionView(const reporting::Question& question, const reporting::SideId& side, const Words& words,
                           QWidget* parent)
    : QFrame(parent), question_(question), side_(side), words_(words) {
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 5, 6, 5);
    column->setSpacing(3);
    line_ = new QBoxLayout(QBoxLayout::TopToBottom);
    line_->setSpacing(3);
    column->addLayout(line_);
    buildHeader();
    body_ = new QWidget(this);
    options_ = new FlowLayout(body_, 4);
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    body_->setSizePolicy(policy);
    line_->addWidget(body_);
    buildReasons();
    column->addWidget(reasons_);
    for (auto** label : {&note_, &issue_}) {
        *label = new QLabel(this);
        (*label)->setWordWrap(true);
        (*label)->hide();
        column->addWidget(*label);
    }
    note_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    buildNeeds(*column);
}

void QuestionView::buildHeader() {
    head_ = new QWidget(this);
    auto* row = new QHBoxLayout(head_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    title_ = new QLabel(head_);
    title_->setWordWrap(true);
    row->addWidget(title_, 1);
    evidence_ = new QWidget(head_);
    auto* films = new QHBoxLayout(evidence_);
    films->setContentsMargins(0, 0, 0, 0);
    films->setSpacing(2);
    row->addWidget(evidence_, 0, Qt::AlignRight | Qt::AlignTop);
    if (!question_.card.empty()) row->addWidget(makeCardButton(), 0, Qt::AlignRight | Qt::AlignTop);
    line_->addWidget(head_, 1);
}

/// A blank is never invisible: filled where an answer is required, hollow where it is not.
QString QuestionView::openSign(bool isRequired) const {
    if (hasAnswer_) return {};
    return QStringLiteral("<span style='color:%1'>&nbsp;%2</span>")
        .arg(theme::css(isRequired ? theme::warning : theme::dim),
             isRequired ? QStringLiteral("●") : QStringLiteral("○"));
}

void QuestionView::buildReasons() {
    reasons_ = new QWidget(this);
    reasons_->setAccessibleName(tr("Why not assessable?"));
    auto* row = new FlowLayout(reasons_, 4);
    auto* why = new QLabel(tr("Why not?"), reasons_);
    why->setStyleSheet(QStringLiteral("color: %1; padding: 4px 0").arg(theme::css(theme::warning)));
    row->addWidget(why);
    int number = 0;
    for (const auto& reason : words_.reasons()) {
        ++number;
        auto* button =
            new OptionButton(number < 10 ? QString::number(number) : QString(), words_.reason(reason), reasons_);
        connect(button, &QAbstractButton::clicked, this, [this, reason] {
            closeReasons();
            if (!readOnly_) emit answered(Choice{question_.notAssessable}, reason, true);
        });
        row->addWidget(button);
        reasonButtons_.push_back(button);
    }
    reasons_->hide();
}

void QuestionView::addNotAssessable(const QString& key) {
    if (question_.notAssessable.empty()) return;
    notAssessable_ = new OptionButton(key, words_.option(question_, question_.notAssessable), body_);
    connect(notAssessable_, &QAbstractButton::clicked, this, [this] {
        setFocus(Qt::MouseFocusReason);
        openReasons();
    });
    options_->addWidget(notAssessable_);
}

bool QuestionView::isNotAssessable() const {
    const auto* choice = hasAnswer_ ? std::get_if<Choice>(&answer_.value) : nullptr;
    return choice && !question_.notAssessable.empty() && choice->code == question_.notAssessable;
}

void QuestionView::refresh(const QuestionState& state) {
    hasAnswer_ = state.answer != nullptr;
    answer_ = state.answer ? *state.answer : Answer();
    readOnly_ = state.isReadOnly;
    refused_ = state.isRefused;
    required_ = state.isRequired;
    const bool isOpen = state.isRequired && !hasAnswer_;
    const QString name = words_.question(question_.id);
    title_->setText(name.toHtmlEscaped() + openSign(isOpen));
    const QString given = words_.answer(question_, state.answer);
    setAccessibleName(side_.empty() ? name : tr("%1, %2", "question, side").arg(name, words_.side(side_)));
    setAccessibleDescription(hasAnswer_ ? tr("answered: %1").arg(given)
                             : isOpen   ? tr("required, not answered")
                                        : tr("optional, not answered"));
    if (notAssessable_) {
        notAssessable_->setLook(isNotAssessable() ? OptionButton::Look::Chosen : OptionButton::Look::Plain);
        notAssessable_->setEnabled(!readOnly_);
    }
    if (readOnly_) closeReasons();
    refreshEvidence(state.evidence);
    refreshNeeds(state);
    refreshNotes(state);
    refreshValue(state.answer, state.proposal ? &state.proposal->answer : nullptr);
    update();
}

void QuestionView::refreshNotes(const QuestionState& state) {
    QString note;
    if (isNotAssessable() && !answer_.reason.empty())
        note = tr("Not assessable: %1").arg(words_.reason(answer_.reason));
    if (hasAnswer_ && !words_.origin(answer_).isEmpty()) note = words_.origin(answer_);
    if (state.proposal) note = tr("proposed ← %1", "source").arg(words_.source(*state.proposal));
    if (state.proposal && state.proposal->contradicted)
        note = tr("%1 ← %2, but %3 ← header: choose one")
                   .arg(words_.answer(question_, &state.proposal->answer), words_.source(*state.proposal),
                        words_.answer(question_, &*state.proposal->contradicted));
    if (!state.former.isEmpty())
        note += (note.isEmpty() ? QString() : QStringLiteral("\n")) + tr("Earlier HSG: %1").arg(state.former);
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
    issue_->setVisible(!state.issue.isEmpty());
    if (state.issue.isEmpty()) return;
    issue_->setText((state.isRefused ? QStringLiteral("✖ ") : QStringLiteral("▲ ")) + state.issue);
    issue_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(state.isRefused ? theme::alert : theme::warning)));
}

void QuestionView::answerNow(const reporting::Value& value, bool moveOn) {
    if (readOnly_) return;
    closeReasons();
    emit answered(value, {}, moveOn);
}

void QuestionView::openReasons() {
    if (readOnly_ || question_.notAssessable.empty()) return;
    if (!reasonButtons_.empty()) {
        reasons_->show();
        return;
    }
    answerNow(Choice{question_.notAssessable}, true);
}

void QuestionView::closeReasons() {
    reasons_->hide();
}

void QuestionView::markFocus(bool isFocused) {
    focused_ = isFocused;
    if (isFocused) emit focused();
    update();
}

void QuestionView::focusInEvent(QFocusEvent* event) {
    QFrame::focusInEvent(event);
    markFocus(true);
}

void QuestionView::focusOutEvent(QFocusEvent* event) {
    QFrame::focusOutEvent(event);
    closeReasons();
    markFocus(false);
}

void QuestionView::mousePressEvent(QMouseEvent* event) {
    takeFocus();
    event->accept();
}

void QuestionView::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    setDirection();
}

/// Title and options on one line where both fit: twice as many questions are in view.
void QuestionView::setDirection() {
    int needed = 0;
    for (int i = 0; i < options_->count(); ++i) needed += options_->itemAt(i)->sizeHint().width() + options_->spacing();
    const int title = title_->fontMetrics().horizontalAdvance(words_.question(question_.id)) + 20 +
                      (shownEvidence_.empty() ? 0 : evidence_->sizeHint().width());
    const bool fits = options_->count() > 0 && title + needed + 24 < width();
    body_->setMinimumWidth(fits ? needed + 2 : 0);
    line_->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void QuestionView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(focused_ ? QPen(theme::accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(focused_ ? theme::raised : theme::surface);
    painter.drawRoundedRect(frame, 4, 4);
    const QColor state = refused_ ? theme::alert : hasAnswer_ ? theme::good : required_ ? theme::warning : theme::line;
    painter.setPen(Qt::NoPen);
    painter.setBrush(state);
    painter.drawRoundedRect(QRectF(3, 5, 3, height() - 10), 1.5, 1.5);
}

}  // namespace hsg
