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
    : QFrame(parent), x_question(question), x_side(side), x_words(words) {
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 5, 6, 5);
    column->setSpacing(3);
    x_line = new QBoxLayout(QBoxLayout::TopToBottom);
    x_line->setSpacing(3);
    column->addLayout(x_line);
    buildHeader();
    x_body = new QWidget(this);
    x_options = new FlowLayout(x_body, 4);
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    x_body->setSizePolicy(policy);
    x_line->addWidget(x_body);
    buildReasons();
    column->addWidget(x_reasons);
    for (auto** label : {&x_note, &x_issue}) {
        *label = new QLabel(this);
        (*label)->setWordWrap(true);
        (*label)->hide();
        column->addWidget(*label);
    }
    x_note->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
}

void QuestionView::buildHeader() {
    x_head = new QWidget(this);
    auto* row = new QHBoxLayout(x_head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    x_title = new QLabel(x_head);
    x_title->setWordWrap(true);
    row->addWidget(x_title, 1);
    x_evidence = new QWidget(x_head);
    auto* films = new QHBoxLayout(x_evidence);
    films->setContentsMargins(0, 0, 0, 0);
    films->setSpacing(2);
    row->addWidget(x_evidence, 0, Qt::AlignRight | Qt::AlignTop);
    x_line->addWidget(x_head, 1);
}

void QuestionView::buildReasons() {
    x_reasons = new QWidget(this);
    x_reasons->setAccessibleName(tr("Why not assessable?"));
    auto* row = new FlowLayout(x_reasons, 4);
    auto* why = new QLabel(tr("Why not?"), x_reasons);
    why->setStyleSheet(QStringLiteral("color: %1; padding: 4px 0").arg(theme::css(theme::warning)));
    row->addWidget(why);
    int number = 0;
    for (const auto& reason : x_words.reasons()) {
        ++number;
        auto* button =
            new OptionButton(number < 10 ? QString::number(number) : QString(), x_words.reason(reason), x_reasons);
        connect(button, &QAbstractButton::clicked, this, [this, reason] {
            closeReasons();
            if (!x_readOnly) emit answered(Choice{x_question.notAssessable}, reason, true);
        });
        row->addWidget(button);
        x_reasonButtons.push_back(button);
    }
    x_reasons->hide();
}

void QuestionView::addNotAssessable(const QString& key) {
    if (x_question.notAssessable.empty()) return;
    x_notAssessable = new OptionButton(key, x_words.option(x_question, x_question.notAssessable), x_body);
    connect(x_notAssessable, &QAbstractButton::clicked, this, [this] {
        setFocus(Qt::MouseFocusReason);
        openReasons();
    });
    x_options->addWidget(x_notAssessable);
}

bool QuestionView::isNotAssessable() const {
    const auto* choice = x_hasAnswer ? std::get_if<Choice>(&x_answer.value) : nullptr;
    return choice && !x_question.notAssessable.empty() && choice->code == x_question.notAssessable;
}

void QuestionView::refresh(const QuestionState& state) {
    x_hasAnswer = state.answer != nullptr;
    x_answer = state.answer ? *state.answer : Answer();
    x_readOnly = state.isReadOnly;
    x_refused = state.isRefused;
    x_required = state.isRequired;
    const bool isOpen = state.isRequired && !x_hasAnswer;
    const QString name = x_words.question(x_question.id);
    x_title->setText(
        isOpen ? name + QStringLiteral("<span style='color:%1'>&nbsp;●</span>").arg(theme::css(theme::warning))
               : name.toHtmlEscaped());
    const QString given = x_words.answer(x_question, state.answer);
    setAccessibleName(x_side.empty() ? name : tr("%1, %2", "question, side").arg(name, x_words.side(x_side)));
    setAccessibleDescription(x_hasAnswer ? tr("answered: %1").arg(given)
                             : isOpen    ? tr("required, not answered")
                                         : tr("not answered"));
    if (x_notAssessable) {
        x_notAssessable->setLook(isNotAssessable() ? OptionButton::Look::Chosen : OptionButton::Look::Plain);
        x_notAssessable->setEnabled(!x_readOnly);
    }
    if (x_readOnly) closeReasons();
    refreshEvidence(state.evidence);
    refreshNotes(state);
    refreshValue(state.answer, state.proposal ? &state.proposal->answer : nullptr);
    update();
}

void QuestionView::refreshNotes(const QuestionState& state) {
    QString note;
    if (isNotAssessable() && !x_answer.reason.empty())
        note = tr("Not assessable: %1").arg(x_words.reason(x_answer.reason));
    if (x_hasAnswer && x_answer.origin == reporting::Origin::Header)
        note = tr("Accepted from the header: %1").arg(QString::fromStdString(x_answer.originDetail));
    if (state.proposal)
        note = tr("Header says %1 (%2) – not yet accepted")
                   .arg(x_words.answer(x_question, &state.proposal->answer),
                        QString::fromStdString(state.proposal->source));
    x_note->setText(note);
    x_note->setVisible(!note.isEmpty());
    x_issue->setText((state.isRefused ? QStringLiteral("✖ ") : QStringLiteral("▲ ")) + state.issue);
    x_issue->setStyleSheet(
        QStringLiteral("color: %1").arg(theme::css(state.isRefused ? theme::alert : theme::warning)));
    x_issue->setVisible(!state.issue.isEmpty());
}

void QuestionView::refreshEvidence(const std::vector<std::pair<std::string, QString>>& evidence) {
    if (evidence == x_shownEvidence) return;
    x_shownEvidence = evidence;
    qDeleteAll(x_evidence->findChildren<QPushButton*>());
    for (const auto& [film, words] : evidence) {
        auto* button = new QPushButton(QStringLiteral("▣ ") + words, x_evidence);
        button->setFlat(true);
        button->setFocusPolicy(Qt::NoFocus);
        button->setToolTip(
            tr("The answer rests on this film. Click (Ctrl+F): show it. Ctrl+E: take the active pane's film."));
        button->setAccessibleName(tr("Evidence: %1").arg(words));
        connect(button, &QPushButton::clicked, this, [this, id = film] { emit filmWanted(id); });
        x_evidence->layout()->addWidget(button);
    }
    setDirection();
}

void QuestionView::answerNow(const reporting::Value& value, bool moveOn) {
    if (x_readOnly) return;
    closeReasons();
    emit answered(value, {}, moveOn);
}

void QuestionView::openReasons() {
    if (x_readOnly || x_question.notAssessable.empty()) return;
    if (!x_reasonButtons.empty()) {
        x_reasons->show();
        return;
    }
    answerNow(Choice{x_question.notAssessable}, true);
}

void QuestionView::closeReasons() {
    x_reasons->hide();
}

void QuestionView::markFocus(bool isFocused) {
    x_focused = isFocused;
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
    for (int i = 0; i < x_options->count(); ++i)
        needed += x_options->itemAt(i)->sizeHint().width() + x_options->spacing();
    const int title = x_title->fontMetrics().horizontalAdvance(x_words.question(x_question.id)) + 20 +
                      (x_shownEvidence.empty() ? 0 : x_evidence->sizeHint().width());
    const bool fits = x_options->count() > 0 && title + needed + 24 < width();
    x_body->setMinimumWidth(fits ? needed + 2 : 0);
    x_line->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void QuestionView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(x_focused ? QPen(theme::accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(x_focused ? theme::raised : theme::surface);
    painter.drawRoundedRect(frame, 4, 4);
    const QColor state = x_refused     ? theme::alert
                         : x_hasAnswer ? theme::good
                         : x_required  ? theme::warning
                                       : theme::line;
    painter.setPen(Qt::NoPen);
    painter.setBrush(state);
    painter.drawRoundedRect(QRectF(3, 5, 3, height() - 10), 1.5, 1.5);
}

}  // namespace hsg
