#include "plugin/editor/item_search.h"
#include "plugin/editor/new_items_p.h"

/// New layouts, tables, languages and what stands in them.
namespace hsg::editor {

using namespace reporting::authoring;

namespace making {
namespace {

DraftValue listOf(std::vector<DraftValue> items) {
    DraftValue list;
    list.kind = DraftValue::Kind::List;
    list.items = std::move(items);
    return list;
}

std::string firstId(const DraftFacts& facts, ItemKind kind) {
    std::string id;
    eachItem(facts.outline, [&](const OutlineItem& item, const OutlineItem*) {
        if (item.kind == kind && id.empty()) id = item.id;
    });
    return id;
}

/// A phase of the immediate films, else the first there is.
std::string usualPhase(const DraftFacts& facts) {
    std::string phase;
    eachItem(facts.outline, [&](const OutlineItem& item, const OutlineItem*) {
        if (item.kind == ItemKind::Phase && item.summary == "immediate" && phase.empty()) phase = item.id;
    });
    return phase.empty() ? firstId(facts, ItemKind::Phase) : phase;
}

DraftValue selectorValue(const DraftFacts& facts, const std::string& id) {
    auto value = fields({{"id", id}});
    value.set("phases", DraftValue::list({usualPhase(facts)}));
    return value;
}

DraftValue stageValue(const std::string& id, const std::string& selector) {
    auto value = fields({{"id", id}});
    value.set("grid", DraftValue::list({"1", "1"}));
    auto pane = DraftValue::map({});
    pane.set("show", DraftValue::list({selector}));
    value.set("panes", listOf({pane}));
    return value;
}

std::string freeStep(const DraftFacts& facts, const NodePath& list, const std::string& base) {
    std::string id = base;
    for (int number = 2; facts.view().has(list / ("@" + id)); ++number) id = base + "_" + std::to_string(number);
    return id;
}

}  // namespace

NewItem makeHanging(const DraftFacts& facts, ItemKind kind, const Spot& spot) {
    NewItem item;
    if (kind == ItemKind::Layout) {
        const auto id = freeId(facts, "new_layout");
        auto value = fields({{"id", id}});
        value.set("selectors", listOf({selectorValue(facts, "films")}));
        value.set("stages", listOf({stageValue("open", "films")}));
        item.edits.push_back(AddItem{spot.list, value, spot.before});
        item.path = spot.list / ("@" + id);
        addWords(item, facts, "layout." + id);
        addWords(item, facts, "layout." + id + ".open");
        return item;
    }
    const auto id = freeStep(facts, spot.list, kind == ItemKind::Stage ? "new_stage" : "new_films");
    item.path = spot.list / ("@" + id);
    if (kind == ItemKind::Selector) {
        item.edits.push_back(AddItem{spot.list, selectorValue(facts, id), spot.before});
        return item;
    }
    const auto selectors = facts.view().items(spot.list.parent() / "selectors");
    if (selectors.empty()) return {};
    item.edits.push_back(AddItem{spot.list, stageValue(id, selectors.front().substr(1)), spot.before});
    addWords(item, facts, "layout." + ownerId(spot.list) + "." + id);
    return item;
}

NewItem makeTablePart(const DraftFacts& facts, ItemKind kind, const Spot& spot) {
    NewItem item;
    if (kind == ItemKind::Input) {
        const auto name = freeStep(facts, spot.list, "new_input");
        auto value = fields({{"name", name}, {"from", "no"}});
        value.set("values", DraftValue::list({"yes", "no"}));
        item.edits.push_back(AddItem{spot.list, value, spot.before});
        item.path = spot.list / ("@" + name);
        return item;
    }
    const auto id = freeId(facts, "new_table");
    auto input = fields({{"name", "new_input"}, {"from", "no"}});
    input.set("values", DraftValue::list({"yes", "no"}));
    auto row = fields({{"rule", freeId(facts, "NEW_ROW")}});
    row.set("then", fields({{"class", firstId(facts, ItemKind::Class)}}));
    auto value = fields({{"id", id}});
    value.set("inputs", listOf({input}));
    value.set("rows", listOf({row}));
    item.edits.push_back(AddItem{spot.list, value, spot.before});
    item.path = spot.list / ("@" + id);
    return item;
}

}  // namespace making

NewItem newLanguage(const DraftFacts& facts, const std::string& language, const std::string& from) {
    NewItem item;
    item.kind = ItemKind::Language;
    item.edits = {AddLanguage{language, from, newWords(language) + " "}};
    item.path = {"template.yaml", {"languages", "[" + std::to_string(facts.languages.size()) + "]"}};
    return item;
}

}  // namespace hsg::editor
