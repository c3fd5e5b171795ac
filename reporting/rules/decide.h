#pragma once

#include <iosfwd>
#include <string>

#include "reporting/rules/compiled_template.h"

namespace reporting {

/// CSV rows of table inputs in, `class,<modifier…>,rule,kind` out, one line for a line, in order (a modifier is `yes`
/// or `no` under its `column`). The first line of `in` is a header, columns in any order. A line that is no input gives
/// `,,error,` and one line on `err`. Returns the number of such lines, or an Error for a header that cannot be used.
Result<long> decide(const CompiledTemplate& compiled, const std::string& table, std::istream& in, std::ostream& out,
                    std::ostream& err);

}  // namespace reporting
