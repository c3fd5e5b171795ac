#pragma once

#include <QCoreApplication>
#include <QString>

#include "plugin/editor/draft_facts.h"
#include "reporting/template/template.h"

namespace hsg::editor {

/// What a part of a template is called, for a radiologist.
class ItemWords {
    Q_DECLARE_TR_FUNCTIONS(hsg::editor::ItemWords)
public:
    using Kind = reporting::authoring::ItemKind;
    using Item = reporting::authoring::OutlineItem;

    /// "question"
    static QString kind(Kind kind);
    /// Heading of a group of them: "Questions"
    static QString group(Kind kind);
    /// The words of an item as the reader of a report would see them; its id where it has none.
    static QString title(const Item& item, const DraftFacts& facts, const std::string& language);
    /// Title of the item at a path: "question Reach of contrast"
    static QString place(const reporting::authoring::NodePath& path, const DraftFacts& facts,
                         const std::string& language);
    static QString owner(reporting::authoring::Owner owner);
    /// "English", "中文" or the code.
    static QString language(const std::string& code);
    /// The file name of a place of a diagnostic with line and column.
    static QString where(const reporting::Diagnostic& problem);
    static QString status(reporting::TemplateStatus status);
    /// As template.yaml writes it.
    static QString status(const std::string& word);
};

}  // namespace hsg::editor
