#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reporting::exchange {

/// An HTML text as a tolerant HTML5 parser sees it. Comments, scripts' code and style sheets are not in the tree, but
/// for the text of a script (which is data here, never run).
struct HtmlNode {
    std::string tag;                                              ///< lower case; empty: a piece of text
    std::string text;                                             ///< of a piece of text, or of a script
    std::vector<std::pair<std::string, std::string>> attributes;  ///< names in lower case
    std::vector<HtmlNode> children;
    int line = 0, column = 0;  ///< 1-based, of the start tag or the text

    bool isText() const { return tag.empty(); }
    bool has(std::string_view name) const;
    /// Empty if absent.
    const std::string& attribute(std::string_view name) const;
};

/// The `html` element. The text must have passed scanHtml() without a refusal.
HtmlNode parseHtml(const std::string& html);

/// Every text below a node, spaces collapsed; without that of form controls.
std::string textOf(const HtmlNode& node);

}  // namespace reporting::exchange
