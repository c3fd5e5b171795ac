#include "reporting/template/names.h"
#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

ConclusionClass readClass(ReadContext& context, const YamlNode& node) {
    MapView map(context, node, "a class");
    ConclusionClass value;
    value.id = map.identifier("id", true);
    value.code = map.identifier("code", true);
    value.group = map.identifier("group", true);
    value.definite = map.boolean("definite", false);
    value.phrase = map.text("phrase", true);
    if (const YamlNode* kinds = map.take("kinds"))
        for (const YamlEntry& entry : kinds->entries) value.kinds[entry.key] = context.scalar(entry.value);
    return value;
}

std::vector<Statement> readStatements(ReadContext& context, const std::vector<YamlNode>& items, Scope scope,
                                      const char* what) {
    std::vector<Statement> list;
    for (const YamlNode& item : items) {
        MapView map(context, item, what);
        const bool text = map.has("text");
        Statement value = readStatement(context, map, !text);
        value.text = map.text("text");
        value.scope = scope;
        if (text && map.has("phrase"))
            context.problems.error(item.place, "template.sentence", "A sentence has either 'phrase' or 'text'.");
        list.push_back(std::move(value));
    }
    return list;
}

SectionDef readSection(ReadContext& context, const YamlNode& node, Scope outer) {
    MapView map(context, node, "a section");
    SectionDef value;
    value.id = map.identifier("id", true);
    value.heading = map.identifier("heading", true);
    value.perSide = map.boolean("perSide", false);
    const Scope scope = value.perSide || outer == Scope::Side ? Scope::Side : Scope::Exam;
    value.findings = map.identifiers("findings");
    value.sentences = readStatements(context, map.items("sentences"), scope, "a sentence");
    value.allLimitations = map.has("limitations");
    map.oneOf("limitations", {"all"}, 0);
    value.prior = map.has("prior");
    map.oneOf("prior", {"changes"}, 0);
    value.impression = map.identifiers("impression");
    value.maxLines = map.integer("maxLines", 0, 100);
    value.lead = readStatements(context, map.items("lead"), Scope::Exam, "a line of the impression");
    value.cavity = readStatements(context, map.items("cavity"), Scope::Exam, "a line of the impression");
    value.limitationPhrase = map.text("limitationPhrase");
    value.together = map.identifier("together");
    for (const YamlNode& item : map.items("sections")) value.sections.push_back(readSection(context, item, scope));
    return value;
}

void readDiagram(ReadContext& context, const YamlNode& node) {
    MapView map(context, node, "diagram");
    const std::string file = map.text("file", true);
    if (!file.empty() && file != "diagram.svg")
        context.problems.error(node.place, "template.diagram", "The drawing is always the file diagram.svg.");
    for (const YamlNode& item : map.items("elements")) {
        MapView element(context, item, "an element");
        DiagramElement value;
        value.id = element.text("id", true);
        value.place = item.place;
        value.ask = element.words("ask");
        element.need("states");
        for (const YamlNode& one : element.items("states")) {
            MapView state(context, one, "a state");
            Expression when = state.expression("when");
            value.states.emplace_back(std::move(when), state.text("state", true));
        }
        context.value.diagram.push_back(std::move(value));
    }
}

}  // namespace

void readConclusions(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "rules/conclusions.yaml");
    for (const YamlNode& item : map.items("classes")) context.value.classes.push_back(readClass(context, item));
    for (const YamlNode& item : map.items("modifiers")) {
        MapView one(context, item, "a modifier");
        Modifier value;
        value.id = one.identifier("id", true);
        value.column = one.identifier("column", true);
        value.code = one.identifier("code", true);
        value.phrase = one.text("phrase", true);
        context.value.modifiers.push_back(std::move(value));
    }
    context.value.examLine = readStatements(context, map.items("examLine"), Scope::Exam, "a line");
    context.value.sideLine = readStatements(context, map.items("sideLine"), Scope::Side, "a line");
    if (const YamlNode* phrase = map.take("sideLines"))
        context.value.sideLines = {context.scalar(*phrase), {}, phrase->place};
    context.value.notes = readStatements(context, map.items("notes"), Scope::Side, "a note");
    context.value.lineFrame = readStatements(context, map.items("lineFrame"), Scope::Exam, "a frame of the line");
    for (const YamlNode& item : map.items("recommendations")) {
        MapView one(context, item, "a recommendation");
        Statement value = readStatement(context, one, true);
        value.id = one.identifier("id", true);
        value.scope = readScope(one);
        context.value.recommendations.push_back(std::move(value));
    }
}

