#include "viewer/ui/marks/mark_drawing.h"

#include "viewer/ui/marks/mark_geometry.h"

namespace viewer::ui::marks {

namespace {

constexpr std::size_t kMostCorners = 20000;

std::size_t needed(Shape shape) {
    switch (shape) {
        case Shape::Point:
        case Shape::Text:
            return 1;
        case Shape::Angle:
            return 3;
        case Shape::Region:
            return kMostCorners;
        case Shape::Length:
        case Shape::Ellipse:
        case Shape::Arrow:
        case Shape::Calibration:
            break;
    }
    return 2;
}

}  // namespace

sdk::MarkKind kindOf(Shape shape) {
    switch (shape) {
        case Shape::Angle:
            return MarkKind::Angle;
        case Shape::Ellipse:
            return MarkKind::Ellipse;
        case Shape::Region:
            return MarkKind::Region;
        case Shape::Arrow:
            return MarkKind::Arrow;
        case Shape::Text:
            return MarkKind::Text;
        case Shape::Point:
            return MarkKind::Point;
        case Shape::Length:
        case Shape::Calibration:
            break;
    }
    return MarkKind::Length;
}

Shape shapeOf(sdk::MarkKind kind) {
    for (const Shape shape : {Shape::Angle, Shape::Ellipse, Shape::Region, Shape::Arrow, Shape::Text, Shape::Point})
        if (kindOf(shape) == kind) return shape;
    return Shape::Length;
}

void MarkDrawing::start(Shape shape, const sdk::ImageRef& image, sdk::FilmPoint at, double aspect) {
    shape_ = shape;
    image_ = image;
    aspect_ = aspect;
    fixed_ = {at};
    loose_ = at;
}

void MarkDrawing::follow(sdk::FilmPoint to) {
    loose_ = to;
}

bool MarkDrawing::place(sdk::FilmPoint at) {
    if (fixed_.size() < needed(*shape_)) fixed_.push_back(at);
    loose_ = at;
    return fixed_.size() >= needed(*shape_);
}

void MarkDrawing::trace(sdk::FilmPoint to) {
    if (fixed_.size() < kMostCorners) fixed_.push_back(to);
    loose_ = to;
}

sdk::Mark MarkDrawing::mark() const {
    sdk::Mark mark;
    mark.image = image_;
    mark.kind = kindOf(*shape_);
    if (*shape_ == Shape::Ellipse) return ellipseIn(mark, fixed_[0], fixed_.size() > 1 ? fixed_[1] : loose_, aspect_);
    mark.points = fixed_;
    if (*shape_ == Shape::Region) {
        if (loose_ != fixed_.back()) mark.points.push_back(loose_);
        return mark;
    }
    while (mark.points.size() < needed(*shape_)) mark.points.push_back(loose_);
    return mark;
}

}  // namespace viewer::ui::marks
