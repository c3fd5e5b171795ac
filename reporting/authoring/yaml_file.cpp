#include "reporting/authoring/yaml_file.h"

#include <algorithm>

namespace reporting::authoring {
namespace {

std::optional<YamlNode> parsed(const std::string& text) {
    Diagnostics diagnostics;
    reporting::detail::Problems problems(diagnostics);
    auto root = reporting::detail::parseYaml(text, "", {}, problems);
    if (!diagnostics.empty()) root.reset();
    return root;
}

bool isCollection(const YamlNode& node) {
    return node.isMap() || node.isSequence();
}

}  // namespace

std::optional<YamlFile> YamlFile::read(std::string text) {
    auto root = parsed(text);
    if (!root) return std::nullopt;
    YamlFile file;
    file.text_ = std::move(text);
    file.root_ = std::move(*root);
    return file;
}

YamlFile::Line YamlFile::lineOf(std::size_t at) const {
    const std::size_t before = at == 0 ? std::string::npos : text_.rfind('\n', at - 1);
    const std::size_t after = text_.find('\n', at);
    return {before == std::string::npos ? 0 : before + 1, after == std::string::npos ? text_.size() : after};
}

bool YamlFile::isBlank(std::size_t begin, std::size_t end) const {
    return std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                       text_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](char c) { return c == ' ' || c == '\r' || c == '\n'; });
}

std::string YamlFile::newline() const {
    return text_.find("\r\n") == std::string::npos ? "\n" : "\r\n";
}

/// Lines with the line ends of the file.
std::string YamlFile::inBlock(const DraftValue& value, std::size_t indent) const {
    std::string out;
    for (const char c : blockText(value, indent)) out += c == '\n' ? newline() : std::string(1, c);
    return out;
}

bool YamlFile::replace(std::size_t begin, std::size_t end, const std::string& by) {
    std::string text = text_;
    text.replace(begin, end - begin, by);
    auto root = parsed(text);
    if (!root) return false;
    text_ = std::move(text);
    root_ = std::move(*root);
    return true;
}

bool YamlFile::replaceBytes(std::size_t begin, std::size_t end, const std::string& by) {
    return begin <= end && end <= text_.size() && replace(begin, end, by);
}

bool YamlFile::write(const Steps& path, const DraftValue& value) {
    const YamlFile before = *this;
    for (int round = 0; round < 4096; ++round) {
        const YamlNode* node = resolve(root_, path);
        if (!node) break;
        if (sameValue(*node, value)) return true;
        if (!step(path, value)) break;
    }
    *this = before;
    return false;
}

/// The first difference is written; false if that cannot be done.
bool YamlFile::step(const Steps& path, const DraftValue& value) {
    const YamlNode& node = *resolve(root_, path);
    const auto below = [&](const std::string& name) {
        Steps steps = path;
        steps.push_back(name);
        return steps;
    };
    if (node.isMap() && value.kind == DraftValue::Kind::Map && !node.entries.empty() && !value.entries.empty()) {
        for (const YamlEntry& entry : node.entries)
            if (!value.find(entry.key) && node.entries.size() > 1) return removeEntry(path, entry.key);
        for (const auto& [key, inner] : value.entries) {
            const YamlNode* old = node.find(key);
            if (!old) return addEntry(path, key, inner, std::string::npos);
            if (!sameValue(*old, inner)) return step(below(key), inner);
        }
    }
    const bool both = node.isSequence() && value.kind == DraftValue::Kind::List;
    if (both && node.items.size() == value.items.size() && !node.items.empty() && isCollection(node.items.front()))
        for (std::size_t i = 0; i < node.items.size(); ++i)
            if (!sameValue(node.items[i], value.items[i]))
                return step(below("[" + std::to_string(i) + "]"), value.items[i]);
    return replaceNode(node, value);
}

bool YamlFile::replaceNode(const YamlNode& node, const DraftValue& value) {
    const bool space = node.kind == YamlNode::Kind::Null && node.begin > 0 && text_[node.begin - 1] != ' ';
    if (value.kind == DraftValue::Kind::Scalar) {
        char quote = node.isScalar() ? text_[node.begin] : '\0';
        if (quote != '\'' && quote != '"') quote = '\0';
        return replace(node.begin, node.end, (space ? " " : "") + scalarText(value.text, quote));
    }
    const bool block = isCollection(node) && !node.flow && !fitsLine(value, columnOf(node.begin));
    if (block) return replace(node.begin, node.end, inBlock(value, columnOf(node.begin)));
    return replace(node.begin, node.end, (space ? " " : "") + value.flow());
}

bool YamlFile::addEntry(const Steps& path, const std::string& key, const DraftValue& value, std::size_t after) {
    const YamlNode* map = resolve(root_, path);
    if (!map || !map->isMap() || map->find(key)) return false;
    if (map->flow) {
        const std::string text = scalarText(key) + ": " + value.flow();
        if (map->entries.empty()) return replace(map->begin + 1, map->begin + 1, text);
        const std::size_t at = map->entries[std::min(after, map->entries.size() - 1)].value.end;
        return replace(at, at, ", " + text);
    }
    if (map->entries.empty()) {  // a file without content
        const bool line = text_.empty() || text_.back() == '\n';
        return replace(text_.size(), text_.size(),
                       (line ? "" : newline()) + inBlock(DraftValue::map({{key, value}}), 0) + newline());
    }
    const std::size_t indent = columnOf(map->entries.front().keyBegin);
    std::size_t at = lineOf(map->entries[std::min(after, map->entries.size() - 1)].value.end).end;
    if (at > 0 && text_[at - 1] == '\r') --at;
    return replace(at, at, newline() + std::string(indent, ' ') + inBlock(DraftValue::map({{key, value}}), indent));
}

