#include "viewer/ui/cine_rate_entry.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace viewer::ui {

CineRateEntry::CineRateEntry(Cine& cine, QWidget& canvas, const QRect& slider)
    : QDoubleSpinBox(&canvas), cine_(cine), canvas_(canvas) {
    setRange(Cine::kSlowest, Cine::kFastest);
    setDecimals(1);
    setSuffix(tr(" frames a second"));
    setAccessibleName(tr("Frames a second"));
    setValue(cine.progress().nominal);
    adjustSize();
    move(slider.left(), slider.top() - height() - 8);
    show();
    setFocus();
    selectAll();
}

void CineRateEntry::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return finish(true);
    if (event->key() == Qt::Key_Escape) return finish(false);
    QDoubleSpinBox::keyPressEvent(event);
    event->accept();  // nothing typed here is a key of the films
}

void CineRateEntry::focusOutEvent(QFocusEvent* event) {
    QDoubleSpinBox::focusOutEvent(event);
    finish(false);
}

void CineRateEntry::finish(bool take) {
    if (finished_) return;
    finished_ = true;
    if (take) {
        interpretText();
        cine_.setRate(value());
        canvas_.setFocus();
    } else if (hasFocus()) {
        canvas_.setFocus();
    }
    hide();
    deleteLater();
}

}  // namespace viewer::ui
