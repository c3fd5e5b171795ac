#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace reporting {

/// What went wrong and what to do about it. Never holds patient data: it may be logged.
struct Error {
    std::string code;     ///< stable, lower case with dots, e.g. "reading.syntax"
    std::string message;  ///< one sentence for a person, UTF-8
    std::string where;    ///< "file:line:column", a path or an id; empty if there is none
    bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

/// Many problems at once, in the order of their place.
enum class Grade { Error, Warning };

struct Diagnostic {
    Grade grade = Grade::Error;
    std::string file;          ///< relative to the template folder
    int line = 0, column = 0;  ///< 1-based; 0: the whole file
    std::string code;          ///< stable, e.g. "template.unknown-key"
    std::string message;       ///< one sentence, with a suggestion where there is one
    bool operator==(const Diagnostic&) const = default;
};
using Diagnostics = std::vector<Diagnostic>;

}  // namespace reporting
