#include "plugin/editor/item_words.h"

#include <QLocale>

#include "plugin/editor/item_search.h"
#include "reporting/authoring/item_kinds.h"
#include "reporting/template/status.h"

namespace hsg::editor {

using reporting::authoring::ItemKind;
using reporting::authoring::NodePath;
using reporting::authoring::OutlineItem;
using reporting::authoring::Owner;

namespace {

struct KindWord {
    ItemKind kind;
    const char* words;
};

constexpr KindWord kinds[] = {
    {ItemKind::Group, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "group")},
    {ItemKind::Template, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "template")},
    {ItemKind::Language, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "language")},
    {ItemKind::Side, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "side")},
    {ItemKind::Phase, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "film phase")},
    {ItemKind::Parameter, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "parameter")},
    {ItemKind::IntervalClass, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "contrast window")},
    {ItemKind::Code, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "code")},
    {ItemKind::Step, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "step")},
    {ItemKind::Question, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "question")},
    {ItemKind::Option, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "option")},
    {ItemKind::Card, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "definition card")},
    {ItemKind::Derived, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "derived value")},
    {ItemKind::Table, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "decision table")},
    {ItemKind::Input, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "input of a table")},
    {ItemKind::Let, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "intermediate value")},
    {ItemKind::Row, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "row of a table")},
    {ItemKind::Class, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "conclusion")},
    {ItemKind::Modifier, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "addition to a conclusion")},
    {ItemKind::ExamLine, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "summary line")},
    {ItemKind::Recommendation, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "recommendation")},
    {ItemKind::Limitation, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "limitation")},
    {ItemKind::Contradiction, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "contradiction rule")},
    {ItemKind::Section, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "section of the report")},
    {ItemKind::Sentence, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "sentence")},
    {ItemKind::Page, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "page")},
    {ItemKind::DiagramElement, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "part of the diagram")},
    {ItemKind::Layout, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "layout of films")},
    {ItemKind::Selector, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "film selector")},
    {ItemKind::Stage, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "stage of a layout")},
    {ItemKind::Label, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "words")},
    {ItemKind::Phrase, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "phrase")},
    {ItemKind::File, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "file")},
};

