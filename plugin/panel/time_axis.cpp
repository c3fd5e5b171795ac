#include "plugin/panel/time_axis.h"

#include <algorithm>
#include <cmath>

namespace hsg {

namespace {
constexpr double hour = 3600, firstHours = 1.5, lastHours = 72;
constexpr double injectionShare = 0.28, firstShare = 0.66, breakWidth = 22;
}  // namespace

TimeAxis::TimeAxis(double left, double right, double lastSeconds, double firstSeconds)
    : x_begin(left),
      x_first(std::min(0.0, firstSeconds)),
      x_left(firstSeconds < 0 ? left + (right - left) * injectionShare : left),
      x_right(right),
      x_broken(lastSeconds > firstHours * hour) {
    x_firstEnd = x_broken ? x_left + (right - x_left) * firstShare : right;
}

double TimeAxis::breakX() const {
    return x_firstEnd + breakWidth / 2;
}

double TimeAxis::x(double seconds) const {
    if (seconds < 0)
        return x_first < 0 ? x_begin + (1 - std::max(seconds, x_first) / x_first) * (x_left - x_begin) : x_left;
    const double minutes = seconds / 60;
    const double firstMinutes = x_broken ? 60 : firstHours * 60;
    if (!x_broken || minutes <= firstMinutes) {
        const double part = std::log1p(std::min(minutes, firstMinutes)) / std::log1p(firstMinutes);
        return x_left + part * (x_firstEnd - x_left);
    }
    const double begin = x_firstEnd + breakWidth;
    const double part = std::log(std::min(minutes, lastHours * 60) / 60) / std::log(lastHours);
    return begin + part * (x_right - begin);
}

std::vector<TimeAxis::Tick> TimeAxis::ticks(double minGap) const {
    static const std::vector<double> minutes = {0,  1,  2,   5,   10,  15,   20,   30,  45,
                                                60, 90, 120, 360, 720, 1440, 2880, 4320};
    std::vector<Tick> found;
    for (const double minute : minutes) {
        if (x_broken && minute == 90) continue;
        if (!x_broken && minute > firstHours * 60) break;
        const Tick tick{minute * 60, x(minute * 60)};
        if (found.empty() || tick.x - found.back().x >= minGap) found.push_back(tick);
    }
    return found;
}

std::vector<double> spread(const std::vector<double>& wished, double width, double left, double right) {
    std::vector<double> centres = wished;
    double from = left + width / 2;
    for (auto& centre : centres) {
        centre = std::max(centre, from);
        from = centre + width;
    }
    double to = right - width / 2;
    for (auto centre = centres.rbegin(); centre != centres.rend() && *centre > to; ++centre) {
        *centre = to;
        to -= width;
    }
    if (!centres.empty() && centres.front() < left + width / 2) {  // too many: they run on beyond the right edge
        double next = left + width / 2;
        for (auto& centre : centres) {
            centre = std::max(centre, next);
            next = centre + width;
        }
    }
    return centres;
}

}  // namespace hsg
