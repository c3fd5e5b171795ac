#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

#include "reporting/exchange/clauses.h"
#include "reporting/exchange/coding_systems.h"
#include "reporting/exchange/export_words.h"

namespace reporting {
namespace {

using namespace exchange;
using nlohmann::ordered_json;
using Kind = ExchangeNote::Kind;

const std::string extensions = "http://hl7.org/fhir/StructureDefinition/";

class QuestionnaireWriter {
public:
    QuestionnaireWriter(const Template& source, const ExportOptions& options) : t_(source), o_(options) {}

    Exported run() {
        static const char* const status[] = {"draft", "active", "retired"};
        ordered_json root;
        root["resourceType"] = "Questionnaire";
        root["language"] = o_.language;
        root["url"] = "urn:oid:" + exportIdentifier(t_);
        root["identifier"] = {{{"system", "urn:ietf:rfc:3986"}, {"value", "urn:oid:" + exportIdentifier(t_)}}};
        root["version"] = t_.version;
        root["name"] = name();
        root["title"] = titleOf(t_, o_.language);
        translate(root, "_title", [&](const std::string& language) { return titleOf(t_, language); });
        root["status"] = status[static_cast<int>(t_.status)];
        root["subjectType"] = {"Patient"};
        root["date"] = o_.date;
        if (!o_.publisher.empty()) root["publisher"] = o_.publisher;
        if (const Code code = codeOf(t_, "procedure_reported"); !code.isEmpty())
            root["code"] = {coding(code, code.meaning)};
        for (const Step& step : t_.steps) root["item"].push_back(stepItem(step));
        rules();
        out_.text = root.dump(2) + "\n";
        return std::move(out_);
    }

private:
    void note(Kind kind, const std::string& code, const std::string& message) {
        const ExchangeNote one{kind, 0, 0, code, message};
        if (std::find(out_.notes.begin(), out_.notes.end(), one) == out_.notes.end()) out_.notes.push_back(one);
    }
    std::string words(const std::string& language, const std::string& key) const { return wordsOf(t_, language, key); }
    /// A computer name: begins with an upper-case letter (invariant que-0).
    std::string name() const {
        std::string text = t_.id;
        if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    template <class Words>
    void translate(ordered_json& into, const char* key, const Words& of) {
        ordered_json all = ordered_json::array();
        for (const std::string& language : t_.languages) {
            if (language == o_.language || of(language).empty()) continue;
            all.push_back(
                {{"url", extensions + "translation"},
                 {"extension",
                  {{{"url", "lang"}, {"valueCode", language}}, {{"url", "content"}, {"valueString", of(language)}}}}});
        }
        if (!all.empty()) into[key] = {{"extension", all}};
    }
    ordered_json coding(const Code& code, const std::string& display) const {
        ordered_json one;
        one["system"] = schemeNames(code.scheme, t_).uri;
        one["code"] = code.value;
        one["display"] = display;
        return one;
    }
    /// The code of an option; one of ours where two options of a question share a code.
    ordered_json optionCoding(const Question& q, const std::string& id) {
        Code code = optionCode(t_, q, id);
        int same = 0;
        for (const Option& option : q.options) {
            const Code other = optionCode(t_, q, option.id);
            same += other.value == code.value && other.scheme == code.scheme ? 1 : 0;
        }
        if (!q.notAssessable.empty() && optionCode(t_, q, q.notAssessable) == code && !q.option(id)) ++same;
        std::string display = optionWords(t_, o_.language, q, id);
        if (code.isEmpty() || same > 1) {
            note(Kind::Repaired, "fhir.local-code",
                 "Options of '" + q.id + "' share a code or have none; they are coded by their ids.");
            ordered_json one;
            one["system"] = "urn:oid:" + exportIdentifier(t_);
            one["code"] = q.id + "." + id;
            one["display"] = display;
            return one;
        }
        return coding(code, display);
    }

    ordered_json group(const std::string& link, const std::string& key) {
        ordered_json item;
        item["linkId"] = link;
        item["text"] = words(o_.language, key);
        translate(item, "_text", [&](const std::string& language) { return words(language, key); });
        item["type"] = "group";
        return item;
    }
    ordered_json stepItem(const Step& step) {
        ordered_json item = group("step." + step.id, "step." + step.id);
        if (!step.perSide) {
            for (const std::string& id : step.questions) addQuestion(item, id, nullptr);
            return item;
        }
        for (const Side& side : t_.sides) {
            ordered_json inner = group("step." + step.id + "." + side.id, "side." + side.id);
            if (const Code code = codeOf(t_, side.code); !code.isEmpty()) inner["code"] = {coding(code, code.meaning)};
            for (const std::string& id : step.questions) addQuestion(inner, id, &side);
            item["item"].push_back(std::move(inner));
        }
        return item;
    }
    void addQuestion(ordered_json& into, const std::string& id, const Side* side) {
        const Question* q = t_.question(id);
        if (!q) return;
        const Asked one{q, side};
        ordered_json item = questionItem(one);
        if (!q->shownWhen) {
            into["item"].push_back(std::move(item));
            return;
        }
        auto when = enableWhen(t_, q->shownWhen.text, side);
        if (when) when = without(std::move(*when), leftOut_);
        if (!when) {
            note(Kind::Dropped, "fhir.condition",
                 "'" + q->id + "' is always asked: its condition has no enableWhen (" + q->shownWhen.text + ").");
            item.erase("required");
            into["item"].push_back(std::move(item));
            return;
        }
        if (when->never) {
            leftOut_.insert(one.id());
            note(Kind::Dropped, "fhir.never",
                 "'" + q->id + "' is left out: it is never asked (" + q->shownWhen.text + ").");
            return;
        }
        if (when->partial) {
            note(Kind::Repaired, "fhir.condition",
                 "'" + q->id + "' is asked more often than here: a part of its condition has no enableWhen (" +
                     q->shownWhen.text + ").");
            item.erase("required");
        }
        if (!when->difference.empty())
            note(Kind::Repaired, "fhir.condition", "'" + q->id + "': " + when->difference + ".");
        into["item"].push_back(enabled(std::move(item), one, *when));
    }
    /// All clauses of one comparison stand at the question; every clause of several is a group around it.
    ordered_json enabled(ordered_json item, const Asked& one, const EnableWhen& when) {
        ordered_json single = ordered_json::array();
        std::vector<const Clause*> several;
        for (const Clause& clause : when.all)
            if (clause.size() == 1)
                single.push_back(comparison(clause[0]));
            else
                several.push_back(&clause);
        if (single.empty() && several.size() == 1) return conditioned(std::move(item), *several[0]);
        if (!single.empty()) {
            item["enableWhen"] = single;
            if (single.size() > 1) item["enableBehavior"] = "all";
        }
        int number = 0;
        for (const Clause* clause : several) {
            ordered_json outer;
            outer["linkId"] = one.id() + ".if" + std::to_string(++number);
            outer["type"] = "group";
            outer["item"] = ordered_json::array({std::move(item)});
            item = conditioned(std::move(outer), *clause);
        }
        return item;
    }
    ordered_json conditioned(ordered_json item, const Clause& clause) {
        for (const Comparison& one : clause) item["enableWhen"].push_back(comparison(one));
        if (clause.size() > 1) item["enableBehavior"] = "any";
        return item;
    }
    ordered_json comparison(const Comparison& one) {
        static const char* const operators[] = {"exists", "=", "!=", "<", "<=", ">", ">="};
        ordered_json json;
        json["question"] = one.question;
        json["operator"] = operators[static_cast<int>(one.is)];
        if (one.is == Comparison::Operator::Exists)
            json["answerBoolean"] = one.exists;
        else if (!one.option.empty())
            (json["answerCoding"] = optionCoding(*one.of, one.option)).erase("display");
        else if (one.of->decimals == 0 && std::floor(one.number) == one.number)
            json["answerInteger"] = static_cast<long>(one.number);
        else
            json["answerDecimal"] = one.number;
        return json;
    }

    ordered_json questionItem(const Asked& one) {
        const Question& q = *one.question;
        ordered_json item;
        ordered_json more = ordered_json::array();
        numberExtensions(q, more);
        if (!more.empty()) item["extension"] = more;
        item["linkId"] = one.id();
        if (const Code code = codeOf(t_, q.code); !code.isEmpty()) item["code"] = {coding(code, code.meaning)};
        item["text"] = words(o_.language, "question." + q.id);
        translate(item, "_text", [&](const std::string& language) { return words(language, "question." + q.id); });
        item["type"] = typeOf(q);
        requiredness(item, q);
        if (q.kind == QuestionKind::Choices) item["repeats"] = true;
        if (q.kind == QuestionKind::Choice || q.kind == QuestionKind::Choices) options(item, q);
        if (q.kind == QuestionKind::Number && !q.notAssessable.empty()) notAssessable(item, one);
        if (q.kind == QuestionKind::Choices)
            note(Kind::Repaired, "fhir.none",
                 "'" + q.id + "': 'none of these' is an answer here; a questionnaire has only no answer.");
        if (q.filmRequired || q.pointRequired)
            note(Kind::Dropped, "fhir.film", "'" + q.id + "' cannot ask for a film.");
        return item;
    }
    static const char* typeOf(const Question& q) {
        if (q.kind == QuestionKind::Number) return q.decimals == 0 ? "integer" : "decimal";
        if (q.kind == QuestionKind::Text) return q.lines > 1 ? "text" : "string";
        return "choice";
    }
    void requiredness(ordered_json& item, const Question& q) {
        if (!q.required) return;
        if (q.required.text == "yes" || q.required.text == q.shownWhen.text)
            item["required"] = true;
        else
            note(Kind::Dropped, "fhir.required",
                 "'" + q.id + "' is required on a condition, which a questionnaire cannot say (" + q.required.text +
                     ").");
    }
    void numberExtensions(const Question& q, ordered_json& more) {
        if (q.kind != QuestionKind::Number) return;
        const std::string unit = words(o_.language, "unit." + q.unit);
        more.push_back(
            {{"url", extensions + "questionnaire-unit"},
             {"valueCoding",
              {{"system", "http://unitsofmeasure.org"}, {"code", q.unit}, {"display", unit.empty() ? q.unit : unit}}}});
        const auto bound = [&](const char* name, const std::optional<double>& value) {
            if (!value) return;
            ordered_json one{{"url", extensions + name}};
            if (q.decimals == 0)
                one["valueInteger"] = static_cast<long>(*value);
            else
                one["valueDecimal"] = *value;
            more.push_back(std::move(one));
        };
        bound("minValue", q.min);
        bound("maxValue", q.max);
        if (q.decimals > 0) more.push_back({{"url", extensions + "maxDecimalPlaces"}, {"valueInteger", q.decimals}});
    }
    void options(ordered_json& item, const Question& q) {
        const auto add = [&](const std::string& id) {
            ordered_json value = optionCoding(q, id);
            translate(value, "_display", [&](const std::string& language) { return optionWords(t_, language, q, id); });
            item["answerOption"].push_back({{"valueCoding", std::move(value)}});
        };
        for (const Option& option : q.options) add(option.id);
        if (!q.notAssessable.empty()) add(q.notAssessable);
    }
    void notAssessable(ordered_json& item, const Asked& one) {
        ordered_json inner;
        inner["linkId"] = one.id() + ".not_assessable";
        inner["text"] = words(o_.language, "not_assessable");
        translate(inner, "_text", [&](const std::string& language) { return words(language, "not_assessable"); });
        inner["type"] = "boolean";
        item["item"] = ordered_json::array({std::move(inner)});
    }
    void rules() {
        const std::pair<const char*, std::size_t> parts[] = {{"decision tables", t_.tables.size()},
                                                             {"limitations", t_.limitations.size()},
                                                             {"contradictions", t_.contradictions.size()},
                                                             {"recommendations", t_.recommendations.size()}};
        for (const auto& [what, count] : parts)
            if (count > 0)
                note(Kind::Dropped, "fhir.rules", std::to_string(count) + " " + what + ": a questionnaire only asks.");
    }

    const Template& t_;
    const ExportOptions& o_;
    Exported out_;
    std::set<std::string> leftOut_;  ///< link ids of what is never asked
};

}  // namespace

Exported exportQuestionnaire(const Template& source, const ExportOptions& options) {
    return QuestionnaireWriter(source, options).run();
}

}  // namespace reporting
