#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

#include "reporting/exchange/export_words.h"

namespace reporting {
namespace {

using namespace exchange;
using nlohmann::ordered_json;
using Kind = ExchangeNote::Kind;

class RadElementWriter {
public:
    RadElementWriter(const Template& source, const ExportOptions& options) : t_(source), o_(options) {}

    Exported run() {
        ordered_json sets = ordered_json::array();
        for (const Step& step : t_.steps) {
            if (!step.perSide) {
                sets.push_back(set(step, nullptr));
                continue;
            }
            for (const Side& side : t_.sides) sets.push_back(set(step, &side));
        }
        out_.text = ordered_json{{"sets", sets}}.dump(2) + "\n";
        if (!t_.tables.empty() || !t_.limitations.empty())
            note("radelement.rules", "Conditions and rules: data elements only say what can be recorded.");
        return std::move(out_);
    }

private:
    void note(const std::string& code, const std::string& message) {
        const ExchangeNote one{Kind::Dropped, 0, 0, code, message};
        if (std::find(out_.notes.begin(), out_.notes.end(), one) == out_.notes.end()) out_.notes.push_back(one);
    }
    std::string words(const std::string& key) const { return wordsOf(t_, o_.language, key); }

    ordered_json version() const {
        // whole numbers only: the first of the semantic version
        return {{"number", std::max(1, std::atoi(t_.version.c_str()))}, {"date", o_.date}, {"name", t_.version}};
    }
    ordered_json status() const {
        static const char* const names[] = {"Proposed", "Published", "Retired"};
        return {{"name", names[static_cast<int>(t_.status)]}, {"date", o_.date}};
    }
    ordered_json indexCodes(const std::vector<Code>& codes, const std::string& what) {
        ordered_json all = ordered_json::array();
        for (const Code& code : codes) {
            const std::string system = code.scheme == "RADLEX" ? "RADLEX"
                                       : code.scheme == "SCT"  ? "SNOMEDCT"
                                       : code.scheme == "LN"   ? "LOINC"
                                                               : "";
            if (!system.empty())
                all.push_back({{"system", system}, {"code", code.value}, {"display", code.meaning}});
            else if (!code.isEmpty())
                note("radelement.code",
                     "The codes of scheme " + code.scheme + " are no index codes of RadElement (" + what + ").");
        }
        return all;
    }
    ordered_json set(const Step& step, const Side* side) {
        ordered_json json;
        const std::string id = t_.id + "." + step.id + (side ? "." + side->id : "");
        const std::string name = words("step." + step.id) + (side ? " – " + words("side." + side->id) : "");
        json["id"] = id;
        json["name"] = name;
        json["description"] = name;
        json["version"] = version();
        json["status"] = status();
        json["history"] = {{{"date", o_.date}, {"status", status()}}};
        json["index_codes"] =
            indexCodes({codeOf(t_, "procedure_reported"), side ? codeOf(t_, side->code) : Code{}}, "sets");
        json["specialty"] = ordered_json::array();
        json["elements"] = ordered_json::array();
        for (const std::string& question : step.questions)
            if (const Question* q = t_.question(question)) element(json["elements"], *q, id);
        return json;
    }
    void element(ordered_json& into, const Question& q, const std::string& parent) {
        ordered_json json;
        json["id"] = parent + "." + q.id;
        json["parent_set"] = parent;
        json["name"] = words("question." + q.id);
        const std::string help = words("help." + q.id);
        json["definition"] = help.empty() ? words("question." + q.id) : help;
        json["question"] = words("question." + q.id);
        json["version"] = version();
        json["status"] = status();
        json["index_codes"] = indexCodes({codeOf(t_, q.code)}, "elements");
        if (q.kind == QuestionKind::Number)
            number(json, q);
        else if (q.kind == QuestionKind::Text)
            return note("radelement.text", "Free texts are no data elements (" + q.id + ").");
        else
            valueSet(json, q);
        into.push_back(std::move(json));
    }
    static void number(ordered_json& json, const Question& q) {
        ordered_json value;
        const bool whole = q.decimals == 0;
        const auto bound = [&](const char* name, const std::optional<double>& limit) {
            if (limit && whole) value[name] = static_cast<long>(*limit);
            if (limit && !whole) value[name] = *limit;
        };
        bound("min", q.min);
        bound("max", q.max);
        if (whole)
            value["step"] = 1;
        else
            value["step"] = std::pow(10.0, -q.decimals);
        value["unit"] = q.unit;
        json[whole ? "integer_value" : "float_value"] = std::move(value);
    }
    void valueSet(ordered_json& json, const Question& q) {
        const std::string id = json["id"];
        ordered_json values = ordered_json::array();
        int number = 0;
        const auto add = [&](const std::string& option) {
            const std::string help = words("help." + q.id + "." + option);
            const std::string name = optionWords(t_, o_.language, q, option);
            ordered_json value;
            value["code"] = id + "." + std::to_string(number++);
            value["value"] = option;
            value["name"] = name;
            value["definition"] = help.empty() ? name : help;
            value["index_codes"] = indexCodes({optionCode(t_, q, option)}, "values");
            values.push_back(std::move(value));
        };
        for (const Option& option : q.options) add(option.id);
        if (!q.notAssessable.empty()) add(q.notAssessable);
        const bool several = q.kind == QuestionKind::Choices;
        json["value_set"] = {{"min_cardinality", several ? 0 : 1},
                             {"max_cardinality", several ? static_cast<int>(q.options.size()) : 1},
                             {"values", values}};
    }

    const Template& t_;
    const ExportOptions& o_;
    Exported out_;
};

}  // namespace

Exported exportRadElement(const Template& source, const ExportOptions& options) {
    return RadElementWriter(source, options).run();
}

}  // namespace reporting
