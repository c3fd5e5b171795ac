#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reporting/model/result.h"

namespace reporting::authoring {

/// A value of the template's YAML without its place or style: what an edit writes, what a form shows.
struct DraftValue {
    enum class Kind { Scalar, List, Map };
    Kind kind = Kind::Scalar;
    std::string text;                                         ///< of a scalar
    std::vector<DraftValue> items;                            ///< of a list
    std::vector<std::pair<std::string, DraftValue>> entries;  ///< of a map, in order
    bool operator==(const DraftValue&) const = default;

    static DraftValue scalar(std::string text);
    static DraftValue list(const std::vector<std::string>& texts);
    static DraftValue map(std::vector<std::pair<std::string, DraftValue>> entries);
    /// From YAML as a person types it ("{id: x, code: y}"). Errors: "draft.syntax", `where` "line:column".
    static Result<DraftValue> parse(const std::string& yaml);

    const DraftValue* find(const std::string& key) const;
    /// Scalar text of a key, or "".
    std::string get(const std::string& key) const;
    void set(const std::string& key, DraftValue value);
    /// On one line: "{id: x, words: [a, b]}". Strict YAML of the template format.
    std::string flow() const;
};

}  // namespace reporting::authoring
