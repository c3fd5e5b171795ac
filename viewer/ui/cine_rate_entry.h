#pragma once

#include <QDoubleSpinBox>

#include "viewer/ui/cine.h"

namespace viewer::ui {

/// A field over the film into which the reader types frames a second: Enter takes the rate, Esc leaves it as it was.
/// It deletes itself and gives the keyboard back.
class CineRateEntry : public QDoubleSpinBox {
    Q_OBJECT
public:
    /// `slider`: the frame slider of the pane; the field stands above it.
    CineRateEntry(Cine& cine, QWidget& canvas, const QRect& slider);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void finish(bool take);
    Cine& cine_;
    QWidget& canvas_;
    bool finished_ = false;
};

}  // namespace viewer::ui
