#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QLineEdit;

namespace viewer::ui::marks {

/// One line to type in, on the film: the words of a mark, the length of a known object, the name of a view. Enter takes
/// it, Esc leaves it, a click elsewhere takes it.
class MarkEditor : public QFrame {
    Q_OBJECT
public:
    enum class Answer { Text, AnyText, Number };  ///< not empty, also empty, a positive number
    struct Request {
        QPoint at;  ///< of the canvas
        QString label, text;
        Answer answer = Answer::Text;
        std::function<void(const QString&)> taken;  ///< with what was typed
        std::function<void()> left;                 ///< without an answer
    };
    explicit MarkEditor(QWidget* canvas);

    void ask(const Request& request);
    bool isAsking() const { return isVisibleTo(parentWidget()); }
    /// As Esc.
    void leave();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take();
    void finish();

    QLabel* label_;
    QLineEdit* line_;
    Request request_;
};

/// A positive number as readers type it, with a dot or a comma; 0 if it is none.
double typedNumber(const QString& text);

}  // namespace viewer::ui::marks
