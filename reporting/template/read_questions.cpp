#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

bool isCoded(const Question& question) {
    return question.kind == QuestionKind::Choice || question.kind == QuestionKind::Choices;
}

void checkPrefill(ReadContext& context, const Prefill& value) {
    const bool isSaid = value.is || !value.each.empty();
    const int sources =
        !value.attribute.empty() + !value.interval.empty() + static_cast<bool>(value.is) + !value.each.empty();
    const auto error = [&](const char* message) { context.problems.error(value.place, "template.prefill", message); };
    if (sources != 1) error("A prefill has one of 'attribute', 'interval', 'is' and 'each'.");
    if (!value.interval.empty() && value.interval != "class") error("'interval' can only give 'class'.");
    if (isSaid != !value.source.empty())
        error("'is' and 'each' come with 'source', the phrase that says where the value is from.");
    if ((value.isDate || value.isSum) && value.attribute.empty()) error("'date' and 'sum' belong to an 'attribute'.");
    if (value.isDate && value.isSum) error("Dates are not added up.");
}

Prefill readPrefill(ReadContext& context, const YamlNode& node) {
    MapView map(context, node, "a prefill");
    Prefill value;
    value.place = node.place;
    value.attribute = map.text("attribute");
    value.isDate = map.boolean("date", false);
    value.isSum = map.boolean("sum", false);
    value.interval = map.text("interval");
    value.is = map.expression("is");
    if (const YamlNode* each = map.take("each")) {
        MapView options(context, *each, "each");
        for (const YamlEntry& entry : each->entries) value.each.emplace_back(entry.key, options.expression(entry.key));
    }
    value.source = map.text("source");
    value.factor = map.number("factor", 1);
    if (const YamlNode* words = map.take("words"))
        for (const YamlEntry& entry : words->entries) value.words[entry.key] = context.identifier(entry.value);
    checkPrefill(context, value);
    return value;
}

void readOptions(ReadContext& context, MapView& map, Question& value) {
    for (const YamlNode& item : map.items("options")) {
        MapView option(context, item, "an option");
        Option one;
        one.id = option.identifier("id", true);
        one.code = option.identifier("code", true);
        const std::size_t position = value.options.size() + 1;
        one.key = option.has("key") ? option.text("key") : position < 10 ? std::to_string(position) : "";
        if (one.key.size() > 1) context.problems.error(item.place, "template.key", "'key' must be one character.");
        value.options.push_back(std::move(one));
    }
}

void readNumberKeys(ReadContext& context, MapView& map, Question& value) {
    value.unit = map.text("unit");
    value.min = map.optionalNumber("min");
    value.max = map.optionalNumber("max");
    value.decimals = map.integer("decimals", 0, 9);
    if (value.min && value.max && *value.min > *value.max)
        context.problems.error(map.place(), "template.number", "'min' is greater than 'max'.");
}

/// One code, a list of them, or `none` for a question that takes several.
std::vector<std::string> readNormalCodes(ReadContext& context, const YamlNode& node, const Question& question) {
    if (!node.isScalar()) return context.identifiers(node);
    if (question.kind == QuestionKind::Choices && node.text == "none") return {};
    return {context.identifier(node)};
}

/// `normal: CODE` or `normal: {is: CODE, films: [PHASE], when: CONDITION}`.
void readNormal(ReadContext& context, MapView& map, Question& question) {
    const YamlNode* node = map.take("normal");
    if (!node) return;
    NormalAnswer value;
    value.place = node->place;
    if (node->isMap()) {
        MapView normal(context, *node, "normal");
        if (const YamlNode* is = normal.need("is")) value.codes = readNormalCodes(context, *is, question);
        value.films = normal.identifiers("films");
        value.when = normal.expression("when");
    } else
        value.codes = readNormalCodes(context, *node, question);
    if (!isCoded(question))
        context.problems.error(node->place, "template.normal", "Only a choice or choices can have a normal answer.");
    else
        question.normal = std::move(value);
}

/// A condition that is absent where it is no.
Expression readCondition(MapView& map, const std::string& key) {
    const Expression value = map.expression(key);
    return value.text == "no" ? Expression{} : value;
}

void readGuideKeys(ReadContext& context, MapView& map, Question& question) {
    readNormal(context, map, question);
    question.filmRequired = readCondition(map, "film");
    question.pointRequired = readCondition(map, "point");
    question.card = map.identifier("card");
    question.group = map.identifier("group");
    question.onSheet = map.boolean("sheet", false);
}

Question readQuestion(ReadContext& context, const YamlNode& node, const Step& step) {
    MapView map(context, node, "a question");
    Question value;
    value.place = node.place;
    value.id = map.identifier("id", true);
    value.step = step.id;
    value.perSide = step.perSide;
    map.need("kind");
    value.kind = static_cast<QuestionKind>(map.oneOf("kind", {"choice", "choices", "number", "text"}, 0));
    value.code = map.identifier("code", true);
    value.required = readCondition(map, "required");
    value.shownWhen = map.expression("shownWhen");
    value.films = map.identifier("films");
    value.notAssessable = map.has("notAssessable") ? map.identifier("notAssessable") : "NA";
    if (value.notAssessable == "none" || value.kind == QuestionKind::Text) value.notAssessable.clear();
    if (isCoded(value)) {
        map.need("options");
        readOptions(context, map, value);
        value.ordered = map.identifiers("ordered");
    } else if (value.kind == QuestionKind::Number)
        readNumberKeys(context, map, value);
    else
        value.lines = map.integer("lines", 1, 40);
    for (const YamlNode& item : map.items("prefill")) value.prefill.push_back(readPrefill(context, item));
    readGuideKeys(context, map, value);
    return value;
}

}  // namespace

void readQuestionFile(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "a step");
    Step step;
    step.place = root.place;
    step.id = map.identifier("step", true);
    step.perSide = map.boolean("perSide", false);
    step.isUrgent = map.boolean("urgent", false);
    if (const YamlNode* hang = map.take("hang")) {
        MapView sides(context, *hang, "hang");
        step.hang.left = sides.identifiers("left");
        step.hang.right = sides.identifiers("right");
    }
    for (const YamlNode& item : map.items("questions")) {
        Question question = readQuestion(context, item, step);
        step.questions.push_back(question.id);
        context.value.questions.push_back(std::move(question));
    }
    context.value.steps.push_back(std::move(step));
}

void readCards(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "cards.yaml");
    for (const YamlNode& item : map.items("cards")) {
        MapView card(context, item, "a card");
        Card value;
        value.id = card.identifier("id", true);
        value.cases = card.identifiers("cases");
        value.place = card.place();
        context.value.cards.push_back(std::move(value));
    }
}

}  // namespace reporting::detail