void readReport(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "report.yaml");
    for (const YamlNode& item : map.items("sections"))
        context.value.sections.push_back(readSection(context, item, Scope::Exam));
    if (const YamlNode* images = map.take("keyImages")) {
        MapView keys(context, *images, "keyImages");
        context.value.keyImmediate = keys.identifiers("immediate");
        context.value.keyDelayed = keys.identifiers("delayed");
    }
    if (const YamlNode* diagram = map.take("diagram")) readDiagram(context, *diagram);
    if (const YamlNode* page = map.take("page")) readPage(context, *page);
}

void readCodes(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "codes.yaml");
    for (const YamlEntry& entry : root.entries) {
        const YamlNode* node = map.take(entry.key);
        if (!node) continue;
        if (entry.key == "schemes") {
            for (const YamlEntry& scheme : node->entries) {
                MapView one(context, scheme.value, "a scheme");
                CodingScheme value;
                value.designator = scheme.key;
                value.uid = one.text("uid", true);
                value.name = one.text("name", true);
                context.value.schemes.push_back(std::move(value));
            }
            continue;
        }
        if (!isIdentifier(entry.key))
            context.problems.error(entry.place, "template.id", "'" + entry.key + "' is no id.");
        MapView one(context, *node, "a code");
        Code& value = context.value.codes[entry.key];
        value.value = one.text("value", true);
        value.scheme = one.text("scheme", true);
        value.meaning = one.text("meaning", true);
        const bool isPrivate = value.scheme.rfind("99", 0) == 0;
        if (isPrivate && value.value.size() > 16)
            context.problems.error(node->place, "template.code-length",
                                   "The value '" + value.value + "' of a private code is longer than 16 characters.");
        if (value.meaning.size() > 64)
            context.problems.error(node->place, "template.code-length",
                                   "The meaning of '" + entry.key + "' is longer than 64 characters.");
        if (value.scheme.size() > 16)
            context.problems.error(node->place, "template.code-length",
                                   "The scheme of '" + entry.key + "' is longer than 16 characters.");
    }
}

void readWords(ReadContext& context, const YamlNode& root, std::map<std::string, std::string>& into) {
    MapView map(context, root, "a file of words");
    for (const YamlEntry& entry : root.entries)
        if (const YamlNode* node = map.take(entry.key)) into[entry.key] = context.scalar(*node);
}

void readTemplate(ReadContext& context, const Sources& sources) {
    using Reader = void (*)(ReadContext&, const YamlNode&);
    const std::vector<std::pair<std::string, Reader>> files{{"template.yaml", readTemplateFile},
                                                            {"codes.yaml", readCodes},
                                                            {"rules/derived.yaml", readDerived},
                                                            {"rules/tables.yaml", readTables},
                                                            {"rules/conclusions.yaml", readConclusions},
                                                            {"rules/limitations.yaml", readLimitations},
                                                            {"rules/contradictions.yaml", readContradictions},
                                                            {"report.yaml", readReport},
                                                            {"layouts.yaml", readLayouts},
                                                            {"cards.yaml", readCards},
                                                            {"cases.yaml", readSamples}};
    for (const auto& [name, read] : files) {
        const auto file = sources.yaml.find(name);
        if (file != sources.yaml.end()) read(context, file->second);
    }
    for (const auto& [name, root] : sources.yaml) {
        if (name.rfind("questions/", 0) == 0) readQuestionFile(context, root);
        const std::size_t slash = name.find('/');
        if (slash == std::string::npos) continue;
        const std::string language = name.substr(0, slash);
        if (name.ends_with("/labels.yaml")) readWords(context, root, context.value.labels[language]);
        if (name.ends_with("/phrases.yaml")) readWords(context, root, context.value.phrases[language]);
    }
    if (const auto file = sources.yaml.find("template.yaml"); file != sources.yaml.end())
        orderSteps(context, file->second);
    const auto raw = [&](const char* name) {
        const auto file = sources.raw.find(name);
        return file == sources.raw.end() ? std::string() : file->second;
    };
    context.value.diagramSvg = raw("diagram.svg");
    context.value.pageMustache = raw("page.mustache");
    context.value.logoPng = raw("logo.png");
}

}  // namespace reporting::detail
