#include <algorithm>

#include "reporting/authoring/edit_run.h"

/// Items of lists: added, copied, taken away, moved.
namespace reporting::authoring {
namespace {

std::string idOf(const DraftValue& item) {
    for (const char* key : {"id", "rule", "name", "step", "phrase", "text"})
        if (const std::string id = item.get(key); !id.empty()) return id;
    return {};
}

std::size_t countOf(const YamlNode& list, const std::string& id) {
    return static_cast<std::size_t>(std::count_if(list.items.begin(), list.items.end(), [&](const YamlNode& item) {
        return reporting::detail::itemId(item) == id;
    }));
}

Done noSuch(const NodePath& path) {
    return refuse("draft.no-item", "There is no such item in the template.", path.text());
}

}  // namespace

Done EditRun::apply(const AddItem& edit) {
    auto now = merged(edit.list.file);
    if (!now) return tl::make_unexpected(now.error());
    const YamlNode* list = resolve(*now, edit.list.steps);
    if (list && list->kind != YamlNode::Kind::Null && !list->isSequence()) return noSuch(edit.list);
    std::size_t at = list ? list->items.size() : 0;
    if (!edit.before.empty()) {
        at = list ? childIndex(*list, edit.before) : std::string::npos;
        if (at == std::string::npos) return noSuch(edit.list / edit.before);
    }
    const std::string id = idOf(edit.item);
    if (list && reporting::detail::hasItemIds(*list) && edit.item.find("id") && child(*list, "@" + id))
        return refuse("draft.exists", "There is an item '" + id + "' already.", edit.list.text());
    if (mergesItems(edit.list)) {
        if (id.empty()) return refuse("draft.value", "The item needs an id.", edit.list.text());
        DraftValue item = edit.item;
        if (!edit.before.empty()) item.set("before", DraftValue::scalar(idOfStep(edit.before)));
        return create(edit.list / ("@" + id), item);
    }
    if (ownHas(edit.list.file, edit.list.steps))
        return withFile(edit.list.file,
                        [&](YamlFile& file) { return file.insertItem(edit.list.steps, at, edit.item); });
    return change(
        edit.list,
        [&](DraftValue& value) {
            value.kind = DraftValue::Kind::List;
            value.text.clear();
            value.items.insert(value.items.begin() + static_cast<std::ptrdiff_t>(at), edit.item);
            return Done{};
        },
        true);
}

Done EditRun::apply(const DuplicateItem& edit) {
    auto now = merged(edit.path.file);
    if (!now) return tl::make_unexpected(now.error());
    if (edit.path.steps.empty()) return noSuch(edit.path);
    const YamlNode* item = resolve(*now, edit.path.steps);
    const YamlNode* list = resolve(*now, edit.path.parent().steps);
    if (!item || !list || !list->isSequence()) return noSuch(edit.path);
    const std::size_t next = childIndex(*list, edit.path.steps.back()) + 1;
    DraftValue copy = valueOf(*item);
    if (copy.kind == DraftValue::Kind::Map && !edit.newId.empty())
        copy.set(idKey(*item), DraftValue::scalar(edit.newId));
    return apply(AddItem{edit.path.parent(), copy, next < list->items.size() ? stepOf(*list, next) : std::string()});
}

Done EditRun::apply(const RemoveItem& edit) {
    const NodePath& path = edit.path;
    if (path.steps.empty()) return noSuch(path);
    auto now = merged(path.file);
    if (!now) return tl::make_unexpected(now.error());
    const NodePath listPath = path.parent();
    const YamlNode* list = resolve(*now, listPath.steps);
    const YamlNode* item = resolve(*now, path.steps);
    if (!list || !list->isSequence() || !item) return noSuch(path);
    const bool merging = mergesItems(listPath);
    const std::string id = idOfStep(path.steps.back());
    const bool inherited = merging && resolve(*base(path.file), (listPath / ("@" + id)).steps);
    if (inherited && unitOf(path.file, path.steps).several && countOf(*list, id) > 1) {
        // of items that share an id the overlay says all that stay
        std::vector<DraftValue> rest;
        const std::size_t gone = childIndex(*list, path.steps.back());
        for (std::size_t i = 0; i < list->items.size(); ++i)
            if (i != gone && reporting::detail::itemId(list->items[i]) == id) rest.push_back(valueOf(list->items[i]));
        while (ownHas(path.file, (listPath / ("@" + id)).steps))
            if (Done done = removeOwn(listPath / ("@" + id)); !done) return done;
        return createSeveral(listPath / ("@" + id), rest);
    }
    if (inherited) {
        const DraftValue gone =
            DraftValue::map({{idKey(*item), DraftValue::scalar(id)}, {"remove", DraftValue::scalar("yes")}});
        const NodePath own{path.file, (listPath / ("@" + id)).steps};
        while (ownHas(path.file, (listPath / ("@" + id + "~2")).steps))
            if (Done done = removeOwn(listPath / ("@" + id + "~2")); !done) return done;
        if (ownHas(path.file, own.steps))
            return withFile(path.file, [&](YamlFile& file) { return file.write(own.steps, gone); });
        return create(own, gone);
    }
    const std::size_t index = childIndex(*list, path.steps.back());
    if (ownHas(path.file, path.steps) && (merging || !isOverlay())) return removeOwn(path);
    if (ownHas(path.file, path.steps))  // a list that stands in place of the base's may become empty
        return withFile(path.file, [&](YamlFile& file) { return file.removeItem(listPath.steps, index); });
    return change(
        listPath,
        [&](DraftValue& value) {
            value.items.erase(value.items.begin() + static_cast<std::ptrdiff_t>(index));
            return Done{};
        },
        false);
}

Done EditRun::apply(const MoveItem& edit) {
    const NodePath& path = edit.path;
    if (path.steps.empty()) return noSuch(path);
    auto now = merged(path.file);
    if (!now) return tl::make_unexpected(now.error());
    const NodePath listPath = path.parent();
    const YamlNode* list = resolve(*now, listPath.steps);
    const std::size_t from = list && list->isSequence() ? childIndex(*list, path.steps.back()) : std::string::npos;
    if (from == std::string::npos) return noSuch(path);
    const std::size_t to = edit.before.empty() ? list->items.size() : childIndex(*list, edit.before);
    if (to == std::string::npos) return noSuch(listPath / edit.before);
    if (to == from || to == from + 1) return {};
    if (mergesItems(listPath)) return moveInOverlay(path, edit.before);
    if (ownHas(path.file, listPath.steps))
        return withFile(path.file, [&](YamlFile& file) { return file.moveItem(listPath.steps, from, to); });
    return change(
        listPath,
        [&](DraftValue& value) {
            const DraftValue item = value.items[from];
            value.items.erase(value.items.begin() + static_cast<std::ptrdiff_t>(from));
            value.items.insert(value.items.begin() + static_cast<std::ptrdiff_t>(to > from ? to - 1 : to), item);
            return Done{};
        },
        false);
}

/// An overlay says `before: ID`. Nothing says "at the end": there everything behind it is put before it.
Done EditRun::moveInOverlay(const NodePath& path, const std::string& before) {
    const NodePath listPath = path.parent();
    const std::string id = idOfStep(path.steps.back());
    if (unitOf(path.file, path.steps).several)
        return refuse("draft.inherited", "Items that share an id are moved in the text of the file.", path.text());
    const auto putBefore = [&](const std::string& one, const std::string& other) -> Done {
        const NodePath item = listPath / ("@" + one);
        const DraftValue value = DraftValue::scalar(other);
        if (!ownHas(path.file, item.steps)) return create(item, DraftValue::map({{"before", value}}));
        if (ownHas(path.file, (item / "before").steps))
            return withFile(path.file, [&](YamlFile& file) { return file.write((item / "before").steps, value); });
        return create(item / "before", value);
    };
    if (!before.empty()) return putBefore(id, idOfStep(before));
    auto now = merged(path.file);
    if (!now) return tl::make_unexpected(now.error());
    const YamlNode& list = *resolve(*now, listPath.steps);
    std::vector<std::string> behind;
    for (std::size_t i = childIndex(list, path.steps.back()) + 1; i < list.items.size(); ++i)
        behind.push_back(reporting::detail::itemId(list.items[i]));
    if (ownHas(path.file, (path / "before").steps))
        if (Done done = removeOwn(path / "before"); !done) return done;
    for (const std::string& one : behind)
        if (Done done = putBefore(one, id); !done) return done;
    return {};
}

}  // namespace reporting::authoring
