#pragma once

#include <QPlainTextEdit>
#include <QStringList>
#include <functional>

class QCompleter;
class QStringListModel;

namespace hsg::editor {

/// Plain text that completes the word before the cursor from a list: conditions, ids, YAML. Tab leaves it; Ctrl+Space
/// asks for the list. Emits `edited` for what a person typed only.
class CompletingEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit CompletingEdit(QWidget* parent);

    /// The words known at the cursor: the line before it is handed over. Called when the list is wanted.
    using Source = std::function<QStringList(const QString& before)>;
    void setWords(Source words) { words_ = std::move(words); }
    /// Grows from `least` to `most` lines with its text.
    void setLines(int least, int most);
    /// Enter adds no line (ids, one-line words).
    void setOneLine(bool isOneLine);
    /// Replaces the text unless it is the same; the cursor stays where it can. No `edited`.
    void showText(const QString& text);
    /// Marks [from, from + length) as wrong; the reason is the tool tip there. Cleared by a length of 0.
    void markProblem(int from, int length, const QString& reason);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

signals:
    void edited(const QString& text);
    /// Enter in one line, or the keyboard went elsewhere.
    void finished();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    /// The characters that belong to a word here.
    virtual bool isWordCharacter(QChar character) const;
    QString wordBefore() const;

private:
    void complete(bool isAsked);
    void take(const QString& word);
    void fit();

    Source words_;
    QCompleter* completer_;
    QStringListModel* model_;
    int least_ = 1, most_ = 1;
    bool isOneLine_ = false, isShowing_ = false;
    int wrongFrom_ = 0, wrongLength_ = 0;
    QString reason_;
};

}  // namespace hsg::editor
