#include "plugin/commands/assessment_json.h"

#include <functional>
#include <nlohmann/json.hpp>

#include "plugin/commands/assessment_words.h"
#include "plugin/commands/json_values.h"
#include "reporting/compose/compose.h"

namespace hsg {
namespace {

using Json = nlohmann::ordered_json;
using reporting::Template;

class Writer {
public:
    explicit Writer(const Template& source) : source_(source) {}

    Json write(const reporting::Assessment& assessment) const {
        Json json;
        json["template"] = {{"id", source_.id}, {"version", source_.version}, {"hash", source_.hash}};
        json["interval"] = interval(assessment.interval);
        json["limitations"] = list(assessment.limitations, &Writer::limitation);
        json["conclusions"] = list(assessment.conclusions, &Writer::conclusion);
        json["examLine"] = assessment.examLine.id.empty() ? Json(nullptr) : phrase(assessment.examLine);
        json["recommendations"] = list(assessment.recommendations, &Writer::phrase);
        json["contradictions"] = list(assessment.contradictions, &Writer::contradiction);
        json["missing"] = list(assessment.missing, &Writer::missing);
        json["missingEvidence"] = list(assessment.missingEvidence, &Writer::missingEvidence);
        json["provisional"] = assessment.provisional;
        json["maySign"] = assessment.maySign();
        return json;
    }

private:
    using Say = std::function<std::string(const std::string& language)>;

    Json texts(const Say& say) const {
        Json json = Json::object();
        for (const auto& language : source_.languages) json[language] = say(language);
        return json;
    }

    template <class Item>
    Json list(const std::vector<Item>& items, Json (Writer::*member)(const Item&) const) const {
        Json json = Json::array();
        for (const auto& item : items) json.push_back((this->*member)(item));
        return json;
    }

    Json phrase(const reporting::PhraseCall& call) const {
        return {{"phrase", call.id},
                {"text", texts([&](const std::string& l) { return reporting::words(source_, l, call); })}};
    }

    Json answer(const reporting::QuestionRef& ref) const {
        return {{"question", ref.question}, {"side", textOrNull<Json>(ref.side)}};
    }

    Json missing(const reporting::QuestionRef& ref) const {
        auto json = answer(ref);
        json["text"] = texts([&](const std::string& l) { return questionWords(source_, l, ref); });
        return json;
    }

    Json missingEvidence(const reporting::MissingEvidence& item) const {
        auto json = missing(item.answer);
        json["needs"] = item.what == reporting::MissingEvidence::What::Point ? "point" : "film";
        return json;
    }

    Json interval(const reporting::Interval& interval) const {
        Json json;
        json["grade"] = textOrNull<Json>(interval.grade);
        json["contrastClass"] = textOrNull<Json>(interval.contrastClass);
        json["film"] = textOrNull<Json>(interval.filmId);
        json["minutes"] = interval.minutes ? Json(*interval.minutes) : Json(nullptr);
        json["provisional"] = interval.provisional;
        return json;
    }

    Json limitation(const reporting::Limitation& item) const {
        return {{"rule", item.rule},
                {"side", textOrNull<Json>(item.side)},
                {"alert", item.alert},
                {"text", texts([&](const std::string& l) { return reporting::words(source_, l, item.phrase); })},
                {"answers", list(item.answers, &Writer::answer)}};
    }

    Json contradiction(const reporting::Contradiction& item) const {
        return {{"rule", item.rule},
                {"severity", item.severity == reporting::RuleSeverity::Refuse ? "refuse" : "warn"},
                {"side", textOrNull<Json>(item.side)},
                {"acknowledged", item.acknowledged},
                {"text", texts([&](const std::string& l) { return reporting::words(source_, l, item.phrase); })},
                {"answers", list(item.answers, &Writer::answer)}};
    }

    Json traceInput(const reporting::TraceInput& input) const {
        return {{"input", input.input},
                {"value", textOrNull<Json>(input.value)},
                {"answers", list(input.answers, &Writer::answer)},
                {"films", input.films}};
    }

    Json conclusion(const reporting::Conclusion& item) const {
        Json json;
        json["side"] = item.side;
        json["class"] = textOrNull<Json>(item.conclusion);
        json["ruleClass"] = textOrNull<Json>(item.ruleClass);
        json["modifiers"] = item.modifiers;
        json["kind"] = textOrNull<Json>(item.kind);
        json["rule"] = textOrNull<Json>(item.rule);
        json["table"] = item.table;
        json["provisional"] = item.provisional;
        json["override"] = item.overrideReason ? Json(*item.overrideReason) : Json(nullptr);
        json["text"] = texts([&](const std::string& l) { return conclusionWords(source_, l, item); });
        json["notes"] = list(item.notes, &Writer::phrase);
        json["missing"] = list(item.missing, &Writer::missing);
        json["inputs"] = list(item.inputs, &Writer::traceInput);
        return json;
    }

    const Template& source_;
};

}  // namespace

std::string assessmentJson(const reporting::Assessment& assessment, const Template& source) {
    return Writer(source).write(assessment).dump(2) + "\n";
}

}  // namespace hsg
