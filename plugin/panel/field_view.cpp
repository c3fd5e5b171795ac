#include "plugin/panel/field_view.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QTextBlock>

#include "plugin/panel/choice_view.h"
#include "plugin/panel/theme.h"

namespace hsg {

using reporting::Answer;
using reporting::Number;
using reporting::Text;

namespace {
constexpr int pauseMs = 1200;  ///< typing that rests so long is written: a killed process loses no more
}

QuestionView* makeQuestionView(const reporting::Question& question, const reporting::SideId& side, const Words& words,
                               QWidget* parent) {
    switch (question.kind) {
        case reporting::QuestionKind::Number:
            return new NumberView(question, side, words, parent);
        case reporting::QuestionKind::Text:
            return new TextView(question, side, words, parent);
        case reporting::QuestionKind::Choice:
        case reporting::QuestionKind::Choices:
            break;
    }
    return new ChoiceView(question, side, words, parent);
}

NumberView::NumberView(const reporting::Question& question, const reporting::SideId& side, const Words& words,
                       QWidget* parent)
    : QuestionView(question, side, words, parent) {
    edit_ = new QLineEdit(body());
    edit_->setFixedWidth(84);
    edit_->setFocusPolicy(Qt::ClickFocus);
    edit_->setAccessibleName(words.question(question.id));
    const QString fraction =
        question.decimals > 0 ? QStringLiteral("([.,][0-9]{0,%1})?").arg(question.decimals) : QString();
    edit_->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("-?[0-9]{0,9}") + fraction), edit_));
    edit_->installEventFilter(this);
    connect(edit_, &QLineEdit::textEdited, this, [this] { range_->hide(); });
    options()->addWidget(edit_);
    auto* unit = new QLabel(words.unit(question), body());
    unit->setContentsMargins(0, 4, 6, 4);
    options()->addWidget(unit);
    range_ = new QLabel(body());
    range_->setStyleSheet(QStringLiteral("color: %1; padding: 4px 0").arg(theme::css(theme::alert)));
    range_->hide();
    options()->addWidget(range_);
    addNotAssessable(QStringLiteral("N"));
}

QString NumberView::digitsOf(const Answer* answer) const {
    const auto* number = answer ? std::get_if<Number>(&answer->value) : nullptr;
    return number ? QLocale::c().toString(number->value, 'f', question().decimals) : QString();
}

void NumberView::refreshValue(const Answer* answer, const Answer* proposal) {
    if (!edit_->hasFocus() && edit_->text() != digitsOf(answer)) edit_->setText(digitsOf(answer));
    edit_->setPlaceholderText(answer ? QString() : digitsOf(proposal));
    edit_->setReadOnly(isReadOnly());
    range_->hide();
}

void NumberView::commit() {
    commitAnd(false);
}

void NumberView::commitAnd(bool moveOn) {
    const QString typed = edit_->text().trimmed().replace(QLatin1Char(','), QLatin1Char('.'));
    if (isReadOnly() || typed == digitsOf(current())) {
        if (moveOn) emit moveWanted(1);
        return;
    }
    if (typed.isEmpty()) {
        if (current() && !isNotAssessable()) emit cleared();
        return;
    }
    bool isNumber = false;
    const double value = typed.toDouble(&isNumber);
    const auto& asked = question();
    if (!isNumber || (asked.min && value < *asked.min) || (asked.max && value > *asked.max)) {
        const auto bound = [](const auto& limit) { return limit ? QString::number(*limit) : QStringLiteral("…"); };
        range_->setText(tr("✖ %1 to %2", "allowed range").arg(bound(asked.min), bound(asked.max)));
        range_->show();
        return;
    }
    answerNow(Number{value}, moveOn);
}

bool NumberView::valueKey(QKeyEvent& event) {
    const QString character = event.text();
    const bool isDigit = character.size() == 1 && (character[0].isDigit() || QStringLiteral("-.,").contains(character));
    if (!isDigit || isReadOnly() || (event.modifiers() & Qt::ControlModifier)) return false;
    edit_->setFocus(Qt::OtherFocusReason);
    edit_->setText(character);
    return true;
}

bool NumberView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != edit_) return QuestionView::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) markFocus(true);
    if (event->type() == QEvent::FocusOut) {
        commit();
        markFocus(false);
    }
    return event->type() == QEvent::KeyPress && editKey(*static_cast<QKeyEvent*>(event));
}

