#include "reporting/template/map_view.h"

#include <charconv>
#include <cmath>

#include "reporting/template/names.h"

namespace reporting::detail {

std::optional<double> parseNumber(std::string_view text) {
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
    if (error != std::errc() || rest != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

Expression ReadContext::expression(const YamlNode& node) {
    if (!node.isScalar()) {
        problems.error(node.place, "template.type", "An expression is expected here.");
        return {};
    }
    return {node.text, node.place, value.expressionCount++, node.breaks};
}

std::string ReadContext::scalar(const YamlNode& node) {
    if (node.isScalar()) return node.text;
    problems.error(node.place, "template.type", "A single value is expected here.");
    return {};
}

std::string ReadContext::identifier(const YamlNode& node) {
    std::string text = scalar(node);
    if (node.isScalar() && !isIdentifier(text))
        problems.error(node.place, "template.id",
                       "'" + text + "' is no id: a letter, then letters, digits and '_', at most 64 characters.");
    return text;
}

double ReadContext::number(const YamlNode& node) {
    const std::string text = scalar(node);
    const std::optional<double> value_ = parseNumber(text);
    if (!value_ && node.isScalar()) problems.error(node.place, "template.number", "'" + text + "' is no number.");
    return value_.value_or(0);
}

bool ReadContext::boolean(const YamlNode& node) {
    const std::string text = scalar(node);
    if (text == "yes" || text == "true") return true;
    if (node.isScalar() && text != "no" && text != "false")
        problems.error(node.place, "template.boolean", "'" + text + "' is neither yes nor no.");
    return false;
}

int ReadContext::integer(const YamlNode& node, int least, int most) {
    const double value_ = number(node);
    if (value_ != std::floor(value_) || value_ < least || value_ > most) {
        problems.error(
            node.place, "template.number",
            "A whole number from " + std::to_string(least) + " to " + std::to_string(most) + " is expected.");
        return least;
    }
    return static_cast<int>(value_);
}

std::vector<std::string> ReadContext::words(const YamlNode& node) {
    std::vector<std::string> list;
    if (!node.isSequence()) {
        problems.error(node.place, "template.type", "A list is expected here: [a, b].");
        return list;
    }
    for (const YamlNode& item : node.items) list.push_back(scalar(item));
    return list;
}

std::vector<std::string> ReadContext::identifiers(const YamlNode& node) {
    std::vector<std::string> list;
    if (node.isSequence())
        for (const YamlNode& item : node.items) list.push_back(identifier(item));
    else
        words(node);
    return list;
}

MapView::MapView(ReadContext& context, const YamlNode& node, std::string what)
    : context_(context), node_(node), what_(std::move(what)) {
    if (!node.isMap())
        context.problems.error(node.place, "template.type", "A map (key: value) is expected for " + what_ + ".");
}

MapView::~MapView() {
    if (context_.asked) (*context_.asked)[what_].insert(taken_.begin(), taken_.end());
    const std::vector<std::string> known(taken_.begin(), taken_.end());
    for (const YamlEntry& entry : node_.entries)
        if (!taken_.count(entry.key))
            context_.problems.error(entry.place, "template.unknown-key",
                                    "Unknown key '" + entry.key + "' in " + what_ + "." + suggestion(entry.key, known));
}

bool MapView::has(const std::string& key) const {
    return node_.find(key) != nullptr;
}

const YamlNode* MapView::take(const std::string& key) {
    taken_.insert(key);
    for (const YamlEntry& entry : node_.entries) {
        if (entry.key != key) continue;
        if (entry.value.kind != YamlNode::Kind::Null) return &entry.value;
        context_.problems.error(entry.place, "template.no-value", "'" + key + "' has no value.");
    }
    return nullptr;
}

const YamlNode* MapView::need(const std::string& key) {
    const YamlNode* node = take(key);
    if (!node && node_.isMap() && !has(key))
        context_.problems.error(node_.place, "template.missing-key", "'" + key + "' is missing in " + what_ + ".");
    return node;
}

std::string MapView::text(const std::string& key, bool required) {
    const YamlNode* node = required ? need(key) : take(key);
    return node ? context_.scalar(*node) : std::string();
}

std::string MapView::identifier(const std::string& key, bool required) {
    const YamlNode* node = required ? need(key) : take(key);
    return node ? context_.identifier(*node) : std::string();
}

std::vector<std::string> MapView::identifiers(const std::string& key) {
    const YamlNode* node = take(key);
    return node ? context_.identifiers(*node) : std::vector<std::string>();
}

std::vector<std::string> MapView::words(const std::string& key) {
    const YamlNode* node = take(key);
    return node ? context_.words(*node) : std::vector<std::string>();
}

double MapView::number(const std::string& key, double otherwise) {
    return optionalNumber(key).value_or(otherwise);
}

std::optional<double> MapView::optionalNumber(const std::string& key) {
    const YamlNode* node = take(key);
    if (!node) return std::nullopt;
    return context_.number(*node);
}

int MapView::integer(const std::string& key, int otherwise, int most) {
    const YamlNode* node = take(key);
    return node ? context_.integer(*node, 0, most) : otherwise;
}

bool MapView::boolean(const std::string& key, bool otherwise) {
    const YamlNode* node = take(key);
    return node ? context_.boolean(*node) : otherwise;
}

Expression MapView::expression(const std::string& key) {
    const YamlNode* node = take(key);
    return node ? context_.expression(*node) : Expression{};
}

std::size_t MapView::oneOf(const std::string& key, const std::vector<std::string>& allowed, std::size_t otherwise) {
    const YamlNode* node = take(key);
    if (!node) return otherwise;
    const std::string text = context_.scalar(*node);
    for (std::size_t i = 0; i < allowed.size(); ++i)
        if (allowed[i] == text) return i;
    std::string list;
    for (const std::string& word : allowed) list += (list.empty() ? "" : ", ") + word;
    if (node->isScalar())
        context_.problems.error(node->place, "template.value",
                                "'" + text + "' is none of: " + list + "." + suggestion(text, allowed));
    return otherwise;
}

const std::vector<YamlNode>& MapView::items(const std::string& key) {
    static const std::vector<YamlNode> none;
    const YamlNode* node = take(key);
    if (!node) return none;
    if (!node->isSequence()) {
        context_.problems.error(node->place, "template.type", "'" + key + "' must be a list.");
        return none;
    }
    return node->items;
}

}  // namespace reporting::detail
