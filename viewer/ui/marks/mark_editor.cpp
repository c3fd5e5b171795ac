#include "viewer/ui/marks/mark_editor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <algorithm>
#include <cmath>
#include <utility>

namespace viewer::ui::marks {

double typedNumber(const QString& text) {
    bool ok = false;
    QString plain = text.trimmed();
    plain.replace(',', '.');
    plain.replace(QChar(0xFF0E), '.');  // full width, as Chinese input methods type it
    plain.replace(QChar(0x3002), '.');
    for (QChar& c : plain)
        if (c.unicode() >= 0xFF10 && c.unicode() <= 0xFF19) c = QChar(c.unicode() - 0xFF10 + '0');
    if (plain.endsWith("mm", Qt::CaseInsensitive)) plain.chop(2);
    const double value = plain.trimmed().toDouble(&ok);
    return ok && std::isfinite(value) && value > 0 && value < 1e5 ? value : 0;
}

MarkEditor::MarkEditor(QWidget* canvas) : QFrame(canvas), label_(new QLabel(this)), line_(new QLineEdit(this)) {
    setObjectName("markEditor");
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    row->addWidget(label_);
    row->addWidget(line_);
    line_->setMinimumWidth(140);
    line_->setMaxLength(200);
    label_->setBuddy(line_);
    line_->installEventFilter(this);
    connect(line_, &QLineEdit::returnPressed, this, &MarkEditor::take);
    hide();
}

void MarkEditor::ask(const Request& request) {
    if (isAsking()) leave();
    request_ = request;
    label_->setText(request.label);
    line_->setAccessibleName(request.label);
    line_->setText(request.text);
    line_->selectAll();
    adjustSize();
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    const int x = std::clamp(request.at.x(), room.left(), std::max(room.left(), room.right() - width()));
    const int y = std::clamp(request.at.y(), room.top(), std::max(room.top(), room.bottom() - height()));
    move(x, y);
    show();
    raise();
    line_->setFocus(Qt::OtherFocusReason);
}

bool MarkEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {  // every key is the line's while it asks
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) leave();
        // a line passes Enter on: to the films it would be another command
        if (key == Qt::Key_Return || key == Qt::Key_Enter) take();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) return true;
    }
    if (event->type() == QEvent::FocusOut && isAsking() &&
        static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason)
        take();
    return QFrame::eventFilter(watched, event);
}

void MarkEditor::take() {
    const QString typed = line_->text().trimmed();
    const bool isNumber = request_.answer == Answer::Number;
    const bool good = isNumber ? typedNumber(typed) > 0 : !typed.isEmpty() || request_.answer == Answer::AnyText;
    if (!good) {
        if (isNumber && !typed.isEmpty() && line_->hasFocus()) return line_->selectAll();  // try again
        return leave();
    }
    const auto taken = std::exchange(request_, {}).taken;
    finish();
    if (taken) taken(typed);
}

void MarkEditor::leave() {
    const auto left = std::exchange(request_, {}).left;
    finish();
    if (left) left();
}

void MarkEditor::finish() {
    const bool hadFocus = line_->hasFocus();
    hide();
    if (hadFocus) parentWidget()->setFocus(Qt::OtherFocusReason);
}

}  // namespace viewer::ui::marks
