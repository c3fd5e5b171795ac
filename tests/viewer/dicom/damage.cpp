#include "damage.h"

#include <algorithm>
#include <cstring>

#include "viewer/dicom/structure_scan.h"

namespace support {

namespace {

void collect(const viewer::DataItem& item, std::vector<std::size_t>& values) {
    for (const auto& element : item.elements) {
        values.push_back(static_cast<std::size_t>(element.offset));
        for (const auto& inner : element.items) collect(inner, values);
    }
}

}  // namespace

std::vector<std::size_t> elementStarts(const std::string& path) {
    const auto file = viewer::scanFile(path);
    if (!file) return {};
    std::vector<std::size_t> values, starts;
    collect((*file)->meta, values);
    collect((*file)->root, values);
    if ((*file)->pixels.present) values.push_back(static_cast<std::size_t>((*file)->pixels.offset));
    for (const auto& fragment : (*file)->pixels.fragments) values.push_back(static_cast<std::size_t>(fragment.offset));
    // a value lies 8 bytes behind its tag, or 12
    for (const auto value : values) {
        const std::string vr = (*file)->source->bytes(value - 8, 2);
        const bool longForm = vr == "OB" || vr == "OW" || vr == "SQ" || vr == "UN" || vr == "UT";
        starts.push_back(value - (longForm ? 12 : 8));
    }
    return starts;
}

std::size_t Damage::any(std::mt19937& random, std::size_t below) const {
    return below == 0 ? 0 : random() % below;
}

std::size_t Damage::element(std::mt19937& random) const {
    return starts_.empty() ? any(random, bytes_.size() - 16) : starts_[any(random, starts_.size())];
}

void Damage::flip(std::string& bytes, std::mt19937& random, std::size_t below) const {
    const std::size_t at = any(random, below);
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
}

void Damage::setLength(std::string& bytes, std::mt19937& random) const {
    static constexpr std::uint32_t lengths[] = {0xFFFFFFFF, 0xFFFFFFFE, 0x7FFFFFFF, 0x80000000, 0, 1, 7, 0x10000};
    const std::size_t at = element(random) + (random() % 2 ? 4 : 6);
    const std::uint32_t length = lengths[random() % 8];
    if (at + 4 <= bytes.size()) std::memcpy(bytes.data() + at, &length, 4);
}

/// The first bytes of a value: rows, bits, numbers of frames, UIDs, markers of a codestream.
void Damage::setValue(std::string& bytes, std::mt19937& random) const {
    const std::size_t at = element(random) + 8 + any(random, 24);
    static constexpr unsigned char values[] = {0, 1, 0x7F, 0x80, 0xFF, '9', '-', '\\'};
    if (at < bytes.size()) bytes[at] = static_cast<char>(values[random() % 8]);
}

void Damage::exchangeTags(std::string& bytes, std::mt19937& random) const {
    const std::size_t a = element(random), b = element(random);
    if (a + 4 > bytes.size() || b + 4 > bytes.size() || (a < b + 4 && b < a + 4)) return;
    std::swap_ranges(bytes.begin() + static_cast<std::ptrdiff_t>(a), bytes.begin() + static_cast<std::ptrdiff_t>(a + 4),
                     bytes.begin() + static_cast<std::ptrdiff_t>(b));
}

void Damage::movePiece(std::string& bytes, std::mt19937& random) const {
    const std::size_t from = element(random), length = 1 + any(random, 64);
    if (from >= bytes.size()) return;
    const std::string piece = bytes.substr(from, length);
    if (random() % 2)
        bytes.erase(from, length);
    else
        bytes.insert(std::min(element(random), bytes.size()), piece);
}

std::string Damage::mutation(unsigned number) const {
    std::string bytes = bytes_;
    if (bytes.size() < 32) return bytes;
    std::mt19937 random(number * 7919u + static_cast<unsigned>(bytes.size()));
    const std::size_t header = std::min<std::size_t>(bytes.size(), 4096);
    for (unsigned i = 0, count = 1 + random() % 4; i < count; ++i) switch (number % 7) {
            case 0:
                flip(bytes, random, header);
                break;
            case 1:
                setLength(bytes, random);
                break;
            case 2:
                for (int n = 0; n < 8; ++n) flip(bytes, random, bytes.size());
                break;
            case 3:
                setValue(bytes, random);
                break;
            case 4:
                exchangeTags(bytes, random);
                break;
            case 5:
                movePiece(bytes, random);
                break;
            default:
                bytes.resize(std::max<std::size_t>(1, any(random, bytes.size())));
                return bytes;
        }
    return bytes;
}

}  // namespace support
