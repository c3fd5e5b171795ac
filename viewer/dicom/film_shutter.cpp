#include <algorithm>
#include <cmath>

#include "viewer/dicom/frame_assembly.h"

namespace viewer {

namespace {

using Point = std::pair<double, double>;  // row, column

constexpr std::size_t mostVertices = 1000;

double across(const Point& a, const Point& b, const Point& c) {
    return (b.second - a.second) * (c.first - a.first) - (b.first - a.first) * (c.second - a.second);
}

/// Do two edges cross between their ends? Neighbours that share a vertex do not.
bool cross(const Point& a, const Point& b, const Point& c, const Point& d) {
    return across(a, b, c) * across(a, b, d) < 0 && across(c, d, a) * across(c, d, b) < 0;
}

/// Three or more vertices, some area, no edge across another (C.7.6.11: "non-intersecting").
bool isSane(const std::vector<Point>& polygon) {
    const std::size_t n = polygon.size();
    if (n < 3 || n > mostVertices) return false;
    double area = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const Point &a = polygon[i], &b = polygon[(i + 1) % n];
        area += a.second * b.first - b.second * a.first;
        for (std::size_t j = i + 2; j < n; ++j)
            if (cross(a, b, polygon[j], polygon[(j + 1) % n])) return false;
    }
    return std::abs(area) > 0;
}

std::optional<Shutter::Rectangle> rectangleOf(const HeaderView& header) {
    const auto left = header.number(tag::ShutterLeftVerticalEdge), right = header.number(tag::ShutterRightVerticalEdge),
               upper = header.number(tag::ShutterUpperHorizontalEdge),
               lower = header.number(tag::ShutterLowerHorizontalEdge);
    if (!left || !right || !upper || !lower || *left > *right || *upper > *lower) return std::nullopt;
    return Shutter::Rectangle{*left, *right, *upper, *lower};
}

std::optional<Shutter::Circle> circleOf(const HeaderView& header) {
    const auto centre = header.numbers(tag::CenterOfCircularShutter);
    const auto radius = header.number(tag::RadiusOfCircularShutter);
    if (centre.size() != 2 || !radius || !(*radius > 0)) return std::nullopt;
    return Shutter::Circle{centre[0], centre[1], *radius};
}

std::vector<Point> polygonOf(const HeaderView& header) {
    const auto numbers = header.numbers(tag::VerticesOfPolygonalShutter);
    std::vector<Point> polygon;
    if (numbers.size() % 2 != 0) return polygon;
    for (std::size_t i = 0; i < numbers.size(); i += 2) polygon.emplace_back(numbers[i], numbers[i + 1]);
    if (polygon.size() > 1 && polygon.front() == polygon.back()) polygon.pop_back();  // closed explicitly
    return isSane(polygon) ? polygon : std::vector<Point>();
}

/// Adds one shape; false if its geometry is missing or senseless.
bool take(const std::string& shape, const HeaderView& header, Shutter& shutter) {
    if (shape == "RECTANGULAR") {
        shutter.rectangle = rectangleOf(header);
        return shutter.rectangle.has_value();
    }
    if (shape == "CIRCULAR") {
        shutter.circle = circleOf(header);
        return shutter.circle.has_value();
    }
    if (shape == "POLYGONAL") {
        shutter.polygon = polygonOf(header);
        return !shutter.polygon.empty();
    }
    if (shape != "BITMAP") return false;
    const long group = header.integer(tag::ShutterOverlayGroup).value_or(0);
    if (group < 0x6000 || group > 0x60FF || group % 2 != 0) return false;
    shutter.bitmapGroup = static_cast<std::uint16_t>(group);
    return true;
}

/// What one row of pixels shows: 1 where visible.
class Row {
public:
    explicit Row(int columns) : visible_(static_cast<std::size_t>(columns), 1) {}
    const std::vector<std::uint8_t>& visible() const { return visible_; }

