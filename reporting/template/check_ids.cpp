#include <set>

#include "reporting/template/template_reader.h"

namespace reporting::detail {
namespace {

class IdCheck {
public:
    IdCheck(const Template& value, Problems& problems) : x_t(value), x_problems(problems) {
        for (const auto& [key, code] : value.codes) x_codes.push_back(key);
        for (const Phase& phase : value.phases) x_phases.push_back(phase.id);
        for (const char* group : {"before", "immediate", "drain", "delayed"}) x_groups.push_back(group);
        x_groups.insert(x_groups.end(), x_phases.begin(), x_phases.end());
    }

    void run() {
        checkHead();
        checkInterval();
        checkCodes();
        for (const Step& step : x_t.steps) checkStep(step);
        for (const Question& question : x_t.questions) checkQuestion(question);
        checkRules();
        for (const SectionDef& section : x_t.sections) checkSection(section);
        checkImages();
    }

private:
    static Place file(const char* name) { return {name, 0, 0}; }
    void known(const std::string& id, const std::vector<std::string>& all, const Place& place,
               const std::string& what) {
        if (id.empty()) return;
        for (const std::string& one : all)
            if (one == id) return;
        x_problems.error(place, "template.unknown-id", "There is no " + what + " '" + id + "'." + suggestion(id, all));
    }
    void code(const std::string& key, const Place& place) { known(key, x_codes, place, "code"); }
    void unique(const std::vector<std::pair<std::string, Place>>& ids, const std::string& what) {
        std::set<std::string> seen;
        for (const auto& [id, place] : ids)
            if (!id.empty() && !seen.insert(id).second)
                x_problems.error(place, "template.duplicate-id", "The " + what + " '" + id + "' is defined twice.");
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
        if (x_t.languages.empty()) x_problems.error(place, "template.languages", "The template has no language.");
        uniqueWords(x_t.languages, place, "language");
        uniqueIds(x_t.sides, place, "side");
        uniqueIds(x_t.phases, place, "phase");
        uniqueWords(x_t.marks, place, "mark");
        uniqueWords(x_t.reasons, place, "reason");
        if (x_t.sides.size() > 8) x_problems.error(place, "template.sides", "More than 8 sides.");
        std::vector<std::string> sides;
        for (const Side& side : x_t.sides) sides.push_back(side.id);
        for (const Side& side : x_t.sides) {
            code(side.code, place);
            known(side.mirror, sides, place, "side");
        }
        known(x_t.zeroMark, x_t.marks, place, "mark");
        std::vector<std::pair<std::string, Place>> parameters;
        for (const Parameter& parameter : x_t.parameters) {
            parameters.emplace_back(parameter.id, parameter.place);
            if (!parameter.unit.empty() && !isUcum(parameter.unit)) unit(parameter.unit, parameter.place);
        }
        unique(parameters, "parameter");
        std::vector<std::string> tables;
        for (const DecisionTable& table : x_t.tables) tables.push_back(table.id);
        known(x_t.table, tables, place, "table");
    }
    void unit(const std::string& text, const Place& place) {
        x_problems.error(place, "template.unit", "'" + text + "' is no UCUM unit that Fimbria knows.");
    }

    void checkInterval() {
        const Place place = file("template.yaml");
        uniqueIds(x_t.interval.classes, place, "interval class");
        const std::string& id = x_t.interval.classQuestion;
        const Question* question = x_t.question(id);
        if (!question || question->kind != QuestionKind::Choice || question->perSide) {
            x_problems.error(place, "template.interval",
                             "'classQuestion' must be a choice of the whole examination; '" + id + "' is not.");
            return;
        }
        std::vector<std::string> options;
        for (const Option& option : question->options) options.push_back(option.id);
        for (const IntervalClass& one : x_t.interval.classes)
            known(one.id, options, place, "option of " + id + " for the interval class");
    }

    void checkCodes() {
        const Place place = file("codes.yaml");
        std::vector<std::string> schemes;
        for (const CodingScheme& scheme : x_t.schemes) schemes.push_back(scheme.designator);
        for (const auto& [key, one] : x_t.codes)
            if (one.scheme.rfind("99", 0) == 0) known(one.scheme, schemes, place, "private scheme (under 'schemes')");
    }

    void checkStep(const Step& step) {
        for (const std::string& phase : step.hangLeft) known(phase, x_groups, step.place, "phase");
        for (const std::string& phase : step.hangRight) known(phase, x_groups, step.place, "phase");
        for (const Step& other : x_t.steps)
            if (&other < &step && other.id == step.id)
                x_problems.error(step.place, "template.duplicate-id", "The step '" + step.id + "' is defined twice.");
        if (step.questions.empty())
            x_problems.error(step.place, "template.step", "The step '" + step.id + "' asks nothing.");
    }

