#include "reporting/authoring/edit_run.h"

#include <algorithm>

namespace reporting::authoring {
namespace {

bool isWholeKey(const std::string& step) {
    return step == "args" || step == "then" || step == "words";
}

std::string whereOf(const NodePath& path) {
    return path.text();
}

Done noItem(const NodePath& path) {
    return refuse("draft.no-item", "There is no such item in the template.", whereOf(path));
}

}  // namespace

const YamlNode* EditRun::base(const std::string& file) {
    const auto known = bases_.find(file);
    if (known != bases_.end()) return known->second ? &*known->second : nullptr;
    std::optional<YamlNode> merged;
    for (std::size_t i = files_.chain.size(); i-- > 1;) {
        const auto found = files_.chain[i].files.find(file);
        if (found == files_.chain[i].files.end()) continue;
        auto one = YamlFile::read(*found->second);
        if (!one) continue;
        Diagnostics ignored;
        reporting::detail::Problems problems(ignored);
        if (merged)
            reporting::detail::overlayNode(*merged, one->root(), problems);
        else
            merged = one->root();
    }
    auto& kept = bases_[file] = std::move(merged);
    return kept ? &*kept : nullptr;
}

Result<std::optional<YamlFile>> EditRun::own(const std::string& file) const {
    const std::string* text = files_.text(file);
    if (!text) return std::optional<YamlFile>();
    auto read = YamlFile::read(*text);
    if (read) return std::optional<YamlFile>(std::move(*read));
    return tl::make_unexpected(Error{"draft.syntax", "The file is no valid YAML: mend its text first.", file});
}

Result<YamlNode> EditRun::merged(const std::string& file) {
    auto mine = own(file);
    if (!mine) return tl::make_unexpected(mine.error());
    const YamlNode* under = base(file);
    if (!under) {
        YamlNode empty;
        empty.kind = YamlNode::Kind::Map;
        return *mine ? (*mine)->root() : empty;
    }
    YamlNode result = *under;
    Diagnostics ignored;
    reporting::detail::Problems problems(ignored);
    if (*mine) reporting::detail::overlayNode(result, (*mine)->root(), problems);
    return result;
}

std::vector<std::string> EditRun::filesLike(const std::string& folder) const {
    std::vector<std::string> names;
    for (const FolderFiles& one : files_.chain)
        for (const auto& [name, text] : one.files)
            if (name.rfind(folder, 0) == 0) names.push_back(name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Done EditRun::put(const std::string& file, std::string text) {
    if (!isTemplateFile(file)) return refuse("draft.file", "A template has no file of this name.", file);
    if (text.size() > TemplateLimits::fileBytes) return refuse("draft.limit", "A file has at most 8 MiB.", file);
    auto& files = files_.chain.front().files;
    if (!files.count(file) && files.size() >= TemplateLimits::files)
        return refuse("draft.limit", "A template has at most 256 files.", file);
    files[file] = std::make_shared<const std::string>(std::move(text));
    return {};
}

Done EditRun::withFile(const std::string& file, const std::function<bool(YamlFile&)>& work) {
    auto mine = own(file);
    if (!mine) return tl::make_unexpected(mine.error());
    if (!*mine) return refuse("draft.no-item", "The template has no such file of its own.", file);
    if (!work(**mine))
        return refuse("draft.value", "This cannot be changed here without touching more: edit the text of the file.",
                      file);
    return put(file, (*mine)->text());
}

bool EditRun::ownHas(const std::string& file, const Steps& steps) const {
    const auto mine = own(file);
    return mine && *mine && resolve((*mine)->root(), steps);
}

EditRun::Unit EditRun::unitOf(const std::string& file, const Steps& steps) {
    const YamlNode* node = base(file);
    for (std::size_t i = 0; node && i < steps.size(); ++i) {
        if (node->isSequence()) {
            if (!reporting::detail::hasItemIds(*node)) return {i, false};
            const std::string id = idOfStep(steps[i]);
            const auto count = std::count_if(node->items.begin(), node->items.end(), [&](const YamlNode& item) {
                return reporting::detail::itemId(item) == id;
            });
            if (count > 1) return {i + 1, true};
        }
        node = child(*node, steps[i]);
        if (node && isWholeKey(steps[i])) return {i + 1, false};
    }
    // a list of the base that is no list of items: the overlay's replaces it
    if (node && node->isSequence() && !reporting::detail::hasItemIds(*node)) return {steps.size(), false};
    return {};
}

bool EditRun::mergesItems(const NodePath& list) {
    if (!isOverlay() || !base(list.file)) return false;
    const YamlNode* node = resolve(*base(list.file), list.steps);
    return node && reporting::detail::hasItemIds(*node) && unitOf(list.file, list.steps).depth == std::string::npos;
}

/// Writes a value that the own file does not have yet, with no more around it than the overlay needs.
Done EditRun::create(const NodePath& path, const DraftValue& value) {
    auto mine = own(path.file);
    if (!mine) return tl::make_unexpected(mine.error());
    if (!*mine) *mine = YamlFile::read("");
    std::size_t depth = 0;
    const YamlNode* node = &(*mine)->root();
    while (depth < path.steps.size()) {
        const YamlNode* next = child(*node, path.steps[depth]);
        if (!next) break;
        node = next;
        ++depth;
    }
    const Steps container(path.steps.begin(), path.steps.begin() + static_cast<std::ptrdiff_t>(depth));
    DraftValue inner = value;
    for (std::size_t i = path.steps.size(); i-- > depth + 1;) {
        const std::string& step = path.steps[i];
        if (step.front() != '@') {
            inner = DraftValue::map({{step, inner}});
            continue;
        }
        DraftValue list;
        list.kind = DraftValue::Kind::List;
        list.items.push_back(std::move(inner));
        inner = std::move(list);
    }
    // an item is known by its id wherever it stands in the chain that was built
    const std::function<void(DraftValue&, std::size_t)> name = [&](DraftValue& part, std::size_t at) {
        if (at >= path.steps.size()) return;
        const Steps here(path.steps.begin(), path.steps.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        if (path.steps[at].front() == '@') {
            const YamlNode* like = base(path.file) ? resolve(*base(path.file), here) : nullptr;
            const std::string key = like ? idKey(*like) : "id";
            const bool named = std::any_of(part.entries.begin(), part.entries.end(), [&](const auto& entry) {
                return entry.second.kind == DraftValue::Kind::Scalar && entry.second.text == idOfStep(path.steps[at]);
            });
            if (part.kind == DraftValue::Kind::Map && !named)
                part.entries.insert(part.entries.begin(), {key, DraftValue::scalar(idOfStep(path.steps[at]))});
        }
        if (at + 1 >= path.steps.size()) return;
        if (part.kind == DraftValue::Kind::List && !part.items.empty() && path.steps[at + 1].front() == '@')
            name(part.items.front(), at + 1);
        else if (part.kind == DraftValue::Kind::Map)
            for (auto& [key, next] : part.entries)
                if (key == path.steps[at + 1]) name(next, at + 1);
    };
    bool ok = false;
    if (depth == path.steps.size()) {
        ok = (*mine)->write(path.steps, value);
    } else {
        name(inner, depth);
        const std::string& step = path.steps[depth];
        if (node->isSequence() || (node->kind == YamlNode::Kind::Null && step.front() == '@'))
            ok = (*mine)->insertItem(container, node->items.size(), inner);
        else if (node->kind == YamlNode::Kind::Null)
            ok = (*mine)->write(container, DraftValue::map({{step, inner}}));
        else
            ok = node->isMap() && (*mine)->addEntry(container, step, inner, std::string::npos);
    }
    if (!ok) return refuse("draft.value", "This cannot be written here: edit the text of the file.", whereOf(path));
    return put(path.file, (*mine)->text());
}

Done EditRun::createSeveral(const NodePath& unit, const std::vector<DraftValue>& items) {
    for (const DraftValue& item : items) {
        NodePath path = unit;
        const std::string id = idOfStep(unit.steps.back());
        int number = 1;  // behind those of the id that stand there already
        while (ownHas(path.file, path.steps)) path.steps.back() = "@" + id + "~" + std::to_string(++number);
        // the step's number only finds the place: the item carries the plain id
        if (Done done = create(path, item); !done) return done;
    }
    return {};
}

/// One value of the template becomes another one. `edit` gets the value as it reads now (Null where there is none).
Done EditRun::change(const NodePath& path, const std::function<Done(DraftValue&)>& edit, bool mayAdd) {
    auto now = merged(path.file);
    if (!now) return tl::make_unexpected(now.error());
    const YamlNode* node = resolve(*now, path.steps);
    if (!node && (!mayAdd || path.steps.empty() || !resolve(*now, path.parent().steps))) return noItem(path);
    DraftValue value = node ? valueOf(*node) : DraftValue{};
    if (Done done = edit(value); !done) return done;
    if (ownHas(path.file, path.steps))
        return withFile(path.file, [&](YamlFile& file) { return file.write(path.steps, value); });
    const Unit unit = isOverlay() ? unitOf(path.file, path.steps) : Unit{};
    if (unit.depth == std::string::npos) return create(path, value);
    NodePath whole = path;
    whole.steps.resize(unit.depth);
    if (ownHas(path.file, whole.steps) || whole.steps == path.steps) {
        if (!unit.several || ownHas(path.file, whole.steps)) return create(path, value);
    }
    // the part of the base that can only be said as a whole is copied, with the change in it
    DraftValue root = valueOf(*now);
    const auto find = [&](DraftValue& from, const Steps& steps) -> DraftValue* {
        DraftValue* at = &from;
        const YamlNode* beside = &*now;
        for (const std::string& step : steps) {
            const std::size_t index = childIndex(*beside, step);
            if (index == std::string::npos) return nullptr;
            at = beside->isMap() ? &at->entries[index].second : &at->items[index];
            beside = beside->isMap() ? &beside->entries[index].value : &beside->items[index];
        }
        return at;
    };
    if (DraftValue* target = find(root, path.steps))
        *target = value;
    else if (DraftValue* parent = find(root, path.parent().steps); parent && parent->kind == DraftValue::Kind::Map)
        parent->set(path.steps.back(), value);
    else
        return noItem(path);
    if (!unit.several) return create(whole, *find(root, whole.steps));
    std::vector<DraftValue> items;
    const NodePath list = whole.parent();
    const YamlNode& beside = *resolve(*now, list.steps);
    const std::string id = idOfStep(whole.steps.back());
    for (std::size_t i = 0; i < beside.items.size(); ++i)
        if (reporting::detail::itemId(beside.items[i]) == id) items.push_back(find(root, list.steps)->items[i]);
    whole.steps.back() = "@" + id;
    return createSeveral(whole, items);
}

Done EditRun::apply(const SetValue& edit) {
    return change(
        edit.path,
        [&](DraftValue& value) {
            value = edit.value;
            return Done{};
        },
        true);
}

}  // namespace reporting::authoring
