#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "viewer/sdk/annotation.h"
#include "viewer/sdk/study.h"
#include "viewer/ui/marks/region_values.h"

/// What is measured and how it is said: pure functions. Millimetres only with a basis, and the basis always with them
/// (peers e4); without a spacing lengths are counted in columns of the film, areas in its pixels.
namespace viewer::ui::marks {

/// What lengths on a film come from.
struct FilmScale {
    sdk::Spacing spacing;  ///< basis None: pixels only
    double aspect = 1;     ///< height of a pixel over its width
    bool inMm() const { return spacing.basis != sdk::SpacingBasis::None && spacing.rowMm > 0 && spacing.columnMm > 0; }
};

/// Length: one. Angle: one, "deg". Ellipse: area, then the major and the minor axis. Region: area. Else none.
std::vector<sdk::Measurement> measurements(const sdk::Mark& mark, const FilmScale& scale);

/// The lines beside a mark in the language of the window: the reader's words, values, and what lies inside.
QStringList markLines(const sdk::Mark& mark, const FilmScale& scale, const std::optional<RegionValues>& inside);

/// Beside a calibration line: "20 mm · calibration".
QStringList calibrationLines(double objectMm);

/// The spacing that an object of that length under the line gives; basis None where the line is no line.
sdk::Spacing calibratedSpacing(const sdk::Mark& line, double objectMm, double aspect);

/// "Length", "Angle" … for menus and screen readers.
QString kindName(sdk::MarkKind kind);

}  // namespace viewer::ui::marks
