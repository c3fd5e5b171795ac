#include "plugin/editor/completion.h"

#include <QRegularExpression>
#include <map>

#include "plugin/cases/cases.h"

namespace hsg::editor {

using reporting::authoring::DraftValue;
using reporting::authoring::ItemKind;
using reporting::authoring::NodePath;
using reporting::authoring::OutlineItem;

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

template <class Take>
void walk(const std::vector<OutlineItem>& items, const Take& take) {
    for (const auto& item : items) {
        take(item);
        walk(item.children, take);
    }
}

QStringList idsOf(const DraftFacts& facts, ItemKind kind) {
    QStringList ids;
    walk(facts.outline, [&](const OutlineItem& item) {
        if (item.kind == kind && !item.id.empty()) ids << text(item.id);
    });
    ids.removeDuplicates();
    return ids;
}

bool isPerSide(const DraftFacts& facts, const OutlineItem& question) {
    const auto step = facts.view().at({question.path.file, {"perSide"}});
    return step && (step->value.text == "true" || step->value.text == "yes");
}

/// As an expression names them: "own.reach", "cavity_filling".
QStringList answers(const DraftFacts& facts) {
    QStringList names;
    walk(facts.outline, [&](const OutlineItem& item) {
        const bool isSided =
            item.kind == ItemKind::Derived
                ? facts.view().at(item.path / "scope").value_or(reporting::authoring::DraftView::Node()).value.text ==
                      "side"
                : item.kind == ItemKind::Question && isPerSide(facts, item);
        if (item.kind == ItemKind::Question || item.kind == ItemKind::Derived)
            names << (isSided ? QStringLiteral("own.") : QString()) + text(item.id);
        if (item.kind == ItemKind::Parameter) names << QStringLiteral("param.") + text(item.id);
    });
    return names;
}

/// The codes that an answer can have.
QStringList codesOf(const DraftFacts& facts, const QString& name) {
    const QString id = name.section(QLatin1Char('.'), -1);
    if (id == QLatin1String("conclusion") || id == QLatin1String("rule_class")) return idsOf(facts, ItemKind::Class);
    QStringList codes;
    walk(facts.outline, [&](const OutlineItem& item) {
        if (text(item.id) != id) return;
        if (item.kind == ItemKind::Question) {
            for (const auto& option : facts.view().items(item.path / "options"))
                codes << text(option).mid(1).section(QLatin1Char('~'), 0, 0);
            const auto none = facts.view().at(item.path / "notAssessable");
            codes << (none ? text(none->value.text) : QStringLiteral("NA"));
        }
        if (item.kind == ItemKind::Derived)
            if (const auto values = facts.view().at(item.path / "values"))
                for (const auto& value : values->value.items) codes << text(value.text);
    });
    codes.removeAll(QStringLiteral("none"));
    return codes;
}

const QStringList& functions() {
    static const QStringList words =
        QStringLiteral(
            "and or not in answered blank has none any all count if min max abs cites yes no nil side other "
            "label number duration text reason phrase acknowledged table films.before films.immediate "
            "films.drain films.delayed films.negative_interval films.shared films.uncertain films.confirmed "
            "films.other_study films.step_too_short films.order_conflict films.wrong_group films.undated "
            "films.immediate_after interval.grade interval.class interval.minutes interval.provisional "
            "interval.certain interval.min interval.max own.conclusion own.rule_class own.rule own.kind "
            "own.overridden own.modifiers")
            .split(QLatin1Char(' '));
    return words;
}

}  // namespace

QStringList conditionWords(const DraftFacts& facts, const QString& before) {
    static const QRegularExpression compared(
        QStringLiteral(R"(([A-Za-z_][\w.]*)\s*(?:==|!=|<=|>=|<|>|(?:not\s+)?in\s*\[[^\]]*)\s*$)"));
    static const QRegularExpression contains(QStringLiteral(R"(has\(\s*([A-Za-z_][\w.]*)\s*,\s*$)"));
    for (const auto* pattern : {&compared, &contains})
        if (const auto match = pattern->match(before); match.hasMatch())
            if (const auto codes = codesOf(facts, match.captured(1)); !codes.isEmpty()) return codes;
    auto words = answers(facts) + functions();
    for (const auto& phase : idsOf(facts, ItemKind::Phase)) words << QStringLiteral("films.") + phase;
    words.sort(Qt::CaseInsensitive);
    words.removeDuplicates();
    return words;
}

