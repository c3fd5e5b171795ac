#include <algorithm>

#include "reporting/authoring/draft_view_p.h"

namespace reporting::authoring {
namespace {

std::string textOf(const YamlNode& node, const char* key) {
    const YamlNode* value = node.find(key);
    return value && value->isScalar() ? value->text : std::string();
}

/// What tells an item from its neighbours, on one line.
std::string summaryOf(ItemKind kind, const YamlNode& node) {
    const auto both = [&](const char* first, const char* second, const char* between) {
        const std::string a = textOf(node, first), b = textOf(node, second);
        return a + (a.empty() || b.empty() ? "" : between) + b;
    };
    switch (kind) {
        case ItemKind::Parameter:
            return both("value", "unit", " ");
        case ItemKind::Question:
            return both("kind", "unit", ", ");
        case ItemKind::Option:
        case ItemKind::Side:
            return textOf(node, "code");
        case ItemKind::Phase:
            return textOf(node, "group");
        case ItemKind::Derived:
        case ItemKind::Let:
            return textOf(node, "is");
        case ItemKind::Input:
            return textOf(node, "from");
        case ItemKind::Code:
            return both("value", "meaning", " ");
        case ItemKind::Class:
        case ItemKind::Modifier:
            return textOf(node, "phrase");
        case ItemKind::ExamLine:
        case ItemKind::Sentence:
            return textOf(node, "when");
        case ItemKind::Recommendation:
        case ItemKind::Limitation:
        case ItemKind::Contradiction:
        case ItemKind::Row:
            return textOf(node, "when");
        default:
            return {};
    }
}

class OutlineBuilder {
public:
    explicit OutlineBuilder(const DraftView::Private& view) : view_(view) {}

    std::vector<OutlineItem> run() {
        templateFile();
        steps();
        list(group("cards", {"cards.yaml", {"cards"}}), ItemKind::Card);
        codes();
        list(group("derived", {"rules/derived.yaml", {"derived"}}), ItemKind::Derived);
        tables();
        const std::string conclusions = "rules/conclusions.yaml";
        list(group("classes", {conclusions, {"classes"}}), ItemKind::Class);
        list(group("modifiers", {conclusions, {"modifiers"}}), ItemKind::Modifier);
        for (const char* lines : {"examLine", "sideLine", "lineFrame", "notes"})
            list(group(lines, {conclusions, {lines}}), ItemKind::ExamLine);
        list(group("recommendations", {conclusions, {"recommendations"}}), ItemKind::Recommendation);
        list(group("limitations", {"rules/limitations.yaml", {"limitations"}}), ItemKind::Limitation);
        list(group("contradictions", {"rules/contradictions.yaml", {"contradictions"}}), ItemKind::Contradiction);
        OutlineItem& report = group("sections", {"report.yaml", {"sections"}});
        list(report, ItemKind::Section);
        for (OutlineItem& section : report.children) sections(section);
        page();
        list(group("diagram", {"report.yaml", {"diagram", "elements"}}), ItemKind::DiagramElement);
        layouts();
        files();
        return std::move(items_);
    }

private:
    OutlineItem& group(const std::string& id, const NodePath& path) {
        OutlineItem item;
        item.kind = ItemKind::Group;
        item.id = id;
        item.path = path;
        if (const YamlNode* node = view_.node(view_.merged, path)) item.place = node->place;
        item.owner = view_.owner(path);
        items_.push_back(std::move(item));
        return items_.back();
    }

    OutlineItem itemOf(ItemKind kind, const NodePath& path, const YamlNode& node) const {
        OutlineItem item;
        item.kind = kind;
        item.path = path;
        item.place = node.place;
        item.id = node.isScalar() ? node.text : reporting::detail::itemId(node);
        if (item.id.empty()) item.id = textOf(node, "phrase");
        item.owner = view_.owner(path);
        item.summary = summaryOf(kind, node);
        return item;
    }

    /// The items of the list at `parent.path`, then those of the base that are taken away.
    void list(OutlineItem& parent, ItemKind kind) const {
        const YamlNode* node = view_.node(view_.merged, parent.path);
        if (node && node->isSequence())
            for (std::size_t i = 0; i < node->items.size(); ++i)
                parent.children.push_back(itemOf(kind, parent.path / stepOf(*node, i), node->items[i]));
        if (view_.files.chain.size() < 2) return;
        const YamlNode* own = view_.node(view_.parsed.front(), parent.path);
        const YamlNode* base = view_.node(view_.base, parent.path);
        if (!own || !base || !own->isSequence()) return;
        for (std::size_t i = 0; i < own->items.size(); ++i) {
            const NodePath path = parent.path / stepOf(*own, i);
            const YamlNode* gone = view_.node(view_.base, path);
            if (gone && view_.owner(path) == Owner::Removed) parent.children.push_back(itemOf(kind, path, *gone));
        }
    }

    void inner(OutlineItem& item, const char* key, ItemKind kind) const {
        OutlineItem holder;
        holder.path = item.path / key;
        list(holder, kind);
        std::move(holder.children.begin(), holder.children.end(), std::back_inserter(item.children));
    }

