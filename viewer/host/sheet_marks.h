#pragma once

#include <QFont>
#include <QPainter>

#include "viewer/host/sheet_values.h"

/// What is written and drawn on a sheet. Lengths are tenths of a millimetre.
namespace viewer::host {

QFont sheetFont(double size, bool bold = false);
/// The Chinese face has no bold; Qt's own smears small characters.
bool hasBold(const QString& text);

struct MarkFrame {
    QRectF place;     ///< of the film; nothing is drawn beyond it
    double unit = 1;  ///< of the words: 1 on A4
};
/// The reader's marks: white on black, legible on any film. `map`: from the pixels of the picture to the page.
void paintMarks(QPainter& painter, const SheetPicture& film, const QTransform& map, const MarkFrame& frame);

}  // namespace viewer::host