    /// Only columns from `first` to `last` (from 1, whole numbers between them) stay.
    void keep(double first, double last) {
        std::vector<std::uint8_t> kept(visible_.size(), 0);
        fill(kept, first, last);
        keepWhere(kept);
    }
    /// Only what lies inside the polygon or on its edge stays.
    void keepInside(const std::vector<Point>& polygon, double row) {
        std::vector<double> crossings;
        std::vector<std::uint8_t> kept(visible_.size(), 0);
        for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
            const auto [ri, ci] = polygon[i];
            const auto [rj, cj] = polygon[j];
            if ((ri > row) != (rj > row)) crossings.push_back((cj - ci) * (row - ri) / (rj - ri) + ci);
            if (ri == row) fill(kept, ci, ci);
            if (ri == row && rj == row) fill(kept, std::min(ci, cj), std::max(ci, cj));
        }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) fill(kept, crossings[i], crossings[i + 1]);
        keepWhere(kept);
    }

private:
    static void fill(std::vector<std::uint8_t>& row, double first, double last) {
        constexpr double close = 1e-9;
        const double size = static_cast<double>(row.size());
        const auto from = static_cast<std::ptrdiff_t>(std::clamp(std::ceil(first - close) - 1, 0.0, size));
        const auto to = static_cast<std::ptrdiff_t>(std::clamp(std::floor(last + close), 0.0, size));
        if (from < to) std::fill(row.begin() + from, row.begin() + to, std::uint8_t{1});
    }
    void keepWhere(const std::vector<std::uint8_t>& kept) {
        for (std::size_t i = 0; i < visible_.size(); ++i) visible_[i] &= kept[i];
    }

    std::vector<std::uint8_t> visible_;
};

Row rowOf(const Shutter& s, int columns, double row) {
    Row result(columns);
    if (s.rectangle) {
        const bool inside = row >= s.rectangle->upper && row <= s.rectangle->lower;
        result.keep(inside ? s.rectangle->left : 1, inside ? s.rectangle->right : 0);
    }
    if (s.circle) {
        const double away = row - s.circle->row, square = s.circle->radius * s.circle->radius - away * away;
        const double half = square < 0 ? -1 : std::sqrt(square);
        result.keep(s.circle->column - half, half < 0 ? 0 : s.circle->column + half);
    }
    if (!s.polygon.empty()) result.keepInside(s.polygon, row);
    return result;
}

}  // namespace

void note(std::vector<FrameProblem>& problems, FrameProblem problem) {
    if (std::find(problems.begin(), problems.end(), problem) == problems.end()) problems.push_back(problem);
}

std::optional<Shutter> shutterOf(const HeaderView& header, std::vector<FrameProblem>& problems) {
    Shutter shutter;
    for (const auto& shape : header.texts(tag::ShutterShape))
        if (!take(shape, header, shutter)) note(problems, FrameProblem::Shutter);
    if (shutter.isEmpty()) return std::nullopt;
    shutter.grey = static_cast<std::uint8_t>(header.integer(tag::ShutterPresentationValue).value_or(0) >> 8 & 0xFF);
    return shutter;
}

std::optional<Shutter> shutterInForce(const HeaderView& header, std::vector<FrameProblem>& problems) {
    if (!header.texts(tag::ShutterShape).empty()) return shutterOf(header, problems);
    const auto shared = header.child(tag::SharedFunctionalGroupsSequence).child(tag::FrameDisplayShutterSequence);
    return shared ? shutterOf(shared, problems) : std::nullopt;
}

std::vector<std::uint8_t> shutterMask(const Shutter& shutter, const Frame& film, const OverlayPlane* bitmap,
                                      std::vector<FrameProblem>& problems) {
    const auto width = static_cast<std::size_t>(film.width);
    std::vector<std::uint8_t> mask(width * static_cast<std::size_t>(film.height));
    if (shutter.bitmapGroup != 0 && bitmap)
        paintPlane(*bitmap, bitmap->firstFrame, film, mask);
    else if (shutter.bitmapGroup != 0)
        note(problems, FrameProblem::Shutter);
    for (int y = 0; y < film.height; ++y) {
        const Row row = rowOf(shutter, film.width, y + 1);
        std::uint8_t* line = mask.data() + static_cast<std::size_t>(y) * width;
        for (std::size_t x = 0; x < width; ++x)
            if (!row.visible()[x]) line[x] = 255;
    }
    const auto hidden = static_cast<std::size_t>(std::count(mask.begin(), mask.end(), std::uint8_t{255}));
    if (hidden == mask.size()) note(problems, FrameProblem::Shutter);
    if (hidden == mask.size() || hidden == 0) return {};
    return mask;
}

}  // namespace viewer
