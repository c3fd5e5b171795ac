#include "reporting/model/reading_object_p.h"

namespace reporting {

std::optional<LocalTime> parseTime(const std::string& text) {
    using namespace std::chrono;
    static const std::string shape = "dddd-dd-ddTdd:dd:dd.ddd";
    if (text.size() != 19 && text.size() != 23) return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (shape[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i]) return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t count) { return std::stoi(text.substr(at, count)); };
    const year_month_day date{year{number(0, 4)}, month(static_cast<unsigned>(number(5, 2))),
                              day(static_cast<unsigned>(number(8, 2)))};
    const int h = number(11, 2), m = number(14, 2), s = number(17, 2);
    if (!date.ok() || h > 23 || m > 59 || s > 59) return std::nullopt;
    return local_days{date} + hours{h} + minutes{m} + seconds{s} + milliseconds{text.size() == 23 ? number(20, 3) : 0};
}

}  // namespace reporting
