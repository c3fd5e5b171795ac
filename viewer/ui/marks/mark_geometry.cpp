#include "viewer/ui/marks/mark_geometry.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace viewer::ui::marks {

namespace {

/// To columns and back.
FilmPoint square(FilmPoint p, double aspect) {
    return {p.x, p.y * aspect};
}

FilmPoint between(FilmPoint a, FilmPoint b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

/// The minor axis of half length `half` (columns) at right angles to the major one.
void setMinor(Mark& mark, double half, double aspect) {
    const FilmPoint a = square(mark.points[0], aspect), b = square(mark.points[1], aspect), c = between(a, b);
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const FilmPoint across = length > 0 ? FilmPoint{-(b.y - a.y) / length, (b.x - a.x) / length} : FilmPoint{0, 1};
    mark.points[2] = {c.x + across.x * half, (c.y + across.y * half) / aspect};
    mark.points[3] = {c.x - across.x * half, (c.y - across.y * half) / aspect};
}

Mark withAxis(Mark mark, int handle, FilmPoint to, double aspect) {
    const double major = distance(mark.points[0], mark.points[1], aspect);
    double half = distance(mark.points[2], mark.points[3], aspect) / 2;
    if (handle < 2) {
        mark.points[static_cast<std::size_t>(handle)] = to;
    } else if (major > 0) {
        // how far the pointer is from the major axis
        const FilmPoint a = square(mark.points[0], aspect), b = square(mark.points[1], aspect), p = square(to, aspect);
        half = std::abs((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / major;
    }
    setMinor(mark, half, aspect);
    return mark;
}

}  // namespace

double distance(FilmPoint a, FilmPoint b, double aspect) {
    return std::hypot(b.x - a.x, (b.y - a.y) * aspect);
}

double degrees(const Mark& angle, double aspect) {
    const FilmPoint a = square(angle.points[0], aspect), v = square(angle.points[1], aspect),
                    b = square(angle.points[2], aspect);
    const double ax = a.x - v.x, ay = a.y - v.y, bx = b.x - v.x, by = b.y - v.y;
    return std::abs(std::atan2(ax * by - ay * bx, ax * bx + ay * by)) * 180 / std::numbers::pi;
}

double polygonArea(const std::vector<FilmPoint>& corners, double aspect) {
    double twice = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const FilmPoint a = corners[i], b = corners[(i + 1) % corners.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2 * aspect;
}

std::vector<FilmPoint> outline(const Mark& mark) {
    std::vector<FilmPoint> points = mark.points;
    if (mark.kind == MarkKind::Region && !points.empty()) points.push_back(points.front());
    if (mark.kind != MarkKind::Ellipse || points.size() != 4) return points;
    const FilmPoint c = between(points[0], points[1]);
    const FilmPoint u{(points[1].x - points[0].x) / 2, (points[1].y - points[0].y) / 2},
        v{(points[3].x - points[2].x) / 2, (points[3].y - points[2].y) / 2};
    std::vector<FilmPoint> round;
    constexpr int corners = 96;
    for (int i = 0; i <= corners; ++i) {
        const double t = 2 * std::numbers::pi * i / corners;
        round.push_back({c.x + u.x * std::cos(t) + v.x * std::sin(t), c.y + u.y * std::cos(t) + v.y * std::sin(t)});
    }
    return round;
}

std::vector<FilmPoint> handles(const Mark& mark) {
    return mark.kind == MarkKind::Region ? std::vector<FilmPoint>() : mark.points;
}

Mark ellipseIn(Mark mark, FilmPoint corner, FilmPoint opposite, double aspect) {
    const FilmPoint c = between(corner, opposite);
    mark.kind = MarkKind::Ellipse;
    mark.points = {{corner.x, c.y}, {opposite.x, c.y}, {c.x, corner.y}, {c.x, opposite.y}};
    return tidied(std::move(mark), aspect);
}

Mark withHandle(Mark mark, int handle, FilmPoint to, double aspect) {
    if (handle < 0 || handle >= int(mark.points.size())) return mark;
    if (mark.kind == MarkKind::Ellipse && mark.points.size() == 4) return withAxis(std::move(mark), handle, to, aspect);
    mark.points[static_cast<std::size_t>(handle)] = to;
    return mark;
}

Mark shifted(Mark mark, FilmPoint by) {
    for (FilmPoint& p : mark.points) p = {p.x + by.x, p.y + by.y};
    return mark;
}

Mark tidied(Mark mark, double aspect) {
    if (mark.kind != MarkKind::Ellipse || mark.points.size() != 4) return mark;
    if (distance(mark.points[0], mark.points[1], aspect) < distance(mark.points[2], mark.points[3], aspect)) {
        std::swap(mark.points[0], mark.points[2]);
        std::swap(mark.points[1], mark.points[3]);
    }
    return mark;
}

bool isTrifle(const Mark& mark, double aspect, double least) {
    switch (mark.kind) {
        case MarkKind::Point:
        case MarkKind::Text:
            return false;
        case MarkKind::Length:
        case MarkKind::Arrow:
            return distance(mark.points[0], mark.points[1], aspect) < least;
        case MarkKind::Angle:
            return distance(mark.points[0], mark.points[1], aspect) < least ||
                   distance(mark.points[1], mark.points[2], aspect) < least;
        case MarkKind::Ellipse:
            return distance(mark.points[2], mark.points[3], aspect) < least;
        case MarkKind::Region:
            break;
    }
    return mark.points.size() < 3 || polygonArea(mark.points, aspect) < least * least;
}

}  // namespace viewer::ui::marks
