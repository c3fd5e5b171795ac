#include <algorithm>

#include "reporting/template/names.h"
#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

/// A part of a scalar's text as an expression that still knows its place in the file.
Expression part(ReadContext& context, const YamlNode& node, std::size_t begin, std::size_t end) {
    Expression value;
    value.text = node.text.substr(begin, end - begin);
    value.place = node.place;
    std::size_t from = 0;
    for (const auto& [offset, place] : node.breaks) {
        if (static_cast<std::size_t>(offset) <= begin) {
            value.place = place;
            from = static_cast<std::size_t>(offset);
        } else
            value.breaks.emplace_back(offset - static_cast<int>(begin), place);
    }
    for (std::size_t i = from; i < begin; ++i)
        if ((static_cast<unsigned char>(node.text[i]) & 0xC0) != 0x80) ++value.place.column;
    value.index = context.value.expressionCount++;
    return value;
}

ArgumentDef readList(ReadContext& context, const YamlEntry& entry) {
    static const std::vector<std::string> joins{"list", "clauses", "sentences"};
    ArgumentDef value;
    value.name = entry.key;
    value.kind = PhraseCall::Argument::Kind::List;
    MapView map(context, entry.value, "a list of words");
    value.literal = joins[static_cast<std::size_t>(map.oneOf("join", joins, 0))];
    map.need("items");
    for (const YamlNode& node : map.items("items")) {
        MapView one(context, node, "an item of the list");
        ListItem item;
        item.when = one.expression("when");
        item.phrase = readPhrase(context, one, true);
        value.items.push_back(std::move(item));
    }
    if (map.has("items") && value.items.empty())
        context.problems.error(entry.value.place, "template.argument", "A list of words has at least one item.");
    return value;
}

ArgumentDef readArgument(ReadContext& context, const YamlEntry& entry) {
    using Kind = PhraseCall::Argument::Kind;
    static const std::vector<std::pair<std::string, Kind>> kinds{{"label", Kind::Label},       {"number", Kind::Number},
                                                                 {"duration", Kind::Duration}, {"text", Kind::Text},
                                                                 {"phrase", Kind::Phrase},     {"reason", Kind::Label}};
    ArgumentDef value;
    value.name = entry.key;
    if (!isIdentifier(entry.key))
        context.problems.error(entry.place, "template.id", "'" + entry.key + "' is no argument name.");
    if (entry.value.isMap()) return readList(context, entry);
    const std::string text = context.scalar(entry.value);
    const std::size_t open = text.find('(');
    const std::string name = open == std::string::npos ? text : text.substr(0, open);
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& known) { return known.first == name; });
    if (kind == kinds.end() || open == std::string::npos || text.back() != ')') {
        std::vector<std::string> names;
        for (const auto& known : kinds) names.push_back(known.first);
        context.problems.error(
            entry.value.place, "template.argument",
            "An argument is label(x), number(x), duration(x), text(x), reason(x), phrase(id) or a list "
            "{items: […]}." +
                suggestion(name, names));
        return value;
    }
    value.kind = kind->second;
    if (name == "phrase")
        value.literal = text.substr(open + 1, text.size() - open - 2);
    else
        value.value = part(context, entry.value, open + 1, text.size() - 1);
    if (name == "reason") value.literal = "reason";
    return value;
}

TableThen readThen(ReadContext& context, const YamlNode& node) {
    MapView map(context, node, "then");
    TableThen value;
    map.need("class");
    value.conclusion = map.expression("class");
    value.kind = map.identifier("kind");
    if (const YamlNode* modifiers = map.take("modifiers")) {
        if (!modifiers->isMap())
            context.problems.error(modifiers->place, "template.type", "'modifiers' must be a map.");
        for (const YamlEntry& entry : modifiers->entries)
            value.modifiers.emplace_back(entry.key, context.expression(entry.value));
        std::sort(value.modifiers.begin(), value.modifiers.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
    }
    for (const YamlNode& item : map.items("notes")) {
        if (item.isMap()) {
            MapView note(context, item, "a note");
            value.notes.push_back(readPhrase(context, note, true));
        } else
            value.notes.push_back({context.scalar(item), {}, item.place});
    }
    return value;
}

TableRow readRow(ReadContext& context, const YamlNode& node) {
    MapView map(context, node, "a row");
    TableRow value;
    value.place = node.place;
    value.rule = map.identifier("rule", true);
    value.when = map.expression("when");
    for (const YamlNode& item : map.items("cases")) {
        MapView one(context, item, "a case");
        TableCase value_;
        value_.when = one.expression("when");
        if (const YamlNode* then = one.need("then")) value_.then = readThen(context, *then);
        value.cases.push_back(std::move(value_));
    }
    const YamlNode* then = map.take("then");
    if ((then != nullptr) == !value.cases.empty())
        context.problems.error(node.place, "template.row", "A row has either 'then' or 'cases'.");
    else if (then)
        value.cases.push_back({{}, readThen(context, *then)});
    return value;
}

TableInput readInput(ReadContext& context, const YamlNode& node) {
    MapView map(context, node, "an input");
    TableInput value;
    value.place = node.place;
    value.name = map.identifier("name", true);
    map.need("values");
    value.values = map.words("values");
    value.ordered = map.words("ordered");
    value.optional = map.boolean("optional", false);
    map.need("from");
    value.from = map.expression("from");
    return value;
}

}  // namespace

