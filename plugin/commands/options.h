#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reporting/model/result.h"

namespace hsg {

/// The arguments of a command, sorted.
struct Options {
    std::vector<std::string> positional;
    std::map<std::string, std::string> values;  ///< by option name ("--lang"); a flag has an empty text

    bool has(const std::string& name) const { return values.count(name) > 0; }
    std::string value(const std::string& name, const std::string& otherwise = {}) const;
    /// "a,b" as its parts; empty parts are dropped.
    std::vector<std::string> list(const std::string& name) const;
};

/// What a command takes: option names, each with whether a value follows.
using OptionNames = std::map<std::string, bool>;

/// `--name value` and `--name=value`; what stands after `--` is positional. Errors: "usage" (unknown option, value
/// missing, given twice).
reporting::Result<Options> parseOptions(const std::vector<std::string>& arguments, const OptionNames& names);

}  // namespace hsg
