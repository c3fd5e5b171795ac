#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reporting/authoring/draft_value.h"
#include "reporting/authoring/node_path.h"
#include "reporting/template/template.h"
#include "reporting/template/template_files.h"

namespace reporting::authoring {

enum class ItemKind {
    Group,  ///< a heading of the outline, no item of the template
    Template,
    Language,
    Side,
    Phase,
    Parameter,
    IntervalClass,
    Code,
    Step,
    Question,
    Option,
    Card,
    Derived,
    Table,
    Input,
    Let,
    Row,
    Class,
    Modifier,
    ExamLine,
    Recommendation,
    Limitation,
    Contradiction,
    Section,
    Sentence,
    Page,
    DiagramElement,
    Layout,
    Selector,
    Stage,
    Label,
    Phrase,
    File,
    Other
};

/// Whose an item is. Own: this folder's. Base: of what it extends. Changed: the base's with entries of this folder over
/// it. Removed: the base's, taken away here. A template that extends nothing has only Own.
enum class Owner { Own, Base, Changed, Removed };

struct OutlineItem {
    ItemKind kind = ItemKind::Other;
    std::string id;
    NodePath path;  ///< of the item; Group: of the list its children stand in (file may be empty)
    Place place;    ///< Place::file as in diagnostics: with the prefix of its folder
    Owner owner = Owner::Own;
    std::string summary;  ///< what tells it from its neighbours where the id does not: a condition, a value
    std::vector<OutlineItem> children;
};

/// A template under work as it reads after its overlays, file by file; a file that is no YAML at all is left out.
/// Immutable; any thread.
class DraftView {
public:
    /// `before`: an earlier view of the same template; files that are the same objects are not read again.
    explicit DraftView(const TemplateFiles& files, const DraftView* before = nullptr);
    ~DraftView();
    DraftView(const DraftView&) = delete;
    DraftView& operator=(const DraftView&) = delete;

    const TemplateFiles& files() const;
    bool isOverlay() const;
    /// Problems of syntax and of the overlay.
    const Diagnostics& problems() const;
    /// Files of the merged template, own ones first by name.
    std::vector<std::string> fileNames() const;

    struct Node {
        DraftValue value;
        Place place;
        Owner owner = Owner::Own;
    };
    /// An empty path of steps is the file's root. Nothing if there is none.
    std::optional<Node> at(const NodePath& path) const;
    bool has(const NodePath& path) const;
    Owner owner(const NodePath& path) const;
    /// The innermost item at a place of a diagnostic (file as told there).
    std::optional<NodePath> pathAt(const Place& place) const;
    /// The steps of the items of a list, in order: "@ID" or "[N]".
    std::vector<std::string> items(const NodePath& list) const;

    /// Everything a person edits, grouped as the editor shows it; words of `language` stand in no outline but are found
    /// by labels() and phrases().
    const std::vector<OutlineItem>& outline() const;
    /// key → words in each language of the template that has it, with its place.
    struct Words {
        std::map<std::string, std::string> byLanguage;
        std::map<std::string, Place> places;
        std::map<std::string, Owner> owners;
    };
    std::map<std::string, Words> labels() const;
    std::map<std::string, Words> phrases() const;
    std::vector<std::string> languages() const;

    struct Private;
    const Private& internals() const { return *d; }  ///< for this folder's .cpp files

private:
    std::unique_ptr<Private> d;
};

}  // namespace reporting::authoring
