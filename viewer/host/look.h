#pragma once

#include <QIcon>

#include "viewer/sdk/display.h"

class QApplication;

/// How the window looks: dark and calm, so that the eye stays adapted to the films.
namespace viewer::host::look {

/// Style, palette, fonts (a Latin face first, then a Chinese one) and the few rules of a style sheet.
void apply(QApplication& application);

/// One of the icons in host.qrc, in the colours of the window; a null icon if there is none of that name.
QIcon icon(const QString& name);

/// Text colour of a notice.
QString colour(sdk::Severity severity);

}  // namespace viewer::host::look
