#include <algorithm>
#include <set>

#include "reporting/authoring/edit_run.h"
#include "reporting/authoring/expression_words.h"
#include "reporting/rules/compiled_template.h"
#include "reporting/template/format_keys.h"

/// Ids renamed with what refers to them.
namespace reporting::authoring {
namespace {

struct Replacement {
    std::size_t begin, end;
    std::string by;
};

bool isExpressionKey(const std::string& key) {
    return isKeyOf(key, KeyValue::Expression);
}

bool isPhraseKey(const std::string& key) {
    return isKeyOf(key, KeyValue::Phrase);
}

bool isIdentifier(const std::string& text, bool dots) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !text.empty() && text.size() <= 128 && letter(text.front()) &&
           std::all_of(text.begin(), text.end(), [&](char c) {
               return letter(c) || (c >= '0' && c <= '9') || c == '_' || (dots && (c == '.' || c == ' '));
           });
}

/// Collects what has to be replaced in one file.
class Renamer {
public:
    Renamer(const RenameId& edit, std::vector<std::string> sides, std::string classQuestion)
        : e_(edit), sides_(std::move(sides)), classQuestion_(std::move(classQuestion)) {}

    std::vector<Replacement> in(const std::string& file, const std::string& text, const YamlNode& root) {
        file_ = file;
        text_ = &text;
        found_.clear();
        keys_.clear();
        tops_.clear();
        walk(root);
        std::sort(found_.begin(), found_.end(),
                  [](const Replacement& a, const Replacement& b) { return a.begin < b.begin; });
        return std::move(found_);
    }
    bool defined() const { return defined_; }
    int uses() const { return uses_; }
    const std::string& doubt() const { return doubt_; }

private:
    bool isWords() const { return file_.ends_with("/labels.yaml") || file_.ends_with("/phrases.yaml"); }
    /// An answer for a sample case.
    bool isSample() const { return file_ == "cases.yaml" && under("answers"); }
    bool inQuestions() const { return file_.rfind("questions/", 0) == 0; }
    std::string key(std::size_t up = 0) const {
        return keys_.size() > up ? keys_[keys_.size() - 1 - up] : std::string();
    }

    void replaceIn(std::size_t begin, std::size_t from, std::size_t length) {
        found_.push_back({begin + from, begin + from + length, e_.newId});
        ++uses_;
    }
    void whole(const YamlNode& node) {
        const std::size_t at = text_->find(e_.id, node.begin);
        if (at != std::string::npos && at < node.end) replaceIn(at, 0, e_.id.size());
    }
    void define(const YamlNode& node) {
        whole(node);
        --uses_;
        defined_ = true;
    }

    void walk(const YamlNode& node) {
        for (const YamlEntry& entry : node.entries) {
            keyOf(entry);
            keys_.push_back(entry.key);
            walk(entry.value);
            keys_.pop_back();
        }
        for (const YamlNode& item : node.items) {
            tops_.push_back(&item);
            walk(item);
            tops_.pop_back();
        }
        if (node.isScalar()) scalar(node);
    }

    /// Keys of the flat files.
    void keyOf(const YamlEntry& entry) {
        std::size_t at = std::string::npos;
        const auto part = [&](const char* head, const std::string& id) {
            const std::string prefix = std::string(head) + "." + id;
            if (entry.key == prefix || entry.key.rfind(prefix + ".", 0) == 0) at = prefix.size() - e_.id.size();
        };
        if (file_.ends_with("/phrases.yaml") && e_.kind == ItemKind::Phrase && entry.key == e_.id)
            at = 0, defined_ = true;
        if (file_ == "codes.yaml" && e_.kind == ItemKind::Code && keys_.empty() && entry.key == e_.id)
            at = 0, defined_ = true;
        if (isSample() && e_.kind == ItemKind::Question && entry.key.substr(0, entry.key.find('@')) == e_.id) at = 0;
        if (file_.ends_with("/labels.yaml")) {
            if (e_.kind == ItemKind::Question)
                for (const char* head : {"question", "help", "option", "short"}) part(head, e_.id);
            if (e_.kind == ItemKind::Option)
                for (const char* head : {"option", "short"}) part(head, e_.owner + "." + e_.id);
            if (e_.kind == ItemKind::Step) part("step", e_.id);
            if (e_.kind == ItemKind::Parameter) part("parameter", e_.id);
            if (e_.kind == ItemKind::Layout) part("layout", e_.id);
        }
        if (at == std::string::npos) return;
        const std::size_t quote = (*text_)[entry.keyBegin] == '"' || (*text_)[entry.keyBegin] == '\'' ? 1 : 0;
        found_.push_back({entry.keyBegin + quote + at, entry.keyBegin + quote + at + e_.id.size(), e_.newId});
    }

