#include "reporting/authoring/edit_run.h"

/// Keys and entries taken away or back.
namespace reporting::authoring {
namespace {

Done noItem(const NodePath& path) {
    return refuse("draft.no-item", "There is no such item in the template.", path.text());
}

}  // namespace

Done EditRun::apply(const ClearValue& edit) {
    if (edit.path.steps.empty()) return noItem(edit.path);
    const NodePath& path = edit.path;
    auto now = merged(path.file);
    if (!now) return tl::make_unexpected(now.error());
    if (!resolve(*now, path.steps)) return noItem(path);
    const YamlNode* inherited = isOverlay() && base(path.file) ? resolve(*base(path.file), path.steps) : nullptr;
    const Unit unit = inherited ? unitOf(path.file, path.steps) : Unit{};
    const bool inUnit = unit.depth != std::string::npos && unit.depth < path.steps.size();
    if (inherited && !inUnit)
        return refuse("draft.inherited", "It comes from the base: an overlay can set another value, not take it away.",
                      path.text());
    if (inUnit && ownHas(path.file, path.steps))
        return withFile(path.file,
                        [&](YamlFile& file) { return file.removeEntry(path.parent().steps, path.steps.back()); });
    if (!inUnit) return removeOwn(path);
    return change(
        path.parent(),
        [&](DraftValue& value) {
            std::erase_if(value.entries, [&](const auto& entry) { return entry.first == path.steps.back(); });
            return Done{};
        },
        false);
}

/// Takes an own node away, and what is left empty around it; in an overlay also an item of which only the id is left.
Done EditRun::removeOwn(const NodePath& path) {
    NodePath at = path;
    for (;;) {
        const NodePath parent = at.parent();
        std::size_t left = 0;
        bool onlyId = false;
        Done done = withFile(path.file, [&](YamlFile& file) {
            const YamlNode* node = resolve(file.root(), parent.steps);
            const std::size_t index = node ? childIndex(*node, at.steps.back()) : std::string::npos;
            if (index == std::string::npos) return false;
            const bool ok =
                node->isMap() ? file.removeEntry(parent.steps, at.steps.back()) : file.removeItem(parent.steps, index);
            if (!ok) return false;
            const YamlNode* rest = resolve(file.root(), parent.steps);
            left = rest ? rest->entries.size() + rest->items.size() : 1;
            onlyId = rest && rest->isMap() && left == 1 && !parent.steps.empty() &&
                     parent.steps.back().front() == '@' && rest->entries.front().key == idKey(*rest);
            return true;
        });
        if (!done) return done;
        const bool inherited = isOverlay() && base(path.file) && resolve(*base(path.file), parent.steps);
        if (!inherited || (left > 0 && !onlyId)) return {};
        if (parent.steps.empty()) {
            const std::string& text = *files_.text(path.file);
            const bool says = text.find_first_not_of(" \r\n{}") != std::string::npos;
            if (!says && path.file != "template.yaml") files_.chain.front().files.erase(path.file);
            return {};
        }
        at = parent;
    }
}

Done EditRun::apply(const Revert& edit) {
    const NodePath& path = edit.path;
    if (!isOverlay()) return refuse("draft.inherited", "There is no base to go back to.", path.text());
    if (path.steps.empty()) return apply(RemoveFile{path.file});
    if (!ownHas(path.file, path.steps)) return noItem(path);
    return removeOwn(path);
}

}  // namespace reporting::authoring
