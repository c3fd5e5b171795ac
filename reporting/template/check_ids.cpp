#include <set>

#include "reporting/template/names.h"
#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

class IdCheck {
public:
    IdCheck(const Template& value, Problems& problems) : t_(value), problems_(problems) {
        for (const auto& [key, code] : value.codes) codes_.push_back(key);
        for (const Phase& phase : value.phases) phases_.push_back(phase.id);
        for (const char* group : {"before", "immediate", "drain", "delayed"}) groups_.push_back(group);
        groups_.insert(groups_.end(), phases_.begin(), phases_.end());
    }

    void run() {
        checkHead();
        checkInterval();
        checkCodes();
        for (const Step& step : t_.steps) checkStep(step);
        for (const Question& question : t_.questions) checkQuestion(question);
        checkRules();
        for (const SectionDef& section : t_.sections) checkSection(section);
        checkImages();
    }

private:
    static Place file(const char* name) { return {name, 0, 0}; }
    void known(const std::string& id, const std::vector<std::string>& all, const Place& place,
               const std::string& what) {
        if (id.empty()) return;
        for (const std::string& one : all)
            if (one == id) return;
        problems_.error(place, "template.unknown-id", "There is no " + what + " '" + id + "'." + suggestion(id, all));
    }
    void code(const std::string& key, const Place& place) { known(key, codes_, place, "code"); }
    void unique(const std::vector<std::pair<std::string, Place>>& ids, const std::string& what) {
        std::set<std::string> seen;
        for (const auto& [id, place] : ids)
            if (!id.empty() && !seen.insert(id).second)
                problems_.error(place, "template.duplicate-id", "The " + what + " '" + id + "' is defined twice.");
    }
    template <class List>
    void uniqueIds(const List& list, const Place& place, const std::string& what) {
        std::vector<std::pair<std::string, Place>> ids;
        for (const auto& item : list) ids.emplace_back(item.id, place);
        unique(ids, what);
    }
    void uniqueWords(const std::vector<std::string>& words, const Place& place, const std::string& what) {
        std::vector<std::pair<std::string, Place>> ids;
        for (const std::string& word : words) ids.emplace_back(word, place);
        unique(ids, what);
    }

    void checkHead() {
        const Place place = file("template.yaml");
        if (t_.languages.empty()) problems_.error(place, "template.languages", "The template has no language.");
        uniqueWords(t_.languages, place, "language");
        uniqueIds(t_.sides, place, "side");
        uniqueIds(t_.phases, place, "phase");
        uniqueWords(t_.marks, place, "mark");
        uniqueWords(t_.reasons, place, "reason");
        if (t_.sides.size() > 8) problems_.error(place, "template.sides", "More than 8 sides.");
        std::vector<std::string> sides;
        for (const Side& side : t_.sides) sides.push_back(side.id);
        for (const Side& side : t_.sides) {
            code(side.code, place);
            known(side.mirror, sides, place, "side");
        }
        known(t_.zeroMark, t_.marks, place, "mark");
        std::vector<std::pair<std::string, Place>> parameters;
        for (const Parameter& parameter : t_.parameters) {
            parameters.emplace_back(parameter.id, parameter.place);
            if (!parameter.unit.empty() && !isUcum(parameter.unit)) unit(parameter.unit, parameter.place);
        }
        unique(parameters, "parameter");
        std::vector<std::string> tables;
        for (const DecisionTable& table : t_.tables) tables.push_back(table.id);
        known(t_.table, tables, place, "table");
        if (t_.table.empty() && !t_.sides.empty())
            problems_.error(place, "template.missing-key",
                            "'table' is missing in template.yaml: it concludes the sides.");
    }
    void unit(const std::string& text, const Place& place) {
        problems_.error(place, "template.unit", "'" + text + "' is no UCUM unit that Fimbria knows.");
    }

    void checkInterval() {
        if (t_.interval == IntervalProfile{}) return;
        const Place place = file("template.yaml");
        uniqueIds(t_.interval.classes, place, "interval class");
        const std::string& id = t_.interval.classQuestion;
        const Question* question = t_.question(id);
        if (!question || question->kind != QuestionKind::Choice || question->perSide) {
            problems_.error(place, "template.interval",
                            "'classQuestion' must be a choice of the whole examination; '" + id + "' is not.");
            return;
        }
        std::vector<std::string> options;
        for (const Option& option : question->options) options.push_back(option.id);
        for (const IntervalClass& one : t_.interval.classes)
            known(one.id, options, place, "option of " + id + " for the interval class");
    }

    void checkCodes() {
        const Place place = file("codes.yaml");
        std::vector<std::string> schemes;
        for (const CodingScheme& scheme : t_.schemes) schemes.push_back(scheme.designator);
        for (const auto& [key, one] : t_.codes)
            if (one.scheme.rfind("99", 0) == 0) known(one.scheme, schemes, place, "private scheme (under 'schemes')");
    }

