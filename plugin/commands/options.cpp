#include "plugin/commands/options.h"

namespace hsg {
namespace {

auto wrong(const std::string& message) {
    return tl::make_unexpected(reporting::Error{"usage", message, {}});
}

}  // namespace

std::string Options::value(const std::string& name, const std::string& otherwise) const {
    const auto found = values.find(name);
    return found == values.end() ? otherwise : found->second;
}

std::vector<std::string> Options::list(const std::string& name) const {
    std::vector<std::string> parts;
    const auto text = value(name);
    std::size_t from = 0;
    while (from <= text.size()) {
        const auto end = std::min(text.find(',', from), text.size());
        if (end > from) parts.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

reporting::Result<Options> parseOptions(const std::vector<std::string>& arguments, const OptionNames& names) {
    Options options;
    bool only = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto& argument = arguments[i];
        if (only || argument.size() < 2 || argument[0] != '-') {
            options.positional.push_back(argument);
            continue;
        }
        if (argument == "--") {
            only = true;
            continue;
        }
        const auto equals = argument.find('=');
        const auto name = argument.substr(0, equals);
        const auto known = names.find(name);
        if (known == names.end()) return wrong("Unknown option " + name + ".");
        if (options.has(name)) return wrong("Option " + name + " is given twice.");
        if (!known->second) {
            if (equals != std::string::npos) return wrong("Option " + name + " takes no value.");
            options.values[name] = {};
        } else if (equals != std::string::npos) {
            options.values[name] = argument.substr(equals + 1);
        } else if (i + 1 < arguments.size()) {
            options.values[name] = arguments[++i];
        } else {
            return wrong("Option " + name + " needs a value.");
        }
    }
    return options;
}

}  // namespace hsg