constexpr KindWord groups[] = {
    {ItemKind::Template, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "The template as a whole")},
    {ItemKind::Language, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Languages")},
    {ItemKind::Side, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Sides")},
    {ItemKind::Phase, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Film phases")},
    {ItemKind::Parameter, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Thresholds (parameters)")},
    {ItemKind::IntervalClass, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Contrast and delay windows")},
    {ItemKind::Code, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Codes")},
    {ItemKind::Step, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Steps and questions")},
    {ItemKind::Card, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Definition cards")},
    {ItemKind::Derived, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Derived values")},
    {ItemKind::Table, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Decision tables")},
    {ItemKind::Input, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Inputs")},
    {ItemKind::Let, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Intermediate values")},
    {ItemKind::Row, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Rows")},
    {ItemKind::Class, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Conclusions")},
    {ItemKind::Modifier, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Additions to a conclusion")},
    {ItemKind::ExamLine, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Summary line of both sides")},
    {ItemKind::Recommendation, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Recommendations")},
    {ItemKind::Limitation, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Limitations")},
    {ItemKind::Contradiction, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Contradictions")},
    {ItemKind::Section, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Report: sections and sentences")},
    {ItemKind::Sentence, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Sentences")},
    {ItemKind::Page, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Page, logo, fonts")},
    {ItemKind::DiagramElement, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Diagram")},
    {ItemKind::Layout, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Layouts of films")},
    {ItemKind::Selector, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Film selectors")},
    {ItemKind::Stage, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Stages")},
    {ItemKind::Label, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "All words")},
    {ItemKind::Phrase, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Phrases")},
    {ItemKind::File, QT_TRANSLATE_NOOP("hsg::editor::ItemWords", "Files")},
};

}  // namespace

ItemKind kindOfGroup(const OutlineItem& group) {
    return reporting::authoring::kindOfList(group.id);
}

QString ItemWords::kind(Kind kind) {
    for (const auto& one : kinds)
        if (one.kind == kind) return tr(one.words);
    return tr("part");
}

QString ItemWords::group(Kind kind) {
    for (const auto& one : groups)
        if (one.kind == kind) return tr(one.words);
    return ItemWords::kind(kind);
}

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

std::string parentId(const NodePath& path, std::size_t up) {
    if (path.steps.size() < up) return {};
    const auto& step = path.steps[path.steps.size() - up];
    return step.starts_with('@') ? step.substr(1, step.find('~') - 1) : std::string();
}

/// Key of the label that names an item; empty: its words are elsewhere.
std::string labelKey(const OutlineItem& item) {
    switch (item.kind) {
        case ItemKind::Step:
            return "step." + item.id;
        case ItemKind::Question:
            return "question." + item.id;
        case ItemKind::Option:
            return "option." + parentId(item.path, 3) + "." + item.id;
        case ItemKind::Side:
            return "side." + item.id;
        case ItemKind::Phase:
            return "phase." + item.id;
        case ItemKind::Parameter:
            return "parameter." + item.id;
        case ItemKind::IntervalClass:
            return "contrast." + item.id;
        case ItemKind::Class:
            return "class." + item.id;
        case ItemKind::Modifier:
            return "modifier." + item.id;
        case ItemKind::Section:
            return "section." + item.id;
        case ItemKind::Layout:
            return "layout." + item.id;
        case ItemKind::Stage:
            return "layout." + parentId(item.path, 3) + "." + item.id;
        case ItemKind::Card:
            return "card." + item.id + ".title";
        default:
            return {};
    }
}

}  // namespace

QString ItemWords::title(const Item& item, const DraftFacts& facts, const std::string& language) {
    if (item.kind == Kind::Group && item.id == newWordsGroup)
        return tr("Words still marked as new (%1)").arg(item.children.size());
    if (item.kind == Kind::Group) {
        if (item.id == "sideLine") return tr("Summary line of one side");
        if (item.id == "notes") return tr("Said with the conclusion of a side");
        if (item.id == "lineFrame") return tr("Around the summary line");
        const auto inside = kindOfGroup(item);
        return inside == Kind::Other ? text(item.id) : group(inside);
    }
    if (item.kind == Kind::Template) return tr("About this template");
    if (item.kind == Kind::Page) return tr("How the report looks");
    if (item.kind == Kind::Row) {
        const QString when = text(item.summary);
        return text(item.id) + (when.isEmpty() ? QString() : QStringLiteral("  ·  ") + when);
    }
    if (item.kind == Kind::Language) return ItemWords::language(item.id);
    if (const auto key = labelKey(item); !key.empty())
        if (const QString words = facts.label(key, language); !words.isEmpty()) return words;
    if (item.kind == Kind::Phrase)
        if (const QString words = facts.phrase(item.id, language); !words.isEmpty()) return words;
    if (item.kind == Kind::Label)
        if (const QString words = facts.label(item.id, language); !words.isEmpty()) return words;
    if (const auto phrase = facts.view().at(item.path / "phrase"); phrase)
        if (const QString words = facts.phrase(phrase->value.text, language); !words.isEmpty()) return words;
    return item.summary.empty() ? text(item.id) : text(item.summary);
}

QString ItemWords::place(const NodePath& path, const DraftFacts& facts, const std::string& language) {
    const OutlineItem* best = nullptr;
    const auto wanted = facts.itemPath(path);
    const auto search = [&](const auto& self, const std::vector<OutlineItem>& items) -> void {
        for (const auto& item : items) {
            if (item.kind != ItemKind::Group && wanted.startsWith(item.path) &&
                (!best || item.path.steps.size() >= best->path.steps.size()))
                best = &item;
            self(self, item.children);
        }
    };
    search(search, facts.outline);
    if (!best) return text(path.file);
    return QStringLiteral("%1 %2").arg(kind(best->kind), title(*best, facts, language));
}

QString ItemWords::owner(Owner owner) {
    switch (owner) {
        case Owner::Own:
            return tr("of this template");
        case Owner::Base:
            return tr("inherited, unchanged");
        case Owner::Changed:
            return tr("inherited, changed here");
        case Owner::Removed:
            return tr("inherited, taken away here");
    }
    return {};
}

QString ItemWords::language(const std::string& code) {
    // Qt would say "American English" and "简体中文"
    if (code == "en") return QStringLiteral("English");
    if (code == "zh") return QStringLiteral("中文");
    const QLocale locale(text(code));
    if (locale.language() == QLocale::C) return text(code);
    return locale.nativeLanguageName();
}

QString ItemWords::where(const reporting::Diagnostic& problem) {
    QString where = text(problem.file);
    if (problem.line > 0) where += QStringLiteral(":%1:%2").arg(problem.line).arg(problem.column);
    return where;
}

QString ItemWords::status(reporting::TemplateStatus status) {
    switch (status) {
        case reporting::TemplateStatus::Draft:
            return tr("DRAFT: not used for readings");
        case reporting::TemplateStatus::Active:
            return tr("ACTIVE: may be used for readings");
        case reporting::TemplateStatus::Retired:
            return tr("RETIRED: no new readings");
    }
    return {};
}

QString ItemWords::status(const std::string& word) {
    const auto known = reporting::statusOf(word);
    return known ? status(*known) : text(word);
}

}  // namespace hsg::editor
