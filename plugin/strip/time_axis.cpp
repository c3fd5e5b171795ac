#include "plugin/strip/time_axis.h"

#include <algorithm>
#include <cmath>

namespace hsg {

namespace {
constexpr double hour = 3600, firstHours = 1.5, lastHours = 72;
constexpr double injectionShare = 0.28, firstShare = 0.66, breakWidth = 22;
}  // namespace

TimeAxis::TimeAxis(double left, double right, double lastSeconds, double firstSeconds)
    : begin_(left),
      first_(std::min(0.0, firstSeconds)),
      left_(firstSeconds < 0 ? left + (right - left) * injectionShare : left),
      right_(right),
      broken_(lastSeconds > firstHours * hour) {
    firstEnd_ = broken_ ? left_ + (right - left_) * firstShare : right;
}

double TimeAxis::breakX() const {
    return firstEnd_ + breakWidth / 2;
}

double TimeAxis::x(double seconds) const {
    if (seconds < 0) return first_ < 0 ? begin_ + (1 - std::max(seconds, first_) / first_) * (left_ - begin_) : left_;
    const double minutes = seconds / 60;
    const double firstMinutes = broken_ ? 60 : firstHours * 60;
    if (!broken_ || minutes <= firstMinutes) {
        const double part = std::log1p(std::min(minutes, firstMinutes)) / std::log1p(firstMinutes);
        return left_ + part * (firstEnd_ - left_);
    }
    const double begin = firstEnd_ + breakWidth;
    const double part = std::log(std::min(minutes, lastHours * 60) / 60) / std::log(lastHours);
    return begin + part * (right_ - begin);
}

std::vector<TimeAxis::Tick> TimeAxis::ticks(double minGap) const {
    static const std::vector<double> minutes = {0,  1,  2,   5,   10,  15,   20,   30,  45,
                                                60, 90, 120, 360, 720, 1440, 2880, 4320};
    std::vector<Tick> found;
    for (const double minute : minutes) {
        if (broken_ && minute == 90) continue;
        if (!broken_ && minute > firstHours * 60) break;
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