    void checkQuestion(const Question& q) {
        for (const Question& other : x_t.questions)
            if (&other < &q && other.id == q.id)
                x_problems.error(q.place, "template.duplicate-id", "The question '" + q.id + "' is defined twice.");
        code(q.code, q.place);
        known(q.films, x_groups, q.place, "phase or group");
        if (q.notAssessable.size()) code("not_assessable", q.place);
        if (!q.unit.empty() && !isUcum(q.unit)) unit(q.unit, q.place);
        if (q.kind == QuestionKind::Number && q.unit.empty())
            x_problems.error(q.place, "template.unit", "A number needs a unit (UCUM; '1' for a mere number).");
        std::vector<std::string> options;
        for (const Option& option : q.options) {
            options.push_back(option.id);
            code(option.code, q.place);
            if (option.id == q.notAssessable)
                x_problems.error(q.place, "template.duplicate-id",
                                 "'" + option.id + "' is an option and the not-assessable code at once.");
        }
        uniqueWords(options, q.place, "option");
        std::vector<std::string> keys;
        for (const Option& option : q.options) keys.push_back(option.key);
        uniqueWords(keys, q.place, "key of an option");
        const bool coded = q.kind == QuestionKind::Choice || q.kind == QuestionKind::Choices;
        if (coded && options.empty()) x_problems.error(q.place, "template.options", "'" + q.id + "' has no options.");
        if (options.size() > 63)
            x_problems.error(q.place, "template.options", "'" + q.id + "' has more than 63 options.");
        for (const std::string& id : q.ordered) known(id, options, q.place, "option");
        uniqueWords(q.ordered, q.place, "ordered option");
        for (const Prefill& prefill : q.prefill)
            for (const auto& [word, id] : prefill.words) known(id, options, q.place, "option");
    }

    void checkRules() {
        const Place place = file("rules/conclusions.yaml");
        uniqueIds(x_t.classes, place, "class");
        uniqueIds(x_t.modifiers, place, "modifier");
        std::vector<std::pair<std::string, Place>> names, tables;
        for (const Question& question : x_t.questions) names.emplace_back(question.id, question.place);
        for (const Derived& derived : x_t.derived) names.emplace_back(derived.id, derived.is.place);
        unique(names, "question or derived value");
        for (const DecisionTable& table : x_t.tables) {
            tables.emplace_back(table.id, table.place);
            std::vector<std::pair<std::string, Place>> inputs, rules;
            for (const TableInput& input : table.inputs) inputs.emplace_back(input.name, input.place);
            for (const TableRow& row : table.rows) rules.emplace_back(row.rule, row.place);
            unique(inputs, "input");
            unique(rules, "rule");
        }
        unique(tables, "table");
        for (const ConclusionClass& one : x_t.classes) code(one.code, place);
        for (const Modifier& one : x_t.modifiers) code(one.code, place);
    }

    void checkSection(const SectionDef& section) {
        const Place place = file("report.yaml");
        code(section.heading, place);
        std::vector<std::string> steps, parts{"cavity", "limitation", "next"};
        for (const Step& step : x_t.steps) steps.push_back(step.id);
        for (const Side& side : x_t.sides) parts.push_back(side.id);
        for (const std::string& step : section.findings) known(step, steps, place, "step");
        for (const std::string& part : section.impression) known(part, parts, place, "part of an impression");
        for (const SectionDef& inner : section.sections) checkSection(inner);
    }

    void checkImages() {
        const Place place = file("report.yaml");
        for (const std::string& phase : x_t.keyImmediate) known(phase, x_phases, place, "phase");
        for (const std::string& phase : x_t.keyDelayed) known(phase, x_phases, place, "phase");
        for (const DiagramElement& element : x_t.diagram) {
            const std::size_t at = element.id.find("{side}");
            for (const Side& side : x_t.sides) {
                std::string id = element.id;
                if (at != std::string::npos) id.replace(at, 6, side.id);
                if (x_t.diagramSvg.find("id=\"" + id + "\"") == std::string::npos)
                    x_problems.error(place, "template.diagram", "diagram.svg has no element with id=\"" + id + "\".");
                if (at == std::string::npos) break;
            }
        }
    }

    const Template& x_t;
    Problems& x_problems;
    std::vector<std::string> x_codes, x_phases, x_groups;
};

}  // namespace

void checkIds(const Template& value, Problems& problems) {
    IdCheck(value, problems).run();
}

}  // namespace reporting::detail
