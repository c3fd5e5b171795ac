#include "plugin/editor/source_view.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>
#include <algorithm>

#include "plugin/editor/problem_words.h"
#include "plugin/editor/yaml_colours.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

using reporting::Diagnostic;
using reporting::Grade;

/// Line numbers, and a sign where something is wrong.
class SourceView::Gutter : public QWidget {
public:
    explicit Gutter(SourceView* view) : QWidget(view), view_(*view) {}
    QSize sizeHint() const override { return {view_.gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { view_.paintGutter(event); }

private:
    SourceView& view_;
};

SourceView::SourceView(QWidget* parent) : CompletingEdit(parent), gutter_(new Gutter(this)) {
    QFont font(QStringLiteral("monospace"));
    font.setStyleHint(QFont::Monospace);
    setStyleSheet(QStringLiteral("QPlainTextEdit { font-family: monospace; font-size: 10pt; }"));
    setFont(font);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setAccessibleName(tr("Text of the file"));
    new YamlColours(document());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceView::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int scrolled) {
        if (scrolled != 0)
            gutter_->scroll(0, scrolled);
        else
            gutter_->update(0, rect.y(), gutter_->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        mark();
        emit moved(line(), column());
    });
    placeGutter();
}

int SourceView::gutterWidth() const {
    const auto digits = std::max<qsizetype>(3, QString::number(blockCount()).size());
    return fontMetrics().horizontalAdvance(QLatin1Char('9')) * static_cast<int>(digits + 2) + 8;
}

void SourceView::placeGutter() {
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    gutter_->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

void SourceView::resizeEvent(QResizeEvent* event) {
    CompletingEdit::resizeEvent(event);
    placeGutter();
}

void SourceView::paintGutter(QPaintEvent* event) {
    QPainter painter(gutter_);
    painter.fillRect(event->rect(), theme::ground);
    painter.setFont(font());
    const int height = fontMetrics().height();
    for (auto block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const auto box = blockBoundingGeometry(block).translated(contentOffset());
        if (box.top() > event->rect().bottom()) break;
        const int number = block.blockNumber() + 1;
        const bool isHere = number == line();
        painter.setPen(isHere ? theme::text : theme::dim);
        painter.drawText(0, static_cast<int>(box.top()), gutter_->width() - 6, height, Qt::AlignRight,
                         QString::number(number));
        const auto wrong = std::find_if(problems_.begin(), problems_.end(),
                                        [number](const Diagnostic& problem) { return problem.line == number; });
        if (wrong == problems_.end()) continue;
        const auto severity =
            wrong->grade == Grade::Error ? viewer::sdk::Severity::Alert : viewer::sdk::Severity::Warning;
        painter.setPen(theme::severityColour(severity));
        painter.drawText(2, static_cast<int>(box.top()), 16, height, Qt::AlignLeft, theme::severitySign(severity));
    }
}

void SourceView::setProblems(const reporting::Diagnostics& problems) {
    if (problems == problems_) return;
    problems_ = problems;
    mark();
    gutter_->update();
}

namespace {

/// From the place to the end of its word.
int lengthOfWord(const QString& text, int from) {
    int end = from;
    while (end < text.size() && !text[end].isSpace() && !QStringLiteral(",]}:").contains(text[end])) ++end;
    return std::max(1, end - from);
}

}  // namespace

void SourceView::mark() {
    QList<QTextEdit::ExtraSelection> marks;
    QTextEdit::ExtraSelection here;
    here.format.setBackground(theme::raised);
    here.format.setProperty(QTextFormat::FullWidthSelection, true);
    here.cursor = textCursor();
    here.cursor.clearSelection();
    marks.append(here);
    for (const auto& problem : problems_) {
        const auto block = document()->findBlockByNumber(problem.line - 1);
        if (!block.isValid()) continue;
        const int from = std::clamp(problem.column - 1, 0, static_cast<int>(block.text().size()));
        QTextEdit::ExtraSelection wrong;
        wrong.cursor = QTextCursor(block);
        wrong.cursor.setPosition(block.position() + from);
        const int end = std::min(from + lengthOfWord(block.text(), from), static_cast<int>(block.text().size()));
        wrong.cursor.setPosition(block.position() + end, QTextCursor::KeepAnchor);
        wrong.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.format.setUnderlineColor(problem.grade == Grade::Error ? theme::alert : theme::warning);
        marks.append(wrong);
    }
    setExtraSelections(marks);
}

QString SourceView::problemsAt(int line, int column) const {
    QStringList words;
    for (const auto& problem : problems_)
        if (problem.line == line && (column == 0 || problem.column <= column)) words << ProblemWords::of(problem);
    return words.join(QLatin1Char('\n'));
}

bool SourceView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return CompletingEdit::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const auto cursor = cursorForPosition(viewport()->mapFromGlobal(help->globalPos()));
    const auto text = problemsAt(cursor.blockNumber() + 1, cursor.positionInBlock() + 1);
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

int SourceView::line() const {
    return textCursor().blockNumber() + 1;
}

int SourceView::column() const {
    return textCursor().positionInBlock() + 1;
}

void SourceView::goTo(int line, int column) {
    const auto block = document()->findBlockByNumber(std::max(0, line - 1));
    if (!block.isValid()) return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column - 1, 0, static_cast<int>(block.text().size())));
    setTextCursor(cursor);
    centerCursor();
}

namespace {

int indentOf(const QString& line) {
    int indent = 0;
    while (indent < line.size() && (line[indent].isSpace() || line[indent] == QLatin1Char('-'))) ++indent;
    return indent;
}

}  // namespace

QString SourceView::keyAbove() const {
    const auto here = textCursor().block();
    // inside braces the keys are those of the list that the line stands in
    const int indent = indentOf(here.text()) - (here.text().trimmed().startsWith(QLatin1Char('-')) ? 1 : 0);
    for (auto block = here.previous(); block.isValid(); block = block.previous()) {
        const QString text = block.text();
        if (text.trimmed().isEmpty() || text.trimmed().startsWith(QLatin1Char('#')) || indentOf(text) >= indent)
            continue;
        const auto colon = text.indexOf(QLatin1Char(':'));
        if (colon < 0) continue;
        return text.left(colon).remove(QLatin1Char('-')).trimmed();
    }
    return {};
}

}  // namespace hsg::editor
