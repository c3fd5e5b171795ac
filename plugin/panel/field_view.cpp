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
    x_edit = new QLineEdit(body());
    x_edit->setFixedWidth(84);
    x_edit->setFocusPolicy(Qt::ClickFocus);
    x_edit->setAccessibleName(words.question(question.id));
    const QString fraction =
        question.decimals > 0 ? QStringLiteral("([.,][0-9]{0,%1})?").arg(question.decimals) : QString();
    x_edit->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("-?[0-9]{0,9}") + fraction), x_edit));
    x_edit->installEventFilter(this);
    connect(x_edit, &QLineEdit::textEdited, this, [this] { x_range->hide(); });
    options()->addWidget(x_edit);
    auto* unit = new QLabel(words.unit(question), body());
    unit->setContentsMargins(0, 4, 6, 4);
    options()->addWidget(unit);
    x_range = new QLabel(body());
    x_range->setStyleSheet(QStringLiteral("color: %1; padding: 4px 0").arg(theme::css(theme::alert)));
    x_range->hide();
    options()->addWidget(x_range);
    addNotAssessable(QStringLiteral("N"));
}

QString NumberView::digitsOf(const Answer* answer) const {
    const auto* number = answer ? std::get_if<Number>(&answer->value) : nullptr;
    return number ? QLocale::c().toString(number->value, 'f', question().decimals) : QString();
}

void NumberView::refreshValue(const Answer* answer, const Answer* proposal) {
    if (!x_edit->hasFocus() && x_edit->text() != digitsOf(answer)) x_edit->setText(digitsOf(answer));
    x_edit->setPlaceholderText(answer ? QString() : digitsOf(proposal));
    x_edit->setReadOnly(isReadOnly());
    x_range->hide();
}

void NumberView::commit() {
    commitAnd(false);
}

void NumberView::commitAnd(bool moveOn) {
    const QString typed = x_edit->text().trimmed().replace(QLatin1Char(','), QLatin1Char('.'));
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
        x_range->setText(tr("✖ %1 to %2", "allowed range").arg(bound(asked.min), bound(asked.max)));
        x_range->show();
        return;
    }
    answerNow(Number{value}, moveOn);
}

bool NumberView::valueKey(QKeyEvent& event) {
    const QString character = event.text();
    const bool isDigit = character.size() == 1 && (character[0].isDigit() || QStringLiteral("-.,").contains(character));
    if (!isDigit || isReadOnly() || (event.modifiers() & Qt::ControlModifier)) return false;
    x_edit->setFocus(Qt::OtherFocusReason);
    x_edit->setText(character);
    return true;
}

bool NumberView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != x_edit) return QuestionView::eventFilter(watched, event);
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
            if (x_edit->text().isEmpty() && !current())
                emit acceptWanted();
            else
                commitAnd(true);
            return true;
        case Qt::Key_Escape:
            x_edit->setText(digitsOf(current()));
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
    x_edit = new QPlainTextEdit(this);
    x_edit->setTabChangesFocus(true);
    x_edit->setAccessibleName(side.empty() ? words.question(question.id)
                                           : words.question(question.id) + QStringLiteral(", ") + words.side(side));
    x_edit->setFixedHeight(x_edit->fontMetrics().lineSpacing() * std::max(1, question.lines) + 14);
    x_edit->installEventFilter(this);
    layout()->addWidget(x_edit);
    if (question.required) addNotAssessable(QStringLiteral("⇧N"));
    x_pause.setSingleShot(true);
    x_pause.setInterval(pauseMs);
    connect(&x_pause, &QTimer::timeout, this, &TextView::commit);
    connect(x_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (x_edit->hasFocus()) x_pause.start();
    });
}

void TextView::refreshValue(const Answer* answer, const Answer* proposal) {
    const auto* typed = answer ? std::get_if<Text>(&answer->value) : nullptr;
    const QString text = typed ? QString::fromStdString(typed->value) : QString();
    const bool isTyping = x_pause.isActive() || (x_edit->hasFocus() && x_edit->toPlainText().trimmed() == text);
    if (x_edit->toPlainText() != text && !isTyping) x_edit->setPlainText(text);
    const auto* proposed = proposal ? std::get_if<Text>(&proposal->value) : nullptr;
    x_edit->setPlaceholderText(proposed && !answer ? QString::fromStdString(proposed->value) : QString());
    x_edit->setReadOnly(isReadOnly());
}

void TextView::commit() {
    x_pause.stop();
    const QString text = x_edit->toPlainText().trimmed();
    const auto* typed = current() ? std::get_if<Text>(&current()->value) : nullptr;
    if (isReadOnly() || text == (typed ? QString::fromStdString(typed->value) : QString())) return;
    if (text.isEmpty())
        emit cleared();
    else
        answerNow(Text{text.toStdString()}, false);
}

void TextView::takeFocus() {
    x_edit->setFocus(Qt::OtherFocusReason);
}

bool TextView::valueKey(QKeyEvent& event) {
    return event.key() == Qt::Key_N && !(event.modifiers() & Qt::ShiftModifier);  // letters are for the field
}

bool TextView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != x_edit) return QuestionView::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) markFocus(true);
    if (event->type() == QEvent::FocusOut) {
        commit();
        markFocus(false);
    }
    return event->type() == QEvent::KeyPress && editKey(*static_cast<QKeyEvent*>(event));
}

bool TextView::editKey(QKeyEvent& event) {
    const auto cursor = x_edit->textCursor();
    const bool isFirst = cursor.block() == x_edit->document()->firstBlock();
    const bool isLast = cursor.block() == x_edit->document()->lastBlock();
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isReturn && (question().lines <= 1 || (event.modifiers() & Qt::ControlModifier))) {
        commit();
        emit moveWanted(1);
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
