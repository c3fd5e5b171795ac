#pragma once

#include <string>
#include <vector>

namespace reporting::authoring {

/// Where something stands in a template: a file of the folder and the way into it. A step is a key of a map
/// ("questions"), "@ID" an item of a list by its id (`id`, `rule`, `name` or `step`; "@ID~2" the second item of that
/// id), or "[N]" an item by position from 0. Ids are those of the merged template: the same path means the same thing
/// in the base and in the overlay.
struct NodePath {
    std::string file;
    std::vector<std::string> steps;
    bool operator==(const NodePath&) const = default;
    bool operator<(const NodePath& other) const;

    NodePath operator/(const std::string& step) const;
    NodePath parent() const;  ///< of the root: the root
    bool startsWith(const NodePath& other) const;
    /// "questions/06_side.yaml#questions/@reach/code"; '/' and '%' inside a step are escaped as %2F and %25.
    std::string text() const;
    static NodePath parse(const std::string& text);
};

}  // namespace reporting::authoring
