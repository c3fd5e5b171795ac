#include "reporting/documents/html/base64.h"

#include <cstdint>

namespace reporting::documents {

std::string base64(const std::string& bytes) {
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j)
            group = group << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0u);
        for (int j = 0; j < 4; ++j) {
            const bool padding = i + static_cast<std::size_t>(j) > bytes.size();
            out += padding ? '=' : alphabet[group >> (18 - 6 * j) & 63u];
        }
    }
    return out;
}

}  // namespace reporting::documents
