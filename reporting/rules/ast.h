#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace reporting::detail {

/// An expression as it is written (templates/README.md, "Expressions"), before names mean anything.
struct Ast {
    enum class Kind { Number, Name, Call, Not, Negate, Binary, In };
    Kind kind = Kind::Name;
    std::string prefix;    ///< "own" of own.reach; empty if there is none
    std::string text;      ///< the name, the digits or the operator
    bool negated = false;  ///< not in
    int offset = 0;        ///< byte in the source
    std::vector<Ast> children;
};

struct ExpressionError {
    int offset = 0;
    std::string message;
};

/// At most 4096 bytes and 64 levels; every input ends with a tree or with an error.
tl::expected<Ast, ExpressionError> parseExpression(const std::string& text);

}  // namespace reporting::detail
