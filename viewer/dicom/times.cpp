#include "viewer/dicom/times.h"

#include <algorithm>
#include <cctype>

namespace viewer {

namespace {

using namespace std::chrono;

bool digits(const std::string& text, std::size_t from, std::size_t count) {
    return from + count <= text.size() && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                                                      text.begin() + static_cast<std::ptrdiff_t>(from + count),
                                                      [](unsigned char c) { return std::isdigit(c); });
}

std::string without(std::string text, char mark) {
    std::erase(text, mark);
    std::erase(text, ' ');
    return text;
}

std::optional<local_days> parseDay(const std::string& text) {
    if (text.size() != 8 || !digits(text, 0, 8)) return std::nullopt;
    const year_month_day day{year(std::stoi(text.substr(0, 4))),
                             month(static_cast<unsigned>(std::stoi(text.substr(4, 2)))),
                             std::chrono::day(static_cast<unsigned>(std::stoi(text.substr(6, 2))))};
    if (!day.ok() || int(day.year()) < 1800) return std::nullopt;
    return local_days(day);
}

std::optional<milliseconds> parseClock(const std::string& text) {
    if (text.empty()) return milliseconds(0);
    const std::size_t point = std::min(text.find('.'), text.size());
    if ((point != 2 && point != 4 && point != 6) || !digits(text, 0, point)) return std::nullopt;
    const auto part = [&](std::size_t at) { return point > at ? std::stoi(text.substr(at, 2)) : 0; };
    if (part(0) > 23 || part(2) > 59 || part(4) > 60) return std::nullopt;
    milliseconds result = hours(part(0)) + minutes(part(2)) + seconds(part(4));
    if (point == text.size()) return result;
    std::string fraction = text.substr(point + 1, 3);
    if (fraction.empty() || !digits(text, point + 1, text.size() - point - 1)) return std::nullopt;
    fraction.resize(3, '0');
    return result + milliseconds(std::stoi(fraction));
}

}  // namespace

std::optional<sdk::LocalTime> parseDateTime(const std::string& date, const std::string& time) {
    const auto day = parseDay(without(date, '.'));
    const auto clock = parseClock(without(time, ':'));
    if (!day || !clock || without(time, ':').empty()) return std::nullopt;
    return sdk::LocalTime(*day) + *clock;
}

std::optional<sdk::LocalTime> parseDateTime(const std::string& dateTime) {
    const std::string text = dateTime.substr(0, dateTime.find_first_of("+-&"));
    if (text.size() < 10) return std::nullopt;
    return parseDateTime(text.substr(0, 8), text.substr(8));
}

}  // namespace viewer
