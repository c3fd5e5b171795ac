#pragma once

#include <optional>
#include <vector>

#include "viewer/sdk/annotation.h"

/// The geometry of marks: pure functions in film coordinates. Pixels that are not square are counted in columns: a
/// distance of one row is `aspect` columns.
namespace viewer::ui::marks {

using sdk::FilmPoint;
using sdk::Mark;
using sdk::MarkKind;

/// Distance in columns of the film.
double distance(FilmPoint a, FilmPoint b, double aspect);
/// 0…180 degrees between the arms of an angle as they lie on the patient.
double degrees(const Mark& angle, double aspect);
/// Square columns.
double polygonArea(const std::vector<FilmPoint>& corners, double aspect);

/// The line that is drawn and hit: ends, arms, the ellipse as a polygon of 96 corners, the region closed. Film
/// coordinates.
std::vector<FilmPoint> outline(const Mark& mark);
/// The points that can be dragged: all but those of a freehand region, which moves as a whole.
std::vector<FilmPoint> handles(const Mark& mark);

/// An ellipse that just fills the rectangle between two corners; major axis first.
Mark ellipseIn(Mark mark, FilmPoint corner, FilmPoint opposite, double aspect);
/// The mark with one handle elsewhere; an ellipse stays one: its other axis stays at right angles.
Mark withHandle(Mark mark, int handle, FilmPoint to, double aspect);
Mark shifted(Mark mark, FilmPoint by);
/// Major axis first (PS3.3 C.10.5.1.2), whichever handle was dragged.
Mark tidied(Mark mark, double aspect);

/// What a drawing is too small to mean: a slip of the mouse. In columns.
bool isTrifle(const Mark& mark, double aspect, double least);

}  // namespace viewer::ui::marks
