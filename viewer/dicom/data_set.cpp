#include "viewer/dicom/data_set.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdicent.h>
#include <dcmtk/dcmdata/dcdict.h>
#include <dcmtk/dcmdata/dctag.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace viewer {

const DataElement* DataItem::find(Tag tag) const {
    for (const auto& element : elements)
        if (element.tag == tag) return &element;
    return nullptr;
}

std::string dictionaryVr(Tag tag) {
    const DcmTag known{DcmTagKey(tag.group, tag.element)};
    const std::string name = known.getVR().getValidVRName();
    return name.size() == 2 ? name : "UN";
}

std::optional<Tag> tagOfKeyword(const std::string& keyword) {
    DcmTag found;
    // retired attributes keep their keyword in the standard; the toolkit's dictionary marks them
    if (DcmTag::findTagFromName(keyword.c_str(), found).bad() &&
        DcmTag::findTagFromName(("RETIRED_" + keyword).c_str(), found).bad())
        return std::nullopt;
    return Tag{found.getGroup(), found.getElement()};
}

namespace {

bool isOneOf(const std::string& vr, std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&](const char* name) { return vr == name; });
}

std::string effectiveVr(const DataElement& element) {
    std::string vr(element.vr, 2);
    if (vr == "UN") vr = dictionaryVr(element.tag);
    return vr;
}

std::string trimmed(const std::string& text) {
    const auto blank = [](char c) { return c == ' ' || c == '\0'; };
    std::size_t from = 0, to = text.size();
    while (to > from && blank(text[to - 1])) --to;
    while (from < to && blank(text[from])) ++from;
    return text.substr(from, to - from);
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (true) {
        const std::size_t at = text.find('\\', from);
        parts.push_back(trimmed(text.substr(from, at - from)));
        if (at == std::string::npos) return parts;
        from = at + 1;
    }
}

std::optional<double> parseNumber(std::string text) {
    text = trimmed(text);
    if (!text.empty() && text[0] == '+') text.erase(0, 1);
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || !std::isfinite(value)) return std::nullopt;
    return value;
}

template <class T>
std::vector<double> binaryNumbers(std::string bytes, bool bigEndian) {
    std::vector<double> result;
    for (std::size_t at = 0; at + sizeof(T) <= bytes.size(); at += sizeof(T)) {
        if (bigEndian)
            std::reverse(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                         bytes.begin() + static_cast<std::ptrdiff_t>(at + sizeof(T)));
        T value;
        std::memcpy(&value, bytes.data() + at, sizeof(T));
        if (std::isfinite(static_cast<double>(value))) result.push_back(static_cast<double>(value));
    }
    return result;
}

std::optional<std::vector<double>> binary(const std::string& vr, const std::string& bytes, bool big) {
    if (vr == "US" || vr == "OW") return binaryNumbers<std::uint16_t>(bytes, big);
    if (vr == "SS") return binaryNumbers<std::int16_t>(bytes, big);
    if (vr == "UL" || vr == "OL") return binaryNumbers<std::uint32_t>(bytes, big);
    if (vr == "SL") return binaryNumbers<std::int32_t>(bytes, big);
    if (vr == "UV" || vr == "OV") return binaryNumbers<std::uint64_t>(bytes, big);
    if (vr == "SV") return binaryNumbers<std::int64_t>(bytes, big);
    if (vr == "FL" || vr == "OF") return binaryNumbers<float>(bytes, big);
    if (vr == "FD" || vr == "OD") return binaryNumbers<double>(bytes, big);
    return std::nullopt;
}

std::string written(double value) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return std::string(buffer, end);
}

}  // namespace

HeaderView::HeaderView(const DataItem& item, std::shared_ptr<const ByteSource> source,
                       std::shared_ptr<const TextDecoder> parent)
    : item_(&item), source_(std::move(source)), decoder_(std::move(parent)) {
    // an item may declare its own character set; else the outer one is in force (PS3.3 C.12.1.1.2)
    if (!decoder_ || item.find(tag::SpecificCharacterSet)) {
        std::string set = raw(tag::SpecificCharacterSet, 1024);
        while (!set.empty() && (set.back() == ' ' || set.back() == '\0')) set.pop_back();
        decoder_ = std::make_shared<TextDecoder>(set);
    }
}

std::string HeaderView::raw(Tag tag, std::size_t limit) const {
    const DataElement* found = element(tag);
    if (!found || !source_) return {};
    return source_->bytes(found->offset, static_cast<std::size_t>(std::min<std::uint64_t>(found->length, limit)));
}

std::string HeaderView::text(Tag tag) const {
    const DataElement* found = element(tag);
    if (!found) return {};
    const std::string vr = effectiveVr(*found);
    if (vr == "SQ") return {};
    const std::string bytes = raw(tag);
    if (const auto values = binary(vr, bytes, found->bigEndian); values && vr[0] != 'O') {
        std::string result;
        for (const double value : *values) result += (result.empty() ? "" : "\\") + written(value);
        return result;
    }
    if (vr == "AT") {
        std::string result;
        const auto parts = binaryNumbers<std::uint16_t>(bytes, found->bigEndian);
        for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
            char written[10];
            std::snprintf(written, sizeof written, "%04X%04X", static_cast<unsigned>(parts[i]),
                          static_cast<unsigned>(parts[i + 1]));
            result += (result.empty() ? "" : "\\") + std::string(written);
        }
        return result;
    }
    if (vr[0] == 'O' || vr == "UN") {
        const bool printable =
            std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == 0 || (c >= 32 && c < 127); });
        return vr == "UN" && printable ? trimmed(bytes) : std::string();
    }
    const bool encoded = isOneOf(vr, {"LO", "LT", "PN", "SH", "ST", "UC", "UT"});
    return trimmed(encoded && decoder_ ? decoder_->toUtf8(bytes, vr == "PN") : bytes);
}

std::vector<std::string> HeaderView::texts(Tag tag) const {
    const std::string value = text(tag);
    return value.empty() ? std::vector<std::string>() : split(value);
}

std::vector<double> HeaderView::numbers(Tag tag) const {
    const DataElement* found = element(tag);
    if (!found) return {};
    if (const auto values = binary(effectiveVr(*found), raw(tag), found->bigEndian)) return *values;
    std::vector<double> result;
    for (const auto& part : split(raw(tag)))
        if (const auto value = parseNumber(part)) result.push_back(*value);
    return result;
}

std::optional<double> HeaderView::number(Tag tag) const {
    const auto all = numbers(tag);
    return all.empty() ? std::nullopt : std::optional<double>(all.front());
}

std::optional<long> HeaderView::integer(Tag tag) const {
    const auto value = number(tag);
    if (!value || std::abs(*value) > 4.3e9) return std::nullopt;
    return std::lround(*value);
}

std::vector<std::uint16_t> HeaderView::words(Tag tag) const {
    const DataElement* found = element(tag);
    if (!found) return {};
    std::vector<std::uint16_t> result;
    for (const double value : binaryNumbers<std::uint16_t>(raw(tag), found->bigEndian))
        result.push_back(static_cast<std::uint16_t>(value));
    return result;
}

std::size_t HeaderView::itemCount(Tag tag) const {
    const DataElement* found = element(tag);
    return found ? found->items.size() : 0;
}

HeaderView HeaderView::child(Tag tag, std::size_t index) const {
    const DataElement* found = element(tag);
    if (!found || index >= found->items.size()) return {};
    return HeaderView(found->items[index], source_, decoder_);
}

}  // namespace viewer
