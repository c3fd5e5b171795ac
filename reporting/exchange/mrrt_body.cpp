#include "reporting/exchange/mrrt_body.h"

#include <algorithm>
#include <map>

#include "reporting/exchange/html_scan.h"

namespace reporting::exchange {
namespace {

using Kind = ExchangeNote::Kind;

bool oneOf(const std::string& word, std::initializer_list<const char*> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}
bool isHeading(const std::string& tag) {
    return oneOf(tag, {"h1", "h2", "h3", "h4", "h5", "h6", "legend", "summary"});
}
bool isBlock(const std::string& tag) {
    return oneOf(tag, {"p",  "div", "li", "tr", "table",    "section", "header", "footer",  "ul",      "ol",
                       "dl", "dt",  "dd", "br", "fieldset", "details", "form",   "article", "caption", "body"}) ||
           isHeading(tag);
}
/// Never a part of what the template says.
bool isSkipped(const std::string& tag) {
    return oneOf(tag, {"script", "style", "template_attributes", "coded_content", "datalist", "template", "noscript",
                       "iframe", "object", "button", "head", "link", "meta", "option", "title"});
}

class BodyReader {
public:
    BodyReader(MrrtDocument& document, ExchangeNotes& notes) : d_(document), notes_(notes) {}

    void run(const HtmlNode& body) {
        index(body);
        current_ = newSection({}, -1, body.line);
        walk(body, {});
        flush();
    }

private:
    struct Context {
        const HtmlNode* label = nullptr;  ///< the `label` element around it
        bool mute = false;                ///< its words are a button's label
    };

    void index(const HtmlNode& node) {
        if (const std::string id = node.attribute("id"); !id.empty() && !node.isText()) {
            if (isControl(node) && !controls_.emplace(id, &node).second)
                notes_.push_back(
                    {Kind::Repaired, node.line, node.column, "mrrt.duplicate-id",
                     "The id '" + collapsed(id).substr(0, 60) + "' stands twice; the fields are kept apart."});
            if (node.tag == "datalist") lists_.emplace(id, &node);
        }
        if (node.tag == "label" && node.has("for")) labels_.emplace(node.attribute("for"), textOf(node));
        for (const HtmlNode& child : node.children) index(child);
    }

    int newSection(const std::string& title, int parent, int line) {
        MrrtSection section;
        section.title = title;
        section.parent = parent;
        section.line = line;
        d_.sections.push_back(std::move(section));
        return static_cast<int>(d_.sections.size()) - 1;
    }
    MrrtSection& section() { return d_.sections[static_cast<std::size_t>(current_)]; }

    // The line: words and fields between two block borders.
    void words(const std::string& text) {
        if (text.empty()) return;
        if (unlabelled_ >= 0 && !collapsed(text).empty()) {
            // an option whose label is simply what stands behind it
            d_.fields[static_cast<std::size_t>(unlabelled_)].options.back().label = collapsed(text);
            unlabelled_ = -1;
            return;
        }
        if (!collapsed(text).empty()) buttons_ = -1;
        if (line_.empty() || line_.back().field >= 0) line_.push_back({});
        line_.back().words += text;
    }
    void flush() {
        unlabelled_ = -1;
        std::string before;
        int last = -1;
        for (const auto& part : line_) {
            if (part.field < 0) {
                before += part.words;
                continue;
            }
            MrrtField& field = d_.fields[static_cast<std::size_t>(part.field)];
            field.before = collapsed(before);
            before.clear();
            if (field.before.empty() && field.options.size() > 0 && field.buttons) takeLineAbove(field);
            last = part.field;
            section().parts.push_back({part.field, {}});
        }
        if (const std::string rest = collapsed(before); !rest.empty()) {
            if (last >= 0)
                d_.fields[static_cast<std::size_t>(last)].after = rest;
            else
                section().parts.push_back({-1, rest});
        }
        line_.clear();
    }

