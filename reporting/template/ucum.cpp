#include <algorithm>

#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

bool oneOf(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// A metric atom may carry a prefix. The list is what imaging reports use, not all of UCUM.
bool isAtom(std::string_view atom) {
    if (atom.empty()) return false;
    if (std::all_of(atom.begin(), atom.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
    if (oneOf(atom, {"%", "min", "h", "d", "wk", "mo", "a", "deg", "[iU]", "mm[Hg]", "10*", "[ppth]"})) return true;
    static const std::vector<std::string_view> metric{"m",   "g", "s", "L",  "l", "Gy", "Sv",  "V",  "A", "Hz",
                                                      "mol", "J", "W", "Pa", "N", "K",  "Cel", "eq", "U", "m[Hg]"};
    const auto isMetric = [&](std::string_view word) {
        return std::find(metric.begin(), metric.end(), word) != metric.end();
    };
    if (isMetric(atom)) return true;
    const std::size_t prefix = atom.rfind("da", 0) == 0 ? 2 : 1;
    return std::string_view("YZEPTGMkhdcmunpfazy").find(atom[0]) != std::string_view::npos &&
           isMetric(atom.substr(prefix));
}

}  // namespace

bool isUcum(const std::string& unit) {
    if (unit.empty() || unit.size() > 16) return false;
    std::string bare;
    bool annotation = false;
    for (char c : unit) {  // {…} is an annotation: "mg{I}/mL", "{steps}"
        if (c == '{') annotation = true;
        if (!annotation) bare += c;
        if (c == '}') annotation = false;
    }
    if (annotation) return false;
    if (bare.empty()) return true;
    std::size_t start = bare[0] == '/' ? 1 : 0;
    for (;;) {
        const std::size_t end = bare.find_first_of("./", start);
        std::string_view part(bare);
        part = part.substr(start, end == std::string::npos ? std::string::npos : end - start);
        if (!isAtom(part)) {  // with an exponent: "cm2", "s-1"
            std::size_t length = part.size();
            while (length > 0 && part[length - 1] >= '0' && part[length - 1] <= '9') --length;
            if (length > 0 && (part[length - 1] == '-' || part[length - 1] == '+')) --length;
            if (!isAtom(part.substr(0, length))) return false;
        }
        if (end == std::string::npos) return true;
        start = end + 1;
    }
}

}  // namespace reporting::detail