    bool under(const std::string& wanted) const { return std::find(keys_.begin(), keys_.end(), wanted) != keys_.end(); }

    void scalar(const YamlNode& node) {
        if (isWords()) return;
        const bool expression = std::any_of(keys_.begin(), keys_.end(), isExpressionKey);
        switch (e_.kind) {
            case ItemKind::Question:
                if (inQuestions() && keys_.size() == 2 && key() == "id" && node.text == e_.id) return define(node);
                if (key() == "classQuestion" && node.text == e_.id) return whole(node);
                if (expression && seesAnswers()) names(node);
                return;
            case ItemKind::Derived:
                if (file_ == "rules/derived.yaml" && key() == "id" && node.text == e_.id) return define(node);
                if (expression && seesAnswers()) names(node);
                return;
            case ItemKind::Parameter:
                if (file_ == "template.yaml" && key(1) == "parameters" && key() == "id" && node.text == e_.id)
                    return define(node);
                if (expression) words(node, "param." + e_.id, 6);
                return;
            case ItemKind::Option:
                return option(node, expression);
            case ItemKind::Phrase:
                if (isPhraseKey(key()) || isPhraseKey(key(1))) {
                    if (node.text == e_.id) whole(node);
                } else if (under("args"))
                    phraseCall(node);
                return;
            case ItemKind::Code:
                if ((key() == "code" || key() == "heading") && node.text == e_.id) whole(node);
                return;
            case ItemKind::Step:
                if (inQuestions() && keys_.size() == 1 && key() == "step" && node.text == e_.id) return define(node);
                if ((key() == "steps" || key() == "findings") && node.text == e_.id) whole(node);
                return;
            case ItemKind::Table:
                if (file_ == "rules/tables.yaml" && keys_.size() == 2 && key() == "id" && node.text == e_.id)
                    return define(node);
                if (file_ == "template.yaml" && keys_.size() == 1 && key() == "table" && node.text == e_.id)
                    return whole(node);
                if (expression) words(node, e_.id, 0);
                return;
            case ItemKind::Layout:
                if (file_ == "layouts.yaml" && keys_.size() == 2 && key() == "id" && node.text == e_.id) define(node);
                return;
            case ItemKind::Row:
                if (file_ == "rules/tables.yaml" && key() == "rule" && node.text == e_.id) return define(node);
                if (expression && file_ != "rules/tables.yaml") words(node, e_.id, 0);
                return;
            default:
                rule(node, expression);
        }
    }

    void rule(const YamlNode& node, bool expression) {
        const std::string list = e_.kind == ItemKind::Limitation      ? "limitations"
                                 : e_.kind == ItemKind::Contradiction ? "contradictions"
                                                                      : "recommendations";
        if (keys_.size() == 2 && keys_[0] == list && key() == "id" && node.text == e_.id) return define(node);
        if (expression) words(node, e_.id, 0);
    }

    /// Inside a table only its inputs say what they are taken from; what its notes say is said after it.
    bool seesAnswers() const {
        if (file_ != "rules/tables.yaml") return true;
        return (key() == "from" && key(1) == "inputs") || under("args");
    }

    void words(const YamlNode& node, const std::string& name, std::size_t skip) {
        for (const ExpressionWord& word : expressionWords(raw(node)))
            if (word.text == name) replaceIn(node.begin, word.begin + skip, e_.id.size());
    }
    void names(const YamlNode& node) {
        for (const ExpressionWord& word : expressionWords(raw(node)))
            if (questionOf(word.text, sides_) == e_.id) replaceIn(node.begin, word.end - e_.id.size(), e_.id.size());
    }
    void phraseCall(const YamlNode& node) {
        const auto all = expressionWords(raw(node));
        for (std::size_t i = 0; i + 2 < all.size(); ++i)
            if (all[i].text == "phrase" && all[i + 1].text == "(" && all[i + 2].text == e_.id)
                replaceIn(node.begin, all[i + 2].begin, e_.id.size());
    }
    std::string_view raw(const YamlNode& node) const {
        return std::string_view(*text_).substr(node.begin, node.end - node.begin);
    }