    /// Buttons below a short line of words are asked by these words.
    void takeLineAbove(MrrtField& field) {
        auto& parts = section().parts;
        if (parts.empty() || parts.back().field >= 0 || parts.back().words.size() > 80) return;
        field.before = parts.back().words;
        parts.pop_back();
    }

    void walk(const HtmlNode& node, Context context) {
        if (node.isText()) {
            if (!context.mute) words(node.text);
            return;
        }
        dropped(node);
        if (isSkipped(node.tag)) return;
        if (isControl(node)) return control(node, context);
        if (node.tag == "section") return enterSection(node, context);
        if (isHeading(node.tag) || (node.tag == "header" && !hasControl(node))) return heading(node);
        if (node.tag == "label") label(node, context);
        const bool block = isBlock(node.tag);
        if (block) flush();
        const int outer = current_, outerBase = base_;
        const bool container = oneOf(node.tag, {"fieldset", "details", "article"});
        if (container) base_ = current_;
        if (oneOf(node.tag, {"td", "th", "span"})) words(" ");
        for (const HtmlNode& child : node.children) walk(child, context);
        if (oneOf(node.tag, {"td", "th", "span"})) words(" ");
        if (block) flush();
        if (container) current_ = outer, base_ = outerBase;
    }
    static bool hasControl(const HtmlNode& node) {
        return isControl(node) || std::any_of(node.children.begin(), node.children.end(),
                                              [](const HtmlNode& one) { return hasControl(one); });
    }
    static bool hasButton(const HtmlNode& node) {
        return isButton(node) || std::any_of(node.children.begin(), node.children.end(),
                                             [](const HtmlNode& one) { return hasButton(one); });
    }
    void label(const HtmlNode& node, Context& context) {
        context.label = &node;
        const auto target = controls_.find(node.attribute("for"));
        context.mute = context.mute || hasButton(node) || (target != controls_.end() && isButton(*target->second));
    }

    void enterSection(const HtmlNode& node, Context context) {
        flush();
        buttons_ = -1;
        const int outer = current_, outerBase = base_;
        const std::string name = collapsed(node.attribute("data-section-name"));
        current_ = newSection(name, current_, node.line);
        section().id = collapsed(node.attribute("id"));
        const std::string required = collapsed(node.attribute("data-section-required"));
        section().required = required == "true" || required == "TRUE";
        base_ = current_;
        for (const HtmlNode& child : node.children) walk(child, context);
        flush();
        buttons_ = -1;
        current_ = outer;
        base_ = outerBase;
    }
    void heading(const HtmlNode& node) {
        flush();
        buttons_ = -1;
        const std::string title = textOf(node);
        for (const HtmlNode& child : node.children) droppedBelow(child);
        if (title.empty()) return;
        const bool first = section().parts.empty() && !titled_[current_] && current_ == base_;
        if (!(first && (current_ != 0 || node.tag == "h1"))) current_ = newSection(title, base_, node.line);
        section().title = title;
        titled_[current_] = true;
    }

