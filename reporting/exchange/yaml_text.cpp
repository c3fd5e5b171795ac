#include "reporting/exchange/yaml_text.h"

namespace reporting::exchange {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool high = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7F)
            out += ' ';
        else if (high)
            ++i, out += ' ';  // a control character of ISO 6429
        else if (byte == '"' || byte == '\\')
            out += {'\\', text[i]};
        else
            out += text[i];
    }
    return out + '"';
}

std::string cut(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return std::string(text);
    std::size_t end = bytes >= 3 ? bytes - 3 : 0;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "…";
}

std::string asPattern(std::string_view words) {
    std::string out;
    for (const char c : words) {
        if (c == '\'')
            out += "''";
        else if (c == '{' || c == '}')
            out += {'\'', c, '\''};
        else
            out += c;
    }
    return out;
}

}  // namespace reporting::exchange
