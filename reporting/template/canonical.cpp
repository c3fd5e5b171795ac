#include <QByteArray>
#include <QCryptographicHash>
#include <algorithm>

#include "reporting/template/sources.h"

namespace reporting::detail {
namespace {

constexpr std::size_t maxResolvedBytes = 64u << 20;
const std::string rawPrefix = "base64:";

void writeString(std::string& out, std::string_view text) {
    static const char* hex = "0123456789abcdef";
    out += '"';
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out += hex[byte >> 4];
            out += hex[byte & 15];
        } else
            out += c;
    }
    out += '"';
}

void writeNode(std::string& out, const YamlNode& node) {
    if (node.isSequence()) {
        out += '[';
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            if (i > 0) out += ", ";
            writeNode(out, node.items[i]);
        }
        out += ']';
    } else if (node.isMap()) {
        std::vector<const YamlEntry*> sorted;
        for (const YamlEntry& entry : node.entries) sorted.push_back(&entry);
        std::sort(sorted.begin(), sorted.end(), [](const YamlEntry* a, const YamlEntry* b) { return a->key < b->key; });
        out += '{';
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            if (i > 0) out += ",\n";
            writeString(out, sorted[i]->key);
            out += ": ";
            writeNode(out, sorted[i]->value);
        }
        out += '}';
    } else
        writeString(out, node.text);
}

}  // namespace

std::string canonicalText(const Sources& sources) {
    YamlNode root;
    root.kind = YamlNode::Kind::Map;
    for (const auto& [name, node] : sources.yaml) {
        root.entries.push_back({name, {}, node});
        // DRAFT or ACTIVE is a matter of the folder's life, not of what it means
        if (name == "template.yaml")
            std::erase_if(root.entries.back().value.entries,
                          [](const YamlEntry& entry) { return entry.key == "status"; });
    }
    for (const auto& [name, bytes] : sources.raw) {
        YamlNode node;
        node.kind = YamlNode::Kind::Scalar;
        node.text =
            rawPrefix + QByteArray::fromRawData(bytes.data(), static_cast<int>(bytes.size())).toBase64().toStdString();
        root.entries.push_back({name, {}, std::move(node)});
    }
    std::string out;
    writeNode(out, root);
    out += '\n';
    return out;
}

std::string sha256(const std::string& bytes) {
    return QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256).toHex().toStdString();
}

std::optional<Sources> sourcesFromCanonical(const std::string& text, Problems& problems) {
    const std::string file = "resolved template";
    std::optional<YamlNode> root = parseYaml(text, file, {maxResolvedBytes, 66}, problems);
    if (!root) return std::nullopt;
    Sources sources;
    for (YamlEntry& entry : root->entries) {
        const std::string& bytes = entry.value.text;
        if (entry.value.isScalar() && bytes.rfind(rawPrefix, 0) == 0)
            sources.raw[entry.key] =
                QByteArray::fromBase64(QByteArray::fromStdString(bytes.substr(rawPrefix.size()))).toStdString();
        else
            sources.yaml[entry.key] = std::move(entry.value);
    }
    if (sources.yaml.count("template.yaml")) return sources;
    problems.error({file, 1, 1}, "template.resolved", "This is no resolved template.");
    return std::nullopt;
}

}  // namespace reporting::detail
