#include "reporting/model/history_json_p.h"

#include "reporting/model/answer_json_p.h"

namespace reporting {
namespace {

using Words = std::map<std::string, std::string>;

void putWords(Json& json, const char* key, const Words& words) {
    for (const auto& [language, text] : words) json[key][language] = text;
}

Words readWords(Object& object, const char* key) {
    Words words;
    const Json* json = object.find(key);
    if (!json) return words;
    Object one(*json, object.at(key));
    for (const auto& [language, text] : json->items()) words[language] = one.text(language);
    return words;
}

void putAnswers(Json& json, const std::vector<Answer>& answers) {
    for (const Answer& answer : answers) json["answers"].push_back(writeAnswer(answer));
}

std::vector<Answer> readAnswers(Object& object) {
    std::vector<Answer> answers;
    object.each("answers", [&](const Json& item, const std::string& where) {
        answers.push_back(readAnswer(item, where, nullptr));
        refuseTwice(answers, where);
    });
    return answers;
}

void putConclusions(Json& json, const std::vector<SideConclusion>& conclusions) {
    for (const SideConclusion& one : conclusions) {
        Json item = {{"side", one.side}};
        put(item, "conclusion", one.conclusion);
        put(item, "kind", one.kind);
        if (!one.modifiers.empty()) item["modifiers"] = one.modifiers;
        putWords(item, "words", one.words);
        json["conclusions"].push_back(std::move(item));
    }
}

SideConclusion readConclusion(const Json& json, const std::string& pointer) {
    Object object(json, pointer);
    SideConclusion value;
    value.side = object.text("side", true);
    value.conclusion = object.text("conclusion");
    value.kind = object.text("kind");
    object.each("modifiers", [&](const Json& item, const std::string& where) {
        if (!item.is_string()) refuse(where, "A modifier of the template is expected.");
        value.modifiers.push_back(item.get<std::string>());
    });
    value.words = readWords(object, "words");
    object.finish();
    return value;
}

std::vector<SideConclusion> readConclusions(Object& object) {
    std::vector<SideConclusion> conclusions;
    object.each("conclusions", [&](const Json& item, const std::string& where) {
        conclusions.push_back(readConclusion(item, where));
        for (std::size_t i = 0; i + 1 < conclusions.size(); ++i)
            if (conclusions[i].side == conclusions.back().side) refuse(where, "The side is concluded twice.");
    });
    return conclusions;
}

Json writeSheet(const TechnologistSheet& sheet) {
    Json json = Json::object();
    put(json, "by", sheet.by);
    put(json, "at", sheet.at);
    putAnswers(json, sheet.answers);
    return json;
}

TechnologistSheet readSheet(const Json& json, const std::string& pointer) {
    Object object(json, pointer);
    TechnologistSheet sheet{object.text("by"), object.text("at"), readAnswers(object)};
    object.finish();
    return sheet;
}

Json writePrior(const PriorExamination& prior) {
    Json json = Json::object();
    put(json, "study", prior.studyUid);
    put(json, "date", prior.date);
    put(json, "identity", prior.identity);
    put(json, "report", prior.reportUid);
    put(json, "signedBy", prior.signedBy);
    put(json, "contrastClass", prior.contrastClass);
    if (!prior.templateRef.id.empty()) json["template"] = writeTemplateRef(prior.templateRef);
    putAnswers(json, prior.answers);
    putConclusions(json, prior.conclusions);
    putWords(json, "examLine", prior.examLine);
    return json;
}

PriorExamination readPrior(const Json& json, const std::string& pointer) {
    Object object(json, pointer);
    PriorExamination prior;
    prior.studyUid = object.text("study");
    prior.date = object.text("date");
    prior.identity = object.text("identity");  // readings of before this was kept have none
    if (prior.identity != "" && prior.identity != "same" && prior.identity != "confirmed")
        refuse(object.at("identity"), "One of same, confirmed is expected.");
    prior.reportUid = object.text("report");
    prior.signedBy = object.text("signedBy");
    prior.contrastClass = object.text("contrastClass");
    prior.templateRef = readTemplateRef(object);
    prior.answers = readAnswers(object);
    prior.conclusions = readConclusions(object);
    prior.examLine = readWords(object, "examLine");
    object.finish();
    return prior;
}

Json writeBlinded(const BlindedReading& blinded) {
    Json json = Json::object();
    put(json, "readerId", blinded.readerId);
    put(json, "readerName", blinded.readerName);
    put(json, "submittedAt", blinded.submittedAt);
    if (!blinded.templateRef.id.empty()) json["template"] = writeTemplateRef(blinded.templateRef);
    putAnswers(json, blinded.answers);
    putConclusions(json, blinded.conclusions);
    return json;
}

BlindedReading readBlinded(const Json& json, const std::string& pointer) {
    Object object(json, pointer);
    BlindedReading blinded;
    blinded.readerId = object.text("readerId");
    blinded.readerName = object.text("readerName");
    blinded.submittedAt = object.text("submittedAt");
    blinded.templateRef = readTemplateRef(object);
    blinded.answers = readAnswers(object);
    blinded.conclusions = readConclusions(object);
    object.finish();
    return blinded;
}

}  // namespace

Json writeTemplateRef(const TemplateRef& ref) {
    Json json = {{"id", ref.id}};
    put(json, "version", ref.version);
    put(json, "hash", ref.hash);
    return json;
}

TemplateRef readTemplateRef(Object& object) {
    const Json* json = object.find("template");
    if (!json) return {};
    Object one(*json, object.at("template"));
    TemplateRef ref{one.text("id", true), one.text("version"), one.text("hash")};
    one.finish();
    return ref;
}

void writeHistory(Json& json, const Reading& reading) {
    if (reading.sheet) json["sheet"] = writeSheet(*reading.sheet);
    if (reading.prior) json["prior"] = writePrior(*reading.prior);
    for (const BlindedReading& one : reading.blinded) json["blinded"].push_back(writeBlinded(one));
}

void readHistory(Object& object, Reading& reading) {
    if (const Json* json = object.find("sheet")) reading.sheet = readSheet(*json, object.at("sheet"));
    if (const Json* json = object.find("prior")) reading.prior = readPrior(*json, object.at("prior"));
    object.each("blinded", [&](const Json& item, const std::string& where) {
        reading.blinded.push_back(readBlinded(item, where));
    });
}

}  // namespace reporting
