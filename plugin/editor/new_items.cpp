#include "plugin/editor/new_items.h"

#include <algorithm>
#include <set>

#include "plugin/editor/item_search.h"
#include "plugin/editor/new_items_p.h"

namespace hsg::editor {

using namespace reporting::authoring;
using namespace making;

namespace {

/// Where the list of a kind stands if nothing of it is there yet.
NodePath usualList(ItemKind kind) {
    switch (kind) {
        case ItemKind::Parameter:
            return {"template.yaml", {"parameters"}};
        case ItemKind::Phase:
            return {"template.yaml", {"phases"}};
        case ItemKind::Derived:
            return {"rules/derived.yaml", {"derived"}};
        case ItemKind::Limitation:
            return {"rules/limitations.yaml", {"limitations"}};
        case ItemKind::Contradiction:
            return {"rules/contradictions.yaml", {"contradictions"}};
        case ItemKind::Recommendation:
            return {"rules/conclusions.yaml", {"recommendations"}};
        case ItemKind::ExamLine:
            return {"rules/conclusions.yaml", {"examLine"}};
        case ItemKind::Class:
            return {"rules/conclusions.yaml", {"classes"}};
        case ItemKind::Modifier:
            return {"rules/conclusions.yaml", {"modifiers"}};
        case ItemKind::Section:
            return {"report.yaml", {"sections"}};
        case ItemKind::Table:
            return {"rules/tables.yaml", {"tables"}};
        case ItemKind::Layout:
            return {"layouts.yaml", {"layouts"}};
        case ItemKind::Card:
            return {"cards.yaml", {"cards"}};
        case ItemKind::Code:
            return {"codes.yaml", {}};
        default:
            return {};
    }
}

std::optional<Spot> spotFor(const DraftFacts& facts, ItemKind kind, const OutlineItem* at, const std::string& inside) {
    if (at && at->kind == kind) {
        Spot spot{at->path.parent(), {}};
        const auto siblings = facts.view().items(spot.list);
        const auto here = std::find(siblings.begin(), siblings.end(), at->path.steps.back());
        if (here != siblings.end() && here + 1 != siblings.end()) spot.before = *(here + 1);
        return spot;
    }
    if (at && !inside.empty() && at->kind != ItemKind::Group) return Spot{at->path / inside, {}};
    const auto usual = usualList(kind);
    if (!usual.file.empty()) return Spot{usual, {}};
    return std::nullopt;
}

DraftValue newOption(const std::string& id, const std::string& code) {
    return fields({{"id", id}, {"code", code}});
}

void makeQuestionValue(NewItem& item, const DraftFacts& facts, const std::string& id, DraftValue& value) {
    value = fields({{"id", id}, {"kind", "choice"}, {"code", id}});
    DraftValue options;
    options.kind = DraftValue::Kind::List;
    options.items = {newOption("yes", "yes"), newOption("no", "no")};
    value.set("options", options);
    addCode(item, facts, id);
    for (const char* common : {"yes", "no"}) addCode(item, facts, common);
    addWords(item, facts, "question." + id);
    for (const auto& language : facts.languages) {
        const bool isChinese = language == "zh";
        item.edits.push_back(SetWords{language, "option." + id + ".yes", isChinese ? "是" : "yes", false});
        item.edits.push_back(SetWords{language, "option." + id + ".no", isChinese ? "否" : "no", false});
    }
}

NewItem makeQuestion(const DraftFacts& facts, const Spot& spot) {
    NewItem item;
    const auto id = freeId(facts, "new_question");
    DraftValue value;
    makeQuestionValue(item, facts, id, value);
    item.edits.insert(item.edits.begin(), AddItem{spot.list, value, spot.before});
    item.path = spot.list / ("@" + id);
    return item;
}

NewItem makeStep(const DraftFacts& facts, const OutlineItem* at) {
    NewItem item;
    const auto id = freeId(facts, "new_step");
    DraftValue question;
    makeQuestionValue(item, facts, freeId(facts, "new_question"), question);
    std::string before;
    bool isHere = false;
    eachItem(facts.outline, [&](const OutlineItem& other, const OutlineItem*) {
        if (other.kind != ItemKind::Step) return;
        if (isHere && before.empty()) before = other.id;
        if (at && at->path.file == other.path.file) isHere = true;
    });
    addWords(item, facts, "step." + id);
    item.edits.push_back(AddStep{id, false, question, before});
    return item;
}

NewItem makeOption(const DraftFacts& facts, const Spot& spot) {
    NewItem item;
    const auto question = ownerId(spot.list);
    std::string id = "new";
    for (int number = 2; facts.view().has(spot.list / ("@" + id)); ++number) id = "new_" + std::to_string(number);
    const auto code = question + "_" + id;
    item.edits.push_back(AddItem{spot.list, newOption(id, code), spot.before});
    addCode(item, facts, code);
    addWords(item, facts, "option." + question + "." + id);
    item.path = spot.list / ("@" + id);
    return item;
}

}  // namespace

std::string making::ownerId(const NodePath& path) {
    for (auto step = path.steps.rbegin(); step != path.steps.rend(); ++step)
        if (step->starts_with('@')) return step->substr(1, step->find('~') - 1);
    return {};
}

const std::vector<ItemKind>& newKinds() {
    static const std::vector<ItemKind> kinds{
        ItemKind::Step,    ItemKind::Question,   ItemKind::Option,        ItemKind::Parameter, ItemKind::Derived,
        ItemKind::Row,     ItemKind::Limitation, ItemKind::Contradiction, ItemKind::ExamLine,  ItemKind::Recommendation,
        ItemKind::Section, ItemKind::Sentence,   ItemKind::Class,         ItemKind::Modifier,  ItemKind::Phase,
        ItemKind::Card,    ItemKind::Code,       ItemKind::Phrase,        ItemKind::Table,     ItemKind::Input,
        ItemKind::Layout,  ItemKind::Selector,   ItemKind::Stage};
    return kinds;
}

std::string freeId(const DraftFacts& facts, const std::string& base) {
    std::set<std::string> used;
    eachItem(facts.outline, [&](const OutlineItem& item, const OutlineItem*) { used.insert(item.id); });
    std::string id = base;
    for (int number = 2; used.contains(id); ++number) id = base + "_" + std::to_string(number);
    return id;
}

std::vector<ItemKind> kindsAt(const DraftFacts&, const OutlineItem* at) {
    std::vector<ItemKind> kinds;
    const auto put = [&](ItemKind kind) {
        const auto& all = newKinds();
        if (std::find(all.begin(), all.end(), kind) != all.end() &&
            std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
            kinds.push_back(kind);
    };
    if (!at) return newKinds();
    if (at->kind == ItemKind::Group) put(kindOfGroup(*at));
    put(at->kind);
    if (at->kind == ItemKind::Step) put(ItemKind::Question);
    if (at->kind == ItemKind::Question) put(ItemKind::Option);
    if (at->kind == ItemKind::Table) put(ItemKind::Row);
    if (at->kind == ItemKind::Table) put(ItemKind::Input);
    if (at->kind == ItemKind::Layout) put(ItemKind::Selector);
    if (at->kind == ItemKind::Layout) put(ItemKind::Stage);
    if (at->kind == ItemKind::Section) put(ItemKind::Sentence);
    return kinds;
}

std::optional<NewItem> newItem(const DraftFacts& facts, ItemKind kind, const OutlineItem* at) {
    NewItem item;
    if (kind == ItemKind::Step) {
        item = makeStep(facts, at);
    } else if (kind == ItemKind::Phrase) {
        const auto id = freeId(facts, "say.new");
        addWords(item, facts, id, true);
    } else if (kind == ItemKind::Code) {
        const auto id = freeId(facts, "new_code");
        addCode(item, facts, id);
        item.path = {"codes.yaml", {id}};
    } else {
        const char* inside = kind == ItemKind::Question   ? "questions"
                             : kind == ItemKind::Option   ? "options"
                             : kind == ItemKind::Row      ? "rows"
                             : kind == ItemKind::Sentence ? "sentences"
                             : kind == ItemKind::Input    ? "inputs"
                             : kind == ItemKind::Selector ? "selectors"
                             : kind == ItemKind::Stage    ? "stages"
                                                          : "";
        const bool isGroupOfIt = at && at->kind == ItemKind::Group && !at->path.file.empty() && !at->children.empty() &&
                                 at->children.front().kind == kind;
        const auto spot = isGroupOfIt ? std::optional(Spot{at->path, {}}) : spotFor(facts, kind, at, inside);
        if (!spot) return std::nullopt;
        if (kind == ItemKind::Question)
            item = makeQuestion(facts, *spot);
        else if (kind == ItemKind::Option)
            item = makeOption(facts, *spot);
        else if (kind == ItemKind::Row)
            item = makeRow(facts, *spot);
        else if (kind == ItemKind::Table || kind == ItemKind::Input)
            item = makeTablePart(facts, kind, *spot);
        else if (kind == ItemKind::Layout || kind == ItemKind::Selector || kind == ItemKind::Stage)
            item = makeHanging(facts, kind, *spot);
        else if (kind == ItemKind::Sentence)
            item = makeSentence(facts, *spot);
        else if (kind == ItemKind::Limitation || kind == ItemKind::Contradiction || kind == ItemKind::Recommendation ||
                 kind == ItemKind::ExamLine)
            item = makeRule(facts, kind, *spot);
        else
            item = makeWithLabel(facts, kind, *spot);
    }
    item.kind = kind;
    if (item.edits.empty()) return std::nullopt;
    return item;
}

}  // namespace hsg::editor