PhraseDef readPhrase(ReadContext& context, MapView& map, bool required) {
    PhraseDef value;
    value.place = map.place();
    const YamlNode* phrase = required ? map.need("phrase") : map.take("phrase");
    if (phrase) {
        value.id = context.scalar(*phrase);
        value.place = phrase->place;
    }
    if (const YamlNode* args = map.take("args")) {
        if (!args->isMap()) context.problems.error(args->place, "template.type", "'args' must be a map.");
        for (const YamlEntry& entry : args->entries) value.arguments.push_back(readArgument(context, entry));
        std::sort(value.arguments.begin(), value.arguments.end(),
                  [](const ArgumentDef& a, const ArgumentDef& b) { return a.name < b.name; });
    }
    return value;
}

Scope readScope(MapView& map) {
    return map.oneOf("scope", {"exam", "side"}, 0) == 1 ? Scope::Side : Scope::Exam;
}

Statement readStatement(ReadContext& context, MapView& map, bool phraseRequired) {
    Statement value;
    value.when = map.expression("when");
    value.phrase = readPhrase(context, map, phraseRequired);
    value.alert = map.boolean("alert", false);
    value.from = map.words("from");
    return value;
}

void readDerived(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "rules/derived.yaml");
    for (const YamlNode& item : map.items("derived")) {
        MapView one(context, item, "a derived value");
        Derived value;
        value.id = one.identifier("id", true);
        value.scope = readScope(one);
        value.values = one.words("values");
        one.need("is");
        value.is = one.expression("is");
        context.value.derived.push_back(std::move(value));
    }
}

void readTables(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "rules/tables.yaml");
    for (const YamlNode& item : map.items("tables")) {
        MapView table(context, item, "a table");
        DecisionTable value;
        value.place = item.place;
        value.id = table.identifier("id", true);
        for (const YamlNode& input : table.items("inputs")) value.inputs.push_back(readInput(context, input));
        for (const YamlNode& valid : table.items("valid")) value.valid.push_back(context.expression(valid));
        for (const YamlNode& let : table.items("let")) {
            MapView one(context, let, "a let");
            std::string name = one.identifier("name", true);
            one.need("is");
            value.lets.emplace_back(std::move(name), one.expression("is"));
        }
        table.need("rows");
        for (const YamlNode& row : table.items("rows")) value.rows.push_back(readRow(context, row));
        context.value.tables.push_back(std::move(value));
    }
}

void readLimitations(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "rules/limitations.yaml");
    for (const YamlNode& item : map.items("limitations")) {
        MapView one(context, item, "a limitation");
        Statement value = readStatement(context, one, true);
        value.id = one.identifier("id", true);
        value.scope = readScope(one);
        value.said = one.expression("said");
        context.value.limitations.push_back(std::move(value));
    }
}

void readContradictions(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "rules/contradictions.yaml");
    for (const YamlNode& item : map.items("contradictions")) {
        MapView one(context, item, "a contradiction");
        ContradictionRule value;
        value.statement = readStatement(context, one, true);
        value.statement.id = one.identifier("id", true);
        value.statement.scope = readScope(one);
        one.need("severity");
        value.severity = one.oneOf("severity", {"refuse", "warn"}, 1) == 0 ? RuleSeverity::Refuse : RuleSeverity::Warn;
        value.reasonRequired = one.oneOf("reason", {"optional", "required"}, 0) == 1;
        context.value.contradictions.push_back(std::move(value));
    }
}

}  // namespace reporting::detail
