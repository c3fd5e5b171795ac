#include "reporting/authoring/draft_value.h"

#include <algorithm>

#include "reporting/authoring/yaml_text.h"

namespace reporting::authoring {

DraftValue DraftValue::scalar(std::string text) {
    DraftValue value;
    value.text = std::move(text);
    return value;
}

DraftValue DraftValue::list(const std::vector<std::string>& texts) {
    DraftValue value;
    value.kind = Kind::List;
    for (const std::string& text : texts) value.items.push_back(scalar(text));
    return value;
}

DraftValue DraftValue::map(std::vector<std::pair<std::string, DraftValue>> entries) {
    DraftValue value;
    value.kind = Kind::Map;
    value.entries = std::move(entries);
    return value;
}

Result<DraftValue> DraftValue::parse(const std::string& yaml) {
    Diagnostics diagnostics;
    reporting::detail::Problems problems(diagnostics);
    const auto root = reporting::detail::parseYaml(yaml, "", {}, problems);
    if (root && diagnostics.empty()) return valueOf(*root);
    const Diagnostic first = diagnostics.empty() ? Diagnostic{} : diagnostics.front();
    return tl::make_unexpected(Error{"draft.syntax", first.message.empty() ? "Not valid YAML." : first.message,
                                     std::to_string(first.line) + ":" + std::to_string(first.column)});
}

const DraftValue* DraftValue::find(const std::string& key) const {
    for (const auto& [name, value] : entries)
        if (name == key) return &value;
    return nullptr;
}

std::string DraftValue::get(const std::string& key) const {
    const DraftValue* value = find(key);
    return value && value->kind == Kind::Scalar ? value->text : std::string();
}

void DraftValue::set(const std::string& key, DraftValue value) {
    for (auto& [name, old] : entries)
        if (name == key) {
            old = std::move(value);
            return;
        }
    entries.emplace_back(key, std::move(value));
}

std::string DraftValue::flow() const {
    if (kind == Kind::Scalar) return scalarText(text);
    std::string out(1, kind == Kind::List ? '[' : '{');
    for (const DraftValue& item : items) out += (out.size() > 1 ? ", " : "") + item.flow();
    for (const auto& [key, value] : entries)
        out += (out.size() > 1 ? ", " : "") + scalarText(key) + ": " + value.flow();
    return out + (kind == Kind::List ? ']' : '}');
}

}  // namespace reporting::authoring
