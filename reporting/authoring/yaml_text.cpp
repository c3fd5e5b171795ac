#include "reporting/authoring/yaml_text.h"

#include <algorithm>

namespace reporting::authoring {
namespace {

constexpr std::size_t lineWidth = 150;

bool isPlain(const std::string& text) {
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return false;
    if (text.find("---") == 0 || text.find("...") == 0 || text == "-") return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("_.+-/").find(c) != std::string_view::npos;
    });
}

std::string doubleQuoted(const std::string& text) {
    static const char* hex = "0123456789ABCDEF";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += '\\', out += c;
        else if (c == '\n')
            out += "\\n";
        else if (byte < 0x20 || byte == 0x7F)
            out += "\\x", out += hex[byte >> 4], out += hex[byte & 15];
        else
            out += c;
    }
    return out + '"';
}

bool holdsMaps(const DraftValue& list) {
    return std::any_of(list.items.begin(), list.items.end(),
                       [](const DraftValue& item) { return item.kind != DraftValue::Kind::Scalar; });
}

/// A list of several maps reads better with a line for each.
bool wantsLines(const DraftValue& value) {
    if (value.kind == DraftValue::Kind::List)
        return (value.items.size() > 1 && holdsMaps(value)) ||
               std::any_of(value.items.begin(), value.items.end(), wantsLines);
    return std::any_of(value.entries.begin(), value.entries.end(), [](const auto& e) { return wantsLines(e.second); });
}

std::string blockMap(const DraftValue& map, std::size_t indent) {
    std::string out;
    for (const auto& [key, value] : map.entries) {
        if (!out.empty()) out += "\n" + std::string(indent, ' ');
        out += scalarText(key) + ":";
        // at the root of a file items stand on lines of their own: more will follow
        const bool items = indent == 0 && value.kind == DraftValue::Kind::List && holdsMaps(value);
        if (!items && fitsLine(value, indent + key.size()))
            out += " " + value.flow();
        else
            out += "\n" + std::string(indent + 2, ' ') + blockText(value, indent + 2);
    }
    return out;
}

}  // namespace

std::string scalarText(const std::string& text, char quote) {
    const bool control =
        std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (quote == '\'' && !control) {
        std::string out = "'";
        for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
        return out + "'";
    }
    return quote == 0 && isPlain(text) ? text : doubleQuoted(text);
}

bool fitsLine(const DraftValue& value, std::size_t indent) {
    if (value.kind == DraftValue::Kind::Scalar) return true;
    if (value.kind == DraftValue::Kind::List && !holdsMaps(value)) return true;
    return !wantsLines(value) && indent + value.flow().size() <= lineWidth;
}

std::string blockText(const DraftValue& value, std::size_t indent) {
    if (value.kind == DraftValue::Kind::Map) return value.entries.empty() ? "{}" : blockMap(value, indent);
    if (value.kind == DraftValue::Kind::Scalar || value.items.empty()) return value.flow();
    std::string out;
    for (const DraftValue& item : value.items) {
        if (!out.empty()) out += "\n" + std::string(indent, ' ');
        out += "- " + (fitsLine(item, indent + 2) ? item.flow() : blockText(item, indent + 2));
    }
    return out;
}

DraftValue valueOf(const YamlNode& node) {
    DraftValue value;
    value.text = node.text;
    if (node.isSequence()) {
        value.kind = DraftValue::Kind::List;
        for (const YamlNode& item : node.items) value.items.push_back(valueOf(item));
    } else if (node.isMap()) {
        value.kind = DraftValue::Kind::Map;
        for (const YamlEntry& entry : node.entries) value.entries.emplace_back(entry.key, valueOf(entry.value));
    }
    return value;
}

bool sameValue(const YamlNode& node, const DraftValue& value) {
    return valueOf(node) == value;
}

std::size_t childIndex(const YamlNode& node, const std::string& step) {
    if (node.isMap()) {
        for (std::size_t i = 0; i < node.entries.size(); ++i)
            if (node.entries[i].key == step) return i;
        return std::string::npos;
    }
    if (!node.isSequence() || step.size() < 2) return std::string::npos;
    if (step.front() == '[') {
        if (step.size() > 8 || step.find_first_not_of("0123456789", 1) != step.size() - 1) return std::string::npos;
        const std::size_t index = std::stoul(step.substr(1));
        return index < node.items.size() ? index : std::string::npos;
    }
    if (step.front() != '@') return std::string::npos;
    for (std::size_t i = 0; i < node.items.size(); ++i)
        if (stepOf(node, i) == step) return i;
    const std::string id = step.substr(1);  // in a list that is not told apart by ids throughout
    for (std::size_t i = 0; i < node.items.size(); ++i)
        if (reporting::detail::itemId(node.items[i]) == id) return i;
    return std::string::npos;
}

const YamlNode* child(const YamlNode& node, const std::string& step) {
    const std::size_t index = childIndex(node, step);
    if (index == std::string::npos) return nullptr;
    return node.isMap() ? &node.entries[index].value : &node.items[index];
}

const YamlNode* resolve(const YamlNode& root, const std::vector<std::string>& steps) {
    const YamlNode* node = &root;
    for (const std::string& step : steps)
        if (!(node = child(*node, step))) return nullptr;
    return node;
}

std::string stepOf(const YamlNode& list, std::size_t index) {
    if (!reporting::detail::hasItemIds(list)) return "[" + std::to_string(index) + "]";
    const std::string id = reporting::detail::itemId(list.items[index]);
    std::size_t before = 0;
    for (std::size_t i = 0; i < index; ++i) before += reporting::detail::itemId(list.items[i]) == id;
    return "@" + id + (before > 0 ? "~" + std::to_string(before + 1) : "");
}

std::string idOfStep(const std::string& step) {
    if (step.empty() || step.front() != '@') return {};
    const std::size_t tilde = step.rfind('~');
    const bool numbered = tilde != std::string::npos && tilde + 1 < step.size() &&
                          step.find_first_not_of("0123456789", tilde + 1) == std::string::npos;
    return step.substr(1, numbered ? tilde - 1 : std::string::npos);
}

std::string idKey(const YamlNode& item) {
    const std::string id = reporting::detail::itemId(item);
    for (const YamlEntry& entry : item.entries)
        if (entry.value.isScalar() && entry.value.text == id && !id.empty()) return entry.key;
    return "id";
}

}  // namespace reporting::authoring
