#pragma once

#include "plugin/editor/draft_facts.h"

namespace hsg::editor {

/// Every item of the outline, depth first, with what it stands in (nullptr at the top).
template <class Take>
void eachItem(const std::vector<reporting::authoring::OutlineItem>& items, const Take& take,
              const reporting::authoring::OutlineItem* above = nullptr) {
    for (const auto& item : items) {
        take(item, above);
        eachItem(item.children, take, &item);
    }
}

/// nullptr if there is none.
inline const reporting::authoring::OutlineItem* itemAt(const DraftFacts& facts,
                                                       const reporting::authoring::NodePath& path) {
    const reporting::authoring::OutlineItem* found = nullptr;
    const auto wanted = facts.itemPath(path);
    eachItem(facts.outline, [&](const auto& item, const auto*) {
        if (!found && item.kind != reporting::authoring::ItemKind::Group && item.path == wanted) found = &item;
    });
    return found;
}

inline const reporting::authoring::OutlineItem* itemOf(const DraftFacts& facts, reporting::authoring::ItemKind kind,
                                                       const std::string& id) {
    const reporting::authoring::OutlineItem* found = nullptr;
    eachItem(facts.outline, [&](const auto& item, const auto*) {
        if (!found && item.kind == kind && item.id == id) found = &item;
    });
    return found;
}

/// What stands in a group, also in an empty one; Other for groups of mixed parts.
reporting::authoring::ItemKind kindOfGroup(const reporting::authoring::OutlineItem& group);

/// Scalar text at a path, or "".
inline std::string valueAt(const DraftFacts& facts, const reporting::authoring::NodePath& path) {
    const auto node = facts.view().at(path);
    return node ? node->value.text : std::string();
}

}  // namespace hsg::editor
