#include "plugin/panel/cover_page.h"

#include <QKeyEvent>

#include "plugin/panel/boxes.h"

namespace hsg {

CoverPage::CoverPage(const QString& accessibleName, QWidget* parent) : QWidget(parent) {
    theme::onGround(*this);
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(accessibleName);
}

void CoverPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace hsg
