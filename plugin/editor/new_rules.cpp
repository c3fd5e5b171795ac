#include <cctype>
#include <set>

#include "plugin/editor/item_search.h"
#include "plugin/editor/new_items_p.h"
#include "plugin/editor/word_fields.h"

namespace hsg::editor::making {

using namespace reporting::authoring;

DraftValue scalar(const std::string& text) {
    return DraftValue::scalar(text);
}

using Entries = std::vector<std::pair<std::string, DraftValue>>;

DraftValue fields(const std::vector<std::pair<std::string, std::string>>& texts) {
    Entries entries;
    for (const auto& [key, text] : texts) entries.emplace_back(key, scalar(text));
    return DraftValue::map(entries);
}

void addWords(NewItem& item, const DraftFacts& facts, const std::string& key, bool isPhrase, const std::string& tail) {
    for (const auto& language : facts.languages)
        item.edits.push_back(SetWords{language, key, newWords(language) + tail, isPhrase});
}

namespace {

/// A scheme for codes of the department's own: that of the template's private codes.
std::string privateScheme(const DraftFacts& facts) {
    if (const auto schemes = facts.view().at({"codes.yaml", {"schemes"}}); schemes && !schemes->value.entries.empty())
        return schemes->value.entries.front().first;
    return "99LOCAL";
}

/// A code value of at most 16 characters that no other code has.
std::string codeValue(const DraftFacts& facts, const std::string& key) {
    std::set<std::string> used;
    if (const auto codes = facts.view().at({"codes.yaml", {}}))
        for (const auto& [name, code] : codes->value.entries) used.insert(code.get("value"));
    std::string value;
    for (const char c : key) value += c == '_' ? '-' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    value = value.substr(0, 16);
    for (int number = 2; used.contains(value); ++number) {
        const auto tail = "-" + std::to_string(number);
        value = value.substr(0, 16 - tail.size()) + tail;
    }
    return value;
}

}  // namespace

void addCode(NewItem& item, const DraftFacts& facts, const std::string& key) {
    if (facts.view().has({"codes.yaml", {key}})) return;
    item.edits.push_back(SetValue{
        {"codes.yaml", {key}},
        fields({{"value", codeValue(facts, key)}, {"scheme", privateScheme(facts)}, {"meaning", "New: " + key}})});
}

NewItem makeRule(const DraftFacts& facts, ItemKind kind, const Spot& spot) {
    NewItem item;
    const char* prefix = kind == ItemKind::Limitation      ? "limit."
                         : kind == ItemKind::Contradiction ? "k."
                         : kind == ItemKind::ExamLine      ? "exam."
                                                           : "rec.";
    const auto id = freeId(facts, kind == ItemKind::Contradiction ? "NEW_RULE" : "NEW");
    std::string phrase = prefix + id;
    for (int number = 2; facts.phrases.contains(phrase); ++number) phrase = prefix + id + "_" + std::to_string(number);
    DraftValue value = kind == ItemKind::ExamLine ? DraftValue::map({}) : fields({{"id", id}});
    if (kind == ItemKind::Contradiction) value.set("severity", scalar("warn"));
    value.set("when", scalar("no"));
    value.set("phrase", scalar(phrase));
    const std::string list = spot.list.steps.empty() ? std::string() : spot.list.steps.back();
    const bool isFrame = list == "lineFrame";
    if (kind == ItemKind::ExamLine && !isFrame && list != "notes" && spot.before.empty() &&
        !facts.view().items(spot.list).empty())
        item.edits.push_back(
            AddItem{spot.list, value, facts.view().items(spot.list).back()});  // the last has no `when`
    else
        item.edits.push_back(AddItem{spot.list, value, spot.before});
    addWords(item, facts, phrase, true, isFrame ? " {exam}" : "");
    item.path = spot.list / ("@" + (kind == ItemKind::ExamLine ? phrase : id));
    return item;
}

NewItem makeRow(const DraftFacts& facts, const Spot& spot) {
    NewItem item;
    const auto id = freeId(facts, "NEW_ROW");
    std::string conclusion;
    eachItem(facts.outline, [&](const OutlineItem& other, const OutlineItem*) {
        if (other.kind == ItemKind::Class && conclusion.empty()) conclusion = other.id;
    });
    auto value = fields({{"rule", id}, {"when", "no"}});
    value.set("then", fields({{"class", conclusion}}));
    const auto rows = facts.view().items(spot.list);
    // the last row has no condition: nothing may stand behind it
    const auto before = spot.before.empty() && !rows.empty() ? rows.back() : spot.before;
    item.edits.push_back(AddItem{spot.list, value, before});
    item.path = spot.list / ("@" + id);
    return item;
}

NewItem makeSentence(const DraftFacts& facts, const Spot& spot) {
    NewItem item;
    std::string phrase = "say.new";
    for (int number = 2; facts.phrases.contains(phrase); ++number) phrase = "say.new_" + std::to_string(number);
    item.edits.push_back(AddItem{spot.list, fields({{"phrase", phrase}, {"when", "no"}}), spot.before});
    addWords(item, facts, phrase, true, ".");
    item.path = spot.list / ("@" + phrase);
    return item;
}

NewItem makeWithLabel(const DraftFacts& facts, ItemKind kind, const Spot& spot) {
    NewItem item;
    const auto add = [&](const std::string& base, const std::string& label, DraftValue value) {
        const auto id = freeId(facts, base);
        value.entries.insert(value.entries.begin(), {"id", scalar(id)});
        if (kind == ItemKind::Class || kind == ItemKind::Modifier) {
            const auto phrase = "class." + id;
            value.set("code", scalar("class_" + id));
            value.set("phrase", scalar(phrase));
            addCode(item, facts, "class_" + id);
            addWords(item, facts, phrase, true);
        }
        if (kind == ItemKind::Section) {
            value.set("heading", scalar("heading_" + id));
            addCode(item, facts, "heading_" + id);
        }
        if (!label.empty()) addWords(item, facts, label + id);
        item.edits.insert(item.edits.begin(), AddItem{spot.list, value, spot.before});
        item.path = spot.list / ("@" + id);
    };
    if (kind == ItemKind::Parameter)
        add("new_threshold", "parameter.", fields({{"value", "0"}, {"unit", "1"}, {"source", "department"}}));
    if (kind == ItemKind::Card) {
        add("new_card", {}, DraftValue::map({}));
        for (const char* part : {".title", ".decide", ".delayed", ".alike"})
            addWords(item, facts, "card." + item.path.steps.back().substr(1) + part);
    }
    if (kind == ItemKind::Phase) add("NEW", "phase.", fields({{"group", "immediate"}}));
    if (kind == ItemKind::Derived) add("new_value", {}, fields({{"is", "no"}}));
    if (kind == ItemKind::Class) add("NEW", "class.", fields({{"group", "indeterminate"}, {"definite", "no"}}));
    if (kind == ItemKind::Modifier) add("NEW", "modifier.", fields({{"column", "new"}}));
    if (kind == ItemKind::Section) add("new_section", "section.", DraftValue::map({}));
    return item;
}

}  // namespace hsg::editor::making
