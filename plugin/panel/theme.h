#pragma once

#include <QColor>
#include <QString>
#include <string>

#include "viewer/sdk/display.h"

class QWidget;

/// The look of the plugin's widgets: dark and calm beside films, nothing smaller than 10 pt, contrast at least 4.5 : 1.
/// A colour never says anything alone: a word or a sign always goes with it.
namespace hsg::theme {

inline const QColor ground{0x1b, 0x1e, 0x23};
inline const QColor surface{0x22, 0x26, 0x2c};
inline const QColor raised{0x2e, 0x33, 0x3b};
inline const QColor line{0x45, 0x4c, 0x57};
inline const QColor text{0xe8, 0xea, 0xed};
inline const QColor typed{0xfa, 0xfb, 0xfc};  ///< in fields; Qt paints the hint of an empty one at half its strength
inline const QColor dim{0xab, 0xb2, 0xbc};
inline const QColor disabled{0x96, 0x9d, 0xa7};
inline const QColor accent{0x5a, 0xab, 0xff};  ///< focus and choice
inline const QColor chosen{0x1d, 0x4a, 0x7c};  ///< ground of a chosen option
inline const QColor good{0x77, 0xd1, 0x84};
inline const QColor warning{0xf2, 0xb8, 0x57};
inline const QColor alert{0xff, 0x75, 0x6b};  ///< kept for what the reader must not miss

/// By the place of the side in the template's order; the words always stand beside it.
QColor sideColour(int index);
QColor severityColour(viewer::sdk::Severity severity);
/// A sign that says the same as the colour.
QString severitySign(viewer::sdk::Severity severity);

/// Palette, font size and style sheet for a top-level widget of the plugin.
void dress(QWidget& widget);

QString css(const QColor& colour);

/// Nothing to see: where widgets that are made later join the order of Tab (QWidget::setTabOrder passes over what never
/// takes the focus).
QWidget* tabPlace(QWidget& parent);
/// Puts what takes the keys inside `rows`, as it stands there among its siblings, behind `place` in the order of Tab.
void orderTabs(QWidget& place, const QWidget& rows);

}  // namespace hsg::theme
