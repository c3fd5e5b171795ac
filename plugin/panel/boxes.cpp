#include "plugin/panel/boxes.h"

#include <QScrollArea>

namespace hsg::theme {

void onGround(QWidget& widget) {
    widget.setObjectName(QStringLiteral("hsgGround"));
}

void frame(QWidget& box, const QColor& fill, const QColor& edge) {
    box.setStyleSheet(QStringLiteral("#%1 { background: %2; border: 1px solid %3; border-radius: 4px }")
                          .arg(box.objectName(), css(fill), css(edge)));
}

QScrollArea* scrollColumn(QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

}  // namespace hsg::theme
