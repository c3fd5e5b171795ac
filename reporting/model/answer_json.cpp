#include <algorithm>

#include "reporting/model/answer_json_p.h"

namespace reporting {
namespace {

Value readValue(Object& object, const std::string& pointer) {
    const Json* value = object.find("value");
    const Json* text = object.find("text");
    if ((value != nullptr) == (text != nullptr)) refuse(pointer, "An answer has either 'value' or 'text'.");
    if (text) return Text{object.text("text")};
    if (value->is_string()) return Choice{object.text("value", true)};
    if (value->is_number()) return Number{*object.number("value")};
    if (!value->is_array()) refuse(object.at("value"), "A code, a list of codes or a number is expected.");
    Choices choices;
    object.each("value", [&](const Json& item, const std::string& where) {
        if (!item.is_string() || item.get<std::string>().empty()) refuse(where, "A code is expected.");
        for (const std::string& other : choices.codes)
            if (other == item.get<std::string>()) refuse(where, "The code stands here twice.");
        choices.codes.push_back(item.get<std::string>());
    });
    return choices;
}

Origin readOrigin(Object& object) {
    const std::string origin = object.text("origin");
    if (origin == "header") return Origin::Header;
    if (origin == "sheet") return Origin::Sheet;
    if (!origin.empty() && origin != "reader") refuse(object.at("origin"), "reader, header or sheet is expected.");
    return Origin::Reader;
}

}  // namespace

void put(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
}

Json writeAnswer(const Answer& answer) {
    Json json = {{"question", answer.question}};
    put(json, "side", answer.side);
    if (const auto* choice = std::get_if<Choice>(&answer.value)) json["value"] = choice->code;
    if (const auto* choices = std::get_if<Choices>(&answer.value)) json["value"] = choices->codes;
    if (const auto* number = std::get_if<Number>(&answer.value)) json["value"] = number->value;
    if (const auto* text = std::get_if<Text>(&answer.value)) json["text"] = text->value;
    put(json, "reason", answer.reason);
    for (const Evidence& evidence : answer.evidence) {
        Json one = {{"film", evidence.filmId}};
        if (evidence.x) one["x"] = *evidence.x;
        if (evidence.y) one["y"] = *evidence.y;
        json["evidence"].push_back(std::move(one));
    }
    if (answer.origin == Origin::Header) json["origin"] = "header";
    if (answer.origin == Origin::Sheet) json["origin"] = "sheet";
    put(json, "originDetail", answer.originDetail);
    return json;
}

Answer readAnswer(const Json& json, const std::string& pointer, const Reading* films) {
    Object object(json, pointer);
    Answer answer;
    answer.question = object.text("question", true);
    answer.side = object.text("side");
    answer.value = readValue(object, pointer);
    answer.reason = object.text("reason");
    object.each("evidence", [&](const Json& item, const std::string& where) {
        Object one(item, where);
        Evidence evidence;
        evidence.filmId = one.text("film", true);
        if (films && !films->film(evidence.filmId))
            refuse(one.at("film"), "There is no film '" + evidence.filmId + "' in the reading.");
        evidence.x = one.number("x");
        evidence.y = one.number("y");
        if (evidence.x.has_value() != evidence.y.has_value()) refuse(where, "A place has both x and y.");
        one.finish();
        answer.evidence.push_back(evidence);
    });
    answer.origin = readOrigin(object);
    answer.originDetail = object.text("originDetail");
    object.finish();
    return answer;
}

void refuseTwice(const std::vector<Answer>& answers, const std::string& pointer) {
    const Answer& last = answers.back();
    const bool twice = std::any_of(answers.begin(), answers.end() - 1, [&](const Answer& one) {
        return one.question == last.question && one.side == last.side;
    });
    if (twice) refuse(pointer, "The question is answered twice.");
}

}  // namespace reporting
