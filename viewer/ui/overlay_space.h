#pragma once

#include <QRect>
#include <algorithm>

#include "viewer/ui/pane_overlay.h"
#include "viewer/ui/theme.h"

namespace viewer::ui {

/// What is left of a pane while it is painted from the outside inwards, in logical pixels.
struct PaneOverlay::Space {
    Space(const QRect& area, const Preferences& preferences)
        : film(area), top(area.top() + 6), bottom(area.bottom() - 6) {
        const int least = std::min(area.width(), area.height());
        base = qRound(std::clamp(least / 42, 11, 14) * preferences.textScale);
        // room for four lines in each corner beside the marks of the sides
        const int needed = preferences.hideTextsWhenSmall ? qRound(100 * preferences.textScale) : 40;
        hasTexts = area.width() >= 3 * needed && area.height() >= needed * 24 / 10;
    }
    QRect film;
    int top, bottom;    ///< corner texts lie between
    int base;           ///< size of the corner texts
    int topGap = 0;     ///< half width kept free at the middle of the top edge
    int bottomGap = 0;  ///< the same at the bottom
    int leftHalf = 0;   ///< half height kept free at the middle of the left edge
    int rightHalf = 0;  ///< the same at the right
    bool hasTexts = true;
    bool isTiny() const { return film.width() < 140 || film.height() < 110; }
};

}  // namespace viewer::ui
