#pragma once

#include "plugin/panel/theme.h"

class QScrollArea;

/// What widgets stand in.
namespace hsg::theme {

/// The ground of the guide; takes the object name.
void onGround(QWidget& widget);

/// Round corners and a thin line around what belongs together; needs an object name of its own.
void frame(QWidget& box, const QColor& fill = surface, const QColor& edge = line);

/// Scrolls up and down only; the keyboard goes to what is in it.
QScrollArea* scrollColumn(QWidget* parent);

}  // namespace hsg::theme
