#include "reporting/store/journal_line.h"

#include <cstdio>

namespace reporting::journal {
namespace {

constexpr std::string_view head = "{\"crc32\":\"", middle = "\",\"reading\":", tail = "}";

// A newline in JSON stands between tokens only (inside text it is written \n): it goes with the indent after it.
std::string onOneLine(const std::string& json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (json[i] != '\n') {
            out += json[i];
            continue;
        }
        while (i + 1 < json.size() && (json[i + 1] == ' ' || json[i + 1] == '\n')) ++i;
    }
    return out;
}

std::string hex(std::uint32_t value) {
    char text[9];
    std::snprintf(text, sizeof text, "%08x", value);
    return text;
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320u : 0u);
    }
    return ~crc;
}

std::string line(const std::string& json) {
    const auto body = onOneLine(json);
    std::string out(head);
    out.append(hex(crc32(body))).append(middle).append(body).append(tail) += '\n';
    return out;
}

std::optional<std::string> payload(std::string_view text) {
    const auto start = head.size() + 8 + middle.size();
    if (text.size() < start + tail.size() || text.substr(0, head.size()) != head) return std::nullopt;
    if (text.substr(head.size() + 8, middle.size()) != middle || text.back() != '}') return std::nullopt;
    const auto body = text.substr(start, text.size() - start - tail.size());
    if (text.substr(head.size(), 8) != hex(crc32(body))) return std::nullopt;
    return std::string(body);
}

}  // namespace reporting::journal
