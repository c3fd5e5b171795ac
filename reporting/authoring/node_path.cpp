#include "reporting/authoring/node_path.h"

#include <algorithm>
#include <tuple>

namespace reporting::authoring {

bool NodePath::operator<(const NodePath& other) const {
    return std::tie(file, steps) < std::tie(other.file, other.steps);
}

NodePath NodePath::operator/(const std::string& step) const {
    NodePath result = *this;
    result.steps.push_back(step);
    return result;
}

NodePath NodePath::parent() const {
    NodePath result = *this;
    if (!result.steps.empty()) result.steps.pop_back();
    return result;
}

bool NodePath::startsWith(const NodePath& other) const {
    return file == other.file && steps.size() >= other.steps.size() &&
           std::equal(other.steps.begin(), other.steps.end(), steps.begin());
}

std::string NodePath::text() const {
    std::string out = file + "#";
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (i > 0) out += '/';
        for (const char c : steps[i]) out += c == '/' ? "%2F" : c == '%' ? "%25" : std::string(1, c);
    }
    return out;
}

NodePath NodePath::parse(const std::string& text) {
    NodePath path;
    const std::size_t hash = text.find('#');
    path.file = text.substr(0, hash);
    if (hash == std::string::npos || hash + 1 == text.size()) return path;
    path.steps.emplace_back();
    for (std::size_t i = hash + 1; i < text.size(); ++i) {
        if (text[i] == '/')
            path.steps.emplace_back();
        else if (text.compare(i, 3, "%2F") == 0)
            path.steps.back() += '/', i += 2;
        else if (text.compare(i, 3, "%25") == 0)
            path.steps.back() += '%', i += 2;
        else
            path.steps.back() += text[i];
    }
    return path;
}

}  // namespace reporting::authoring
