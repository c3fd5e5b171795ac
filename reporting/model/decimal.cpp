#include "reporting/model/decimal.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace reporting {
namespace {

// Adds one unit in the last place; "9.9" becomes "10.0".
void increment(std::string& digits) {
    for (auto place = digits.rbegin(); place != digits.rend(); ++place) {
        if (*place == '.') continue;
        if (*place != '9') {
            ++*place;
            return;
        }
        *place = '0';
    }
    digits.insert(digits.begin(), '1');
}

}  // namespace

std::string decimal(double value, int decimals) {
    if (!std::isfinite(value)) return {};
    const auto places = static_cast<std::size_t>(std::clamp(decimals, 0, 9));
    char buffer[400];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, std::abs(value), std::chars_format::fixed).ptr;
    std::string digits(buffer, end);
    if (digits.find('.') == std::string::npos) digits += '.';
    const auto point = digits.find('.');
    digits.append(places + 1, '0');
    const bool up = digits[point + 1 + places] >= '5';
    digits.resize(places == 0 ? point : point + 1 + places);
    if (up) increment(digits);
    if (value < 0 && digits.find_first_not_of("0.") != std::string::npos) digits.insert(digits.begin(), '-');
    return digits;
}

}  // namespace reporting
