#pragma once

#include <QString>

#include "viewer/render/view.h"
#include "viewer/ui/pane_layout.h"
#include "viewer/ui/preferences.h"

namespace viewer::ui {

/// What the panes share beside their films: tool, switches, pointer. Plain values.
struct PaneState {
    Tool tool = Tool::Window;  ///< of the left button
    bool marking = false;      ///< the left button draws a mark instead; a command of a tool ends it
    bool texts = true;         ///< corner texts; sides, badges and alerts always stay
    bool hidePatient = false;  ///< nothing that names the patient, e.g. while others look on
    int hoverPane = -1;
    canvas::Point hoverFilm;  ///< film coordinates under the pointer
    QString notice;           ///< one line at the bottom of the active pane for a moment
    PaneLayout layout;        ///< logical pixels
};

/// The frame slider of a run of several frames at the bottom of the film rectangle.
inline QRect sliderRect(const QRect& film) {
    return QRect(film.left() + 12, film.bottom() - 17, film.width() - 24, 14);
}

}  // namespace viewer::ui
