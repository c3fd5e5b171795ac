#pragma once

#include <map>
#include <set>

#include "reporting/template/yaml_tree.h"

namespace reporting::detail {

/// What the readers of all files share.
struct ReadContext {
    Template& value;
    Problems& problems;
    /// Map → the keys that are asked of it; nullptr: nobody wants to know.
    std::map<std::string, std::set<std::string>>* asked = nullptr;

    /// A condition in a scalar ("yes", "no", numbers and codes are expressions too).
    Expression expression(const YamlNode& node);
    /// The text of a scalar; an error and "" for anything else.
    std::string scalar(const YamlNode& node);
    std::string identifier(const YamlNode& node);
    double number(const YamlNode& node);
    bool boolean(const YamlNode& node);
    int integer(const YamlNode& node, int least, int most);
    std::vector<std::string> words(const YamlNode& node);
    std::vector<std::string> identifiers(const YamlNode& node);
};

/// A YAML map read key by key; what was never asked for is an unknown key.
class MapView {
public:
    /// Reports a node that is no map, and is then empty.
    MapView(ReadContext& context, const YamlNode& node, std::string what);
    /// Reports the unknown keys.
    ~MapView();
    MapView(const MapView&) = delete;
    MapView& operator=(const MapView&) = delete;

    const Place& place() const { return node_.place; }
    bool has(const std::string& key) const;
    /// nullptr if absent; a key without a value is reported.
    const YamlNode* take(const std::string& key);
    /// Reported if absent.
    const YamlNode* need(const std::string& key);

    std::string text(const std::string& key, bool required = false);
    std::string identifier(const std::string& key, bool required = false);
    std::vector<std::string> identifiers(const std::string& key);
    std::vector<std::string> words(const std::string& key);
    double number(const std::string& key, double otherwise);
    std::optional<double> optionalNumber(const std::string& key);
    int integer(const std::string& key, int otherwise, int most);
    bool boolean(const std::string& key, bool otherwise);
    Expression expression(const std::string& key);
    /// One of the words, by position; `otherwise` if absent, an error with a suggestion if it is none of them.
    std::size_t oneOf(const std::string& key, const std::vector<std::string>& allowed, std::size_t otherwise);
    /// The items of a list; empty if absent.
    const std::vector<YamlNode>& items(const std::string& key);

private:
    ReadContext& context_;
    const YamlNode& node_;
    std::string what_;
    std::set<std::string> taken_;
};

/// A finite decimal number as people write it; no exponent, no sign but '-'.
std::optional<double> parseNumber(std::string_view text);

}  // namespace reporting::detail
