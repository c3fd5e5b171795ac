#pragma once

#include <QWidget>

#include "plugin/hanging/hanging_driver.h"
#include "plugin/panel/navigation.h"

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace hsg {

/// One row above the films of the strip: whether the guide drives what hangs, which layout hangs and why it is not as
/// written, and the acts on it. Everything in it has a key as well.
class HangingBar : public QWidget {
    Q_OBJECT
public:
    HangingBar(const PanelContext& context, HangingDriver& driver, LayoutShelf& shelf, QWidget* parent);
    void retranslate();
    /// Opens the field for the name under which the present arrangement is kept.
    void askName();
    QSize sizeHint() const override { return {600, 24}; }

signals:
    void editWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPushButton* button(const char* name);
    void refresh();
    void showReasons();
    void fillMenu();
    void keep();
    void endNaming();

    PanelContext context_;
    HangingDriver& driver_;
    LayoutShelf& shelf_;
    QPushButton *state_, *previous_, *layout_, *next_, *frame_, *keep_, *edit_;
    QMenu* menu_;
    QLabel* reasons_;
    QLineEdit* name_;
};

}  // namespace hsg
