#include "reporting/exchange/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>

#include "reporting/exchange/html_scan.h"

namespace reporting::exchange {
namespace {

constexpr int maxDepth = 512;

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// The parser knows a name only of HTML's own elements; others stand in their source.
std::string tagName(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece piece = element.original_tag;
    if (!piece.data || piece.length == 0) return "unknown";
    gumbo_tag_from_original_text(&piece);
    return lowered({piece.data, piece.length});
}

class Builder {
public:
    HtmlNode element(const GumboNode& node, int depth) {
        const GumboElement& source = node.v.element;
        HtmlNode out;
        out.tag = tagName(source);
        place(out, source.start_pos);
        for (unsigned i = 0; i < source.attributes.length; ++i) {
            const auto* attribute = static_cast<const GumboAttribute*>(source.attributes.data[i]);
            out.attributes.emplace_back(lowered(attribute->name), attribute->value);
        }
        if (out.tag == "style") return out;
        if (depth >= maxDepth) return out;
        for (unsigned i = 0; i < source.children.length; ++i)
            child(out, *static_cast<const GumboNode*>(source.children.data[i]), depth + 1);
        return out;
    }

private:
    static void place(HtmlNode& node, const GumboSourcePosition& position) {
        node.line = static_cast<int>(position.line);
        node.column = static_cast<int>(position.column);
    }
    void child(HtmlNode& parent, const GumboNode& node, int depth) {
        if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) {
            parent.children.push_back(element(node, depth));
        } else if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
                   node.type == GUMBO_NODE_CDATA) {
            if (parent.tag == "script") {
                parent.text += node.v.text.text;
                return;
            }
            HtmlNode text;
            text.text = node.v.text.text;
            place(text, node.v.text.start_pos);
            parent.children.push_back(std::move(text));
        }
    }
};

void collect(const HtmlNode& node, std::string& out) {
    if (node.isText()) out += node.text;
    if (node.tag == "select" || node.tag == "textarea" || node.tag == "script" || node.tag == "datalist") return;
    for (const HtmlNode& child : node.children) collect(child, out);
    if (node.tag == "br" || node.tag == "td" || node.tag == "p" || node.tag == "div") out += ' ';
}

}  // namespace

bool HtmlNode::has(std::string_view name) const {
    return std::any_of(attributes.begin(), attributes.end(), [&](const auto& one) { return one.first == name; });
}

const std::string& HtmlNode::attribute(std::string_view name) const {
    static const std::string none;
    for (const auto& [key, value] : attributes)
        if (key == name) return value;
    return none;
}

HtmlNode parseHtml(const std::string& html) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.tab_stop = 1;
    const auto destroy = [&](GumboOutput* output) { gumbo_destroy_output(&options, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, html.data(), html.size()), destroy);
    return Builder().element(*output->root, 0);
}

std::string textOf(const HtmlNode& node) {
    std::string out;
    collect(node, out);
    return collapsed(out);
}

}  // namespace reporting::exchange
