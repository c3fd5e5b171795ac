#include "plugin/editor/completing_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>
#include <QToolTip>
#include <algorithm>

#include "plugin/panel/theme.h"

namespace hsg::editor {

namespace {
constexpr int frame = 16;             ///< border and padding above and below the text
constexpr int lettersBeforeList = 2;  ///< the list comes by itself after so many letters
}  // namespace

CompletingEdit::CompletingEdit(QWidget* parent)
    : QPlainTextEdit(parent), completer_(new QCompleter(this)), model_(new QStringListModel(this)) {
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);  // the draft's undo takes back what was typed here
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(2);
    completer_->setModel(model_);
    completer_->setWidget(this);
    completer_->setCaseSensitivity(Qt::CaseInsensitive);
    completer_->setFilterMode(Qt::MatchContains);
    completer_->setMaxVisibleItems(12);
    connect(completer_, qOverload<const QString&>(&QCompleter::activated), this, &CompletingEdit::take);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!isShowing_) emit edited(toPlainText());
    });
}

void CompletingEdit::setLines(int least, int most) {
    least_ = least;
    most_ = std::max(least, most);
    setVerticalScrollBarPolicy(most_ == 1 ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fit();
}

void CompletingEdit::setOneLine(bool isOneLine) {
    isOneLine_ = isOneLine;
}

void CompletingEdit::showText(const QString& text) {
    if (text == toPlainText()) return;
    isShowing_ = true;
    const int at = textCursor().position(), scrolled = verticalScrollBar()->value();
    setPlainText(text);
    auto cursor = textCursor();
    cursor.setPosition(std::min(at, static_cast<int>(text.size())));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scrolled);
    isShowing_ = false;
}

void CompletingEdit::markProblem(int from, int length, const QString& reason) {
    wrongFrom_ = from;
    wrongLength_ = length;
    reason_ = reason;
    QList<QTextEdit::ExtraSelection> marks;
    if (length > 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        const int last = std::max(0, document()->characterCount() - 1);
        mark.cursor.setPosition(std::clamp(from, 0, last));
        mark.cursor.setPosition(std::clamp(from + length, 0, last), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(theme::alert);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

QSize CompletingEdit::sizeHint() const {
    int lines = 0;
    for (auto block = document()->begin(); block.isValid() && lines < most_; block = block.next())
        lines += std::max(1, block.layout() ? block.lineCount() : 1);
    lines = std::clamp(lines, least_, most_);
    return {200, lines * fontMetrics().lineSpacing() + frame};
}

void CompletingEdit::fit() {
    if (maximumHeight() == sizeHint().height() && minimumHeight() == sizeHint().height()) return;
    if (sizePolicy().verticalPolicy() == QSizePolicy::Fixed) updateGeometry();
}

void CompletingEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void CompletingEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) emit finished();
}

bool CompletingEdit::isWordCharacter(QChar character) const {
    return character.isLetterOrNumber() || character == QLatin1Char('_') || character == QLatin1Char('.');
}

QString CompletingEdit::wordBefore() const {
    const auto cursor = textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    qsizetype start = line.size();
    while (start > 0 && isWordCharacter(line[start - 1])) --start;
    return line.mid(start);
}

void CompletingEdit::complete(bool isAsked) {
    auto* popup = completer_->popup();
    const QString word = wordBefore();
    if (!words_ || (!isAsked && word.size() < lettersBeforeList)) return popup->hide();
    const auto cursor = textCursor();
    model_->setStringList(words_(cursor.block().text().left(cursor.positionInBlock() - static_cast<int>(word.size()))));
    completer_->setCompletionPrefix(word);
    const bool isWhole = completer_->completionCount() == 1 && completer_->currentCompletion() == word;
    if (completer_->completionCount() == 0 || (isWhole && !isAsked)) return popup->hide();
    QRect at = cursorRect();
    at.setWidth(std::max(260, popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + 12));
    completer_->complete(at);
    popup->setCurrentIndex(completer_->completionModel()->index(0, 0));
}

void CompletingEdit::take(const QString& word) {
    auto cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(wordBefore().size()));
    cursor.insertText(word);
    setTextCursor(cursor);
}

void CompletingEdit::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (completer_->popup()->isVisible() && (isEnter || key == Qt::Key_Escape || key == Qt::Key_Tab)) {
        event->ignore();  // the list takes it
        return;
    }
    const bool asks = key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (asks) return complete(true);
    if (isOneLine_ && isEnter) emit finished();
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo) || (isOneLine_ && isEnter)) {
        event->ignore();  // the window's undo; Enter leaves the field to the form
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    const bool typed = !event->text().isEmpty() && event->text()[0].isPrint();
    if (typed || (key == Qt::Key_Backspace && completer_->popup()->isVisible())) complete(false);
}

bool CompletingEdit::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || reason_.isEmpty() || wrongLength_ == 0) return QPlainTextEdit::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const int at = cursorForPosition(viewport()->mapFromGlobal(help->globalPos())).position();
    if (at >= wrongFrom_ && at <= wrongFrom_ + wrongLength_)
        QToolTip::showText(help->globalPos(), reason_, this);
    else
        QToolTip::hideText();
    return true;
}

}  // namespace hsg::editor
