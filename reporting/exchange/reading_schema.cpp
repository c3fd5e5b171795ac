#include <nlohmann/json.hpp>

#include "reporting/exchange/export_words.h"

namespace reporting {
namespace {

using namespace exchange;
using nlohmann::ordered_json;

ordered_json codes(const Template& source, const Question& q, const std::string& language) {
    ordered_json all = ordered_json::array();
    const auto add = [&](const std::string& id) {
        all.push_back({{"const", id}, {"title", optionWords(source, language, q, id)}});
    };
    for (const Option& option : q.options) add(option.id);
    if (!q.notAssessable.empty()) add(q.notAssessable);
    return {{"oneOf", all}};
}

ordered_json valueOf(const Template& source, const Question& q, const std::string& language) {
    if (q.kind == QuestionKind::Choice) return codes(source, q, language);
    ordered_json none;
    if (!q.notAssessable.empty()) none = {{"const", q.notAssessable}};
    ordered_json value;
    if (q.kind == QuestionKind::Number) {
        value = {{"type", "number"}, {"description", q.unit}};
        if (q.min) value["minimum"] = *q.min;
        if (q.max) value["maximum"] = *q.max;
    } else {
        ordered_json items = ordered_json::array();
        for (const Option& option : q.options)
            items.push_back({{"const", option.id}, {"title", optionWords(source, language, q, option.id)}});
        value = {{"type", "array"}, {"uniqueItems", true}, {"items", {{"oneOf", items}}}};
    }
    return none.is_null() ? value : ordered_json{{"anyOf", {value, none}}};
}

ordered_json answerOf(const Template& source, const Question& q, const std::string& language) {
    ordered_json answer;
    answer["title"] = wordsOf(source, language, "question." + q.id);
    answer["type"] = "object";
    answer["required"] = {"question", q.kind == QuestionKind::Text ? "text" : "value"};
    if (q.perSide) answer["required"].push_back("side");
    ordered_json properties;
    properties["question"] = {{"const", q.id}};
    if (q.perSide) {
        properties["side"]["enum"] = ordered_json::array();
        for (const Side& side : source.sides) properties["side"]["enum"].push_back(side.id);
    } else {
        properties["side"] = {{"const", ""}};
    }
    if (q.kind == QuestionKind::Text)
        properties["text"] = {{"type", "string"}};
    else
        properties["value"] = valueOf(source, q, language);
    answer["properties"] = properties;
    return answer;
}

}  // namespace

Exported exportReadingSchema(const Template& source, const ExportOptions& options) {
    ordered_json root;
    root["$schema"] = "http://json-schema.org/draft-07/schema#";
    root["$id"] = "urn:oid:" + exportIdentifier(source) + ":reading:" + source.version;
    root["title"] = "Reading by the template " + source.id + " " + source.version;
    root["description"] =
        "What an answer of this template may be. The rest of a reading is described by reading.schema.json.";
    root["type"] = "object";
    root["required"] = {"format"};
    ordered_json answers = ordered_json::array();
    for (const Question& q : source.questions) answers.push_back(answerOf(source, q, options.language));
    ordered_json classes = ordered_json::array(), sides = ordered_json::array();
    for (const ConclusionClass& one : source.classes) classes.push_back(one.id);
    for (const Side& side : source.sides) sides.push_back(side.id);
    ordered_json& properties = root["properties"];
    properties["format"] = {{"const", "fimbria-reading-1"}};
    properties["template"]["properties"]["id"] = {{"const", source.id}};
    properties["answers"] = {{"type", "array"}};
    // nothing can be answered where nothing is asked
    properties["answers"]["items"] = answers.empty() ? ordered_json(false) : ordered_json{{"oneOf", answers}};
    if (!sides.empty() && !classes.empty())
        properties["overrides"]["items"]["properties"] = {{"side", {{"enum", sides}}},
                                                          {"conclusion", {{"enum", classes}}}};
    return {root.dump(2) + "\n", {}};
}

}  // namespace reporting
