#include <cctype>

#include "plugin/editor/item_search.h"
#include "plugin/editor/new_items.h"
#include "plugin/editor/word_fields.h"

/// A question and what the report says of it; copies of items with their words.
namespace hsg::editor {

using namespace reporting::authoring;

namespace {

/// Whether a name stands in a condition as a word of its own ("own.reach", not "reach_mm").
bool names(const std::string& text, const std::string& id) {
    const auto isPart = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
    for (auto at = text.find(id); at != std::string::npos; at = text.find(id, at + 1)) {
        const bool starts = at == 0 || !isPart(text[at - 1]);
        const bool ends = at + id.size() == text.size() || !isPart(text[at + id.size()]);
        if (starts && ends) return true;
    }
    return false;
}

bool mentions(const DraftValue& value, const std::string& id) {
    if (value.kind == DraftValue::Kind::Scalar) return names(value.text, id);
    for (const auto& item : value.items)
        if (mentions(item, id)) return true;
    for (const auto& [key, entry] : value.entries)
        if (key != "phrase" && mentions(entry, id)) return true;
    return false;
}

bool isPerSide(const DraftFacts& facts, const std::string& file) {
    const auto value = valueAt(facts, {file, {"perSide"}});
    return value == "true" || value == "yes";
}

/// The first section whose findings come from the step.
std::optional<NodePath> sectionOf(const DraftFacts& facts, const std::string& step) {
    std::optional<NodePath> found;
    eachItem(facts.outline, [&](const OutlineItem& item, const OutlineItem*) {
        if (item.kind != ItemKind::Section || found) return;
        if (const auto findings = facts.view().at(item.path / "findings"))
            for (const auto& one : findings->value.items)
                if (one.text == step) found = item.path;
    });
    return found;
}

}  // namespace

std::vector<NodePath> sentencesOf(const DraftFacts& facts, const std::string& question) {
    std::vector<NodePath> found;
    eachItem(facts.outline, [&](const OutlineItem& item, const OutlineItem*) {
        if (item.kind != ItemKind::Sentence) return;
        const auto node = facts.view().at(item.path);
        if (node && mentions(node->value, question)) found.push_back(item.path);
    });
    return found;
}

std::optional<NewItem> newSentence(const DraftFacts& facts, const NodePath& question) {
    const auto id = valueAt(facts, question / "id");
    const auto section = sectionOf(facts, valueAt(facts, {question.file, {"step"}}));
    if (id.empty() || !section) return std::nullopt;
    const auto name = (isPerSide(facts, question.file) ? "own." : "") + id;
    const auto kind = valueAt(facts, question / "kind");
    NewItem item;
    item.kind = ItemKind::Sentence;
    DraftValue value;
    value.kind = DraftValue::Kind::Map;
    if (kind == "text") {
        value.set("text", DraftValue::scalar(name));
    } else {
        const bool isNumber = kind == "number";
        std::string phrase = "say." + id;
        for (int number = 2; facts.phrases.contains(phrase); ++number)
            phrase = "say." + id + "_" + std::to_string(number);
        value.set("phrase", DraftValue::scalar(phrase));
        value.set("when", DraftValue::scalar("answered(" + name + ")" + (isNumber ? " and " + name + " >= 0" : "")));
        std::vector<std::pair<std::string, DraftValue>> arguments;
        if (name != id) arguments.emplace_back("side", DraftValue::scalar("label(side)"));
        arguments.emplace_back("x", DraftValue::scalar((isNumber ? "number(" : "label(") + name + ")"));
        value.set("args", DraftValue::map(arguments));
        value.set("from", DraftValue::list({name}));
        for (const auto& language : facts.languages) {
            const auto words = facts.label("question." + id, language).toStdString();
            const bool isChinese = language == "zh";
            const std::string side = name == id ? "" : isChinese ? "{side}侧：" : "{side}: ";
            item.edits.push_back(SetWords{language, phrase, side + words + (isChinese ? "：{x}。" : ": {x}."), true});
        }
    }
    item.edits.insert(item.edits.begin(), AddItem{*section / "sentences", value, {}});
    const auto ofText = value.get("text");
    item.path = *section / "sentences" / ("@" + (ofText.empty() ? value.get("phrase") : ofText));
    return item;
}

namespace {

/// What stands before the id in the labels that are called after an item.
std::vector<std::string> labelPrefixes(ItemKind kind) {
    switch (kind) {
        case ItemKind::Question:
            return {"question.", "help.", "option.", "short."};
        case ItemKind::Option:
            return {"option.", "short.", "help."};
        case ItemKind::Parameter:
            return {"parameter."};
        case ItemKind::Section:
            return {"section."};
        case ItemKind::Phase:
            return {"phase."};
        case ItemKind::Class:
            return {"class."};
        case ItemKind::Modifier:
            return {"modifier."};
        case ItemKind::Layout:
            return {"layout."};
        case ItemKind::Card:
            return {"card."};
        default:
            return {};
    }
}

void copyLabels(NewItem& copy, const DraftFacts& facts, const OutlineItem& item, const std::string& id) {
    const bool isOption = item.kind == ItemKind::Option && item.path.steps.size() >= 3;
    const auto owner = isOption ? item.path.steps[item.path.steps.size() - 3].substr(1) + "." : std::string();
    for (const auto& prefix : labelPrefixes(item.kind)) {
        const auto before = prefix + owner + item.id, after = prefix + owner + id;
        for (const auto& [key, words] : facts.labels) {
            if (key != before && !key.starts_with(before + ".")) continue;
            for (const auto& [language, text] : words.byLanguage)
                copy.edits.push_back(SetWords{language, after + key.substr(before.size()), text, false});
        }
    }
}

}  // namespace

std::optional<NewItem> copyOf(const DraftFacts& facts, const OutlineItem& item) {
    NewItem copy;
    copy.kind = item.kind;
    if (item.kind == ItemKind::Group || item.kind == ItemKind::Template || item.path.steps.empty()) return std::nullopt;
    const bool isSaid = item.kind == ItemKind::Sentence || item.kind == ItemKind::ExamLine;
    if (!item.path.steps.back().starts_with('@')) return std::nullopt;
    if (isSaid && !facts.phrases.contains(item.id)) return std::nullopt;  // a free text stands once
    const auto id = freeId(facts, item.id);
    copy.edits.push_back(DuplicateItem{item.path, id});
    copy.path = item.path.parent() / ("@" + id);
    if (isSaid)
        for (const auto& language : facts.languages)
            copy.edits.push_back(
                SetWords{language, id, facts.wordsOf(facts.phrases, item.id, language).toStdString(), true});
    copyLabels(copy, facts, item, id);
    return copy;
}

}  // namespace hsg::editor
