#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plugin/editor/draft_facts.h"

/// What has to be written so that a new part stands on its own: its entry, its words in every language, its codes, its
/// phrase. What a person has to replace says "(new)".
namespace hsg::editor {

struct NewItem {
    reporting::authoring::ItemKind kind = reporting::authoring::ItemKind::Other;
    reporting::authoring::NodePath path;  ///< of the new item
    std::vector<reporting::authoring::TemplateEdit> edits;
};

/// Kinds that newItem() can make.
const std::vector<reporting::authoring::ItemKind>& newKinds();

/// It stands inside another item: only to be added there.
inline bool needsOwner(reporting::authoring::ItemKind kind) {
    using Kind = reporting::authoring::ItemKind;
    return kind == Kind::Question || kind == Kind::Option || kind == Kind::Row || kind == Kind::Sentence ||
           kind == Kind::Input || kind == Kind::Selector || kind == Kind::Stage;
}

/// A new item behind `at` (an item of that kind, or the item or group it belongs into). Nothing if none fits there.
std::optional<NewItem> newItem(const DraftFacts& facts, reporting::authoring::ItemKind kind,
                               const reporting::authoring::OutlineItem* at);

/// A further language with all the words of `from`, each marked as new: the outline lists them until they are
/// translated.
NewItem newLanguage(const DraftFacts& facts, const std::string& language, const std::string& from);

/// The kinds that can be added at an item: of its own kind, and of what stands in it.
std::vector<reporting::authoring::ItemKind> kindsAt(const DraftFacts& facts,
                                                    const reporting::authoring::OutlineItem* at);

/// A sentence of the report that says the answer of a question, with its phrase in every language.
std::optional<NewItem> newSentence(const DraftFacts& facts, const reporting::authoring::NodePath& question);
/// The sentences of the report that name a question.
std::vector<reporting::authoring::NodePath> sentencesOf(const DraftFacts& facts, const std::string& question);

/// `base`, or `base_2` … that no item of the kinds has.
std::string freeId(const DraftFacts& facts, const std::string& base);
/// A copy of an item, with its words. Nothing where a copy makes no sense.
std::optional<NewItem> copyOf(const DraftFacts& facts, const reporting::authoring::OutlineItem& item);

}  // namespace hsg::editor