    void control(const HtmlNode& node, const Context& context) {
        ++d_.controls;
        const auto list = lists_.find(node.attribute("list"));
        MrrtField field = readControl(node, list == lists_.end() ? nullptr : list->second, notes_);
        const auto known = labels_.find(node.attribute("id"));
        if (!node.attribute("id").empty() && known != labels_.end()) field.label = known->second;
        if (isButton(node)) return button(node, std::move(field), context);
        if (field.label.empty() && context.label) field.label = textOf(*context.label);
        add(std::move(field));
    }
    void add(MrrtField field) {
        buttons_ = -1;
        d_.fields.push_back(std::move(field));
        line_.push_back({static_cast<int>(d_.fields.size()) - 1, {}});
        unlabelled_ = -1;
    }
    /// Buttons of one name are one question; so are nameless ones, or ones of different names, side by side.
    void button(const HtmlNode& node, MrrtField field, const Context& context) {
        MrrtOption& option = field.options.front();
        option.label = field.label;
        if (option.label.empty() && context.label) option.label = textOf(*context.label);
        if (option.label.empty() && !option.value.empty()) option.label = option.value;
        const bool unlabelled = option.label.empty();
        field.label.clear();
        field.buttons = true;
        if (node.has("checked")) {
            const std::string words = unlabelled ? field.id : option.label;
            notes_.push_back(
                {Kind::Dropped, node.line, node.column, "mrrt.default",
                 "The default '" + words.substr(0, 60) + "' is not preselected: an answer is the reader's act."});
            field.hint = "(Default: " + words + ")";
        }
        const int group = groupOf(field);
        if (group >= 0) {
            MrrtField& first = d_.fields[static_cast<std::size_t>(group)];
            first.options.push_back(option);
            if (!field.hint.empty()) first.hint += (first.hint.empty() ? "" : " ") + field.hint;
            first.completion = std::max(first.completion, field.completion);
            if (first.title.empty()) first.title = field.title;
            unlabelled_ = unlabelled ? group : -1;
            buttons_ = group;
            return;
        }
        const std::string key = groupKey(field);
        add(std::move(field));
        const int index = static_cast<int>(d_.fields.size()) - 1;
        if (!key.empty()) groups_[key] = index;
        buttons_ = index;
        if (unlabelled) unlabelled_ = index;
    }
    static std::string groupKey(const MrrtField& field) {
        return field.name.empty() ? "" : (field.kind == MrrtField::Kind::Choice ? "radio " : "check ") + field.name;
    }
    /// The question that a button belongs to; -1: a new one. Check boxes with nothing between them are one question.
    int groupOf(const MrrtField& field) const {
        if (const auto named = groups_.find(groupKey(field)); !field.name.empty() && named != groups_.end())
            return named->second;
        if (buttons_ < 0 || field.kind != MrrtField::Kind::Choices) return -1;
        const MrrtField& first = d_.fields[static_cast<std::size_t>(buttons_)];
        return first.kind == field.kind && first.options.size() < 60 ? buttons_ : -1;
    }

    void droppedBelow(const HtmlNode& node) {
        dropped(node);
        for (const HtmlNode& child : node.children) droppedBelow(child);
    }
    void dropped(const HtmlNode& node) {
        const auto note = [&](const std::string& code, const std::string& message) {
            notes_.push_back({Kind::Dropped, node.line, node.column, code, message});
        };
        for (const auto& [name, value] : node.attributes) {
            if (name.size() > 2 && name.rfind("on", 0) == 0)
                note("mrrt.handler", "The handler '" + name.substr(0, 40) + "' is code; it is never run.");
            if (oneOf(name,
                      {"src", "href", "action", "data", "background", "poster", "srcset", "formaction", "xlink:href"}))
                note("mrrt.link", "The link '" + name + "' of <" + node.tag.substr(0, 40) + "> is never loaded.");
        }
        if (node.tag == "script") note("mrrt.script", "The script is never run.");
        if (node.tag == "embed" || node.tag == "object" || node.tag == "iframe")
            note("mrrt.nested", "An embedded document is never loaded.");
        if (node.tag == "button" || (node.tag == "input" && !isControl(node)))
            note("mrrt.button", "A button or hidden field of the form asks nothing.");
    }

    MrrtDocument& d_;
    ExchangeNotes& notes_;
    std::map<std::string, const HtmlNode*> controls_, lists_;
    std::map<std::string, std::string> labels_;
    std::map<std::string, int> groups_;
    std::map<int, bool> titled_;
    std::vector<MrrtSection::Part> line_;
    int buttons_ = -1, unlabelled_ = -1, current_ = 0, base_ = 0;
};

}  // namespace

void readBody(const HtmlNode& body, MrrtDocument& document, ExchangeNotes& notes) {
    BodyReader(document, notes).run(body);
}

}  // namespace reporting::exchange
