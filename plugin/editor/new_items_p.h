#pragma once

#include <string>
#include <utility>
#include <vector>

#include "plugin/editor/new_items.h"

/// For the .cpp files of new items.
namespace hsg::editor::making {

/// The list that a new item of the kind goes into, and what it stands before.
struct Spot {
    reporting::authoring::NodePath list;
    std::string before;
};

reporting::authoring::DraftValue scalar(const std::string& text);
reporting::authoring::DraftValue fields(const std::vector<std::pair<std::string, std::string>>& texts);
/// "(new)" in every language.
void addWords(NewItem& item, const DraftFacts& facts, const std::string& key, bool isPhrase = false,
              const std::string& tail = {});
/// A code of the department's own, unless the template has one of that name.
void addCode(NewItem& item, const DraftFacts& facts, const std::string& key);

/// Limitation, contradiction, recommendation, summary line: a condition that never holds yet, and a phrase.
NewItem makeRule(const DraftFacts& facts, reporting::authoring::ItemKind kind, const Spot& spot);
NewItem makeRow(const DraftFacts& facts, const Spot& spot);
NewItem makeSentence(const DraftFacts& facts, const Spot& spot);
/// A table with one row, or an input of one.
NewItem makeTablePart(const DraftFacts& facts, reporting::authoring::ItemKind kind, const Spot& spot);
/// A layout that hangs the first film, or a part of one.
NewItem makeHanging(const DraftFacts& facts, reporting::authoring::ItemKind kind, const Spot& spot);
/// The id of the innermost item that a path leads through.
std::string ownerId(const reporting::authoring::NodePath& path);
/// Parts with an id and a label.
NewItem makeWithLabel(const DraftFacts& facts, reporting::authoring::ItemKind kind, const Spot& spot);

}  // namespace hsg::editor::making