    void option(const YamlNode& node, bool expression) {
        const bool here = inQuestions() && !tops_.empty() && reporting::detail::itemId(*tops_.front()) == e_.owner;
        if (here && keys_.size() >= 2 && key(1) == "options" && key() == "id" && node.text == e_.id)
            return define(node);
        if (here && (key() == "ordered" || under("words") || under("normal")) && node.text == e_.id) return whole(node);
        if (here && key() == "notAssessable" && node.text == e_.id) return whole(node);
        if (isSample() && key().substr(0, key().find('@')) == e_.owner && node.text == e_.id) return whole(node);
        if (e_.owner == classQuestion_) doubt_ = "template.yaml#interval";
        if (!expression || !seesAnswers()) return;
        const auto all = expressionWords(raw(node));
        const OptionUses uses = optionUses(all, e_.owner, e_.id, sides_);
        for (const std::size_t i : uses.words) replaceIn(node.begin, all[i].begin, e_.id.size());
        if (uses.flows && (key() != "from" || file_ == "rules/tables.yaml"))
            doubt_ = file_ + ":" + std::to_string(node.place.line) + ":" + std::to_string(node.place.column);
    }

    const RenameId& e_;
    std::vector<std::string> sides_;
    std::string classQuestion_, file_, doubt_;
    const std::string* text_ = nullptr;
    std::vector<std::string> keys_;
    std::vector<const YamlNode*> tops_;
    std::vector<Replacement> found_;
    bool defined_ = false;
    int uses_ = 0;
};

bool isRenamed(ItemKind kind) {
    static const std::set<ItemKind> kinds{
        ItemKind::Question,   ItemKind::Option,        ItemKind::Step,          ItemKind::Derived, ItemKind::Code,
        ItemKind::Phrase,     ItemKind::Table,         ItemKind::Layout,        ItemKind::Row,     ItemKind::Parameter,
        ItemKind::Limitation, ItemKind::Contradiction, ItemKind::Recommendation};
    return kinds.count(kind) > 0;
}

std::size_t errorsOf(const TemplateFiles& files, std::string& first) {
    const Compilation compilation = openTemplate(files);
    std::size_t errors = 0;
    for (const Diagnostic& one : compilation.diagnostics)
        if (one.grade == Grade::Error && ++errors == 1)
            first = one.file + ":" + std::to_string(one.line) + ":" + std::to_string(one.column) + ": " + one.message;
    return errors;
}

}  // namespace

Done EditRun::apply(const RenameId& edit) {
    if (edit.id == edit.newId) return {};
    if (!isRenamed(edit.kind)) return refuse("draft.rename", "Ids of this kind are changed in the text of the files.");
    if (!isIdentifier(edit.newId, edit.kind == ItemKind::Phrase))
        return refuse("draft.value", "An id has letters, digits and '_', and starts with a letter.", edit.newId);
    auto now = merged("template.yaml");
    if (!now) return tl::make_unexpected(now.error());
    std::vector<std::string> sides;
    if (const YamlNode* list = now->find("sides"))
        for (const YamlNode& side : list->items) sides.push_back(reporting::detail::itemId(side));
    const YamlNode* classQuestion = resolve(*now, {"interval", "classQuestion"});
    Renamer renamer(edit, sides, classQuestion ? classQuestion->text : std::string());
    const TemplateFiles before = files_;
    std::map<std::string, std::string> texts;
    for (const auto& [name, bytes] : before.own().files) {
        if (isRawTemplateFile(name)) continue;
        auto mine = own(name);
        if (!mine) return tl::make_unexpected(mine.error());
        std::string text = (*mine)->text();
        auto found = renamer.in(name, text, (*mine)->root());
        for (auto it = found.rbegin(); it != found.rend(); ++it) text.replace(it->begin, it->end - it->begin, it->by);
        if (!found.empty()) texts[name] = std::move(text);
    }
    if (!renamer.defined())
        return refuse(isOverlay() ? "draft.rename" : "draft.no-item",
                      isOverlay() ? "It is not this template's own: what is inherited keeps its id."
                                  : "There is no such item in the template.",
                      edit.id);
    if (!renamer.doubt().empty())
        return refuse("draft.rename", "Its value is handed on here: where else it is named cannot be told for sure.",
                      renamer.doubt());
    const bool mayBeOurs = edit.kind == ItemKind::Phrase || edit.kind == ItemKind::Code;
    if (mayBeOurs && renamer.uses() == 0)
        return refuse("draft.rename", "No rule or question names it: the program itself may.", edit.id);
    for (auto& [name, text] : texts)
        if (Done done = put(name, std::move(text)); !done) return done;
    std::string first, ignored;
    if (errorsOf(files_, first) > errorsOf(before, ignored)) {
        files_ = before;
        return refuse("draft.rename", "The template would have an error: " + first, edit.id);
    }
    return {};
}

}  // namespace reporting::authoring
