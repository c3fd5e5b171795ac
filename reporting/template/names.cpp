#include "reporting/template/names.h"

#include <algorithm>
#include <cctype>

namespace reporting {

bool isIdentifier(std::string_view text) {
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    return !text.empty() && text.size() <= 64 && isLetter(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

bool isPlainDrawing(const std::string& svg) {
    std::string lower = svg;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(c < 128 ? std::tolower(c) : c); });
    for (const char* bad : {"<script", "<foreignobject", "javascript:", "<!entity", "<iframe", " onload", " onclick",
                            " onmouse", " onerror", " onbegin", "http-equiv"}) {
        if (lower.find(bad) != std::string::npos) return false;
    }
    return true;
}

}  // namespace reporting