    void templateFile() {
        const std::string file = "template.yaml";
        OutlineItem& top = group("template", {file, {}});
        if (const YamlNode* root = view_.root(view_.merged, file)) {
            OutlineItem item = itemOf(ItemKind::Template, {file, {}}, *root);
            item.id = textOf(*root, "id");
            item.summary = textOf(*root, "version");
            top.children.push_back(std::move(item));
        }
        list(group("languages", {file, {"languages"}}), ItemKind::Language);
        list(group("sides", {file, {"sides"}}), ItemKind::Side);
        list(group("phases", {file, {"phases"}}), ItemKind::Phase);
        list(group("parameters", {file, {"parameters"}}), ItemKind::Parameter);
        list(group("interval", {file, {"interval", "classes"}}), ItemKind::IntervalClass);
    }

    void steps() {
        OutlineItem& top = group("steps", {"", {}});
        std::vector<std::string> order;
        if (const YamlNode* list = view_.node(view_.merged, {"template.yaml", {"steps"}}))
            for (const YamlNode& item : list->items) order.push_back(item.text);
        for (const auto& [file, root] : view_.merged.yaml) {
            if (file.rfind("questions/", 0) != 0) continue;
            OutlineItem step = itemOf(ItemKind::Step, {file, {}}, root);
            step.id = textOf(root, "step");
            inner(step, "questions", ItemKind::Question);
            for (OutlineItem& question : step.children)
                if (question.owner != Owner::Removed) inner(question, "options", ItemKind::Option);
            top.children.push_back(std::move(step));
        }
        const auto rank = [&](const OutlineItem& item) {
            return std::find(order.begin(), order.end(), item.id) - order.begin();
        };
        std::stable_sort(top.children.begin(), top.children.end(),
                         [&](const OutlineItem& a, const OutlineItem& b) { return rank(a) < rank(b); });
    }

    void codes() {
        OutlineItem& top = group("codes", {"codes.yaml", {}});
        const YamlNode* root = view_.root(view_.merged, "codes.yaml");
        if (!root) return;
        for (const YamlEntry& entry : root->entries) {
            if (entry.key == "schemes") continue;
            OutlineItem item = itemOf(ItemKind::Code, top.path / entry.key, entry.value);
            item.id = entry.key;
            item.place = entry.place;
            top.children.push_back(std::move(item));
        }
    }

    void tables() {
        OutlineItem& top = group("tables", {"rules/tables.yaml", {"tables"}});
        list(top, ItemKind::Table);
        for (OutlineItem& table : top.children) {
            if (table.owner == Owner::Removed) continue;
            inner(table, "inputs", ItemKind::Input);
            inner(table, "let", ItemKind::Let);
            inner(table, "rows", ItemKind::Row);
        }
    }

    void sections(OutlineItem& section) const {
        if (section.owner == Owner::Removed) return;
        inner(section, "sentences", ItemKind::Sentence);
        inner(section, "lead", ItemKind::Sentence);
        inner(section, "cavity", ItemKind::Sentence);
        const std::size_t first = section.children.size();
        inner(section, "sections", ItemKind::Section);
        for (std::size_t i = first; i < section.children.size(); ++i) sections(section.children[i]);
    }

    /// How the report looks; there also where nothing is written about it yet.
    void page() {
        const NodePath path{"report.yaml", {"page"}};
        OutlineItem item;
        item.kind = ItemKind::Page;
        item.path = path;
        if (const YamlNode* node = view_.node(view_.merged, path)) item.place = node->place;
        item.owner = item.place.line > 0 ? view_.owner(path) : Owner::Own;
        group("page", {"report.yaml", {}}).children.push_back(std::move(item));
    }

    void layouts() {
        OutlineItem& top = group("layouts", {"layouts.yaml", {"layouts"}});
        list(top, ItemKind::Layout);
        for (OutlineItem& layout : top.children) {
            if (layout.owner == Owner::Removed) continue;
            inner(layout, "selectors", ItemKind::Selector);
            inner(layout, "stages", ItemKind::Stage);
        }
    }

    /// Pictures and the page: files without parts.
    void files() {
        OutlineItem& top = group("files", {"", {}});
        for (const auto& [name, bytes] : view_.merged.raw) {
            OutlineItem item;
            item.kind = ItemKind::File;
            item.id = name;
            item.path = {name, {}};
            const auto& own = view_.files.own().files;
            const bool inherited = view_.base.raw.count(name) > 0;
            item.owner = !own.count(name) ? Owner::Base : inherited ? Owner::Changed : Owner::Own;
            item.place = {name, 1, 1};
            top.children.push_back(std::move(item));
        }
    }

    const DraftView::Private& view_;
    std::vector<OutlineItem> items_;
};

}  // namespace

std::vector<OutlineItem> outlineOf(const DraftView::Private& view) {
    return OutlineBuilder(view).run();
}

}  // namespace reporting::authoring
