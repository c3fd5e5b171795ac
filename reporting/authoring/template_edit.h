#pragma once

#include <string>
#include <variant>
#include <vector>

#include "reporting/authoring/draft_view.h"

/// Edits of a template's files. Each changes only the lines it must: comments, order and style of everything else stay
/// byte for byte. What is inherited is never changed in the base: the overlay gets the smallest entry that says it.
namespace reporting::authoring {

/// Sets or adds a key of a map, or replaces the item that the path names.
struct SetValue {
    NodePath path;
    DraftValue value;
};
/// Takes a key away. "draft.inherited": an overlay cannot take a key of the base away (set another value).
struct ClearValue {
    NodePath path;
};
/// Adds an item to a list (the list may not exist yet). `before`: a step of the list; empty: at its end.
struct AddItem {
    NodePath list;
    DraftValue item;
    std::string before;
};
/// A copy of an item right behind it, with another id.
struct DuplicateItem {
    NodePath path;
    std::string newId;
};
/// Own items go; an inherited one gets `remove: yes`.
struct RemoveItem {
    NodePath path;
};
/// `before`: a step of the same list; empty: to its end.
struct MoveItem {
    NodePath path;
    std::string before;
};
/// Takes back what this folder says about an inherited item or key.
struct Revert {
    NodePath path;
};
/// Renames an id with every reference to it. Question, Option (`owner`: its question), Step, Parameter, Derived, Code,
/// Phrase, Table, Layout, Row, Limitation, Contradiction, Recommendation. "draft.rename": it is inherited, or one of
/// its uses cannot be told for sure; `where` says which. Readings that used it no longer fit: migrate() lists them.
struct RenameId {
    ItemKind kind = ItemKind::Question;
    std::string id, newId, owner;
};
/// A label (`phrase` false) or a phrase in one language. Creates the file and the key where it is missing, beside its
/// nearest relatives.
struct SetWords {
    std::string language, key, text;
    bool phrase = false;
};
struct ClearWords {
    std::string language, key;
    bool phrase = false;
};
/// A language more. `copyFrom`: all words of that language as a start (else the checker lists what is missing);
/// `mark` stands before each of them.
struct AddLanguage {
    std::string language, copyFrom;
    std::string mark = {};
};
struct RemoveLanguage {
    std::string language;
};
/// A step of the guide with its own question file, before another one (empty: at the end), and its first question.
struct AddStep {
    std::string id;
    bool perSide = false;
    DraftValue firstQuestion;
    std::string before;
};
struct MoveStep {
    std::string id, before;
};
struct RemoveStep {
    std::string id;
};
/// The whole text of one of the folder's own files, as typed, or the bytes of a picture. Also text that is no YAML.
struct SetFile {
    std::string file, bytes;
};
/// The folder's own file goes; an inherited one of the same name shows again.
struct RemoveFile {
    std::string file;
};

using TemplateEdit =
    std::variant<SetValue, ClearValue, AddItem, DuplicateItem, RemoveItem, MoveItem, Revert, RenameId, SetWords,
                 ClearWords, AddLanguage, RemoveLanguage, AddStep, MoveStep, RemoveStep, SetFile, RemoveFile>;

/// All of the edits or none. A pure function. Errors: "draft.no-item", "draft.exists", "draft.syntax" (the file must be
/// mended by text first), "draft.inherited", "draft.rename", "draft.value", "draft.file", "draft.limit".
Result<TemplateFiles> applyEdits(const TemplateFiles& files, const std::vector<TemplateEdit>& edits);

}  // namespace reporting::authoring
