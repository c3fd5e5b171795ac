#include "reporting/rules/vocabulary.h"

#include <algorithm>

#include "reporting/rules/compiled.h"

namespace reporting {

const std::vector<std::string>& expressionFunctions() {
    static const std::vector<std::string> names{"any", "all", "count", "blank", "answered", "has",         "none",
                                                "if",  "min", "max",   "abs",   "cites",    "acknowledged"};
    return names;
}

std::vector<std::string> expressionNames(const CompiledTemplate& compiled) {
    std::vector<std::string> names{"and", "or", "not", "in", "yes", "no", "nil", "side", "other", "table"};
    const auto& functions = expressionFunctions();
    names.insert(names.end(), functions.begin(), functions.end());
    const auto add = [&](const detail::Symbols& symbols, const std::string& prefix) {
        for (const auto& [name, symbol] : symbols)
            names.push_back((prefix.empty() && symbol.perSide ? "own." : prefix) + name.substr(0, name.find(' ')));
    };
    add(compiled.answers, "");
    add(compiled.parameters, "param.");
    add(compiled.films, "films.");
    add(compiled.interval, "interval.");
    add(compiled.prior, "prior.");
    add(compiled.blinded, "blinded.");
    add(compiled.conclusions, "own.");
    add(compiled.sideFacts, "own.");
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace reporting
