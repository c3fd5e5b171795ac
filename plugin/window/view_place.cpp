#include "plugin/window/view_place.h"

#include <QDynamicPropertyChangeEvent>
#include <QVBoxLayout>

namespace hsg {

ViewPlace::ViewPlace(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ViewPlace::show(QWidget* view) {
    delete view_.data();
    view_ = view;
    if (!view) return;
    layout()->addWidget(view);
    setFocusProxy(view);
    setProperty("busy", view->property("busy"));
    view->installEventFilter(this);
}

bool ViewPlace::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DynamicPropertyChange &&
        static_cast<QDynamicPropertyChangeEvent*>(event)->propertyName() == "busy")
        setProperty("busy", watched->property("busy"));
    return QWidget::eventFilter(watched, event);
}

}  // namespace hsg
