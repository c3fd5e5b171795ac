#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reporting/model/assessment.h"

/// What stands inside the other parts of a template: places, expressions, phrases with their arguments.
namespace reporting {

/// Where something stands in the template folder.
struct Place {
    std::string file;
    int line = 0, column = 0;  ///< 1-based
    bool operator==(const Place&) const = default;
};

/// The source of an expression. `index` is its slot among the compiled programs (rules/compiled_template.h).
struct Expression {
    std::string text;
    Place place;
    int index = -1;  ///< -1: absent
    /// Where the text goes on elsewhere in the file (folded line, escape): byte offset in `text` → place.
    std::vector<std::pair<int, Place>> breaks;
    bool operator==(const Expression&) const = default;
    explicit operator bool() const { return index >= 0; }
};

struct ListItem;

/// `name: label(x)` …; Phrase: `literal` holds the id; List: how its items are joined.
struct ArgumentDef {
    std::string name;
    PhraseCall::Argument::Kind kind = PhraseCall::Argument::Kind::Text;
    Expression value;
    std::string literal;
    std::vector<ListItem> items = {};  ///< of a List
    bool operator==(const ArgumentDef& other) const;
};

struct PhraseDef {
    std::string id;  ///< phrase id; empty where none is wanted
    std::vector<ArgumentDef> arguments;
    Place place;
    bool operator==(const PhraseDef&) const = default;
};

/// One item of a list argument: said where its condition holds.
struct ListItem {
    Expression when;  ///< absent: always
    PhraseDef phrase;
    bool operator==(const ListItem&) const = default;
};
/// Written out: clang 14 recurses without end over a defaulted one.
inline bool ArgumentDef::operator==(const ArgumentDef& other) const {
    return name == other.name && kind == other.kind && value == other.value && literal == other.literal &&
           items == other.items;
}

}  // namespace reporting
