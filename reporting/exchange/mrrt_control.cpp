#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "reporting/exchange/html_scan.h"
#include "reporting/exchange/mrrt_body.h"

namespace reporting::exchange {
namespace {

using Kind = ExchangeNote::Kind;

std::string lowered(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}
bool oneOf(const std::string& word, std::initializer_list<const char*> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

class ControlReader {
public:
    ControlReader(const HtmlNode& node, ExchangeNotes& notes) : node_(node), notes_(notes) {
        field_.id = collapsed(node.attribute("id"));
        field_.name = collapsed(node.attribute("name"));
        field_.title = collapsed(node.attribute("title"));
        field_.unit = collapsed(node.attribute("data-field-units"));
        field_.line = node.line;
        field_.column = node.column;
    }

    MrrtField run(const HtmlNode* suggestions) {
        if (node_.tag == "select")
            select();
        else if (node_.tag == "textarea")
            area();
        else
            input();
        if (suggestions) suggest(*suggestions);
        completion();
        merge();
        unsupported();
        if (const std::string rid = collapsed(node_.attribute("data-radlex")); !rid.empty() && !isButton(node_))
            field_.codes.push_back({rid, "RADLEX", collapsed(node_.attribute("data-en"))});
        return std::move(field_);
    }

private:
    void note(Kind kind, const std::string& code, const std::string& message) {
        notes_.push_back({kind, node_.line, node_.column, code, message});
    }
    void hint(const std::string& words) { field_.hint += (field_.hint.empty() ? "" : " ") + words; }
    void initial(const std::string& words) {
        if (words.empty()) return;
        note(Kind::Dropped, "mrrt.default",
             "The default '" + words.substr(0, 60) +
                 "' is not preselected: an answer is the reader's act. It stands in the help.");
        hint("(Default: " + words + ")");
    }

    void options(const HtmlNode& parent, const std::string& group) {
        for (const HtmlNode& child : parent.children) {
            if (child.tag == "optgroup") options(child, collapsed(child.attribute("label")));
            if (child.tag != "option") continue;
            MrrtOption option{collapsed(child.attribute("id")), collapsed(child.attribute("value")), textOf(child), {}};
            if (option.label.empty()) option.label = collapsed(child.attribute("name"));
            if (option.label.empty()) option.label = option.value;
            const bool placeholder = option.label.empty() || (child.has("value") && option.value.empty());
            if (placeholder) continue;  // "please choose": that is what a blank answer is
            if (child.has("selected")) initial(option.label);
            if (!group.empty()) option.label = group + ": " + option.label;
            if (const std::string rid = collapsed(child.attribute("data-radlex")); !rid.empty())
                option.codes.push_back({rid, "RADLEX", collapsed(child.attribute("data-en"))});
            if (child.has("data-template-uid"))
                notes_.push_back({Kind::Dropped, child.line, child.column, "mrrt.nested",
                                  "The option opens another template, which is never loaded."});
            field_.options.push_back(std::move(option));
        }
    }
    void select() {
        field_.kind = node_.has("multiple") ? MrrtField::Kind::Choices : MrrtField::Kind::Choice;
        options(node_, {});
        if (!field_.options.empty()) return;
        field_.kind = MrrtField::Kind::Text;
        note(Kind::Repaired, "mrrt.empty-list", "The list has no options; it became a free text.");
    }
    void area() {
        const double rows = std::strtod(node_.attribute("rows").c_str(), nullptr);
        field_.lines = rows >= 1 && rows <= 40 ? static_cast<int>(rows) : 3;
        std::string words;
        for (const HtmlNode& child : node_.children) words += child.text;
        initial(collapsed(words));
    }
    void input() {
        const std::string wanted = lowered(collapsed(node_.attribute("data-field-type")));
        std::string type = lowered(collapsed(node_.attribute("type")));
        if (oneOf(type, {"checkbox", "radio"})) return button(type);
        if (oneOf(wanted, {"number", "numeric"}) || type == "number" || type == "range") {
            number();
        } else if (wanted == "date" || type == "date" || type == "datetime-local" || type == "month") {
            hint("YYYY-MM-DD");
            note(Kind::Repaired, "mrrt.date", "A date is typed as a text (YYYY-MM-DD).");
        } else if (wanted == "time" || type == "time") {
            hint("HH:MM");
            note(Kind::Repaired, "mrrt.time", "A time is typed as a text (HH:MM).");
        } else if (wanted == "textarea" || type == "textarea") {
            field_.lines = 3;
        } else if (!type.empty() && type != "text" &&
                   !oneOf(type, {"search", "tel", "url", "email", "week", "color", "password"})) {
            note(Kind::Repaired, "mrrt.type",
                 "The type '" + type.substr(0, 40) + "' is unknown; it became a free text.");
        }
        std::string words = collapsed(node_.attribute("value"));
        if (words.empty()) words = collapsed(node_.attribute("data-field-default-value"));
        initial(words);
    }
    void button(const std::string& type) {
        field_.kind = type == "radio" ? MrrtField::Kind::Choice : MrrtField::Kind::Choices;
        std::string value = collapsed(node_.attribute("value"));
        if (value == "on") value.clear();
        MrrtOption option{field_.id, value, {}, {}};
        if (const std::string rid = collapsed(node_.attribute("data-radlex")); !rid.empty())
            option.codes.push_back({rid, "RADLEX", collapsed(node_.attribute("data-en"))});
        field_.options.push_back(std::move(option));
    }
    std::optional<double> bound(const char* name, int& decimals) {
        const std::string text = collapsed(node_.attribute(name));
        if (text.empty()) return std::nullopt;
        char* end = nullptr;
        const double value = std::strtod(text.c_str(), &end);
        const bool plain = text.find_first_not_of("0123456789.-") == std::string::npos;
        if (!plain || *end != '\0' || !std::isfinite(value) || std::abs(value) > 1e9) {
            note(Kind::Dropped, "mrrt.bound", std::string("'") + name + "' is no plain number.");
            return std::nullopt;
        }
        if (const auto point = text.find('.'); point != std::string::npos && std::floor(value) != value)
            decimals = std::max(decimals, std::min<int>(static_cast<int>(text.size() - point - 1), 9));
        return value;
    }
    void number() {
        field_.kind = MrrtField::Kind::Number;
        field_.min = bound("min", field_.decimals);
        field_.max = bound("max", field_.decimals);
        if (field_.min && field_.max && *field_.min > *field_.max) {
            note(Kind::Dropped, "mrrt.bound", "'min' is greater than 'max'; both are dropped.");
            field_.min = field_.max = std::nullopt;
        }
        const std::string step = lowered(collapsed(node_.attribute("step")));
        if (step == "any") field_.decimals = std::max(field_.decimals, 2);
        if (!step.empty() && step != "any") bound("step", field_.decimals);
    }
    void suggest(const HtmlNode& list) {
        std::string words;
        for (const HtmlNode& child : list.children) {
            if (child.tag != "option") continue;
            const std::string one = child.has("value") ? collapsed(child.attribute("value")) : textOf(child);
            if (!one.empty()) words += (words.empty() ? "" : ", ") + one;
        }
        if (words.empty()) return;
        hint("(" + words + ")");
        note(Kind::Repaired, "mrrt.suggestions",
             "The list of suggestions became a part of the help: any text is allowed.");
    }
    void completion() {
        for (const char* name :
             {"data-field-completion-action", "data-field-signature-latitude", "data-field-signature-lattitude"}) {
            const std::string action = lowered(collapsed(node_.attribute(name)));
            if (action == "prohibit") field_.completion = MrrtField::Completion::Prohibit;
            if (action == "alert") field_.completion = MrrtField::Completion::Alert;
            if (!action.empty() && std::string(name).find("signature") != std::string::npos)
                note(Kind::Repaired, "mrrt.draft-attribute",
                     std::string("'") + name + "' of a draft is read as data-field-completion-action.");
        }
        if (node_.has("required")) field_.completion = MrrtField::Completion::Prohibit;
    }
    void merge() {
        const std::string flag = lowered(collapsed(node_.attribute("data-field-merge-flag")));
        field_.merge = collapsed(node_.attribute("data-field-merge-identifier"));
        if (field_.merge.empty()) field_.merge = collapsed(node_.attribute("data-ris-source"));
        if (field_.merge.empty() && oneOf(flag, {"true", "y", "yes"})) field_.merge = field_.name;
    }
    void unsupported() {
        for (const char* name : {"data-show-if", "data-template-uid", "data-replacement-element-id"})
            if (node_.has(name))
                note(Kind::Dropped, "mrrt.dynamic",
                     std::string("'") + name + "' asks for a script of the form; the field is always asked.");
    }

    const HtmlNode& node_;
    ExchangeNotes& notes_;
    MrrtField field_;
};

}  // namespace

bool isControl(const HtmlNode& node) {
    if (node.tag == "select" || node.tag == "textarea") return true;
    return node.tag == "input" &&
           !oneOf(lowered(collapsed(node.attribute("type"))), {"hidden", "button", "submit", "reset", "image", "file"});
}

bool isButton(const HtmlNode& node) {
    return node.tag == "input" && oneOf(lowered(collapsed(node.attribute("type"))), {"checkbox", "radio"});
}

MrrtField readControl(const HtmlNode& node, const HtmlNode* suggestions, ExchangeNotes& notes) {
    return ControlReader(node, notes).run(suggestions);
}

}  // namespace reporting::exchange