bool NumberView::editKey(QKeyEvent& event) {
    switch (event.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (edit_->text().isEmpty() && !current())
                emit acceptWanted();
            else
                commitAnd(true);
            return true;
        case Qt::Key_Escape:
            edit_->setText(digitsOf(current()));
            setFocus(Qt::OtherFocusReason);
            return true;
        case Qt::Key_N:
            setFocus(Qt::OtherFocusReason);
            [[fallthrough]];
        case Qt::Key_Up:
        case Qt::Key_Down:
            keyPressEvent(&event);
            return true;
        default:
            return false;
    }
}

TextView::TextView(const reporting::Question& question, const reporting::SideId& side, const Words& words,
                   QWidget* parent)
    : QuestionView(question, side, words, parent) {
    setFocusPolicy(Qt::ClickFocus);
    edit_ = new QPlainTextEdit(this);
    edit_->setTabChangesFocus(true);
    edit_->setAccessibleName(side.empty() ? words.question(question.id)
                                          : words.question(question.id) + QStringLiteral(", ") + words.side(side));
    edit_->setFixedHeight(edit_->fontMetrics().lineSpacing() * std::max(1, question.lines) + 14);
    if (question.lines <= 1) edit_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    edit_->installEventFilter(this);
    layout()->addWidget(edit_);
    if (question.required) addNotAssessable(QStringLiteral("⇧N"));
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMs);
    connect(&pause_, &QTimer::timeout, this, &TextView::commit);
    connect(edit_, &QPlainTextEdit::textChanged, this, [this] {
        if (edit_->hasFocus()) pause_.start();
    });
}

void TextView::refreshValue(const Answer* answer, const Answer* proposal) {
    const auto* typed = answer ? std::get_if<Text>(&answer->value) : nullptr;
    const QString text = typed ? QString::fromStdString(typed->value) : QString();
    const bool isTyping = pause_.isActive() || (edit_->hasFocus() && edit_->toPlainText().trimmed() == text);
    if (edit_->toPlainText() != text && !isTyping) edit_->setPlainText(text);
    const auto* proposed = proposal ? std::get_if<Text>(&proposal->value) : nullptr;
    edit_->setPlaceholderText(proposed && !answer ? QString::fromStdString(proposed->value) : QString());
    edit_->setReadOnly(isReadOnly());
}

void TextView::commit() {
    pause_.stop();
    const QString text = edit_->toPlainText().trimmed();
    const auto* typed = current() ? std::get_if<Text>(&current()->value) : nullptr;
    if (isReadOnly() || text == (typed ? QString::fromStdString(typed->value) : QString())) return;
    if (text.isEmpty())
        emit cleared();
    else
        answerNow(Text{text.toStdString()}, false);
}

void TextView::takeFocus() {
    edit_->setFocus(Qt::OtherFocusReason);
}

bool TextView::valueKey(QKeyEvent& event) {
    return event.key() == Qt::Key_N && !(event.modifiers() & Qt::ShiftModifier);  // letters are for the field
}

bool TextView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != edit_) return QuestionView::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) markFocus(true);
    if (event->type() == QEvent::FocusOut) {
        commit();
        markFocus(false);
    }
    return event->type() == QEvent::KeyPress && editKey(*static_cast<QKeyEvent*>(event));
}

bool TextView::editKey(QKeyEvent& event) {
    const auto cursor = edit_->textCursor();
    const bool isFirst = cursor.block() == edit_->document()->firstBlock();
    const bool isLast = cursor.block() == edit_->document()->lastBlock();
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isReturn && (question().lines <= 1 || (event.modifiers() & Qt::ControlModifier))) {
        commit();
        emit moveWanted(1);
        return true;
    }
    if (isReturn && edit_->toPlainText().trimmed().isEmpty()) {  // nothing to break into lines: the key of the step
        emit acceptWanted();
        return true;
    }
    const bool leavesUp = event.key() == Qt::Key_Up && isFirst;
    const bool leavesDown = event.key() == Qt::Key_Down && (isLast || (event.modifiers() & Qt::ControlModifier));
    if (!leavesUp && !leavesDown) return false;
    commit();
    keyPressEvent(&event);
    return true;
}

}  // namespace hsg
