#pragma once

#include <QColor>
#include <QFont>

#include "viewer/sdk/display.h"

/// Colours and type of the film panes: a dark lightbox, so that the eye stays adapted to the films. Sizes are logical
/// pixels.
namespace viewer::ui::theme {

inline const QColor kGround(7, 8, 10);
inline const QColor kText(232, 236, 240);
inline const QColor kDim(178, 186, 194);
inline const QColor kAlert(255, 92, 80);
inline const QColor kFocus(64, 156, 255);
inline const QColor kActiveUnfocused(96, 116, 140);
inline const QColor kLine(44, 49, 56);
inline const QColor kSide(255, 221, 64);

/// Ground and text of a badge or the caption.
struct Plate {
    QColor ground, text;
};
Plate plate(sdk::Severity severity);
/// A sign beside the words, so that colour never says it alone.
const char* sign(sdk::Severity severity);

QFont font(int pixelSize, bool bold = false);

}  // namespace viewer::ui::theme
