#include "plugin/editor/completion.h"

#include <QRegularExpression>

#include "plugin/cases/cases.h"
#include "reporting/template/format_keys.h"

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

}  // namespace

QStringList conditionWords(const DraftFacts& facts, const QString& before) {
    static const QRegularExpression compared(
        QStringLiteral(R"(([A-Za-z_][\w.]*)\s*(?:==|!=|<=|>=|<|>|(?:not\s+)?in\s*\[[^\]]*)\s*$)"));
    static const QRegularExpression contains(QStringLiteral(R"(has\(\s*([A-Za-z_][\w.]*)\s*,\s*$)"));
    for (const auto* pattern : {&compared, &contains})
        if (const auto match = pattern->match(before); match.hasMatch())
            if (const auto codes = codesOf(facts, match.captured(1)); !codes.isEmpty()) return codes;
    auto words = answers(facts);
    for (const auto& name : facts.names) words << text(name);
    for (const auto& name : reporting::argumentFunctions()) words << text(name);
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

namespace {

/// Questions as cases.yaml names them: with their side where they are asked once a side.
QStringList sampleWords(const DraftFacts& facts) {
    const auto sides = facts.view().items({"template.yaml", {"sides"}});
    QStringList words;
    walk(facts.outline, [&](const OutlineItem& item) {
        if (item.kind != ItemKind::Question) return;
        if (!isPerSide(facts, item))
            words << text(item.id) + QStringLiteral(": ");
        else
            for (const auto& side : sides)
                words << QStringLiteral("\"%1@%2\": ")
                             .arg(text(item.id), text(side).mid(1).section(QLatin1Char('~'), 0, 0));
    });
    return words;
}

/// Keys of the maps that stand in a list, or of the file itself.
QStringList keyWords(const std::string& file, const std::string& list) {
    const bool isStep = file.starts_with("questions/");
    QStringList words;
    for (const auto& map : reporting::formatMaps()) {
        const bool isHere = list.empty() ? map.what == file || (isStep && map.what == "a step") : map.list == list;
        // a case of a table and a sample case stand in lists of one name
        const bool isOther = list == "cases" && (map.what == "a sample case") != (file == "cases.yaml");
        if (!isHere || isOther) continue;
        for (const auto& key : map.keys) words << text(key.name) + QStringLiteral(": ");
    }
    words.removeDuplicates();
    return words;
}

}  // namespace

QStringList fileWords(const DraftFacts& facts, const std::string& file, const QString& keyAbove,
                      const QString& before) {
    static const QRegularExpression valueOf(QStringLiteral(R"(([A-Za-z]+):[^:]*$)"));
    const auto key = valueOf.match(before).captured(1).toStdString();
    if (reporting::isKeyOf(key, reporting::KeyValue::Expression)) return conditionWords(facts, before);
    if (reporting::isKeyOf(key, reporting::KeyValue::Code)) return idWords(facts, IdList::Codes);
    if (reporting::isKeyOf(key, reporting::KeyValue::Phrase)) return idWords(facts, IdList::Phrases);
    if (file == "cases.yaml") {
        if (key == "case") return QStringList{QStringLiteral("all")} + idWords(facts, IdList::Cases);
        if (keyAbove == QLatin1String("answers")) return sampleWords(facts);
    }
    return keyWords(file, keyAbove.toStdString());
}

}  // namespace hsg::editor
