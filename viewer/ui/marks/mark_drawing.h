#pragma once

#include <optional>
#include <vector>

#include "viewer/sdk/annotation.h"

namespace viewer::ui::marks {

/// What the reader draws with.
enum class Shape { Length, Angle, Ellipse, Region, Arrow, Text, Point, Calibration };
sdk::MarkKind kindOf(Shape shape);
Shape shapeOf(sdk::MarkKind kind);

/// A mark while it is drawn, point by point: by a drag, by clicks or by keys. Pure state.
class MarkDrawing {
public:
    void start(Shape shape, const sdk::ImageRef& image, sdk::FilmPoint at, double aspect);
    void cancel() { shape_.reset(); }
    bool isActive() const { return shape_.has_value(); }
    Shape shape() const { return *shape_; }
    /// The point that is not fixed yet goes with the pointer.
    void follow(sdk::FilmPoint to);
    /// Fixes a point. True: the mark is complete; a region never is by itself.
    bool place(sdk::FilmPoint at);
    /// Freehand: the line goes on to this place.
    void trace(sdk::FilmPoint to);
    /// How many points are fixed.
    int placed() const { return int(fixed_.size()); }
    sdk::FilmPoint last() const { return fixed_.back(); }
    /// As it looks now.
    sdk::Mark mark() const;

private:
    std::optional<Shape> shape_;
    sdk::ImageRef image_;
    double aspect_ = 1;
    std::vector<sdk::FilmPoint> fixed_;
    sdk::FilmPoint loose_;
};

}  // namespace viewer::ui::marks
