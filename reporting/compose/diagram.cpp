#include <cctype>
#include <string_view>

#include "reporting/compose/compose.h"

namespace reporting {
namespace {

struct Span {
    std::size_t from = std::string::npos, length = 0;
};

// The value of an attribute inside a start tag, without its quotes.
Span attributeValue(std::string_view tag, std::string_view name) {
    for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        auto next = at + name.size();
        if (at == 0 || !std::isspace(static_cast<unsigned char>(tag[at - 1]))) continue;
        while (next < tag.size() && std::isspace(static_cast<unsigned char>(tag[next]))) ++next;
        if (next >= tag.size() || tag[next] != '=') continue;
        next = tag.find_first_of("\"'", next);
        if (next == std::string_view::npos) return {};
        const auto end = tag.find(tag[next], next + 1);
        return end == std::string_view::npos ? Span{} : Span{next + 1, end - next - 1};
    }
    return {};
}

// Where a tag that opens at `from` ends; a '>' inside quotes does not count.
std::size_t tagEnd(std::string_view svg, std::size_t from) {
    char quote = 0;
    for (auto i = from; i < svg.size(); ++i) {
        if (quote) {
            if (svg[i] == quote) quote = 0;
        } else if (svg[i] == '"' || svg[i] == '\'') {
            quote = svg[i];
        } else if (svg[i] == '>') {
            return i;
        }
    }
    return std::string_view::npos;
}

using States = std::vector<DiagramState>;

const DiagramState* stateOf(const States& states, std::string_view id) {
    for (const auto& state : states) {
        if (state.element == id) return &state;
    }
    return nullptr;
}

std::string withState(std::string tag, const States& states) {
    const auto id = attributeValue(tag, "id");
    if (id.from == std::string::npos) return tag;
    const auto* state = stateOf(states, std::string_view(tag).substr(id.from, id.length));
    if (!state) return tag;
    if (const auto own = attributeValue(tag, "class"); own.from != std::string::npos) {
        tag.insert(own.from + own.length, (own.length ? " " : "") + state->state);
    } else {
        tag.insert(id.from + id.length + 1, " class=\"" + state->state + "\"");
    }
    return tag;
}

}  // namespace

std::string diagramSvg(const Template& source, const Report& report) {
    return diagramSvg(source, report.diagram);
}

std::string diagramSvg(const Template& source, const std::vector<DiagramState>& states) {
    const std::string& svg = source.diagramSvg;
    std::string out;
    std::size_t at = 0;
    while (at < svg.size()) {
        const auto open = svg.find('<', at);
        if (open == std::string::npos) break;
        out.append(svg, at, open - at);
        const bool comment = svg.compare(open, 4, "<!--") == 0;
        const auto mark = comment ? svg.find("-->", open) : tagEnd(svg, open);
        if (mark == std::string::npos) {
            at = open;
            break;
        }
        const auto end = comment ? mark + 3 : mark + 1;
        const auto tag = svg.substr(open, end - open);
        out += comment ? tag : withState(tag, states);
        at = end;
    }
    return out.append(svg, at, std::string::npos);
}

}  // namespace reporting
