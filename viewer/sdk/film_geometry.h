#pragma once

#include <array>

namespace viewer::sdk {

/// A place on a film in pixels of its matrix as stored: x along a row, y down the columns; the first pixel covers 0…1
/// in both, so its centre is (0.5, 0.5). PIXEL coordinates of a presentation state are the same (PS3.3 Table C.10-5).
struct FilmPoint {
    double x = 0, y = 0;
    bool operator==(const FilmPoint&) const = default;
};

/// x' = a·x + b·y + tx, y' = c·x + d·y + ty.
struct Transform2D {
    double a = 1, b = 0, tx = 0;
    double c = 0, d = 1, ty = 0;
    FilmPoint map(FilmPoint p) const { return {a * p.x + b * p.y + tx, c * p.x + d * p.y + ty}; }
    bool operator==(const Transform2D&) const = default;
};

}  // namespace viewer::sdk