bool YamlFile::removeEntry(const Steps& path, const std::string& key) {
    const YamlNode* map = resolve(root_, path);
    const std::size_t index = map && map->isMap() ? childIndex(*map, key) : std::string::npos;
    if (index == std::string::npos) return false;
    const YamlEntry& entry = map->entries[index];
    const bool last = index + 1 == map->entries.size();
    if (map->flow) {
        if (index > 0) return replace(map->entries[index - 1].value.end, entry.value.end, "");
        return replace(entry.keyBegin, last ? entry.value.end : map->entries[1].keyBegin, "");
    }
    const Line first = lineOf(entry.keyBegin);
    std::size_t end = lineOf(entry.value.end).end;
    if (!isBlank(first.begin, entry.keyBegin))  // "- key: value": the next key takes its place
        return !last && replace(entry.keyBegin, map->entries[index + 1].keyBegin, "");
    if (last && index == 0 && !path.empty()) return replace(map->begin, map->end, "{}");
    return replace(first.begin, std::min(end + 1, text_.size()), "");
}

std::size_t YamlFile::dashOf(const YamlNode& list, std::size_t index) const {
    if (index == 0) return list.begin;
    std::size_t at = list.items[index].begin;
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\n' || text_[at - 1] == '\r')) --at;
    return at > 0 && text_[at - 1] == '-' ? at - 1 : list.items[index].begin;
}

YamlFile::Line YamlFile::linesOf(const YamlNode& list, std::size_t index, bool comments) const {
    const std::size_t dash = dashOf(list, index);
    Line line{lineOf(dash).begin, lineOf(list.items[index].end).end};
    const bool several = text_.find('\n', line.begin) < list.items[index].end;
    while (comments && several && line.begin > 0) {
        const Line above = lineOf(line.begin - 1);
        const std::size_t first = text_.find_first_not_of(' ', above.begin);
        if (first >= above.end || text_[first] != '#' || first - above.begin != dash - lineOf(dash).begin) break;
        line.begin = above.begin;
    }
    return line;
}

bool YamlFile::insertItem(const Steps& path, std::size_t index, const DraftValue& item) {
    const YamlNode* list = resolve(root_, path);
    if (!list || (list->isSequence() && index > list->items.size())) return false;
    if (list->kind == YamlNode::Kind::Null || (list->isSequence() && list->items.empty())) {
        DraftValue value;
        value.kind = DraftValue::Kind::List;
        value.items.push_back(item);
        return replaceNode(*list, value);
    }
    if (!list->isSequence()) return false;
    if (list->flow) {
        if (index < list->items.size())
            return replace(list->items[index].begin, list->items[index].begin, item.flow() + ", ");
        return replace(list->items.back().end, list->items.back().end, ", " + item.flow());
    }
    const std::size_t dash = list->begin, indent = columnOf(dash);
    if (!isBlank(lineOf(dash).begin, dash)) return false;
    const YamlNode& like = list->items[index > 0 ? index - 1 : 0];
    const bool flow = like.isScalar() || like.flow ? item.flow().size() < 200 : false;
    const std::string text = std::string(indent, ' ') + "- " + (flow ? item.flow() : inBlock(item, indent + 2));
    if (index == 0) {
        const std::size_t at = lineOf(dash).begin;
        return replace(at, at, text + newline());
    }
    std::size_t at = lineOf(list->items[index - 1].end).end;
    if (at > 0 && text_[at - 1] == '\r') --at;
    return replace(at, at, newline() + text);
}

bool YamlFile::removeItem(const Steps& path, std::size_t index) {
    const YamlNode* list = resolve(root_, path);
    if (!list || !list->isSequence() || index >= list->items.size()) return false;
    const YamlNode& item = list->items[index];
    if (list->flow) {
        if (index > 0) return replace(list->items[index - 1].end, item.end, "");
        return replace(item.begin, list->items.size() > 1 ? list->items[1].begin : item.end, "");
    }
    if (list->items.size() == 1) return replace(list->begin, list->end, "[]");
    const Line line = linesOf(*list, index, false);
    if (!isBlank(line.begin, dashOf(*list, index))) return false;
    return replace(line.begin, std::min(line.end + 1, text_.size()), "");
}

bool YamlFile::moveItem(const Steps& path, std::size_t from, std::size_t to) {
    const YamlNode* list = resolve(root_, path);
    if (!list || !list->isSequence() || from >= list->items.size() || to > list->items.size()) return false;
    if (to == from || to == from + 1) return true;
    const YamlFile before = *this;
    if (list->flow) {
        const DraftValue value = valueOf(list->items[from]);
        if (insertItem(path, to, value) && removeItem(path, from > to ? from + 1 : from)) return true;
        *this = before;
        return false;
    }
    if (!isBlank(lineOf(list->begin).begin, list->begin)) return false;
    const Line moved = linesOf(*list, from, true);
    const std::string raw = text_.substr(moved.begin, moved.end - moved.begin) + "\n";
    std::string text = text_;
    if (text.empty() || text.back() != '\n') text += newline();
    // behind the lines of the item before, or above the first item with its comment
    const std::size_t at = to == 0 ? linesOf(*list, 0, true).begin : lineOf(list->items[to - 1].end).end + 1;
    const std::size_t end = moved.end + 1;
    if (at >= end) {
        text.insert(at, raw);
        text.erase(moved.begin, end - moved.begin);
    } else {
        text.erase(moved.begin, end - moved.begin);
        text.insert(at, raw);
    }
    return replace(0, text_.size(), text);
}

}  // namespace reporting::authoring
