#pragma once

#include <string>
#include <vector>

/// Where a time stands on the axis of the strip. Pure arithmetic, no widgets.
namespace hsg {

/// From the zero of the injection to the right. The first hour is drawn on a logarithmic scale (the first minutes hold
/// most films); with later films the axis is broken after it and goes on to three days.
class TimeAxis {
public:
    /// `left` and `right` in pixels, left < right; `lastSeconds`: the latest film; `firstSeconds`: the start of the
    /// injection, zero or negative. Its time up to the zero is drawn in proportion, in a part of its own.
    TimeAxis(double left, double right, double lastSeconds, double firstSeconds = 0);

    /// Times before the first stand on it, times beyond the end on the end.
    double x(double seconds) const;
    double firstX() const { return begin_; }
    bool isBroken() const { return broken_; }
    /// Middle of the break; only if isBroken.
    double breakX() const;

    struct Tick {
        double seconds, x;
    };
    /// Those that have room: at least `minGap` pixels apart.
    std::vector<Tick> ticks(double minGap) const;

private:
    double begin_, first_;  ///< where the axis begins, and the seconds there
    double left_, right_, firstEnd_;
    bool broken_;
};

/// Widths placed around the wished centres without overlap, in order, inside [left, right] if they fit; the centres.
std::vector<double> spread(const std::vector<double>& wished, double width, double left, double right);

}  // namespace hsg
