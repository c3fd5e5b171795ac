#include <algorithm>

#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

void readSides(ReadContext& context, MapView& map) {
    for (const YamlNode& item : map.items("sides")) {
        MapView side(context, item, "a side");
        Side value;
        value.id = side.identifier("id", true);
        value.code = side.identifier("code", true);
        value.mirror = side.identifier("mirror", true);
        context.value.sides.push_back(std::move(value));
    }
}

void readPhases(ReadContext& context, MapView& map) {
    for (const YamlNode& item : map.items("phases")) {
        MapView phase(context, item, "a phase");
        Phase value;
        value.id = phase.identifier("id", true);
        value.group = static_cast<PhaseGroup>(phase.oneOf("group", {"before", "immediate", "drain", "delayed"}, 1));
        phase.need("group");
        value.repeats = phase.boolean("repeats", false);
        context.value.phases.push_back(std::move(value));
    }
}

/// A slip of the pen in a value would silently switch off every rule that compares it.
void checkValue(ReadContext& context, const Parameter& value, const Place& place) {
    if (value.values.empty() || std::find(value.values.begin(), value.values.end(), value.value) != value.values.end())
        return;
    std::string allowed;
    for (const std::string& one : value.values) allowed += (allowed.empty() ? "" : ", ") + one;
    context.problems.error(place, "template.parameter",
                           "'" + value.value + "' is no value of '" + value.id + "': " + allowed + "." +
                               suggestion(value.value, value.values));
}

void readParameters(ReadContext& context, MapView& map) {
    for (const YamlNode& item : map.items("parameters")) {
        MapView parameter(context, item, "a parameter");
        Parameter value;
        value.id = parameter.identifier("id", true);
        value.value = parameter.text("value", true);
        value.values = parameter.words("values");
        value.unit = parameter.text("unit");
        value.source = parameter.text("source", true);
        value.place = parameter.place();
        const YamlNode* written = item.find("value");
        if (written && written->isScalar()) checkValue(context, value, written->place);
        context.value.parameters.push_back(std::move(value));
    }
}

void readPreferred(ReadContext& context, MapView& map, IntervalClass& value) {
    const YamlNode* preferred = map.need("preferred");
    if (!preferred) return;
    if (!preferred->isSequence() || preferred->items.size() != 2) {
        context.problems.error(preferred->place, "template.type", "'preferred' must be a list of two numbers.");
        return;
    }
    value.preferredMin = context.number(preferred->items[0]);
    value.preferredMax = context.number(preferred->items[1]);
}

IntervalClass readIntervalClass(ReadContext& context, const YamlNode& node) {
    MapView map(context, node, "an interval class");
    IntervalClass value;
    value.id = map.identifier("id", true);
    value.codes = map.words("codes");
    value.words = map.words("words");
    map.need("min");
    map.need("max");
    value.min = map.number("min", 0);
    value.max = map.number("max", 0);
    readPreferred(context, map, value);
    value.lateGrade = map.boolean("lateGrade", true);
    value.warnAfter = map.optionalNumber("warnAfter");
    value.provisionalFrom = map.optionalNumber("provisionalFrom");
    value.step = map.number("step", 0);
    for (const YamlNode& item : map.items("variants")) {
        MapView variant(context, item, "a variant");
        variant.need("when");
        value.variants.push_back(
            {variant.expression("when"), variant.optionalNumber("min"), variant.optionalNumber("max")});
    }
    const bool ordered = value.min >= 0 && value.min <= value.preferredMin &&
                         value.preferredMin <= value.preferredMax && value.preferredMax <= value.max &&
                         value.provisionalFrom.value_or(0) <= value.min;
    if (!ordered)
        context.problems.error(node.place, "template.interval",
                               "The minutes of an interval class must grow: provisionalFrom, min, preferred, max.");
    return value;
}

void readInterval(ReadContext& context, const YamlNode& node) {
    MapView map(context, node, "interval");
    IntervalProfile& value = context.value.interval;
    value.classQuestion = map.identifier("classQuestion", true);
    if (const YamlNode* grades = map.need("grades")) {
        MapView grade(context, *grades, "grades");
        value.none = grade.identifier("none", true);
        value.early = grade.identifier("early", true);
        value.valid = grade.identifier("valid", true);
        value.late = grade.identifier("late", true);
        value.unknown = grade.identifier("unknown", true);
    }
    value.immediateMax = map.number("immediateMax", 5);
    map.need("classes");
    for (const YamlNode& item : map.items("classes")) value.classes.push_back(readIntervalClass(context, item));
}

}  // namespace

void readTemplateFile(ReadContext& context, const YamlNode& root) {
    MapView map(context, root, "template.yaml");
    Template& value = context.value;
    value.id = map.identifier("id", true);
    value.version = map.text("version", true);
    if (!value.version.empty() && !isSemanticVersion(value.version))
        context.problems.error(root.find("version")->place, "template.version",
                               "'" + value.version + "' is no semantic version such as 1.0.0.");
    value.status = static_cast<TemplateStatus>(map.oneOf("status", {"DRAFT", "ACTIVE", "RETIRED"}, 0));
    map.identifiers("steps");  // the order of the guide: orderSteps()
    map.need("languages");
    value.languages = map.words("languages");
    value.title = map.text("title", true);
    value.table = map.identifier("table");
    readSides(context, map);
    readPhases(context, map);
    value.marks = map.identifiers("marks");
    value.zeroMark = map.identifier("zeroMark");
    value.reasons = map.identifiers("reasons");
    readParameters(context, map);
    // a template without a clock (a plain report) has none
    if (const YamlNode* interval = map.take("interval")) readInterval(context, *interval);
}

bool isSemanticVersion(const std::string& version) {
    int parts = 0;
    std::size_t i = 0;
    while (parts < 3) {
        const std::size_t start = i;
        while (i < version.size() && version[i] >= '0' && version[i] <= '9') ++i;
        if (i == start || i - start > 9 || (version[start] == '0' && i - start > 1)) return false;
        if (++parts < 3 && (i >= version.size() || version[i++] != '.')) return false;
    }
    if (i == version.size()) return true;
    if ((version[i] != '-' && version[i] != '+') || i + 1 == version.size() || version.size() > 64) return false;
    for (++i; i < version.size(); ++i)
        if (std::string_view("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-.+").find(version[i]) ==
            std::string_view::npos)
            return false;
    return true;
}

}  // namespace reporting::detail
