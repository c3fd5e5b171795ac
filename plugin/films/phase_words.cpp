#include "plugin/films/phase_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace hsg {
namespace {

struct Entry {
    std::string_view words;  ///< lower case
    std::string_view phase;
    bool whole = false;  ///< only as a word of its own
};

/// First match wins: what is said more exactly stands before what contains it.
constexpr std::array<Entry, 61> dictionary{{
    {"弥散早期", "SPILL"},      {"early spill", "SPILL"},
    {"delay", "DELAY"},         {"延迟", "DELAY"},
    {"延時", "DELAY"},          {"延时", "DELAY"},
    {"复查", "DELAY"},          {"late film", "DELAY"},
    {"next day", "DELAY"},      {"次日", "DELAY"},
    {"post void", "DRAIN"},     {"postvoid", "DRAIN"},
    {"drain", "DRAIN"},         {"deflat", "DRAIN"},
    {"catheter out", "DRAIN"},  {"balloon out", "DRAIN"},
    {"拔管", "DRAIN"},          {"排空", "DRAIN"},
    {"oblique", "OBL"},         {"斜位", "OBL"},
    {"lao", "OBL", true},       {"rao", "OBL", true},
    {"lpo", "OBL", true},       {"rpo", "OBL", true},
    {"scout", "SCOUT"},         {"preliminary", "SCOUT"},
    {"plain", "SCOUT", true},   {"precontrast", "SCOUT"},
    {"pre-contrast", "SCOUT"},  {"without contrast", "SCOUT"},
    {"平片", "SCOUT"},          {"造影前", "SCOUT"},
    {"定位片", "SCOUT"},        {"spill", "SPILL"},
    {"溢出", "SPILL"},          {"流出", "SPILL"},
    {"early tubal", "TUBAL"},   {"late tubal", "TUBAL"},
    {"tubal", "TUBAL"},         {"tubes", "TUBAL", true},
    {"salpinx", "TUBAL", true}, {"输卵管显影", "TUBAL"},
    {"输卵管期", "TUBAL"},      {"输卵管充盈", "TUBAL"},
    {"显影期", "TUBAL"},        {"充盈早期", "EARLY"},
    {"早期充盈", "EARLY"},      {"early", "EARLY", true},
    {"初期", "EARLY"},          {"full", "FULL", true},
    {"distension", "FULL"},     {"distended", "FULL"},
    {"late uterine", "FULL"},   {"late filling", "FULL"},
    {"宫腔充盈", "FULL"},       {"充盈期", "FULL"},
    {"充盈片", "FULL"},         {"即时", "FULL"},
    {"弥散", "DELAY"},          {"dispersion", "DELAY"},
    {"residual", "DELAY"},
}};

constexpr std::array<std::string_view, 9> units{"minutes", "minute", "mins", "min", "分钟",
                                                "小时",    "hours",  "hour", "h"};

bool isWordByte(char byte) {
    return std::isalnum(static_cast<unsigned char>(byte)) != 0;
}

bool contains(const std::string& text, const Entry& entry) {
    for (auto at = text.find(entry.words); at != std::string::npos; at = text.find(entry.words, at + 1)) {
        const auto end = at + entry.words.size();
        const bool alone = (at == 0 || !isWordByte(text[at - 1])) && (end == text.size() || !isWordByte(text[end]));
        if (!entry.whole || alone) return true;
    }
    return false;
}

bool isUnit(const std::string& text, std::size_t at) {
    return std::any_of(units.begin(), units.end(), [&](std::string_view unit) {
        if (text.compare(at, unit.size(), unit) != 0) return false;
        const auto end = at + unit.size();
        return end == text.size() || !isWordByte(text[end]);
    });
}

/// "15 min", "24h", "30分钟": a number followed by a unit of time.
bool namesDuration(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!std::isdigit(static_cast<unsigned char>(text[i]))) continue;
        while (i < text.size() && std::isdigit(static_cast<unsigned char>(text[i]))) ++i;
        while (i < text.size() && (text[i] == ' ' || text[i] == '-' || text[i] == '_')) ++i;
        if (isUnit(text, i)) return true;
    }
    return false;
}

}  // namespace

std::string phaseOfWords(const std::string& words) {
    std::string text = words;
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char byte) { return static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte); });
    for (const auto& entry : dictionary)
        if (contains(text, entry)) return std::string(entry.phase);
    return namesDuration(text) ? "DELAY" : std::string();
}

}  // namespace hsg
