#include "reporting/template/format_keys.h"

#include <algorithm>
#include <sstream>

#include "reporting/template/template_reader.h"

namespace reporting {
namespace {

struct Row {
    const char* what;
    const char* list;
    const char* keys;  ///< '=' behind a key: an expression; '$': a phrase; '#': a code
};

constexpr Row rows[] = {
    {"template.yaml", "",
     "id version status extends languages steps title$ table sides phases marks zeroMark reasons parameters interval"},
    {"a side", "sides", "id code# mirror"},
    {"a phase", "phases", "id group repeats"},
    {"a parameter", "parameters", "id value values unit source"},
    {"interval", "interval", "classQuestion grades immediateMax classes"},
    {"grades", "grades", "none early valid late unknown"},
    {"an interval class", "classes",
     "id codes words min preferred max lateGrade warnAfter step provisionalFrom variants"},
    {"a variant", "variants", "when= min max"},
    {"a step", "", "step perSide urgent hang questions"},
    {"hang", "hang", "left right"},
    {"a question", "questions",
     "id kind code# required= shownWhen= films ordered options notAssessable unit min max decimals lines prefill "
     "normal= film= point= card group sheet"},
    {"an option", "options", "id code# key"},
    {"a prefill", "prefill", "attribute words factor sum date interval is= each= source$"},
    {"normal", "normal", "is films when="},
    {"cards.yaml", "", "cards"},
    {"a card", "cards", "id cases"},
    {"cases.yaml", "", "cases"},
    {"a sample case", "cases", "case answers"},
    {"rules/derived.yaml", "", "derived"},
    {"a derived value", "derived", "id scope values is="},
    {"rules/tables.yaml", "", "tables"},
    {"a table", "tables", "id inputs valid= let rows"},
    {"an input", "inputs", "name values ordered optional from="},
    {"a let", "let", "name is="},
    {"a row", "rows", "rule when= cases then"},
    {"a case", "cases", "when= then"},
    {"then", "then", "class= kind modifiers= notes$"},
    {"a note", "notes", "when= phrase$ args= alert from= text="},
    {"rules/conclusions.yaml", "", "classes modifiers examLine sideLine sideLines$ notes lineFrame recommendations"},
    {"a class", "classes", "id code# group definite phrase$ kinds$"},
    {"a modifier", "modifiers", "id column code# phrase$"},
    {"a line", "examLine", "when= phrase$ args= alert from= text="},
    {"a line", "sideLine", "when= phrase$ args= alert from= text="},
    {"a frame of the line", "lineFrame", "when= phrase$ args= alert from= text="},
    {"a list of words", "list", "join items"},
    {"an item of the list", "items", "when= phrase$ args="},
    {"a recommendation", "recommendations", "id scope when= phrase$ args= alert from="},
    {"rules/limitations.yaml", "", "limitations"},
    {"a limitation", "limitations", "id scope when= phrase$ args= alert said= from="},
    {"rules/contradictions.yaml", "", "contradictions"},
    {"a contradiction", "contradictions", "id severity scope when= phrase$ args= alert from= reason"},
    {"report.yaml", "", "sections keyImages diagram page"},
    {"a section", "sections",
     "id heading# perSide together findings sentences sections limitations prior impression maxLines lead cavity "
     "limitationPhrase$"},
    {"a sentence", "sentences", "phrase$ text= when= args= from= alert"},
    {"a line of the impression", "lead", "phrase$ text= when= args= from= alert"},
    {"a line of the impression", "cavity", "phrase$ text= when= args= from= alert"},
    {"keyImages", "keyImages", "immediate delayed"},
    {"diagram", "diagram", "file elements"},
    {"an element", "elements", "id ask= states="},
    {"a state", "states", "when= state"},
    {"page", "page", "paper margins font fontSize logo header$ footer$ diagram keyImages order"},
    {"margins", "margins", "top right bottom left"},
    {"logo", "logo", "place height"},
    {"codes.yaml", "", "schemes"},
    {"a scheme", "schemes", "uid name"},
    {"a code", "", "value scheme meaning"},
    {"layouts.yaml", "", "layouts"},
    {"a layout", "layouts", "id selectors stages"},
    {"a selector", "selectors",
     "id phases counting elapsedMin elapsedMax words modalities laterality prior keyImage choose frame"},
    {"a stage", "stages", "id steps grid panes scale links compare times"},
    {"a pane", "panes", "show missing polarity window"},
};

FormatMap mapOf(const Row& row) {
    FormatMap map{row.what, row.list, {}};
    std::istringstream keys(row.keys);
    for (std::string key; keys >> key;) {
        FormatKey one{key, KeyValue::Plain};
        const auto mark = std::string("=$#").find(key.back());
        if (mark != std::string::npos) {
            one.name.pop_back();
            one.value = mark == 0 ? KeyValue::Expression : mark == 1 ? KeyValue::Phrase : KeyValue::Code;
        }
        map.keys.push_back(std::move(one));
    }
    return map;
}

}  // namespace

const std::vector<FormatMap>& formatMaps() {
    static const std::vector<FormatMap> all = [] {
        std::vector<FormatMap> maps;
        for (const Row& row : rows) maps.push_back(mapOf(row));
        return maps;
    }();
    return all;
}

bool isKeyOf(const std::string& key, KeyValue value) {
    return std::any_of(formatMaps().begin(), formatMaps().end(), [&](const FormatMap& map) {
        return std::any_of(map.keys.begin(), map.keys.end(),
                           [&](const FormatKey& one) { return one.name == key && one.value == value; });
    });
}

const std::vector<std::string>& argumentFunctions() {
    static const std::vector<std::string> names{"label", "number", "duration", "text", "reason", "phrase"};
    return names;
}

std::vector<FormatMap> keysAsked(const TemplateFiles& files) {
    Diagnostics ignored;
    detail::Problems problems(ignored);
    std::vector<FormatMap> all;
    const auto sources = detail::readSources(files, problems);
    if (!sources) return all;
    Template scratch;
    std::map<std::string, std::set<std::string>> asked;
    detail::ReadContext context{scratch, problems, &asked};
    detail::readTemplate(context, *sources);
    for (const auto& [what, keys] : asked) {
        FormatMap map{what, {}, {}};
        for (const auto& key : keys) map.keys.push_back({key, KeyValue::Plain});
        all.push_back(std::move(map));
    }
    return all;
}

}  // namespace reporting