    void checkStep(const Step& step) {
        for (const std::string& phase : step.hang.left) known(phase, groups_, step.place, "phase");
        for (const std::string& phase : step.hang.right) known(phase, groups_, step.place, "phase");
        for (const Step& other : t_.steps)
            if (&other < &step && other.id == step.id)
                problems_.error(step.place, "template.duplicate-id", "The step '" + step.id + "' is defined twice.");
        if (step.questions.empty())
            problems_.error(step.place, "template.step", "The step '" + step.id + "' asks nothing.");
    }

    void checkQuestion(const Question& q) {
        for (const Question& other : t_.questions)
            if (&other < &q && other.id == q.id)
                problems_.error(q.place, "template.duplicate-id", "The question '" + q.id + "' is defined twice.");
        code(q.code, q.place);
        known(q.films, groups_, q.place, "phase or group");
        if (q.notAssessable.size()) code("not_assessable", q.place);
        if (!q.unit.empty() && !isUcum(q.unit)) unit(q.unit, q.place);
        if (q.kind == QuestionKind::Number && q.unit.empty())
            problems_.error(q.place, "template.unit", "A number needs a unit (UCUM; '1' for a mere number).");
        std::vector<std::string> options;
        for (const Option& option : q.options) {
            options.push_back(option.id);
            code(option.code, q.place);
            if (option.id == q.notAssessable)
                problems_.error(q.place, "template.duplicate-id",
                                "'" + option.id + "' is an option and the not-assessable code at once.");
        }
        uniqueWords(options, q.place, "option");
        std::vector<std::string> keys;
        for (const Option& option : q.options) keys.push_back(option.key);
        uniqueWords(keys, q.place, "key of an option");
        const bool coded = q.kind == QuestionKind::Choice || q.kind == QuestionKind::Choices;
        if (coded && options.empty()) problems_.error(q.place, "template.options", "'" + q.id + "' has no options.");
        if (options.size() > 63)
            problems_.error(q.place, "template.options", "'" + q.id + "' has more than 63 options.");
        for (const std::string& id : q.ordered) known(id, options, q.place, "option");
        uniqueWords(q.ordered, q.place, "ordered option");
        for (const Prefill& prefill : q.prefill)
            for (const auto& [word, id] : prefill.words) known(id, options, q.place, "option");
    }

    void checkRules() {
        const Place place = file("rules/conclusions.yaml");
        uniqueIds(t_.classes, place, "class");
        uniqueIds(t_.modifiers, place, "modifier");
        std::vector<std::pair<std::string, Place>> names, tables;
        for (const Question& question : t_.questions) names.emplace_back(question.id, question.place);
        for (const Derived& derived : t_.derived) names.emplace_back(derived.id, derived.is.place);
        unique(names, "question or derived value");
        for (const DecisionTable& table : t_.tables) {
            tables.emplace_back(table.id, table.place);
            std::vector<std::pair<std::string, Place>> inputs, rules;
            for (const TableInput& input : table.inputs) inputs.emplace_back(input.name, input.place);
            for (const TableRow& row : table.rows) rules.emplace_back(row.rule, row.place);
            unique(inputs, "input");
            unique(rules, "rule");
        }
        unique(tables, "table");
        for (const ConclusionClass& one : t_.classes) code(one.code, place);
        for (const Modifier& one : t_.modifiers) code(one.code, place);
    }

    void checkSection(const SectionDef& section) {
        const Place place = file("report.yaml");
        code(section.heading, place);
        std::vector<std::string> steps, parts{"lead", "cavity", "limitation", "next"};
        for (const Step& step : t_.steps) steps.push_back(step.id);
        for (const Side& side : t_.sides) parts.push_back(side.id);
        for (const std::string& step : section.findings) known(step, steps, place, "step");
        for (const std::string& part : section.impression) known(part, parts, place, "part of an impression");
        for (const SectionDef& inner : section.sections) checkSection(inner);
    }

    void checkImages() {
        const Place place = file("report.yaml");
        for (const std::string& phase : t_.keyImmediate) known(phase, phases_, place, "phase");
        for (const std::string& phase : t_.keyDelayed) known(phase, phases_, place, "phase");
        if (!isPlainDrawing(t_.diagramSvg))
            problems_.error({"diagram.svg", 1, 1}, "template.diagram",
                            "diagram.svg holds more than a drawing: no scripts, events or other pages.");
        for (const DiagramElement& element : t_.diagram) {
            const std::size_t at = element.id.find("{side}");
            for (const Side& side : t_.sides) {
                std::string id = element.id;
                if (at != std::string::npos) id.replace(at, 6, side.id);
                if (t_.diagramSvg.find("id=\"" + id + "\"") == std::string::npos)
                    problems_.error(place, "template.diagram", "diagram.svg has no element with id=\"" + id + "\".");
                if (at == std::string::npos) break;
            }
        }
    }

    const Template& t_;
    Problems& problems_;
    std::vector<std::string> codes_, phases_, groups_;
};

}  // namespace

void checkIds(const Template& value, Problems& problems) {
    IdCheck(value, problems).run();
}

}  // namespace reporting::detail