QStringList idWords(const DraftFacts& facts, IdList list) {
    QStringList words;
    switch (list) {
        case IdList::Questions:
            return idsOf(facts, ItemKind::Question);
        case IdList::Phases:
            return QStringList{"before", "immediate", "drain", "delayed"} + idsOf(facts, ItemKind::Phase);
        case IdList::Codes:
            return idsOf(facts, ItemKind::Code);
        case IdList::Phrases:
            for (const auto& [id, all] : facts.phrases) words << text(id);
            return words;
        case IdList::Classes:
            return idsOf(facts, ItemKind::Class);
        case IdList::Steps:
            return idsOf(facts, ItemKind::Step);
        case IdList::Cards:
            return idsOf(facts, ItemKind::Card);
        case IdList::Cases:
            for (const auto& one : cases::caseList()) words << text(one.name);
            return words;
        case IdList::References:
            return answers(facts);
    }
    return words;
}

QStringList fileWords(const DraftFacts& facts, const std::string& file, const QString& keyAbove,
                      const QString& before) {
    static const std::map<QString, QStringList> keys{
        {"questions", {"id",      "kind",          "code", "required", "shownWhen", "films",    "ordered",
                       "options", "notAssessable", "unit", "min",      "max",       "decimals", "lines",
                       "prefill", "normal",        "film", "point",    "card",      "group",    "sheet"}},
        {"options", {"id", "code", "key"}},
        {"parameters", {"id", "value", "unit", "source"}},
        {"phases", {"id", "group", "repeats"}},
        {"classes",
         {"id", "code", "group", "definite", "phrase", "kinds", "codes", "words", "min", "max", "preferred",
          "lateGrade", "warnAfter", "provisionalFrom", "step", "variants"}},
        {"rows", {"rule", "when", "then", "cases", "class", "kind", "modifiers", "notes"}},
        {"cases", {"when", "then", "class", "kind", "modifiers", "notes"}},
        {"inputs", {"name", "values", "ordered", "optional", "from"}},
        {"derived", {"id", "scope", "values", "is"}},
        {"limitations", {"id", "scope", "when", "phrase", "args", "from", "alert"}},
        {"contradictions", {"id", "severity", "scope", "when", "phrase", "args", "from", "reason", "refuse", "warn"}},
        {"recommendations", {"id", "scope", "when", "phrase", "args"}},
        {"sentences", {"phrase", "text", "when", "args", "from"}},
        {"sections", {"id", "heading", "perSide", "findings", "sentences", "sections", "limitations", "impression"}},
        {"layouts", {"id", "selectors", "stages"}},
        {"selectors",
         {"id", "phases", "counting", "elapsedMin", "elapsedMax", "words", "modalities", "laterality", "prior",
          "keyImage", "choose", "frame"}},
        {"stages", {"id", "steps", "grid", "panes", "scale", "links", "compare", "polarity", "window", "times"}}};
    const bool isCondition = before.contains(QLatin1String("when:")) || before.contains(QLatin1String("is:")) ||
                             before.contains(QLatin1String("required:")) || before.contains(QLatin1String("from:")) ||
                             before.contains(QLatin1String("shownWhen:"));
    if (isCondition) return conditionWords(facts, before);
    QStringList words;
    if (before.trimmed().endsWith(QLatin1String("code:"))) return idWords(facts, IdList::Codes);
    if (before.trimmed().endsWith(QLatin1String("phrase:"))) return idWords(facts, IdList::Phrases);
    if (const auto found = keys.find(keyAbove); found != keys.end())
        words = found->second;
    else if (keyAbove.isEmpty() && file.starts_with("questions/"))
        words = {"step", "perSide", "hang", "urgent", "questions"};
    else if (keyAbove.isEmpty() && file == "template.yaml")
        words = {"id",    "version", "status", "extends",  "languages", "title",      "table",
                 "sides", "phases",  "marks",  "zeroMark", "reasons",   "parameters", "interval"};
    for (auto& word : words) word += QStringLiteral(": ");
    return words;
}

}  // namespace hsg::editor
