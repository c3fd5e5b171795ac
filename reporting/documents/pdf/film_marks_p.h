#pragma once

#include <QPainter>

#include "reporting/model/document.h"

namespace reporting::documents::pdf {

/// The side letters and numbered rings of a picture (FilmPicture::sides, rings) over the film that was painted at
/// `place`. Lengths are tenths of a point.
void paintMarks(QPainter& painter, const FilmPicture& picture, const QRectF& place);

}  // namespace reporting::documents::pdf
