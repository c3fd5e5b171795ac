#include "reporting/authoring/item_kinds.h"

#include <map>

namespace reporting::authoring {
namespace {

struct ListKind {
    ItemKind kind;
    bool hasIds = true;  ///< items told apart by an id; else a heading of the outline, or plain values
};

const std::map<std::string, ListKind>& lists() {
    using Kind = ItemKind;
    static const std::map<std::string, ListKind> all{{"template", {Kind::Template, false}},
                                                     {"languages", {Kind::Language, false}},
                                                     {"interval", {Kind::IntervalClass, false}},
                                                     {"steps", {Kind::Step, false}},
                                                     {"codes", {Kind::Code, false}},
                                                     {"page", {Kind::Page, false}},
                                                     {"diagram", {Kind::DiagramElement, false}},
                                                     {"files", {Kind::File, false}},
                                                     {"phrases", {Kind::Phrase, false}},
                                                     {"labels", {Kind::Label, false}},
                                                     {"sides", {Kind::Side}},
                                                     {"phases", {Kind::Phase}},
                                                     {"parameters", {Kind::Parameter}},
                                                     {"questions", {Kind::Question}},
                                                     {"options", {Kind::Option}},
                                                     {"cards", {Kind::Card}},
                                                     {"derived", {Kind::Derived}},
                                                     {"tables", {Kind::Table}},
                                                     {"inputs", {Kind::Input}},
                                                     {"let", {Kind::Let}},
                                                     {"rows", {Kind::Row}},
                                                     {"classes", {Kind::Class}},
                                                     {"modifiers", {Kind::Modifier}},
                                                     {"examLine", {Kind::ExamLine}},
                                                     {"sideLine", {Kind::ExamLine}},
                                                     {"lineFrame", {Kind::ExamLine}},
                                                     {"notes", {Kind::ExamLine}},
                                                     {"lead", {Kind::Sentence}},
                                                     {"recommendations", {Kind::Recommendation}},
                                                     {"limitations", {Kind::Limitation}},
                                                     {"contradictions", {Kind::Contradiction}},
                                                     {"sections", {Kind::Section}},
                                                     {"sentences", {Kind::Sentence}},
                                                     {"cavity", {Kind::Sentence}},
                                                     {"elements", {Kind::DiagramElement}},
                                                     {"layouts", {Kind::Layout}},
                                                     {"selectors", {Kind::Selector}},
                                                     {"stages", {Kind::Stage}}};
    return all;
}

}  // namespace

ItemKind kindOfList(const std::string& name) {
    const auto found = lists().find(name);
    return found == lists().end() ? ItemKind::Other : found->second.kind;
}

ItemKind kindOfList(const NodePath& list) {
    if (list.steps.empty()) return ItemKind::Other;
    if (list.steps.size() > 1 && list.steps.front() == "interval" && list.steps.back() == "classes")
        return ItemKind::IntervalClass;
    if (list.steps.back() == "notes" && list.steps.size() > 1) return ItemKind::Other;  // of a row of a table
    const auto found = lists().find(list.steps.back());
    return found == lists().end() || !found->second.hasIds ? ItemKind::Other : found->second.kind;
}

}  // namespace reporting::authoring
